package dev.limbeck.engine.python;

/** {@code repr} and {@code ascii} of strings and bytes: the choice of quotes, and the escapes. */
public final class TextRepr {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private TextRepr() {}

    public static String repr(String text) {
        return quoted(text, false);
    }

    public static String ascii(String text) {
        return quoted(text, true);
    }

    /** {@code text}, which is already a repr, with everything beyond ASCII escaped. */
    static String escapeBeyondAscii(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128) {
                escaped.append((char) c);
            } else {
                escape(escaped, c);
            }
        }
        return escaped.toString();
    }

    private static String quoted(String text, boolean asciiOnly) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == quote || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c >= 32 && c < 127) {
                quoted.append((char) c);
            } else if (c < 127 || asciiOnly || !Text.isPrintable(c)) {
                escape(quoted, c);
            } else {
                quoted.appendCodePoint(c);
            }
        }
        return quoted.append(quote).toString();
    }

    private static void escape(StringBuilder into, int c) {
        switch (c) {
            case '\n' -> into.append("\\n");
            case '\r' -> into.append("\\r");
            case '\t' -> into.append("\\t");
            default -> {
                if (c < 0x100) {
                    hex(into.append("\\x"), c, 2);
                } else if (c < 0x10000) {
                    hex(into.append("\\u"), c, 4);
                } else {
                    hex(into.append("\\U"), c, 8);
                }
            }
        }
    }

    private static void hex(StringBuilder into, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            into.append(HEX[value >> shift & 15]);
        }
    }

    /** {@code repr} of bytes, from the opening {@code b'} on. */
    public static String reprBytes(byte[] bytes) {
        boolean single = false;
        boolean both = false;
        for (byte b : bytes) {
            single |= b == '\'';
            both |= b == '"';
        }
        char quote = single && !both ? '"' : '\'';
        StringBuilder quoted = new StringBuilder(bytes.length + 3).append('b').append(quote);
        for (byte b : bytes) {
            int c = b & 0xff;
            if (c == quote || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c >= 32 && c < 127) {
                quoted.append((char) c);
            } else {
                escape(quoted, c);
            }
        }
        return quoted.append(quote).toString();
    }
}
