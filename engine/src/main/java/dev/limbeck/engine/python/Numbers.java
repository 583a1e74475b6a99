package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Conversions between Python's number types, with the errors scripts see. */
public final class Numbers {
    private Numbers() {}

    /** {@code float(value)} of a number or of an object with {@code __float__} or {@code __index__}; null of others. */
    public static @Nullable Double toDoubleOrNull(Object given) {
        Object value = PyDerived.unwrap(given);
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Long number) {
            return (double) number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1.0 : 0.0;
        }
        if (value instanceof BigInteger big) {
            double number = big.doubleValue();
            if (Double.isInfinite(number)) {
                throw PyException.overflowError("int too large to convert to float");
            }
            return number;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        Object method = Operators.type(value).special("__float__");
        if (method != null) {
            Object result = PyDerived.unwrap(Operators.callSpecial(method, value));
            if (result instanceof Double number) {
                return number;
            }
            throw PyException.typeError(Operators.typeName(value) + ".__float__ returned non-float (type "
                    + Operators.typeName(result) + ")");
        }
        return Operators.type(value).special("__index__") == null ? null : toDoubleOrNull(Operators.indexObject(value));
    }

    /** As {@code math} functions convert: a TypeError when {@code value} is no number. */
    public static double toDouble(Object value) {
        Double number = toDoubleOrNull(value);
        if (number == null) {
            throw PyException.typeError("must be real number, not " + Operators.typeName(value));
        }
        return number;
    }

    /** {@code int(value)} of a float: towards zero. */
    public static Object truncate(double value) {
        if (Double.isNaN(value)) {
            throw PyException.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw PyException.overflowError("cannot convert float infinity to integer");
        }
        if (Math.abs(value) < 0x1p62) {
            return (long) value;
        }
        return Integers.shrink(new BigDecimal(value).toBigInteger());
    }

    /** {@code int(value)} of a Decimal: towards zero. */
    static Object truncate(BigDecimal value) {
        return Integers.shrink(value.toBigInteger());
    }

    /** {@code round(value)}: to the nearest int, ties to even. */
    static Object roundToInt(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return truncate(value);
        }
        return truncate(Math.rint(value));
    }

    /** {@code round(value, digits)} of an int, for negative digits. */
    static Object roundInt(Object value, long digits) {
        if (digits >= 0) {
            return value;
        }
        BigInteger big = Integers.big(value);
        if (-digits > big.bitLength()) {
            return 0L;
        }
        BigDecimal rounded = new BigDecimal(big).setScale((int) digits, RoundingMode.HALF_EVEN);
        return Integers.shrink(rounded.toBigIntegerExact());
    }
}
