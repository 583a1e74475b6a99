package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** Finds the end of a number, and says what is wrong with one that isn't well formed. */
final class NumberScanner {
    private final char[] text;
    private int position;
    private @Nullable String fault;

    NumberScanner(char[] text) {
        this.text = text;
    }

    /** Scans the number at {@code start}, which begins with a digit, or with a point before a digit. */
    int scan(int start) {
        position = start;
        fault = null;
        char first = text[start];
        char second = at(start + 1);
        if (first == '0' && (second == 'x' || second == 'X')) {
            based("hexadecimal", 16);
        } else if (first == '0' && (second == 'o' || second == 'O')) {
            based("octal", 8);
        } else if (first == '0' && (second == 'b' || second == 'B')) {
            based("binary", 2);
        } else {
            decimal(start);
        }
        return position;
    }

    /** What is wrong with the number just scanned; the end is then where it went wrong. */
    @Nullable
    String fault() {
        return fault;
    }

    private void based(String kind, int radix) {
        position += 2;
        boolean digits = false;
        while (true) {
            if (at(position) == '_') {
                position++;
            }
            int before = position;
            while (isDigit(at(position), radix)) {
                position++;
            }
            if (position == before) {
                break;
            }
            digits = true;
            if (at(position) != '_') {
                checkEnd(kind);
                return;
            }
        }
        char c = at(position);
        fault = digits || c < '0' || c > '9' ? "invalid " + kind + " literal" : invalidDigit(c, kind);
    }

    private void decimal(int start) {
        boolean isInteger = true;
        if (text[start] != '.') {
            digits();
        }
        if (fault == null && at(position) == '.') {
            isInteger = false;
            position++;
            if (isDigit(at(position), 10)) {
                digits();
            }
        }
        if (fault == null && exponentFollows()) {
            isInteger = false;
            position++;
            if (at(position) == '+' || at(position) == '-') {
                position++;
            }
            digits();
        }
        if (fault != null) {
            return;
        }
        if (at(position) == 'j' || at(position) == 'J') {
            position++;
            checkEnd("imaginary");
            return;
        }
        if (isInteger && text[start] == '0' && !isZero(start)) {
            fault = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return;
        }
        checkEnd("decimal");
    }

    private void digits() {
        while (true) {
            while (isDigit(at(position), 10)) {
                position++;
            }
            if (at(position) != '_') {
                return;
            }
            position++;
            if (!isDigit(at(position), 10)) {
                fault = "invalid decimal literal";
                return;
            }
        }
    }

    /** {@code 1e5}, {@code 1e+5}; but {@code 1else} is a number and a keyword. */
    private boolean exponentFollows() {
        char c = at(position);
        if (c != 'e' && c != 'E') {
            return false;
        }
        char next = at(position + 1);
        return isDigit(next, 10) || (next == '+' || next == '-') && isDigit(at(position + 2), 10);
    }

    private boolean isZero(int start) {
        for (int i = start; i < position; i++) {
            if (text[i] != '0' && text[i] != '_') {
                return false;
            }
        }
        return true;
    }

    /** A number may touch only those words that can stand after it. */
    private void checkEnd(String kind) {
        char c = at(position);
        if (c >= '0' && c <= '9') {
            fault = invalidDigit(c, kind);
        } else if (Tokenizer.isNameStart(c) && !keywordFollows()) {
            fault = "invalid " + kind + " literal";
        }
    }

    private boolean keywordFollows() {
        int end = position;
        while (end < text.length && Tokenizer.isNamePart(text[end])) {
            end++;
        }
        return switch (Keywords.typeOf(text, position, end)) {
            case Python.IF, Python.IN, Python.IS, Python.OR, Python.NOT, Python.AND, Python.ELSE, Python.FOR -> true;
            default -> false;
        };
    }

    private static String invalidDigit(char c, String kind) {
        return "invalid digit '" + c + "' in " + kind + " literal";
    }

    private char at(int index) {
        return index < text.length ? text[index] : '\0';
    }

    private static boolean isDigit(char c, int radix) {
        if (radix == 16) {
            return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        }
        return c >= '0' && c < '0' + radix;
    }
}
