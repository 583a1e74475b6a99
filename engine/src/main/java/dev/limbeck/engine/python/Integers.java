package dev.limbeck.engine.python;

import java.math.BigInteger;

/** Python's {@code int}: a {@link Long} where it fits, else a {@link BigInteger}; never the other way round. */
public final class Integers {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Integers() {}

    /** {@code value} as a Python int: a Long when it fits. */
    public static Object shrink(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    public static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    /** A Long, BigInteger or Boolean as a BigInteger. */
    public static BigInteger big(Object value) {
        if (value instanceof BigInteger big) {
            return big;
        }
        return BigInteger.valueOf(value instanceof Boolean flag ? (flag ? 1 : 0) : (Long) value);
    }

    /** {@code value.__index__()}, with values beyond a long cut to its ends, as slices do. */
    static long clampedIndex(Object value) {
        Object index = Operators.indexObject(value);
        if (index instanceof BigInteger big) {
            return big.max(MIN).min(MAX).longValue();
        }
        return (Long) index;
    }
}
