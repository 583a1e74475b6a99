package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** The {@code %} operator of strings. */
final class PercentFormat {
    private final String format;
    private final Object arguments;
    private final StringBuilder result;
    private int at;
    private int nextArgument;
    private boolean byName;

    private PercentFormat(String format, Object arguments) {
        this.format = format;
        this.arguments = arguments;
        this.result = new StringBuilder(format.length() + 16);
    }

    /** {@code format % arguments}. */
    static String format(String format, Object arguments) {
        return new PercentFormat(format, PyDerived.unwrap(arguments) instanceof PyTuple tuple ? tuple : arguments)
                .run();
    }

    private String run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                break;
            }
            result.append(format, at, percent);
            at = percent + 1;
            if (peek() == '%') {
                result.append(format.charAt(at++));
            } else {
                conversion();
            }
        }
        result.append(format, Math.min(at, format.length()), format.length());
        boolean all = arguments instanceof PyTuple tuple ? nextArgument >= tuple.size() : nextArgument > 0;
        if (!all && !isMapping(arguments)) {
            throw PyException.typeError("not all arguments converted during string formatting");
        }
        return result.toString();
    }

    /** What CPython takes for a mapping here: everything with items but tuples and strings. */
    private static boolean isMapping(Object value) {
        Object plain = PyDerived.unwrap(value);
        if (plain instanceof PyDict || plain instanceof PyList || plain instanceof PyBytes) {
            return true;
        }
        return !(plain instanceof PyTuple)
                && !(plain instanceof String)
                && Operators.type(value).special("__getitem__") != null;
    }

    /** One conversion, from after its percent sign. */
    private void conversion() {
        Object value = peek() == '(' ? named() : null;
        boolean leftAdjust = false;
        boolean sign = false;
        boolean blank = false;
        boolean alternate = false;
        boolean zero = false;
        for (boolean flags = true; flags; ) {
            switch (peek()) {
                case '-' -> leftAdjust = true;
                case '+' -> sign = true;
                case ' ' -> blank = true;
                case '#' -> alternate = true;
                case '0' -> zero = true;
                default -> flags = false;
            }
            if (flags) {
                at++;
            }
        }
        long width = size("width too big");
        if (width == Long.MIN_VALUE) {
            width = -1;
        } else if (width < 0) {
            leftAdjust = true;
            width = -width;
        }
        long precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(0, size("precision too big"));
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L') {
            at++;
        }
        if (at >= format.length()) {
            throw PyException.valueError("incomplete format");
        }
        int type = format.codePointAt(at);
        at += Character.charCount(type);
        Object argument = value == null ? next() : value;
        String text = "";
        boolean numeric = true;
        switch (type) {
            case 's', 'r', 'a' -> {
                text = limited(text(argument, type), precision);
                numeric = false;
            }
            case 'c' -> {
                text = character(argument);
                numeric = false;
            }
            case 'd', 'i', 'u', 'o', 'x', 'X' -> text = integer(argument, type, precision, alternate);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> text = real(argument, type, precision, alternate);
            default ->
                throw PyException.valueError("unsupported format character '" + shown(type) + "' (0x"
                        + Integer.toHexString(type) + ") at index "
                        + (Text.index(format, at) - 1));
        }
        if (numeric && !text.startsWith("-")) {
            text = (sign ? "+" : blank ? " " : "") + text;
        }
        pad(text, width, leftAdjust, zero && numeric);
    }

    private static String shown(int type) {
        return type > 31 && type < 128 ? Text.ofCodePoint(type) : "?";
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : 0;
    }

    /** The value of {@code %(name)}. */
    private Object named() {
        if (!isMapping(arguments)) {
            throw PyException.typeError("format requires a mapping");
        }
        int open = 1;
        int start = ++at;
        while (open > 0) {
            if (at >= format.length()) {
                throw PyException.valueError("incomplete format key");
            }
            char c = format.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        byName = true;
        return Operators.getItem(arguments, format.substring(start, at - 1));
    }

    private Object next() {
        if (byName && !(arguments instanceof PyTuple)) {
            throw PyException.typeError("not enough arguments for format string");
        }
        if (arguments instanceof PyTuple tuple) {
            if (nextArgument < tuple.size()) {
                return tuple.get(nextArgument++);
            }
        } else if (nextArgument++ == 0) {
            return arguments;
        }
        throw PyException.typeError("not enough arguments for format string");
    }

    /** A width or precision: digits, or {@code *} for the next argument; {@link Long#MIN_VALUE} when there is none. */
    private long size(String tooBig) {
        if (peek() == '*') {
            at++;
            if (PyDerived.unwrap(next()) instanceof Long number) {
                return number;
            }
            throw PyException.typeError("* wants int");
        }
        int start = at;
        long value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = value * 10 + (format.charAt(at++) - '0');
            if (value > Integer.MAX_VALUE) {
                throw PyException.valueError(tooBig);
            }
        }
        return at == start ? Long.MIN_VALUE : value;
    }

    private static String text(Object value, int type) {
        return switch (type) {
            case 's' -> Operators.str(value);
            case 'r' -> Operators.repr(value);
            default -> TextRepr.escapeBeyondAscii(Operators.repr(value));
        };
    }

    private static String limited(String text, long precision) {
        return precision >= 0 && precision < text.length() && precision < Text.length(text)
                ? Text.slice(text, 0, (int) precision)
                : text;
    }

    private static String character(Object argument) {
        Object value = PyDerived.unwrap(argument);
        if (value instanceof String text) {
            if (Text.length(text) == 1) {
                return text;
            }
        } else if (Integers.isInteger(value)) {
            BigInteger code = Integers.big(value);
            if (code.signum() < 0 || code.bitLength() > 21 || code.intValue() > Character.MAX_CODE_POINT) {
                throw PyException.overflowError("%c arg not in range(0x110000)");
            }
            return Text.ofCodePoint(code.intValue());
        }
        throw PyException.typeError("%c requires int or char");
    }

    private static String integer(Object argument, int type, long precision, boolean alternate) {
        Object number = toInt(argument, type);
        int base = switch (type) {
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        boolean negative = Integers.big(number).signum() < 0;
        String digits = base == 10
                ? IntText.decimal(number).substring(negative ? 1 : 0)
                : Integers.big(number).abs().toString(base);
        if (digits.length() < precision) {
            digits = "0".repeat((int) precision - digits.length()) + digits;
        }
        String text = (alternate ? IntText.prefix(base) : "") + digits;
        return (negative ? "-" : "") + (type == 'X' ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static Object toInt(Object argument, int type) {
        Object value = PyDerived.unwrap(argument);
        if (Integers.isInteger(value)) {
            return Integers.shrink(Integers.big(value));
        }
        boolean decimal = type == 'd' || type == 'i' || type == 'u';
        if (decimal && value instanceof Double number) {
            return Numbers.truncate(number);
        }
        if (decimal && value instanceof BigDecimal number) {
            return Numbers.truncate(number);
        }
        if (Operators.type(value).special("__index__") != null) {
            return Operators.indexObject(value);
        }
        if (decimal && Operators.type(value).special("__int__") != null) {
            return Operators.indexObject(Operators.callMethod(value, "__int__"));
        }
        throw PyException.typeError("%" + (char) type + " format: "
                + (decimal ? "a real number is required, not " : "an integer is required, not ")
                + Operators.typeName(value));
    }

    private static String real(Object argument, int type, long precision, boolean alternate) {
        double number = Numbers.toDouble(argument);
        String specification = (alternate ? "#" : "") + "." + (precision < 0 ? 6 : precision) + (char) type;
        return FormatSpec.ofFloat(number, specification);
    }

    private void pad(String text, long width, boolean leftAdjust, boolean zeros) {
        int missing = (int) (width - Text.length(text));
        if (missing <= 0) {
            result.append(text);
        } else if (leftAdjust) {
            result.append(text).append(" ".repeat(missing));
        } else if (zeros) {
            int sign = signLength(text);
            result.append(text, 0, sign).append("0".repeat(missing)).append(text, sign, text.length());
        } else {
            result.append(" ".repeat(missing)).append(text);
        }
    }

    /** The length of the sign and of a base prefix, which stay in front of filling zeros. */
    private static int signLength(String text) {
        int length = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        boolean prefixed = text.length() > length + 1
                && text.charAt(length) == '0'
                && "xXoO".indexOf(text.charAt(length + 1)) >= 0;
        return prefixed ? length + 2 : length;
    }
}
