package dev.limbeck.grammar;

import static dev.limbeck.grammar.Python.*;

/** Tells reserved words from other names without making a string of each. */
final class Keywords {
    private static final char[][][] WORDS = {
        {},
        {},
        words("as", "if", "in", "is", "or"),
        words("and", "def", "del", "for", "not", "try"),
        words("None", "True", "elif", "else", "from", "pass", "with"),
        words("False", "async", "await", "break", "class", "raise", "while", "yield"),
        words("assert", "except", "global", "import", "lambda", "return"),
        words("finally"),
        words("continue", "nonlocal"),
    };

    private static final int[][] TYPES = {
        {},
        {},
        {AS, IF, IN, IS, OR},
        {AND, DEF, DEL, FOR, NOT, TRY},
        {NONE, TRUE, ELIF, ELSE, FROM, PASS, WITH},
        {FALSE, ASYNC, AWAIT, BREAK, CLASS, RAISE, WHILE, YIELD},
        {ASSERT, EXCEPT, GLOBAL, IMPORT, LAMBDA, RETURN},
        {FINALLY},
        {CONTINUE, NONLOCAL},
    };

    private Keywords() {}

    /** The token type of the word from {@code start} to {@code end}: a keyword's, or {@code NAME}. */
    static int typeOf(char[] text, int start, int end) {
        int length = end - start;
        if (length < 2 || length >= WORDS.length) {
            return NAME;
        }
        char[][] words = WORDS[length];
        for (int i = 0; i < words.length; i++) {
            char[] word = words[i];
            if (word[0] == text[start] && word[1] == text[start + 1] && matches(word, text, start)) {
                return TYPES[length][i];
            }
        }
        return NAME;
    }

    private static boolean matches(char[] word, char[] text, int start) {
        for (int i = 2; i < word.length; i++) {
            if (word[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static char[][] words(String... words) {
        char[][] result = new char[words.length][];
        for (int i = 0; i < words.length; i++) {
            result[i] = words[i].toCharArray();
        }
        return result;
    }
}
