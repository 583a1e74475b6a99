package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Python's format specification, {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}: what
 * {@code format()}, f-strings and {@code str.format} put after the colon.
 *
 * @param fill a code point, 0 when none was given
 * @param align one of {@code < > = ^}, 0 when none was given
 * @param sign one of {@code + -} or a space, 0 when none was given
 * @param noNegativeZero the {@code z}
 * @param alternate the {@code #}
 * @param width -1 when none was given
 * @param grouping {@code ,} or {@code _}, 0 when none was given
 * @param precision -1 when none was given
 * @param type 0 when none was given
 */
record FormatSpec(
        int fill,
        int align,
        int sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        int grouping,
        int precision,
        int type) {
    static final int NONE = -1;

    /** Reads {@code text}; {@code typeName} is the type of the value, as messages call it. */
    static FormatSpec parse(String text, String typeName) {
        return new Reader(text, typeName).read(!typeName.equals("str"));
    }

    /** {@code format(value, spec)} of a string. */
    static String ofString(String value, String text) {
        if (text.isEmpty()) {
            return value;
        }
        FormatSpec spec = parse(text, "str");
        if (spec.type != 0 && spec.type != 's') {
            throw spec.unknownType("str");
        }
        if (spec.sign != 0) {
            throw PyException.valueError(
                    spec.sign == ' '
                            ? "Space not allowed in string format specifier"
                            : "Sign not allowed in string format specifier");
        }
        if (spec.noNegativeZero) {
            throw PyException.valueError("Negative zero coercion (z) not allowed in string format specifier");
        }
        if (spec.alternate) {
            throw PyException.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (spec.align == '=') {
            throw PyException.valueError("'=' alignment not allowed in string format specifier");
        }
        String shown = value;
        if (spec.precision >= 0 && Text.length(value) > spec.precision) {
            shown = Text.slice(value, 0, spec.precision);
        }
        return spec.pad("", shown, '<');
    }

    /** {@code format(value, spec)} of an int (Long or BigInteger). */
    static String ofInt(Object value, String text) {
        return text.isEmpty() ? IntText.decimal(value) : ofInt(value, text, "int");
    }

    /** As {@link #ofInt(Object, String)}; {@code typeName} is what error messages call the value's type. */
    static String ofInt(Object value, String text, String typeName) {
        FormatSpec spec = parse(text, typeName);
        return switch (spec.type) {
            case 0, 'd', 'b', 'o', 'x', 'X', 'n', 'c' -> spec.integer(value);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> spec.real(Numbers.toDouble(value));
            default -> throw spec.unknownType(typeName);
        };
    }

    /** {@code format(value, spec)} of a float. */
    static String ofFloat(double value, String text) {
        if (text.isEmpty()) {
            return FloatText.repr(value);
        }
        FormatSpec spec = parse(text, "float");
        return switch (spec.type) {
            case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> spec.real(value);
            default -> throw spec.unknownType("float");
        };
    }

    private String integer(Object value) {
        if (precision >= 0) {
            throw PyException.valueError("Precision not allowed in integer format specifier");
        }
        if (noNegativeZero) {
            throw PyException.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type == 'c') {
            return character(value);
        }
        int base = switch (type) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        String digits;
        boolean negative;
        if (base == 10) {
            String decimal = IntText.decimal(value);
            negative = decimal.startsWith("-");
            digits = negative ? decimal.substring(1) : decimal;
        } else {
            BigInteger big = Integers.big(value);
            negative = big.signum() < 0;
            digits = big.abs().toString(base);
        }
        String prefix = signText(negative) + (alternate ? IntText.prefix(base) : "");
        if (type == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
            prefix = prefix.toUpperCase(Locale.ROOT);
        }
        return number(prefix, digits, "", base == 10 ? 3 : 4);
    }

    private String character(Object value) {
        if (sign != 0) {
            throw PyException.valueError("Sign not allowed with integer format specifier 'c'");
        }
        if (alternate) {
            throw PyException.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!(value instanceof Long code) || code < 0 || code > Character.MAX_CODE_POINT) {
            throw PyException.overflowError("%c arg not in range(0x110000)");
        }
        return pad("", Text.ofCodePoint(code.intValue()), '>');
    }

    private String real(double value) {
        boolean percent = type == '%';
        double shown = percent ? value * 100 : value;
        int digits = precision < 0 ? 6 : precision;
        String text;
        if (Double.isNaN(shown) || Double.isInfinite(shown)) {
            text = Double.isNaN(shown) ? "nan" : "inf";
        } else {
            text = switch (type) {
                case 'e', 'E' -> withPoint(FloatText.exponential(shown, digits), digits);
                case 'f', 'F', '%' -> withPoint(FloatText.fixed(shown, digits), digits);
                case 'g', 'G', 'n' -> FloatText.general(shown, digits, alternate, false);
                default -> untyped(shown);
            };
        }
        boolean negative = Double.doubleToRawLongBits(shown) < 0 && !Double.isNaN(shown);
        if (negative && noNegativeZero && isZero(text)) {
            negative = false;
        }
        if (type == 'E' || type == 'F' || type == 'G') {
            text = text.toUpperCase(Locale.ROOT);
        }
        return grouped(signText(negative), text, percent ? "%" : "");
    }

    /** A float without a type: as repr, or general with a digit after the point. */
    private String untyped(double value) {
        if (precision >= 0) {
            return FloatText.general(value, precision, alternate, true);
        }
        String text = FloatText.repr(Math.abs(value));
        return alternate && text.indexOf('.') < 0 ? text.replace("e", ".e") : text;
    }

    private String withPoint(String text, int digits) {
        if (!alternate || digits > 0) {
            return text;
        }
        int exponent = text.indexOf('e');
        return exponent < 0 ? text + "." : text.substring(0, exponent) + "." + text.substring(exponent);
    }

    private static boolean isZero(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code format(value, spec)} of a Decimal. */
    static String ofDecimal(BigDecimal value, String text) {
        FormatSpec spec = parse(text, "decimal.Decimal");
        if (text.isEmpty()) {
            return value.toString();
        }
        BigDecimal magnitude = value.abs();
        String shown;
        switch (spec.type) {
            case 'e', 'E' -> shown = exponential(magnitude, spec.precision, spec.type);
            case 'f', 'F' ->
                shown = spec.precision < 0
                        ? magnitude.setScale(Math.max(0, magnitude.scale())).toPlainString()
                        : FloatText.fixed(magnitude, spec.precision);
            case '%' -> {
                BigDecimal hundredfold = magnitude.movePointRight(2);
                shown = FloatText.fixed(
                        hundredfold, spec.precision < 0 ? Math.max(0, magnitude.scale() - 2) : spec.precision);
            }
            case 0, 'g', 'G', 'n' -> shown = general(magnitude, spec.precision, spec.type);
            default -> throw PyException.valueError("invalid format string");
        }
        boolean negative = value.signum() < 0 && !(spec.noNegativeZero && isZero(shown));
        return spec.grouped(spec.signText(negative), shown, spec.type == '%' ? "%" : "");
    }

    private static String exponential(BigDecimal magnitude, int precision, int type) {
        BigDecimal value =
                precision < 0 ? magnitude : magnitude.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        String digits = value.unscaledValue().toString();
        int exponent = value.signum() == 0 ? (precision < 0 ? -value.scale() : 0) : digits.length() - 1 - value.scale();
        StringBuilder text = new StringBuilder(digits);
        while (text.length() < precision + 1) {
            text.append('0');
        }
        if (text.length() > 1) {
            text.insert(1, '.');
        }
        return text.append((char) type)
                .append(exponent < 0 ? "-" : "+")
                .append(Math.abs(exponent))
                .toString();
    }

    private static String general(BigDecimal magnitude, int precision, int type) {
        BigDecimal value = magnitude;
        if (precision >= 0) {
            int significant = Math.max(1, precision);
            if (value.precision() > significant) {
                value = value.round(new MathContext(significant, RoundingMode.HALF_EVEN));
            }
        }
        int adjusted = value.precision() - value.scale() - 1;
        boolean plain = value.scale() >= 0 && adjusted >= -6;
        String text = plain ? value.toPlainString() : value.toString();
        return type == 0 || type == 'G' ? text : text.toLowerCase(Locale.ROOT);
    }

    private String signText(boolean negative) {
        if (negative) {
            return "-";
        }
        return sign == '+' ? "+" : sign == ' ' ? " " : "";
    }

    /** Splits {@code text} into the digits that are grouped and the rest. */
    private String grouped(String prefix, String text, String suffix) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return number(prefix, text.substring(0, end), text.substring(end) + suffix, 3);
    }

    /** Sign, digits with separators and zeros up to the width, and the rest. */
    private String number(String prefix, String digits, String rest, int groupSize) {
        String whole = digits;
        boolean zeros = fillOr(' ') == '0' && alignOr('>') == '=';
        int room = zeros ? width - prefix.length() - rest.length() : 0;
        if (grouping != 0) {
            whole = group(digits, (char) grouping, groupSize, room);
        } else if (whole.length() < room) {
            whole = "0".repeat(room - whole.length()) + whole;
        }
        return pad(prefix, whole + rest, '>');
    }

    private static String group(String digits, char separator, int size, int room) {
        if (digits.isEmpty()) {
            return digits;
        }
        StringBuilder reversed = new StringBuilder();
        int count = 0;
        for (int i = digits.length() - 1; i >= 0 || reversed.length() < room; i--) {
            if (count > 0 && count % size == 0) {
                reversed.append(separator);
            }
            reversed.append(i >= 0 ? digits.charAt(i) : '0');
            count++;
        }
        return reversed.reverse().toString();
    }

    /** Fills up to the width; {@code prefix} stays in front of the filling when the alignment is {@code =}. */
    private String pad(String prefix, String text, int usual) {
        int missing = width - Text.length(prefix) - Text.length(text);
        if (missing <= 0) {
            return prefix + text;
        }
        int with = fillOr(' ');
        return switch (alignOr(usual)) {
            case '<' -> prefix + text + Text.repeat(with, missing);
            case '^' -> Text.repeat(with, missing / 2) + prefix + text + Text.repeat(with, missing - missing / 2);
            case '=' -> prefix + Text.repeat(with, missing) + text;
            default -> Text.repeat(with, missing) + prefix + text;
        };
    }

    private int fillOr(int usual) {
        return fill == 0 ? usual : fill;
    }

    private int alignOr(int usual) {
        return align == 0 ? usual : align;
    }

    private PyException unknownType(String typeName) {
        String shown = type > 32 && type < 128 ? "'" + (char) type + "'" : "'\\x" + Integer.toHexString(type) + "'";
        return PyException.valueError("Unknown format code " + shown + " for object of type '" + typeName + "'");
    }

    /** Reads one specification from left to right. */
    private static final class Reader {
        private final String text;
        private final String typeName;
        private final int[] spec;
        private int at;

        Reader(String text, String typeName) {
            this.text = text;
            this.typeName = typeName;
            this.spec = text.codePoints().toArray();
        }

        FormatSpec read(boolean numeric) {
            int fill = 0;
            int align = 0;
            if (spec.length >= 2 && isAlign(spec[1])) {
                fill = spec[0];
                align = spec[1];
                at = 2;
            } else if (spec.length >= 1 && isAlign(spec[0])) {
                align = spec[0];
                at = 1;
            }
            int sign = peek() == ' ' || peek() == '+' || peek() == '-' ? spec[at++] : 0;
            boolean noNegativeZero = skip('z');
            boolean alternate = skip('#');
            if (fill == 0 && peek() == '0') {
                fill = '0';
                if (align == 0 && numeric) {
                    align = '=';
                }
                at++;
            }
            int width = number();
            int grouping = grouping();
            int precision = NONE;
            if (skip('.')) {
                precision = number();
                if (precision == NONE) {
                    throw PyException.valueError("Format specifier missing precision");
                }
            }
            if (spec.length - at > 1) {
                throw PyException.valueError(
                        typeName.startsWith("decimal")
                                ? "invalid format string"
                                : "Invalid format specifier '" + text + "' for object of type '" + typeName + "'");
            }
            int type = at < spec.length ? spec[at] : 0;
            checkGrouping(grouping, type == 0 && typeName.equals("str") ? 's' : type);
            return new FormatSpec(fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type);
        }

        private int peek() {
            return at < spec.length ? spec[at] : 0;
        }

        private boolean skip(int c) {
            if (peek() != c) {
                return false;
            }
            at++;
            return true;
        }

        private int number() {
            int start = at;
            long value = 0;
            while (at < spec.length && Character.isDigit(spec[at])) {
                value = value * 10 + Character.digit(spec[at++], 10);
                if (value > Integer.MAX_VALUE) {
                    throw PyException.valueError("Too many decimal digits in format string");
                }
            }
            return at == start ? NONE : (int) value;
        }

        private int grouping() {
            int grouping = skip(',') ? ',' : 0;
            if (skip('_')) {
                if (grouping != 0) {
                    throw PyException.valueError("Cannot specify both ',' and '_'.");
                }
                grouping = '_';
            }
            if (peek() == ',' && grouping == '_') {
                throw PyException.valueError("Cannot specify both ',' and '_'.");
            }
            return grouping;
        }

        private static void checkGrouping(int grouping, int type) {
            if (grouping == 0 || type == 0 || "defgEG%F".indexOf(type) >= 0) {
                return;
            }
            if (grouping == '_' && "boxX".indexOf(type) >= 0) {
                return;
            }
            String shown = type > 32 && type < 128 ? "'" + (char) type + "'" : "'\\x" + Integer.toHexString(type) + "'";
            throw PyException.valueError("Cannot specify '" + (char) grouping + "' with " + shown + ".");
        }

        private static boolean isAlign(int c) {
            return c == '<' || c == '>' || c == '=' || c == '^';
        }
    }
}
