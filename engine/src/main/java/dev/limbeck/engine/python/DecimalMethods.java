package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code decimal.Decimal}: finite numbers only, in the default context of 28 digits. */
@PyType(value = "Decimal", module = "decimal", of = BigDecimal.class)
public final class DecimalMethods {
    /** {@code decimal.DecimalException} and the two of its kind that scripts catch. */
    public static final PyClass DECIMAL_EXCEPTION =
            PyClass.exception("decimal", "DecimalException", Exceptions.ARITHMETIC_ERROR);

    public static final PyClass INVALID_OPERATION = PyClass.exception("decimal", "InvalidOperation", DECIMAL_EXCEPTION);
    public static final PyClass DIVISION_BY_ZERO =
            PyClass.exception("decimal", "DivisionByZero", DECIMAL_EXCEPTION, Exceptions.ZERO_DIVISION_ERROR);

    private static final MathContext CONTEXT = new MathContext(28, RoundingMode.HALF_EVEN);

    private DecimalMethods() {}

    @PyNew("Decimal(value='0', context=None)")
    public static BigDecimal create(Object value, Object context) {
        Object plain = PyDerived.unwrap(value);
        if (plain instanceof BigDecimal decimal) {
            return decimal;
        }
        if (plain instanceof String text) {
            return parse(text);
        }
        if (Integers.isInteger(plain)) {
            return new BigDecimal(Integers.big(plain));
        }
        if (plain instanceof Double number) {
            return ofDouble(number);
        }
        if (plain instanceof PyTuple tuple) {
            return ofTuple(tuple);
        }
        throw PyException.typeError("conversion from " + Operators.typeName(value) + " to Decimal is not supported");
    }

