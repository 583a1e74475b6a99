package dev.limbeck.grammar;

import dev.limbeck.grammar.Expression.Constant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ModuleOutline} from the bytes of a module that is written as Alembic's template writes it: a docstring,
 * imports on one line, assignments of texts, None and tuples, and functions without parameters. That is nearly every
 * revision file, and needs neither decoding nor tokens, which cost three times as much.
 *
 * <p>Knows much less of Python than {@link OutlineScanner}, and where it knows too little it gives up: what it does return
 * is what the other would. Any byte that isn't printable ASCII is too much for it. To be used for many files, by one thread.
 */
public final class PlainScanner {
    private static final byte BLANK = 1;
    private static final byte LINE_END = 2;
    private static final byte WORD = 3;
    private static final byte DIGIT = 4;
    private static final byte QUOTE = 5;
    private static final byte OPEN = 6;
    private static final byte CLOSE = 7;
    private static final byte COMMENT = 8;
    private static final byte DOT = 9;
    private static final byte BANG = 10;
    private static final byte OPERATOR = 11;

    /** What a character can begin; 0 is nothing known here. */
    private static final byte[] KINDS = kinds();

    /** With one of these a function could change the module's names: see {@link OutlineScanner}. */
    private static final byte[][] SUSPECT = bytes(List.of(
            "vars",
            "exec",
            "eval",
            "locals",
            "global",
            "globals",
            "compile",
            "setattr",
            "delattr",
            "modules",
            "__dict__"));

    private static final byte[] CODING = bytes("coding");
    private static final byte[] DEF = bytes("def");
    private static final byte[] FROM = bytes("from");
    private static final byte[] IMPORT = bytes("import");
    private static final byte[] LAMBDA = bytes("lambda");
    private static final byte[] NONE = bytes("None");
    private static final byte[] YIELD = bytes("yield");

    private final List<String> names;
    private final byte[][] wanted;
    private final byte[] brackets = new byte[16];
    private final int[] columns = new int[16];
    private byte[] text = {};
    private int length;
    private int at;
    private Map<String, Expression> values = Map.of();
    private Set<String> functions = Set.of();
    private @Nullable Expression docstring;

    /** @param names the names wanted; what else the module binds is ignored */
    public PlainScanner(List<String> names) {
        this.names = List.copyOf(names);
        this.wanted = bytes(names);
    }

    /** Reads the first {@code length} bytes of {@code text}, or returns null if they are not plain enough. */
    public @Nullable ModuleOutline scan(byte[] text, int length) {
        this.text = text;
        this.length = length;
        this.at = 0;
        this.values = new HashMap<>();
        this.functions = new HashSet<>(4);
        this.docstring = null;
        return isPrintable() && !declaresEncoding() && module()
                ? new ModuleOutline(docstring, values, functions)
                : null;
    }

    private boolean isPrintable() {
        for (int i = 0; i < length; i++) {
            byte c = text[i];
            if (c < ' ' && c != '\n') { // bytes beyond ASCII are negative
                return false;
            }
        }
        return true;
    }

    /** Whether the first two lines look as if they named an encoding. */
    private boolean declaresEncoding() {
        int lines = 0;
        for (int i = 0; i < length && lines < 2; i++) {
            if (text[i] == '\n') {
                lines++;
            } else if (text[i] == 'c' && isWord(CODING, i, Math.min(length, i + CODING.length))) {
                return true;
            }
        }
        return false;
    }

    private boolean module() {
        while (at < length && (text[at] == '\n' || text[at] == '#')) {
            skipLine();
        }
        if (at < length && kind() == QUOTE) {
            docstring = string();
            if (docstring == null || !endOfLine()) {
                return false;
            }
        }
        while (at < length) {
            if (!statement()) {
                return false;
            }
        }
        return true;
    }

    private boolean statement() {
        int start = at;
        if (kind() != WORD) {
            return endOfLine();
        }
        skipWord();
        if (isWord(FROM, start, at)) {
            return imports(false);
        }
        if (isWord(IMPORT, start, at)) {
            return imports(true);
        }
        boolean isFunction = isWord(DEF, start, at);
        if (isFunction) {
            start = skipBlanks();
            skipWord();
        }
        String name = wanted(start, at);
        return name != null && (isFunction ? function(name) : assignment(name));
    }

    /** Up to the end of the line, where nothing but words, commas and dots may stand. */
    private boolean imports(boolean hasImport) {
        boolean complete = hasImport;
        while (at < length) {
            switch (kind()) {
                case WORD -> {
                    int start = at;
                    skipWord();
                    if (wanted(start, at) != null) {
                        return false;
                    }
                    complete |= isWord(IMPORT, start, at);
                }
                case BLANK -> at++;
                case LINE_END, COMMENT -> {
                    skipLine();
                    return complete;
                }
                default -> {
                    if (text[at] != ',' && text[at] != '.') {
                        return false;
                    }
                    at++;
                    if (at < length && kind() == DIGIT) {
                        return false;
                    }
                }
            }
        }
        return complete;
    }

