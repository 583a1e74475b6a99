package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.IntMethods;
import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Numbers;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** {@code math}. */
final class MathModule {
    private MathModule() {}

    static NativeModule create() {
        NativeModule module = NativeModule.named("math")
                .value("pi", Math.PI)
                .value("e", Math.E)
                .value("tau", 2 * Math.PI)
                .value("inf", Double.POSITIVE_INFINITY)
                .value("nan", Double.NaN)
                .functions(MathModule.class);
        real(module, "sin", Math::sin);
        real(module, "cos", Math::cos);
        real(module, "tan", Math::tan);
        real(module, "asin", Math::asin);
        real(module, "acos", Math::acos);
        real(module, "atan", Math::atan);
        real(module, "sinh", Math::sinh);
        real(module, "cosh", Math::cosh);
        real(module, "tanh", Math::tanh);
        real(module, "sqrt", Math::sqrt);
        real(module, "cbrt", Math::cbrt);
        real(module, "exp", Math::exp);
        real(module, "expm1", Math::expm1);
        real(module, "log1p", Math::log1p);
        real(module, "fabs", Math::abs);
        real(module, "radians", x -> x * (Math.PI / 180));
        real(module, "degrees", x -> x * (180 / Math.PI));
        return module;
    }

    private static void real(NativeModule module, String name, DoubleUnaryOperator function) {
        module.function(name + "(x, /)", (interpreter, arguments) -> {
            double x = Numbers.toDouble(arguments.get(0));
            double result = function.applyAsDouble(x);
            if (Double.isNaN(result) && !Double.isNaN(x)) {
                throw PyException.valueError("math domain error");
            }
            if (Double.isInfinite(result) && !Double.isInfinite(x)) {
                throw PyException.overflowError("math range error");
            }
            return result;
        });
    }

    @PyMethod("floor(x, /)")
    public static Object floor(Object x) {
        return rounded(x, "__floor__", true);
    }

    @PyMethod("ceil(x, /)")
    public static Object ceil(Object x) {
        return rounded(x, "__ceil__", false);
    }

    private static Object rounded(Object x, String method, boolean down) {
        if (Integers.isInteger(x)) {
            return Integers.shrink(Integers.big(x));
        }
        if (!(x instanceof Double) && Operators.type(x).special(method) != null) {
            return Operators.callMethod(x, method);
        }
        double value = Numbers.toDouble(x);
        return Numbers.truncate(down ? Math.floor(value) : Math.ceil(value));
    }

    @PyMethod("trunc(x, /)")
    public static Object trunc(Object x) {
        return x instanceof Double number ? Numbers.truncate(number) : IntMethods.create(x, Ellipsis.ELLIPSIS);
    }

    @PyMethod("log(x, base=None, /)")
    public static double log(Object x, Object base) {
        double result = logOf(x);
        if (base == None.NONE) {
            return result;
        }
        double divisor = logOf(base);
        if (divisor == 0) {
            throw PyException.zeroDivisionError("float division by zero");
        }
        return result / divisor;
    }

    private static double logOf(Object x) {
        if (x instanceof BigInteger big && big.signum() > 0) {
            int shift = Math.max(0, big.bitLength() - 1000);
            return Math.log(big.shiftRight(shift).doubleValue()) + shift * Math.log(2);
        }
        return logDomain(Numbers.toDouble(x), Math::log);
    }

    private static double logDomain(double x, DoubleUnaryOperator log) {
        if (x <= 0) {
            throw PyException.valueError("math domain error");
        }
        return log.applyAsDouble(x);
    }

    @PyMethod("log10(x, /)")
    public static double log10(Object x) {
        return logDomain(Numbers.toDouble(x), Math::log10);
    }

    @PyMethod("log2(x, /)")
    public static double log2(Object x) {
        double value = Numbers.toDouble(x);
        int exponent = Math.getExponent(value);
        boolean power = value > 0 && value == Math.scalb(1.0, exponent);
        return power ? exponent : logDomain(value, v -> Math.log(v) / Math.log(2));
    }