    private static BigDecimal parse(String text) {
        String plain = Text.strip(Text.asciiDigits(text)).replace("_", "");
        if (isSpecial(plain)) {
            throw PyException.notImplementedError(
                    "Decimal('" + plain + "') is not supported: only finite decimals are");
        }
        try {
            boolean odd = plain.isEmpty() || "+-.".contains(plain);
            if (!odd) {
                return new BigDecimal(plain.startsWith("+") ? plain.substring(1) : plain);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw PyException.of(INVALID_OPERATION, "[<class 'decimal.ConversionSyntax'>]");
    }

    private static boolean isSpecial(String text) {
        String plain = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return plain.equalsIgnoreCase("nan")
                || plain.equalsIgnoreCase("snan")
                || plain.equalsIgnoreCase("inf")
                || plain.equalsIgnoreCase("infinity");
    }

    private static BigDecimal ofDouble(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw PyException.notImplementedError(
                    "Decimal(float('" + FloatText.repr(number) + "')) is not supported: only finite decimals are");
        }
        return new BigDecimal(number);
    }

    private static BigDecimal ofTuple(PyTuple tuple) {
        if (tuple.size() != 3 || !(tuple.get(1) instanceof PyTuple digits)) {
            throw PyException.valueError("argument must be a sequence of length 3");
        }
        StringBuilder text = new StringBuilder("0");
        for (Object digit : digits.items()) {
            text.append(Operators.index(digit));
        }
        BigDecimal magnitude =
                new BigDecimal(new BigInteger(text.toString()), Math.toIntExact(-Operators.index(tuple.get(2))));
        return Operators.truth(tuple.get(0)) ? magnitude.negate() : magnitude;
    }

    private static BigDecimal decimal(Object value) {
        Object plain = PyDerived.unwrap(value);
        if (plain instanceof BigDecimal decimal) {
            return decimal;
        }
        if (Integers.isInteger(plain)) {
            return new BigDecimal(Integers.big(plain));
        }
        throw PyException.typeError("conversion from " + Operators.typeName(value) + " to Decimal is not supported");
    }

    private static RoundingMode rounding(Object name) {
        if (name == None.NONE) {
            return RoundingMode.HALF_EVEN;
        }
        return switch (Operators.str(name)) {
            case "ROUND_HALF_EVEN" -> RoundingMode.HALF_EVEN;
            case "ROUND_HALF_UP" -> RoundingMode.HALF_UP;
            case "ROUND_HALF_DOWN" -> RoundingMode.HALF_DOWN;
            case "ROUND_UP" -> RoundingMode.UP;
            case "ROUND_DOWN" -> RoundingMode.DOWN;
            case "ROUND_CEILING" -> RoundingMode.CEILING;
            case "ROUND_FLOOR" -> RoundingMode.FLOOR;
            default ->
                throw PyException.typeError(
                        "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
        };
    }

    @PyMethod("from_float(f, /)")
    public static BigDecimal fromFloat(PyClass type, Object f) {
        return create(f, None.NONE);
    }

    @PyMethod("quantize(exp, rounding=None, context=None)")
    public static BigDecimal quantize(BigDecimal self, Object exp, Object rounding, Object context) {
        BigDecimal result = self.setScale(decimal(exp).scale(), rounding(rounding));
        if (result.precision() > CONTEXT.getPrecision()) {
            throw PyException.of(INVALID_OPERATION, "[<class 'decimal.InvalidOperation'>]");
        }
        return result;
    }

    @PyMethod("normalize(context=None)")
    public static BigDecimal normalize(BigDecimal self, Object context) {
        return self.signum() == 0 ? BigDecimal.ZERO : self.round(CONTEXT).stripTrailingZeros();
    }

    @PyMethod("to_integral_value(rounding=None, context=None)")
    public static BigDecimal toIntegralValue(BigDecimal self, Object rounding, Object context) {
        return self.scale() <= 0 ? self : self.setScale(0, rounding(rounding));
    }

    @PyMethod("to_integral(rounding=None, context=None)")
    public static BigDecimal toIntegral(BigDecimal self, Object rounding, Object context) {
        return toIntegralValue(self, rounding, context);
    }

    @PyMethod("as_tuple()")
    public static PyTuple asTuple(BigDecimal self) {
        List<Object> digits = self.unscaledValue()
                .abs()
                .toString()
                .chars()
                .<Object>mapToObj(c -> (long) (c - '0'))
                .toList();
        return PyTuple.of(self.signum() < 0 ? 1L : 0L, PyTuple.copyOf(digits), (long) -self.scale());
    }

    @PyMethod("as_integer_ratio()")
    public static PyTuple asIntegerRatio(BigDecimal self) {
        BigInteger denominator = BigInteger.TEN.pow(Math.max(0, self.scale()));
        BigInteger numerator = self.multiply(new BigDecimal(denominator)).toBigIntegerExact();
        BigInteger divisor = numerator.gcd(denominator);
        return PyTuple.of(Integers.shrink(numerator.divide(divisor)), Integers.shrink(denominator.divide(divisor)));
    }

    @PyMethod("sqrt(context=None)")
    public static BigDecimal sqrt(BigDecimal self, Object context) {
        if (self.signum() < 0) {
            throw PyException.of(INVALID_OPERATION, "[<class 'decimal.InvalidOperation'>]");
        }
        return self.sqrt(CONTEXT);
    }

    @PyMethod("compare(other, context=None)")
    public static BigDecimal compare(BigDecimal self, Object other, Object context) {
        return BigDecimal.valueOf(self.compareTo(decimal(other)));
    }

    @PyMethod("max(other, context=None)")
    public static BigDecimal max(BigDecimal self, Object other, Object context) {
        return self.max(decimal(other));
    }

    @PyMethod("min(other, context=None)")
    public static BigDecimal min(BigDecimal self, Object other, Object context) {
        return self.min(decimal(other));
    }

    @PyMethod("scaleb(other, context=None)")
    public static BigDecimal scaleb(BigDecimal self, Object other, Object context) {
        return self.scaleByPowerOfTen(decimal(other).intValueExact());
    }

    @PyMethod("adjusted()")
    public static long adjusted(BigDecimal self) {
        return (long) self.precision() - self.scale() - 1;
    }

    @PyMethod("copy_abs()")
    public static BigDecimal copyAbs(BigDecimal self) {
        return self.abs();
    }

    @PyMethod("copy_negate()")
    public static BigDecimal copyNegate(BigDecimal self) {
        return self.negate();
    }

    @PyMethod("is_zero()")
    public static boolean isZero(BigDecimal self) {
        return self.signum() == 0;
    }

    @PyMethod("is_signed()")
    public static boolean isSigned(BigDecimal self) {
        return self.signum() < 0;
    }

    @PyMethod("is_nan()")
    public static boolean isNan(BigDecimal self) {
        return false;
    }

    @PyMethod("is_infinite()")
    public static boolean isInfinite(BigDecimal self) {
        return false;
    }

    @PyMethod("is_finite()")
    public static boolean isFinite(BigDecimal self) {
        return true;
    }

    @PyMethod("conjugate()")
    public static BigDecimal conjugate(BigDecimal self) {
        return self;
    }

    @PyMethod("__floor__()")
    public static BigInteger floor(BigDecimal self) {
        return self.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    @PyMethod("__ceil__()")
    public static BigInteger ceil(BigDecimal self) {
        return self.setScale(0, RoundingMode.CEILING).toBigIntegerExact();
    }

    /** {@code round(self, digits)}: an int without digits. */
    static Object round(BigDecimal self, @Nullable Object digits) {
        if (digits == null || digits == None.NONE) {
            return Integers.shrink(self.setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact());
        }
        return self.setScale((int) Operators.index(digits), RoundingMode.HALF_EVEN);
    }
}
