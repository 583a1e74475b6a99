package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code int}. */
@PyType(value = "int", of = Long.class)
public final class IntMethods {
    private IntMethods() {}

    @PyNew("int(x=0, /, base=...)")
    public static Object create(Object x, Object base) {
        Object value = PyDerived.unwrap(x);
        if (base != Ellipsis.ELLIPSIS) {
            return parse(value, Operators.index(base));
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof String text) {
            return IntText.parse(text, 10);
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Double number) {
            return Numbers.truncate(number);
        }
        if (value instanceof BigDecimal decimal) {
            return Numbers.truncate(decimal);
        }
        byte[] bytes = BytesMethods.bytesOf(value);
        return bytes == null ? ofObject(value) : parse(bytes, 10);
    }

    private static Object parse(Object value, long base) {
        if (value instanceof String text) {
            return IntText.parse(text, base);
        }
        byte[] bytes = BytesMethods.bytesOf(value);
        if (bytes == null) {
            throw PyException.typeError("int() can't convert non-string with explicit base");
        }
        return parse(bytes, base);
    }

    private static Object parse(byte[] bytes, long base) {
        String text = PyBytes.copyOf(bytes).toLatin1();
        try {
            return IntText.parse(text, base);
        } catch (PyException e) {
            if (e.is(Exceptions.VALUE_ERROR) && base >= 2) {
                throw PyException.valueError(
                        "invalid literal for int() with base " + base + ": " + TextRepr.reprBytes(bytes));
            }
            throw e;
        }
    }

    private static Object ofObject(Object value) {
        PyClass type = Operators.type(value);
        for (String name : new String[] {"__int__", "__index__", "__trunc__"}) {
            Object method = type.special(name);
            if (method != null) {
                Object result = PyDerived.unwrap(Operators.callSpecial(method, value));
                if (Integers.isInteger(result)) {
                    return Integers.shrink(Integers.big(result));
                }
                throw PyException.typeError(name + " returned non-int (type " + Operators.typeName(result) + ")");
            }
        }
        throw PyException.typeError(
                "int() argument must be a string, a bytes-like object or a real number, not '" + type.name() + "'");
    }

    @PyMethod("bit_length()")
    public static long bitLength(BigInteger self) {
        return self.abs().bitLength();
    }

    @PyMethod("bit_count()")
    public static long bitCount(BigInteger self) {
        return self.abs().bitCount();
    }

    @PyMethod("conjugate()")
    public static BigInteger conjugate(BigInteger self) {
        return self;
    }

    @PyMethod("as_integer_ratio()")
    public static PyTuple asIntegerRatio(BigInteger self) {
        return PyTuple.of(Integers.shrink(self), 1L);
    }

    @PyMethod("to_bytes(length=1, byteorder='big', *, signed=False)")
    public static PyBytes toBytes(BigInteger self, int length, String byteorder, boolean signed) {
        if (length < 0) {
            throw PyException.valueError("length argument must be non-negative");
        }
        boolean big = isBigEndian(byteorder);
        if (self.signum() < 0 && !signed) {
            throw PyException.overflowError("can't convert negative int to unsigned");
        }
        if (self.bitLength() + (signed ? 1 : 0) > length * 8 && !(self.signum() == 0 && length == 0)) {
            throw PyException.overflowError("int too big to convert");
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[big ? length - 1 - i : i] = self.shiftRight(i * 8).byteValue();
        }
        return PyBytes.copyOf(bytes);
    }

    @PyMethod("from_bytes(bytes, byteorder='big', *, signed=False)")
    public static Object fromBytes(PyClass type, Object bytes, String byteorder, boolean signed) {
        byte[] given =
                BytesMethods.create(bytes, Ellipsis.ELLIPSIS, Ellipsis.ELLIPSIS).toByteArray();
        if (!isBigEndian(byteorder)) {
            for (int i = 0, j = given.length - 1; i < j; i++, j--) {
                byte swapped = given[i];
                given[i] = given[j];
                given[j] = swapped;
            }
        }
        if (given.length == 0) {
            return 0L;
        }
        return Integers.shrink(signed ? new BigInteger(given) : new BigInteger(1, given));
    }

    private static boolean isBigEndian(String byteorder) {
        if (byteorder.equals("big")) {
            return true;
        }
        if (byteorder.equals("little")) {
            return false;
        }
        throw PyException.valueError("byteorder must be either 'little' or 'big'");
    }

    @PyAttribute("real")
    public static BigInteger real(BigInteger self) {
        return self;
    }

    @PyAttribute("imag")
    public static long imaginary(BigInteger self) {
        return 0;
    }

    @PyAttribute("numerator")
    public static BigInteger numerator(BigInteger self) {
        return self;
    }

    @PyAttribute("denominator")
    public static long denominator(BigInteger self) {
        return 1;
    }

    /** {@code round(self, ndigits)}. */
    static Object round(Object self, @Nullable Object digits) {
        Object value = Integers.shrink(Integers.big(self));
        return digits == null || digits == None.NONE ? value : Numbers.roundInt(value, Operators.index(digits));
    }
}
