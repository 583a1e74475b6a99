package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Floats as text, correctly rounded: {@code repr}, the {@code e f g %} formats, {@code round} and parsing.
 *
 * <p>{@link Double#toString} of Java 17 is not always the shortest text that reads back, so it is only the first guess.
 */
public final class FloatText {
    private FloatText() {}

    /** Significant digits of a positive finite number, which is {@code 0.DIGITS × 10^point}; "0" and 1 for zero. */
    private record Digits(String digits, int point) {
        static final Digits ZERO = new Digits("0", 1);

        /** All digits that are there, without trailing zeros. */
        static Digits of(BigDecimal value) {
            if (value.signum() == 0) {
                return ZERO;
            }
            String digits = value.unscaledValue().toString();
            int point = digits.length() - value.scale();
            int end = digits.length();
            while (end > 1 && digits.charAt(end - 1) == '0') {
                end--;
            }
            return new Digits(digits.substring(0, end), point);
        }

        String digit(int from, int to) {
            StringBuilder text = new StringBuilder();
            for (int i = from; i < to; i++) {
                text.append(i < 0 || i >= digits.length() ? '0' : digits.charAt(i));
            }
            return text.toString();
        }

        /** Without an exponent, with {@code decimals} digits after the point. */
        String fixed(int decimals) {
            String whole = point <= 0 ? "0" : digit(0, point);
            return decimals == 0 ? whole : whole + "." + digit(point, point + decimals);
        }

        /** With an exponent of at least two digits, and {@code decimals} digits after the point. */
        String exponential(int decimals) {
            int exponent = digits.equals("0") ? 0 : point - 1;
            String mantissa = decimals == 0 ? digit(0, 1) : digit(0, 1) + "." + digit(1, 1 + decimals);
            return mantissa + "e" + exponentText(exponent);
        }
    }

    static String exponentText(int exponent) {
        int magnitude = Math.abs(exponent);
        return (exponent < 0 ? "-" : "+") + (magnitude < 10 ? "0" : "") + magnitude;
    }

    /** The shortest text that reads back as {@code value}, as {@code repr(value)}. */
    public static String repr(double value) {
        if (value == (long) value && Math.abs(value) < 1e15) {
            return (value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value)) + ".0";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        Digits digits = shortest(Math.abs(value));
        int count = digits.digits.length();
        boolean exponent = digits.point <= -4 || digits.point > 16;
        String text = exponent ? digits.exponential(count - 1) : digits.fixed(Math.max(1, count - digits.point));
        return value < 0 ? "-" + text : text;
    }

    private static Digits shortest(double value) {
        String guess = Double.toString(value);
        Digits digits = Digits.of(new BigDecimal(guess));
        // Decimals of up to 15 digits differ as normal doubles too, so no shorter one can mean the same.
        if (digits.digits.length() <= 15 && value >= Double.MIN_NORMAL) {
            return digits;
        }
        BigDecimal exact = new BigDecimal(value);
        @Nullable BigDecimal best = null;
        for (int precision = Math.min(17, digits.digits.length()); precision > 0; precision--) {
            BigDecimal nearest = readsBack(exact, value, precision);
            if (nearest == null) {
                break;
            }
            best = nearest;
        }
        return best == null ? digits : Digits.of(best);
    }

    /** The decimal of {@code precision} digits nearest to {@code exact} among those that read back as {@code value}. */
    private static @Nullable BigDecimal readsBack(BigDecimal exact, double value, int precision) {
        BigDecimal near = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        if (near.doubleValue() == value) {
            return near;
        }
        boolean up = near.compareTo(exact) > 0;
        BigDecimal far = exact.round(new MathContext(precision, up ? RoundingMode.DOWN : RoundingMode.UP));
        return far.doubleValue() == value ? far : null;
    }

    /** {@code abs(value)} as {@code %.{decimals}f}. */
    static String fixed(double value, int decimals) {
        return fixed(new BigDecimal(Math.abs(value)), decimals);
    }

    static String fixed(BigDecimal magnitude, int decimals) {
        return magnitude.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@code abs(value)} as {@code %.{decimals}e}. */
    static String exponential(double value, int decimals) {
        return rounded(value, decimals + 1).exponential(decimals);
    }

    /**
     * {@code abs(value)} as {@code %.{precision}g}.
     *
     * @param alternate keep trailing zeros and the point
     * @param withPoint at least one digit after the point, as formats without a type have it
     */
    static String general(double value, int precision, boolean alternate, boolean withPoint) {
        int significant = Math.max(1, precision);
        Digits digits = rounded(value, significant);
        int count = alternate ? significant : digits.digits.length();
        int limit = significant - (withPoint ? 1 : 0);
        if (digits.point <= -4 || digits.point > limit) {
            String text = digits.exponential(count - 1);
            return alternate && count == 1 ? text.replace("e", ".e") : text;
        }
        int decimals = Math.max(0, count - digits.point);
        if (digits.digits.equals("0")) {
            decimals = alternate ? significant - 1 : 0;
        }
        String text = digits.fixed(decimals);
        if (decimals > 0) {
            return text;
        }
        return withPoint ? text + ".0" : alternate ? text + "." : text;
    }

    private static Digits rounded(double value, int significant) {
        return value == 0
                ? Digits.ZERO
                : Digits.of(
                        new BigDecimal(Math.abs(value)).round(new MathContext(significant, RoundingMode.HALF_EVEN)));
    }

    /** {@code round(value, digits)}: to the nearest decimal, ties to even. */
    public static double round(double value, long digits) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value) || digits > 323) {
            return value;
        }
        if (digits < -308) {
            return Math.copySign(0.0, value);
        }
        double result = new BigDecimal(value)
                .setScale((int) digits, RoundingMode.HALF_EVEN)
                .doubleValue();
        if (Double.isInfinite(result)) {
            throw PyException.overflowError("rounded value too large to represent");
        }
        return result == 0 ? Math.copySign(0.0, value) : result;
    }

    /** {@code float(text)}. */
    public static double parse(String text) {
        String trimmed = Text.strip(Text.asciiDigits(text));
        double value = parseOrNan(trimmed);
        if (Double.isNaN(value) && !isNan(trimmed)) {
            throw PyException.valueError("could not convert string to float: " + TextRepr.repr(text));
        }
        return value;
    }

    private static boolean isNan(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        return text.substring(start).equalsIgnoreCase("nan");
    }

    /** NaN also when {@code text} is not a number. */
    private static double parseOrNan(String text) {
        int end = text.length();
        int at = 0;
        boolean negative = false;
        if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        String rest = text.substring(at);
        if (rest.equalsIgnoreCase("inf") || rest.equalsIgnoreCase("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        StringBuilder plain = new StringBuilder(end);
        if (negative) {
            plain.append('-');
        }
        int before = digits(text, at, plain);
        if (before < 0) {
            return Double.NaN;
        }
        boolean any = before > at;
        at = before;
        if (at < end && text.charAt(at) == '.') {
            plain.append('.');
            int after = digits(text, at + 1, plain);
            if (after < 0) {
                return Double.NaN;
            }
            any |= after > at + 1;
            at = after;
        }
        if (!any) {
            return Double.NaN;
        }
        if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            plain.append('e');
            at++;
            if (at < end && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                plain.append(text.charAt(at++));
            }
            int after = digits(text, at, plain);
            if (after <= at) {
                return Double.NaN;
            }
            at = after;
        }
        return at == end ? Double.parseDouble(plain.toString()) : Double.NaN;
    }

    /** Copies digits with single underscores between them; the position after them, or -1 for a misplaced underscore. */
    private static int digits(String text, int from, StringBuilder into) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                into.append(c);
            } else if (c == '_') {
                boolean between = at > from
                        && isDigit(text.charAt(at - 1))
                        && at + 1 < text.length()
                        && isDigit(text.charAt(at + 1));
                if (!between) {
                    return -1;
                }
            } else {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code value.hex()}. */
    static String hex(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return repr(value);
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0x0.0p+0";
        }
        long bits = Double.doubleToLongBits(value);
        int exponent = (int) (bits >> 52 & 0x7ff);
        String mantissa = Long.toHexString(bits & 0xfffffffffffffL);
        String padded = "0".repeat(13 - mantissa.length()) + mantissa;
        int power = exponent == 0 ? -1022 : exponent - 1023;
        return sign + (exponent == 0 ? "0x0." : "0x1.") + padded + "p" + (power < 0 ? "" : "+") + power;
    }
}
