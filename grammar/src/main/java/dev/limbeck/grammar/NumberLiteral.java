package dev.limbeck.grammar;

import java.math.BigInteger;

/** Numbers in source: where they end, and what they are. */
final class NumberLiteral {
    /** Longer decimal literals than this are refused, as CPython does: reading them takes quadratic time. */
    private static final int DIGIT_LIMIT = 4300;

    private NumberLiteral() {}

    /** The value of a literal that {@link NumberScanner} has accepted: Long, BigInteger, Double or Imaginary. */
    static Object value(String literal) {
        String digits = literal.indexOf('_') < 0 ? literal : literal.replace("_", "");
        int length = digits.length();
        if (length > 1 && digits.charAt(0) == '0') {
            char base = Character.toLowerCase(digits.charAt(1));
            if (base == 'x') {
                return integer(digits.substring(2), 16);
            }
            if (base == 'o') {
                return integer(digits.substring(2), 8);
            }
            if (base == 'b') {
                return integer(digits.substring(2), 2);
            }
        }
        char last = digits.charAt(length - 1);
        if (last == 'j' || last == 'J') {
            return new Literal.Imaginary(Double.parseDouble(digits.substring(0, length - 1)));
        }
        return isInteger(digits) ? integer(digits, 10) : (Object) Double.parseDouble(digits);
    }

    /** Whether the literal is a decimal integer with more digits than Python converts. */
    static boolean isTooLong(String literal) {
        return literal.length() > DIGIT_LIMIT && isInteger(literal.replace("_", "")) && literal.charAt(0) != '0';
    }

    private static boolean isInteger(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static Object integer(String digits, int radix) {
        int safeLength = radix == 16 ? 15 : radix == 8 ? 20 : radix == 2 ? 62 : 18;
        if (digits.length() <= safeLength) {
            return Long.parseLong(digits, radix);
        }
        BigInteger value = new BigInteger(digits, radix);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