    // Assignments

    private boolean assignment(String name) {
        skipBlanks();
        if (is(':')) {
            at++;
            if (!annotation()) {
                return false;
            }
        }
        if (!is('=')) {
            return false;
        }
        at++;
        skipBlanks();
        Expression value = is('(') ? tuple() : literal();
        if (value == null || !endOfLine()) {
            return false;
        }
        values.put(name, value);
        functions.remove(name);
        return true;
    }

    /** Words and what stands between them in types, up to the equals sign. */
    private boolean annotation() {
        int depth = 0;
        boolean isEmpty = true;
        while (at < length) {
            byte c = text[at];
            if (kind() == WORD) {
                int start = at;
                skipWord();
                if (wanted(start, at) != null || isWord(LAMBDA, start, at) || isWord(YIELD, start, at) || isQuote()) {
                    return false;
                }
            } else if (c == '=') {
                return depth == 0 && !isEmpty;
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                if (depth < 0 || c != '[' && c != ']' && c != ' ' && c != ',' && c != '.' && c != '|') {
                    return false;
                }
                at++;
            }
            isEmpty &= c == ' ';
        }
        return false;
    }

    /** A text or None. */
    private @Nullable Expression literal() {
        if (isQuote()) {
            return string();
        }
        int start = at;
        if (at < length && kind() == WORD) {
            skipWord();
            if (isWord(NONE, start, at)) {
                return new Constant(new Span(start, at), Literal.Singleton.NONE);
            }
        }
        return null;
    }

    private @Nullable Expression tuple() {
        int start = at++;
        List<Expression> elements = new ArrayList<>(2);
        boolean hasComma = false;
        skipBlanks();
        while (!is(')')) {
            Expression element = literal();
            if (element == null) {
                return null;
            }
            elements.add(element);
            skipBlanks();
            if (is(',')) {
                hasComma = true;
                at++;
                skipBlanks();
            } else if (!is(')')) {
                return null;
            }
        }
        at++;
        return elements.size() == 1 && !hasComma
                ? elements.get(0)
                : new Expression.Tuple(new Span(start, at), elements);
    }

    /** A string without prefix or escapes. */
    private @Nullable Expression string() {
        int start = at;
        boolean hasEscapes = !skipString();
        if (hasEscapes) {
            return null;
        }
        int quotes = at - start >= 6 && text[start + 1] == text[start] && text[start + 2] == text[start] ? 3 : 1;
        String value = new String(text, start + quotes, at - start - 2 * quotes, StandardCharsets.ISO_8859_1);
        return value.indexOf('\\') >= 0 ? null : new Constant(new Span(start, at), value);
    }

    // Functions

    /** {@code ():} or {@code () -> None:} and the indented lines below it. */
    private boolean function(String name) {
        if (!take('(') || !take(')')) {
            return false;
        }
        skipBlanks();
        if (is('-')) {
            at++;
            if (!take('>')) {
                return false;
            }
            int start = skipBlanks();
            skipWord();
            if (!isWord(NONE, start, at)) {
                return false;
            }
            skipBlanks();
        }
        if (!take(':') || !endOfLine() || !block()) {
            return false;
        }
        functions.add(name);
        values.remove(name);
        return true;
    }

    /** Passes over indented lines, of which there has to be one. */
    private boolean block() {
        int depth = 0;
        boolean isEmpty = true;
        while (at < length) {
            int start = at;
            skipBlanks();
            if (at == length || text[at] == '\n' || text[at] == '#') {
                skipLine();
                continue;
            }
            int column = at - start;
            if (column > columns[depth]) {
                if (++depth == columns.length) {
                    return false;
                }
                columns[depth] = column;
            }
            while (column < columns[depth]) {
                depth--;
            }
            if (column != columns[depth]) {
                return false;
            }
            if (depth == 0) {
                break;
            }
            isEmpty = false;
            if (!line()) {
                return false;
            }
        }
        return !isEmpty;
    }

