package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code str.format}: replacement fields with attributes, items, conversions and nested specifications. */
final class StringFormat {
    /** How fields find their values: automatically numbered or explicitly; one format may not mix both. */
    private enum Numbering {
        UNDECIDED,
        AUTOMATIC,
        MANUAL
    }

    private final Arguments arguments;
    private final @Nullable Object mapping;
    private Numbering numbering = Numbering.UNDECIDED;
    private int next;

    private StringFormat(Arguments arguments, @Nullable Object mapping) {
        this.arguments = arguments;
        this.mapping = mapping;
    }

    /** {@code text.format(*arguments)}. */
    static String format(String text, Arguments arguments) {
        return new StringFormat(arguments, null).expand(text, 2);
    }

    /** {@code text.format_map(mapping)}. */
    static String formatMap(String text, Object mapping) {
        return new StringFormat(Arguments.NONE, mapping).expand(text, 2);
    }

    private String expand(String text, int depth) {
        if (depth <= 0) {
            throw PyException.valueError("Max string recursion exceeded");
        }
        StringBuilder result = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '{' && c != '}') {
                result.append(c);
            } else if (at < text.length() && text.charAt(at) == c) {
                result.append(c);
                at++;
            } else if (c == '}') {
                throw PyException.valueError("Single '}' encountered in format string");
            } else if (at == text.length()) {
                throw PyException.valueError("Single '{' encountered in format string");
            } else {
                at = field(text, at, result, depth);
            }
        }
        return result.toString();
    }

    /** Writes the field whose name starts at {@code start}; the position after its closing brace. */
    private int field(String text, int start, StringBuilder into, int depth) {
        int at = start;
        char c = 0;
        while (at < text.length()) {
            c = text.charAt(at++);
            if (c == '{') {
                throw PyException.valueError("unexpected '{' in field name");
            }
            if (c == '[') {
                int close = text.indexOf(']', at);
                at = close < 0 ? text.length() : close;
            } else if (c == '}' || c == ':' || c == '!') {
                break;
            }
        }
        if (c != '}' && c != ':' && c != '!') {
            throw PyException.valueError("expected '}' before end of string");
        }
        String name = text.substring(start, at - 1);
        char conversion = 0;
        if (c == '!') {
            if (at >= text.length()) {
                throw PyException.valueError("end of string while looking for conversion specifier");
            }
            conversion = text.charAt(at++);
            if (at >= text.length()) {
                throw PyException.valueError("unmatched '{' in format spec");
            }
            c = text.charAt(at++);
            if (c != ':' && c != '}') {
                throw PyException.valueError("expected ':' after conversion specifier");
            }
        }
        String specification = "";
        if (c == ':') {
            int end = closingBrace(text, at);
            specification = text.substring(at, end);
            at = end + 1;
        }
        Object value = convert(lookup(name), conversion);
        if (specification.indexOf('{') >= 0 || specification.indexOf('}') >= 0) {
            specification = expand(specification, depth - 1);
        }
        into.append(Operators.format(value, specification));
        return at;
    }

    private static int closingBrace(String text, int start) {
        int open = 1;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return at;
            }
        }
        throw PyException.valueError("unmatched '{' in format spec");
    }

    private static Object convert(Object value, char conversion) {
        return switch (conversion) {
            case 0 -> value;
            case 's' -> Operators.str(value);
            case 'r' -> Operators.repr(value);
            case 'a' -> TextRepr.escapeBeyondAscii(Operators.repr(value));
            default ->
                throw PyException.valueError(
                        conversion > 32 && conversion < 127
                                ? "Unknown conversion specifier " + conversion
                                : "Unknown conversion specifier \\x" + Integer.toHexString(conversion));
        };
    }

    /** The value that {@code name}, such as {@code 0.attribute[item]}, stands for. */
    private Object lookup(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Object value = first(name.substring(0, end));
        int at = end;
        while (at < name.length()) {
            char c = name.charAt(at++);
            int stop = at;
            if (c == '.') {
                while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
                    stop++;
                }
                value = Operators.getAttribute(value, notEmpty(name.substring(at, stop)));
                at = stop;
            } else if (c == '[') {
                stop = name.indexOf(']', at);
                if (stop < 0) {
                    throw PyException.valueError("Missing ']' in format string");
                }
                String key = notEmpty(name.substring(at, stop));
                long index = index(key);
                value = Operators.getItem(value, index < 0 ? key : (Object) index);
                at = stop + 1;
            } else {
                throw PyException.valueError("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return value;
    }

    private static String notEmpty(String part) {
        if (part.isEmpty()) {
            throw PyException.valueError("Empty attribute in format string");
        }
        return part;
    }

    private Object first(String name) {
        long index = index(name);
        if (index >= 0 || name.isEmpty()) {
            index = number(index);
        } else if (mapping != null) {
            return Operators.getItem(mapping, name);
        }
        if (index < 0) {
            Object value = arguments.named().get(name);
            if (value == null) {
                throw PyException.keyError(name);
            }
            return value;
        }
        if (mapping != null) {
            throw PyException.valueError("Format string contains positional fields");
        }
        if (index >= arguments.count()) {
            throw PyException.indexError("Replacement index " + index + " out of range for positional args tuple");
        }
        return arguments.get((int) index);
    }

    /** Decides between both ways of numbering; {@code index} is -1 for a field without a name. */
    private long number(long index) {
        Numbering wanted = index < 0 ? Numbering.AUTOMATIC : Numbering.MANUAL;
        if (numbering == Numbering.UNDECIDED) {
            numbering = wanted;
        }
        if (numbering != wanted) {
            throw PyException.valueError(
                    wanted == Numbering.AUTOMATIC
                            ? "cannot switch from manual field specification to automatic field numbering"
                            : "cannot switch from automatic field numbering to manual field specification");
        }
        return index < 0 ? next++ : index;
    }

    /** {@code text} as a position, or -1 when it is not made of digits. */
    private static long index(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
            if (value > Long.MAX_VALUE / 20) {
                throw PyException.valueError("Too many decimal digits in format string");
            }
        }
        return value;
    }
}
