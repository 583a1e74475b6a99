package dev.limbeck.engine.python;

/**
 * Strings as Python sees them: sequences of code points. Positions count code points; a string without surrogates, the
 * usual case, is indexed directly.
 */
public final class Text {
    private Text() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every code point is one char, so that both ways of counting agree. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The one-character string at {@code index}, which must be in range. */
    public static String at(String text, int index) {
        int start = offset(text, index);
        return text.substring(start, start + Character.charCount(text.codePointAt(start)));
    }

    /** The code points from {@code start} to {@code end}, both in range. */
    public static String slice(String text, int start, int end) {
        if (start >= end) {
            return "";
        }
        if (isPlain(text)) {
            return text.substring(start, end);
        }
        int from = offset(text, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The char position of code point {@code index}. */
    public static int offset(String text, int index) {
        return isPlain(text) ? index : text.offsetByCodePoints(0, index);
    }

    /** The code point position of the char at {@code offset}; -1 stays -1. */
    public static int index(String text, int offset) {
        return offset < 0 ? offset : text.codePointCount(0, offset);
    }

    public static String ofCodePoint(int codePoint) {
        return codePoint < 128 ? String.valueOf((char) codePoint) : Character.toString(codePoint);
    }

    static String repeat(int codePoint, int count) {
        return count <= 0 ? "" : ofCodePoint(codePoint).repeat(count);
    }

    /** What {@code str.isspace} accepts, and {@code strip} removes. */
    public static boolean isSpace(int c) {
        if (c < 128) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || isRareSpace(c);
    }

    private static boolean isRareSpace(int c) {
        return c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
    }

    /** What {@code splitlines} splits at. */
    static boolean isLineBreak(int c) {
        return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    public static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** {@code text} with the decimal digits of all scripts as ASCII ones, as numbers are read. */
    static String asciiDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return replaceDigits(text);
            }
        }
        return text;
    }

    private static String replaceDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> ascii.appendCodePoint(c > 127 && Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }

    /** What {@code repr} shows as it is. */
    static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= 32;
        }
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.SURROGATE:
            case Character.PRIVATE_USE:
            case Character.UNASSIGNED:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.SPACE_SEPARATOR:
                return false;
            default:
                return true;
        }
    }
}