    /** Passes over what a function does, up to the end of a line that is outside all brackets. */
    private boolean line() {
        int depth = 0;
        while (at < length) {
            byte c = text[at];
            switch (kind()) {
                case WORD -> {
                    int start = at;
                    skipWord();
                    if (isSuspect(start, at) || isQuote() && (at - start > 1 || !isHarmlessPrefix(c))) {
                        return false;
                    }
                }
                case BLANK, OPERATOR -> at++;
                case LINE_END -> {
                    at++;
                    if (depth == 0) {
                        return true;
                    }
                }
                case QUOTE -> {
                    if (!skipString()) {
                        return false;
                    }
                }
                case OPEN -> {
                    if (depth == brackets.length) {
                        return false;
                    }
                    brackets[depth++] = c;
                    at++;
                }
                case CLOSE -> {
                    if (depth == 0 || !closes(brackets[--depth], c)) {
                        return false;
                    }
                    at++;
                }
                case COMMENT -> skipComment();
                case DIGIT -> {
                    if (!number()) {
                        return false;
                    }
                }
                case DOT -> {
                    at++;
                    if (at < length && kind() == DIGIT) {
                        return false;
                    }
                }
                case BANG -> {
                    at++;
                    if (!take('=')) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
        return depth == 0;
    }

    private static boolean closes(byte open, byte close) {
        return close - open == (open == '(' ? 1 : 2);
    }

    /** Raw strings, bytes and {@code u}; f-strings hold code. */
    private static boolean isHarmlessPrefix(byte letter) {
        int lower = letter | 0x20;
        return lower == 'r' || lower == 'b' || lower == 'u';
    }

    /** Digits, maybe with a point among them. */
    private boolean number() {
        int start = at;
        skipDigits();
        if (text[start] == '0' && at - start > 1) {
            return false;
        }
        if (is('.')) {
            at++;
            skipDigits();
        }
        return at == length || kind() != WORD && kind() != DOT;
    }

    private boolean isSuspect(int start, int end) {
        int size = end - start;
        if (size < 4 || size > 8) {
            return false;
        }
        for (byte[] word : SUSPECT) {
            if (isWord(word, start, end)) {
                return true;
            }
        }
        return false;
    }

    // Pieces

    /** Whether nothing more than a comment stands on this line, which is passed over. */
    private boolean endOfLine() {
        skipBlanks();
        if (at < length && text[at] != '\n' && text[at] != '#') {
            return false;
        }
        skipLine();
        return true;
    }

    private void skipLine() {
        skipComment();
        at++;
        at = Math.min(at, length);
    }

    private void skipComment() {
        while (at < length && text[at] != '\n') {
            at++;
        }
    }

    /** Returns where the blanks end. */
    private int skipBlanks() {
        while (at < length && text[at] == ' ') {
            at++;
        }
        return at;
    }

    private void skipWord() {
        while (at < length && (kind() == WORD || kind() == DIGIT)) {
            at++;
        }
    }

    private void skipDigits() {
        while (at < length && kind() == DIGIT) {
            at++;
        }
    }

    /** False if the string has no end. */
    private boolean skipString() {
        byte quote = text[at];
        boolean isTriple = isQuoteAt(at + 1, quote) && isQuoteAt(at + 2, quote);
        at += isTriple ? 3 : 1;
        while (at < length) {
            byte c = text[at];
            if (c == quote && (!isTriple || isQuoteAt(at + 1, quote) && isQuoteAt(at + 2, quote))) {
                at += isTriple ? 3 : 1;
                return true;
            }
            if (c == '\n' && !isTriple) {
                return false;
            }
            at += c == '\\' ? 2 : 1;
        }
        return false;
    }

    private boolean isQuoteAt(int index, byte quote) {
        return index < length && text[index] == quote;
    }

    private boolean isQuote() {
        return at < length && kind() == QUOTE;
    }

    private byte kind() {
        return KINDS[text[at]];
    }

    private boolean is(char c) {
        return at < length && text[at] == c;
    }

    private boolean take(char c) {
        boolean found = is(c);
        at += found ? 1 : 0;
        return found;
    }

    private @Nullable String wanted(int start, int end) {
        for (int i = 0; i < wanted.length; i++) {
            if (isWord(wanted[i], start, end)) {
                return names.get(i);
            }
        }
        return null;
    }

    private boolean isWord(byte[] word, int start, int end) {
        if (end - start != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (text[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    // Tables

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = WORD;
            kinds[c - 32] = WORD;
        }
        kinds['_'] = WORD;
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT;
        }
        String marks = " \n\"'([{)]}#.!";
        byte[] kindsOfMarks = {BLANK, LINE_END, QUOTE, QUOTE, OPEN, OPEN, OPEN, CLOSE, CLOSE, CLOSE, COMMENT, DOT, BANG
        };
        for (int i = 0; i < kindsOfMarks.length; i++) {
            kinds[marks.charAt(i)] = kindsOfMarks[i];
        }
        for (byte c : bytes("+-*/%=<>&|^~@,:;")) {
            kinds[c] = OPERATOR;
        }
        return kinds;
    }

    private static byte[][] bytes(List<String> words) {
        byte[][] all = new byte[words.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes(words.get(i));
        }
        return all;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
