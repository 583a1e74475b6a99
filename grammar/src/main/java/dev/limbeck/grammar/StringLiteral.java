package dev.limbeck.grammar;

/** Reads what is between the quotes: escapes, doubled braces of f-strings, line ends. */
final class StringLiteral {
    private final SourceFile source;
    private final String text;

    /** Escapes of the kind that only text has, {@code \N} and {@code \\u}, mean nothing in bytes. */
    private boolean isBytes;

    private boolean isRaw;
    private boolean isFormatted;

    StringLiteral(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    /** Whether the literal that begins at {@code start} has a {@code b} in its prefix. */
    boolean isBytes(int start) {
        return hasPrefix(start, 'b');
    }

    /** The characters of a whole literal, prefix and quotes included in the span. For bytes, one char per byte. */
    String decode(int start, int end) {
        isBytes = isBytes(start);
        isRaw = hasPrefix(start, 'r');
        isFormatted = false;
        int quote = start;
        while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        int quotes = isTriple(quote, end) ? 3 : 1;
        return decodeText(quote + quotes, end - quotes);
    }

    /** The characters of a stretch of an f-string whose literal begins at {@code literalStart}. */
    String decodeFormatted(int literalStart, int start, int end) {
        isBytes = false;
        isRaw = hasPrefix(literalStart, 'r');
        isFormatted = true;
        return decodeText(start, end);
    }

    private boolean isTriple(int quote, int end) {
        char c = text.charAt(quote);
        return end - quote >= 6 && text.charAt(quote + 1) == c && text.charAt(quote + 2) == c;
    }

    private boolean hasPrefix(int start, char letter) {
        for (int i = start; ; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                return false;
            }
            if ((c | 0x20) == letter) {
                return true;
            }
        }
    }

    private String decodeText(int start, int end) {
        int i = start;
        while (i < end && !isSpecial(text.charAt(i))) {
            i++;
        }
        if (i == end) {
            return text.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start).append(text, start, i);
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\\' && !isRaw) {
                i = escape(i, end, out);
            } else if (c == '\r') {
                out.append('\n');
                i += i + 1 < end && text.charAt(i + 1) == '\n' ? 2 : 1;
            } else if (isFormatted && (c == '{' || c == '}')) {
                out.append(c);
                i += i + 1 < end && text.charAt(i + 1) == c ? 2 : 1;
            } else if (isBytes && c >= 128) {
                throw error(i, i + 1, "bytes can only contain ASCII literal characters");
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private boolean isSpecial(char c) {
        return c == '\\' && !isRaw || c == '\r' || isFormatted && (c == '{' || c == '}') || isBytes && c >= 128;
    }

    /** Reads the escape whose backslash is at {@code i} and returns where it ends. */
    private int escape(int i, int end, StringBuilder out) {
        int next = i + 1;
        if (next == end) {
            out.append('\\');
            return end;
        }
        char c = text.charAt(next);
        switch (c) {
            case '\n' -> {}
            case '\r' -> next += next + 1 < end && text.charAt(next + 1) == '\n' ? 1 : 0;
            case '\\', '\'', '"' -> out.append(c);
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(next, end, out);
            }
            case 'x' -> {
                return hexadecimal(i, 2, end, out);
            }
            case 'u', 'U', 'N' -> {
                if (!isBytes) {
                    return c == 'N' ? named(i, end, out) : hexadecimal(i, c == 'u' ? 4 : 8, end, out);
                }
                out.append('\\').append(c);
            }
            default -> {
                out.append('\\');
                return next;
            }
        }
        return next + 1;
    }

    private int octal(int start, int end, StringBuilder out) {
        int i = start;
        int value = 0;
        while (i < end && i < start + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
            value = value * 8 + text.charAt(i) - '0';
            i++;
        }
        out.append((char) (isBytes ? value & 0xFF : value));
        return i;
    }

    private int hexadecimal(int backslash, int digits, int end, StringBuilder out) {
        int start = backslash + 2;
        int value = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0 || text.charAt(i) >= 128) {
                String form = text.substring(backslash, start) + "XXXXXXXX".substring(8 - digits);
                throw error(backslash, Math.min(i, end), "truncated " + form + " escape");
            }
            value = value << 4 | digit;
        }
        if (value < 0 || value > Character.MAX_CODE_POINT) {
            throw error(backslash, start + digits, "illegal Unicode character");
        }
        out.appendCodePoint(value);
        return start + digits;
    }

    private int named(int backslash, int end, StringBuilder out) {
        int start = backslash + 3;
        int close = start <= end && text.charAt(start - 1) == '{' ? text.indexOf('}', start) : -1;
        if (close < 0 || close >= end) {
            throw error(backslash, Math.min(backslash + 2, end), "malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(text.substring(start, close)));
        } catch (IllegalArgumentException e) {
            throw error(backslash, close + 1, "unknown Unicode character name");
        }
        return close + 1;
    }

    private PythonSyntaxError error(int start, int end, String message) {
        return new PythonSyntaxError(source, new Span(start, end), message);
    }
}
