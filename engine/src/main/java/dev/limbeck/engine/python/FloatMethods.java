package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code float}. */
@PyType(value = "float", of = Double.class)
public final class FloatMethods {
    private FloatMethods() {}

    @PyNew("float(x=0.0, /)")
    public static Object create(Object x) {
        Object value = PyDerived.unwrap(x);
        if (value instanceof Double) {
            return value;
        }
        if (value instanceof String text) {
            return FloatText.parse(text);
        }
        byte[] bytes = BytesMethods.bytesOf(value);
        if (bytes != null) {
            return FloatText.parse(PyBytes.copyOf(bytes).toLatin1());
        }
        Double number = Numbers.toDoubleOrNull(value);
        if (number == null) {
            throw PyException.typeError(
                    "float() argument must be a string or a real number, not '" + Operators.typeName(value) + "'");
        }
        return number;
    }

    @PyMethod("is_integer()")
    public static boolean isInteger(double self) {
        return self == Math.rint(self) && !Double.isInfinite(self);
    }

    @PyMethod("as_integer_ratio()")
    public static PyTuple asIntegerRatio(double self) {
        if (Double.isInfinite(self)) {
            throw PyException.overflowError("cannot convert Infinity to integer ratio");
        }
        if (Double.isNaN(self)) {
            throw PyException.valueError("cannot convert NaN to integer ratio");
        }
        BigDecimal exact = new BigDecimal(self);
        BigInteger numerator = exact.unscaledValue();
        BigInteger denominator = BigInteger.ONE;
        if (exact.scale() > 0) {
            denominator = BigInteger.TEN.pow(exact.scale());
        } else {
            numerator = exact.toBigIntegerExact();
        }
        BigInteger divisor = numerator.gcd(denominator);
        return PyTuple.of(Integers.shrink(numerator.divide(divisor)), Integers.shrink(denominator.divide(divisor)));
    }

    @PyMethod("hex()")
    public static String hex(double self) {
        return FloatText.hex(self);
    }

    @PyMethod("fromhex(string, /)")
    public static double fromhex(PyClass type, String string) {
        String text = Text.strip(string);
        String number = text.indexOf('p') >= 0 || text.indexOf('P') >= 0 ? text : text + "p0";
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw PyException.valueError("invalid hexadecimal floating-point string");
        }
    }

    @PyMethod("conjugate()")
    public static double conjugate(double self) {
        return self;
    }

    @PyAttribute("real")
    public static double real(double self) {
        return self;
    }

    @PyAttribute("imag")
    public static double imaginary(double self) {
        return 0.0;
    }
}