    @PyMethod("pow(x, y, /)")
    public static double pow(double x, double y) {
        double result = Math.pow(x, y);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw PyException.valueError("math domain error");
        }
        return result;
    }

    @PyMethod("atan2(y, x, /)")
    public static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @PyMethod("hypot(*coordinates)")
    public static double hypot(List<Object> coordinates) {
        double sum = 0;
        for (Object coordinate : coordinates) {
            sum = Math.hypot(sum, Numbers.toDouble(coordinate));
        }
        return sum;
    }

    @PyMethod("fmod(x, y, /)")
    public static double fmod(double x, double y) {
        if (y == 0 || Double.isInfinite(x)) {
            throw PyException.valueError("math domain error");
        }
        return x % y;
    }

    @PyMethod("modf(x, /)")
    public static PyTuple modf(double x) {
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return PyTuple.of(Math.copySign(Double.isInfinite(x) ? 0 : x - whole, x), whole);
    }

    @PyMethod("copysign(x, y, /)")
    public static double copysign(double x, double y) {
        return Math.copySign(x, y);
    }

    @PyMethod("isnan(x, /)")
    public static boolean isnan(double x) {
        return Double.isNaN(x);
    }

    @PyMethod("isinf(x, /)")
    public static boolean isinf(double x) {
        return Double.isInfinite(x);
    }

    @PyMethod("isfinite(x, /)")
    public static boolean isfinite(double x) {
        return Double.isFinite(x);
    }

    @PyMethod("isclose(a, b, *, rel_tol=0.000000001, abs_tol=0.0)")
    public static boolean isclose(double a, double b, double relTol, double absTol) {
        if (a == b) {
            return true;
        }
        double difference = Math.abs(a - b);
        return Double.isFinite(difference)
                && difference <= Math.max(relTol * Math.max(Math.abs(a), Math.abs(b)), absTol);
    }

    @PyMethod("gcd(*integers)")
    public static BigInteger gcd(List<Object> integers) {
        BigInteger result = BigInteger.ZERO;
        for (Object integer : integers) {
            result = result.gcd(Integers.big(Operators.indexObject(integer)));
        }
        return result;
    }

    @PyMethod("lcm(*integers)")
    public static BigInteger lcm(List<Object> integers) {
        BigInteger result = BigInteger.ONE;
        for (Object integer : integers) {
            BigInteger value = Integers.big(Operators.indexObject(integer));
            if (value.signum() == 0) {
                return BigInteger.ZERO;
            }
            result = result.divide(result.gcd(value)).multiply(value).abs();
        }
        return result;
    }

    @PyMethod("factorial(x, /)")
    public static BigInteger factorial(Object x) {
        long n = Operators.index(x);
        if (n < 0) {
            throw PyException.valueError("factorial() not defined for negative values");
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 2; i <= n; i++) {
            result = result.multiply(BigInteger.valueOf(i));
        }
        return result;
    }

    @PyMethod("comb(n, k, /)")
    public static BigInteger comb(long n, long k) {
        if (n < 0 || k < 0) {
            throw PyException.valueError((n < 0 ? "n" : "k") + " must be a non-negative integer");
        }
        BigInteger result = k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (long i = 1; i <= Math.min(k, n - k); i++) {
            result = result.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return result;
    }

    @PyMethod("isqrt(n, /)")
    public static BigInteger isqrt(Object n) {
        BigInteger value = Integers.big(Operators.indexObject(n));
        if (value.signum() < 0) {
            throw PyException.valueError("isqrt() argument must be nonnegative");
        }
        return value.sqrt();
    }

    @PyMethod("prod(iterable, /, *, start=1)")
    public static Object prod(Object iterable, Object start) {
        Object product = start;
        Iterator<Object> items = Operators.iterate(iterable);
        while (items.hasNext()) {
            product = Operators.binary(BinaryOperator.MULT, product, items.next());
        }
        return product;
    }

    @PyMethod("fsum(seq, /)")
    public static double fsum(Object seq) {
        BigDecimal sum = BigDecimal.ZERO;
        Iterator<Object> items = Operators.iterate(seq);
        while (items.hasNext()) {
            sum = sum.add(new BigDecimal(Numbers.toDouble(items.next())));
        }
        return sum.doubleValue();
    }
}
