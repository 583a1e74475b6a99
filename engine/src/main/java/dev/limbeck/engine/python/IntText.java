package dev.limbeck.engine.python;

import java.math.BigInteger;

/** Ints as text: any base, and {@code int(text, base)}. */
public final class IntText {
    /** CPython's guard against quadratic conversions, {@code sys.get_int_max_str_digits()}. */
    private static final int MAX_DIGITS = 4300;

    private IntText() {}

    /** The decimal digits of an int (Long or BigInteger), with its sign. */
    public static String decimal(Object value) {
        if (value instanceof BigInteger big) {
            if (big.bitLength() > MAX_DIGITS * 3 && big.abs().toString().length() > MAX_DIGITS) {
                throw PyException.valueError(
                        "Exceeds the limit (" + MAX_DIGITS
                                + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
            }
            return big.toString();
        }
        return value.toString();
    }

    /** {@code value} in {@code base} with Python's prefix: {@code hex}, {@code oct}, {@code bin}. */
    public static String prefixed(Object value, int base) {
        BigInteger big = Integers.big(value);
        return (big.signum() < 0 ? "-" : "") + prefix(base) + big.abs().toString(base);
    }

    static String prefix(int base) {
        return switch (base) {
            case 2 -> "0b";
            case 8 -> "0o";
            case 16 -> "0x";
            default -> "";
        };
    }

    /** {@code int(text, base)}; base 0 reads prefixes as a literal does. */
    public static Object parse(String text, long base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw PyException.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        String ascii = Text.strip(Text.asciiDigits(text));
        int length = ascii.length();
        if (base == 10 && length > 0 && length <= 18 && isDigits(ascii)) {
            return Long.parseLong(ascii);
        }
        Object value = parsePlain(ascii, (int) base);
        if (value == None.NONE) {
            throw PyException.valueError("invalid literal for int() with base " + base + ": " + TextRepr.repr(text));
        }
        return value;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** None when {@code text} is not an int. */
    private static Object parsePlain(String text, int givenBase) {
        int at = 0;
        boolean negative = false;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        int base = givenBase;
        int marked = prefixedBase(text, at);
        if (base == 0) {
            base = marked == 0 ? 10 : marked;
        }
        boolean prefixed = marked == base;
        if (prefixed) {
            at += 2;
            if (at < text.length() && text.charAt(at) == '_') {
                at++;
            }
        }
        StringBuilder digits = new StringBuilder(text.length());
        boolean lastWasDigit = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '_' && lastWasDigit) {
                lastWasDigit = false;
            } else if (c < 128 && Character.digit(c, base) >= 0) {
                digits.append(c);
                lastWasDigit = true;
            } else {
                return None.NONE;
            }
        }
        if (!lastWasDigit) {
            return None.NONE;
        }
        if (givenBase == 0 && !prefixed && digits.length() > 1 && digits.charAt(0) == '0' && !isZero(digits)) {
            return None.NONE;
        }
        if (digits.length() > MAX_DIGITS && Integer.bitCount(base) != 1) {
            throw PyException.valueError("Exceeds the limit (" + MAX_DIGITS
                    + " digits) for integer string conversion: value has " + digits.length()
                    + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        BigInteger magnitude = new BigInteger(digits.toString(), base);
        return Integers.shrink(negative ? magnitude.negate() : magnitude);
    }

    private static boolean isZero(StringBuilder digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** 16, 8 or 2 when a prefix like {@code 0x} stands at {@code at}, else 0. */
    private static int prefixedBase(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') {
            return 0;
        }
        return switch (text.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }
}
