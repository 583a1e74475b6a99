package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The binary and unary operators: numbers, concatenation and repetition, sets, and special methods for the rest. */
final class Arithmetic {
    /** Results above this many bits or elements are refused: no migration needs them, and the process would not survive. */
    private static final long MOST_BITS = 1L << 27;

    private static final long MOST_ELEMENTS = 1L << 27;

    /** As Python's default decimal context: 28 digits, half even. */
    private static final MathContext DECIMAL = new MathContext(28, RoundingMode.HALF_EVEN);

    private Arithmetic() {}

    static Object binary(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return integers(operator, a, b);
        }
        Object result = builtin(operator, left, right);
        return result == null ? special(operator, left, right) : result;
    }

    static Object inPlace(BinaryOperator operator, Object left, Object right) {
        if (left instanceof PyList list) {
            if (operator == BinaryOperator.ADD) {
                list.items().addAll(Operators.list(right));
                return list;
            }
            if (operator == BinaryOperator.MULT && Integers.isInteger(right)) {
                List<Object> repeated = repeat(list.items(), right);
                list.items().clear();
                list.items().addAll(repeated);
                return list;
            }
        }
        if (left instanceof PySet set && !set.isFrozen() && right instanceof PySet other) {
            PySet result = (PySet) sets(operator, set, other);
            if (result != null) {
                List<Object> items = Operators.list(result);
                set.clear();
                items.forEach(set::add);
                return set;
            }
        }
        if (left instanceof PyDict dict && operator == BinaryOperator.BIT_OR && right instanceof PyDict other) {
            dict.putAll(other);
            return dict;
        }
        Object method = isPlain(left) ? null : Operators.type(left).special(operator.inPlace());
        if (method != null) {
            Object result = Operators.callSpecial(method, left, right);
            if (result != NotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (left instanceof Long a && right instanceof Long b) {
            return integers(operator, a, b);
        }
        Object result = builtin(operator, left, right);
        return result == null ? special(operator, left, right, operator.symbol() + "=") : result;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Long || value instanceof String || value instanceof Double;
    }

    // --- integers -----------------------------------------------------------------------------------------------

    private static Object integers(BinaryOperator operator, long a, long b) {
        switch (operator) {
            case ADD -> {
                long sum = a + b;
                return ((a ^ sum) & (b ^ sum)) < 0
                        ? integers(operator, Integers.big(a), Integers.big(b))
                        : (Object) sum;
            }
            case SUB -> {
                long difference = a - b;
                return ((a ^ b) & (a ^ difference)) < 0
                        ? integers(operator, Integers.big(a), Integers.big(b))
                        : (Object) difference;
            }
            case MULT -> {
                long high = Math.multiplyHigh(a, b);
                long low = a * b;
                return high == low >> 63 ? (Object) low : integers(operator, Integers.big(a), Integers.big(b));
            }
            case FLOOR_DIV -> {
                if (b != 0 && !(a == Long.MIN_VALUE && b == -1)) {
                    return Math.floorDiv(a, b);
                }
            }
            case MOD -> {
                if (b != 0) {
                    return Math.floorMod(a, b);
                }
            }
            case BIT_AND -> {
                return a & b;
            }
            case BIT_OR -> {
                return a | b;
            }
            case BIT_XOR -> {
                return a ^ b;
            }
            default -> {
                // the rest needs no fast path
            }
        }
        return integers(operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    private static Object integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> Integers.shrink(a.add(b));
            case SUB -> Integers.shrink(a.subtract(b));
            case MULT -> {
                checkBits((long) a.bitLength() + b.bitLength());
                yield Integers.shrink(a.multiply(b));
            }
            case DIV -> trueDivision(a, b);
            case FLOOR_DIV -> Integers.shrink(floorDivision(a, b, "integer division or modulo by zero")[0]);
            case MOD -> Integers.shrink(floorDivision(a, b, "integer modulo by zero")[1]);
            case POW -> power(a, b);
            case L_SHIFT -> {
                int by = shift(b, a.signum() != 0);
                checkBits((long) a.bitLength() + by);
                yield Integers.shrink(a.shiftLeft(by));
            }
            case R_SHIFT -> Integers.shrink(a.shiftRight(shift(b, false)));
            case BIT_AND -> Integers.shrink(a.and(b));
            case BIT_OR -> Integers.shrink(a.or(b));
            case BIT_XOR -> Integers.shrink(a.xor(b));
            case MAT_MULT -> throw unsupported(operator.symbol(), 0L, 0L);
        };
    }

    private static int shift(BigInteger by, boolean large) {
        if (by.signum() < 0) {
            throw PyException.valueError("negative shift count");
        }
        if (by.bitLength() > 31) {
            if (large) {
                throw PyException.of(Exceptions.MEMORY_ERROR, "shift by " + by + " bits");
            }
            return Integer.MAX_VALUE;
        }
        return by.intValue();
    }

    private static void checkBits(long bits) {
        if (bits > MOST_BITS) {
            throw PyException.of(Exceptions.MEMORY_ERROR, "an int of " + bits + " bits");
        }
    }

    /** Quotient and remainder; the remainder has the divisor's sign. */
    private static BigInteger[] floorDivision(BigInteger a, BigInteger b, String zero) {
        if (b.signum() == 0) {
            throw PyException.zeroDivisionError(zero);
        }
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(b);
        }
        return parts;
    }

    private static Object trueDivision(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw PyException.zeroDivisionError("division by zero");
        }
        if (a.bitLength() <= 53 && b.bitLength() <= 53) {
            return a.doubleValue() / b.doubleValue();
        }
        double quotient = correctlyRounded(a, b);
        if (Double.isInfinite(quotient)) {
            throw PyException.overflowError("integer division result too large for a float");
        }
        return quotient;
    }

    /** a / b as the nearest double, ties to even. */
    private static double correctlyRounded(BigInteger a, BigInteger b) {
        boolean negative = a.signum() * b.signum() < 0;
        BigInteger dividend = a.abs();
        BigInteger divisor = b.abs();
        int scale = 66 - (dividend.bitLength() - divisor.bitLength()); // at least 65 bits of quotient
        scale = Math.min(scale, 1140); // below the least double nothing more is needed
        BigInteger[] parts = scale >= 0
                ? dividend.shiftLeft(scale).divideAndRemainder(divisor)
                : dividend.divideAndRemainder(divisor.shiftLeft(-scale));
        BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0); // sticky bit
        double result = new BigDecimal(quotient)
                .multiply(scale >= 0 ? twoTo(-scale) : BigDecimal.ONE)
                .multiply(scale < 0 ? twoTo(-scale) : BigDecimal.ONE)
                .doubleValue();
        return negative ? -result : result;
    }

    private static BigDecimal twoTo(int exponent) {
        return exponent >= 0
                ? new BigDecimal(BigInteger.ONE.shiftLeft(exponent))
                : new BigDecimal(BigInteger.valueOf(5).pow(-exponent), -exponent);
    }

    private static Object power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return floats(BinaryOperator.POW, base.doubleValue(), exponent.doubleValue());
        }
        if (base.bitLength() <= 1 && base.abs().compareTo(BigInteger.ONE) <= 0) {
            return exponent.signum() == 0 ? 1L : base.signum() < 0 && !exponent.testBit(0) ? 1L : Integers.shrink(base);
        }
        if (exponent.bitLength() > 31) {
            throw PyException.of(Exceptions.MEMORY_ERROR, "an int of more than " + MOST_BITS + " bits");
        }
        checkBits(base.bitLength() * exponent.longValue());
        return Integers.shrink(base.pow(exponent.intValue()));
    }

    // --- floats and decimals ------------------------------------------------------------------------------------

    private static Object floats(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MULT -> a * b;
            case DIV -> {
                if (b == 0) {
                    throw PyException.zeroDivisionError("float division by zero");
                }
                yield a / b;
            }
            case FLOOR_DIV -> floatDivision(a, b, "float floor division by zero")[0];
            case MOD -> floatDivision(a, b, "float modulo")[1];
            case POW -> floatPower(a, b);
            default -> throw unsupported(operator.symbol(), a, b);
        };
    }

    /** Quotient and remainder by CPython's algorithm, which keeps both consistent. */
    private static double[] floatDivision(double a, double b, String zero) {
        if (b == 0) {
            throw PyException.zeroDivisionError(zero);
        }
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0) {
            if (b < 0 != remainder < 0) {
                remainder += b;
                quotient -= 1;
            }
        } else {
            remainder = Math.copySign(0, b);
        }
        double floor;
        if (quotient != 0) {
            floor = Math.floor(quotient);
            if (quotient - floor > 0.5) {
                floor += 1;
            }
        } else {
            floor = Math.copySign(0, a / b);
        }
        return new double[] {floor, remainder};
    }

    private static Object floatPower(double a, double b) {
        if (a == 0 && b < 0) {
            throw PyException.zeroDivisionError("0.0 cannot be raised to a negative power");
        }
        if (a == 1 || b == 0) {
            return 1.0;
        }
        if (a < 0 && b != Math.rint(b) && !Double.isInfinite(a)) {
            throw PyException.valueError(
                    "a negative number cannot be raised to a fractional power: complex numbers are" + " not supported");
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        double result = Math.pow(a, b);
        if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw PyException.of(Exceptions.OVERFLOW_ERROR, "(34, 'Numerical result out of range')");
        }
        return result;
    }

    private static @Nullable Object decimals(BinaryOperator operator, BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case ADD -> a.add(b, DECIMAL);
            case SUB -> a.subtract(b, DECIMAL);
            case MULT -> a.multiply(b, DECIMAL);
            case DIV -> {
                checkDivisor(a, b);
                yield quotient(a, b);
            }
            case FLOOR_DIV -> {
                checkDivisor(a, b);
                yield a.divideToIntegralValue(b).setScale(0, RoundingMode.DOWN);
            }
            case MOD -> {
                checkDivisor(a, b);
                yield a.remainder(b);
            }
            case POW -> Integers.isInteger(PyDict.canonical(b)) ? a.pow(b.intValueExact(), DECIMAL) : null;
            default -> null;
        };
    }

    private static void checkDivisor(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw dividend.signum() == 0
                    ? PyException.of(DecimalMethods.INVALID_OPERATION, "[<class 'decimal.DivisionUndefined'>]")
                    : PyException.of(DecimalMethods.DIVISION_BY_ZERO, "[<class 'decimal.DivisionByZero'>]");
        }
    }

    /** The exact quotient with its ideal exponent if it fits, else rounded to the context's digits. */
    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        BigDecimal rounded = a.divide(b, DECIMAL);
        int ideal = a.scale() - b.scale();
        BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO.setScale(ideal) : rounded.stripTrailingZeros();
        return stripped.multiply(b).compareTo(a) == 0 && stripped.scale() < ideal ? stripped.setScale(ideal) : rounded;
    }

    // --- builtin values -----------------------------------------------------------------------------------------

    /** The result for two builtin values, or null when they do not know each other. */
    private static @Nullable Object builtin(BinaryOperator operator, Object left, Object right) {
        if (left instanceof String text) {
            return ofText(operator, text, right);
        }
        if (isNumber(left)) {
            if (isNumber(right)) {
                return numbers(operator, left, right);
            }
            return operator == BinaryOperator.MULT && Integers.isInteger(left) && !isNumber(right)
                    ? repeated(right, left)
                    : null;
        }
        if (operator == BinaryOperator.MULT && Integers.isInteger(right)) {
            return repeated(left, right);
        }
        if (left instanceof PyList a && right instanceof PyList b && operator == BinaryOperator.ADD) {
            return PyList.wrap(concatenation(a.items(), b.items()));
        }
        if (left instanceof PyTuple a && right instanceof PyTuple b && operator == BinaryOperator.ADD) {
            return PyTuple.wrap(concatenation(a.items(), b.items()).toArray());
        }
        if (left instanceof PyBytes bytes) {
            return ofBytes(operator, bytes, right);
        }
        if (left instanceof PySet a && right instanceof PySet b) {
            return sets(operator, a, b);
        }
        if (left instanceof PyDict a && right instanceof PyDict b && operator == BinaryOperator.BIT_OR) {
            PyDict merged = new PyDict(a);
            merged.putAll(b);
            return merged;
        }
        return null;
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    private static @Nullable Object numbers(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            switch (operator) {
                case BIT_AND -> {
                    return a & b;
                }
                case BIT_OR -> {
                    return a | b;
                }
                case BIT_XOR -> {
                    return a ^ b;
                }
                default -> {
                    // as integers
                }
            }
        }
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            if (left instanceof Double || right instanceof Double) {
                return null;
            }
            return decimals(operator, decimal(left), decimal(right));
        }
        if (left instanceof Double || right instanceof Double) {
            return switch (operator) {
                case MAT_MULT, L_SHIFT, R_SHIFT, BIT_AND, BIT_OR, BIT_XOR -> null;
                default -> floats(operator, toDouble(left), toDouble(right));
            };
        }
        if (operator == BinaryOperator.MAT_MULT) {
            return null;
        }
        if (!(left instanceof BigInteger) && !(right instanceof BigInteger)) {
            return integers(
                    operator,
                    Integers.big(left).longValue(),
                    Integers.big(right).longValue());
        }
        return integers(operator, Integers.big(left), Integers.big(right));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(Integers.big(number));
    }

    /** An int or float as a double; an OverflowError when it is too large. */
    static double toDouble(Object number) {
        if (number instanceof Double value) {
            return value;
        }
        if (number instanceof Long value) {
            return value;
        }
        double value = Integers.big(number).doubleValue();
        if (Double.isInfinite(value)) {
            throw PyException.overflowError("int too large to convert to float");
        }
        return value;
    }

    private static @Nullable Object ofText(BinaryOperator operator, String text, Object right) {
        if (operator == BinaryOperator.ADD && right instanceof String other) {
            checkElements((long) text.length() + other.length());
            return text.concat(other);
        }
        if (operator == BinaryOperator.MOD) {
            return right instanceof PyObject object && object.type().special("__rmod__") != null
                    ? null
                    : Formatting.percent(text, right);
        }
        return operator == BinaryOperator.MULT && Integers.isInteger(right) ? repeated(text, right) : null;
    }

    private static @Nullable Object ofBytes(BinaryOperator operator, PyBytes bytes, Object right) {
        return operator == BinaryOperator.ADD && right instanceof PyBytes other
                ? PyBytes.latin1(bytes.toLatin1() + other.toLatin1())
                : null;
    }

    private static @Nullable Object repeated(Object sequence, Object times) {
        if (sequence instanceof String text) {
            return text.repeat(times(times, text.length()));
        }
        if (sequence instanceof PyList list) {
            return PyList.wrap(repeat(list.items(), times));
        }
        if (sequence instanceof PyTuple tuple) {
            return PyTuple.wrap(repeat(tuple.items(), times).toArray());
        }
        if (sequence instanceof PyBytes bytes) {
            return PyBytes.latin1(bytes.toLatin1().repeat(times(times, bytes.size())));
        }
        return null;
    }

    private static ArrayList<Object> repeat(List<Object> items, Object times) {
        int count = times(times, items.size());
        ArrayList<Object> all = new ArrayList<>(items.size() * count);
        for (int i = 0; i < count; i++) {
            all.addAll(items);
        }
        return all;
    }

    private static int times(Object times, int size) {
        long count = Math.max(0, Integers.clampedIndex(times));
        if (size > 0) {
            checkElements(count > MOST_ELEMENTS ? count : count * size);
        }
        return size == 0 ? 0 : (int) count;
    }

    private static void checkElements(long elements) {
        if (elements > MOST_ELEMENTS) {
            throw PyException.of(Exceptions.MEMORY_ERROR, "a sequence of " + elements + " elements");
        }
    }

    private static ArrayList<Object> concatenation(List<Object> left, List<Object> right) {
        checkElements((long) left.size() + right.size());
        ArrayList<Object> all = new ArrayList<>(left.size() + right.size());
        all.addAll(left);
        all.addAll(right);
        return all;
    }

    private static @Nullable Object sets(BinaryOperator operator, PySet left, PySet right) {
        List<Object> items = new ArrayList<>();
        switch (operator) {
            case BIT_OR -> {
                left.items().forEach(items::add);
                right.items().forEach(items::add);
            }
            case BIT_AND -> {
                for (Object item : left.items()) {
                    if (right.contains(item)) {
                        items.add(item);
                    }
                }
            }
            case SUB, BIT_XOR -> {
                for (Object item : left.items()) {
                    if (!right.contains(item)) {
                        items.add(item);
                    }
                }
                if (operator == BinaryOperator.BIT_XOR) {
                    for (Object item : right.items()) {
                        if (!left.contains(item)) {
                            items.add(item);
                        }
                    }
                }
            }
            default -> {
                return null;
            }
        }
        return left.isFrozen() ? PySet.frozen(items.iterator()) : PySet.of(items.iterator());
    }

    // --- special methods ----------------------------------------------------------------------------------------

    private static Object special(BinaryOperator operator, Object left, Object right) {
        return special(operator, left, right, operator.symbol());
    }

    private static Object special(BinaryOperator operator, Object left, Object right, String symbol) {
        PyClass leftType = Operators.type(left);
        PyClass rightType = Operators.type(right);
        Object method = leftType.special(operator.method());
        Object reflected = leftType == rightType ? null : rightType.special(operator.reflected());
        if (reflected != null
                && rightType.isSubclassOf(leftType)
                && !reflected.equals(leftType.special(operator.reflected()))) {
            Object result = Operators.callSpecial(reflected, right, left);
            if (result != NotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
            reflected = null;
        }
        if (method != null) {
            Object result = Operators.callSpecial(method, left, right);
            if (result != NotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (reflected != null) {
            Object result = Operators.callSpecial(reflected, right, left);
            if (result != NotImplemented.NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (left instanceof PyDerived || right instanceof PyDerived) {
            return binary(operator, PyDerived.unwrap(left), PyDerived.unwrap(right));
        }
        throw refused(operator, left, right, symbol);
    }

    private static PyException refused(BinaryOperator operator, Object left, Object right, String symbol) {
        if (operator == BinaryOperator.ADD) {
            String type = left instanceof String
                    ? "str"
                    : left instanceof PyList ? "list" : left instanceof PyTuple ? "tuple" : "";
            if (type.equals("str")) {
                return PyException.typeError(
                        "can only concatenate str (not \"" + Operators.typeName(right) + "\") to str");
            }
            if (!type.isEmpty()) {
                return PyException.typeError(
                        "can only concatenate " + type + " (not \"" + Operators.typeName(right) + "\") to " + type);
            }
        }
        if (operator == BinaryOperator.MULT) {
            boolean leftSequence = isSequence(left);
            if (leftSequence || isSequence(right)) {
                return PyException.typeError("can't multiply sequence by non-int of type '"
                        + Operators.typeName(leftSequence ? right : left) + "'");
            }
        }
        if (operator == BinaryOperator.ADD && left instanceof PyBytes) {
            return PyException.typeError("can't concat " + Operators.typeName(right) + " to bytes");
        }
        return unsupported(operator == BinaryOperator.POW && symbol.equals("**") ? "** or pow()" : symbol, left, right);
    }

    private static boolean isSequence(Object value) {
        return value instanceof String
                || value instanceof PyList
                || value instanceof PyTuple
                || value instanceof PyBytes;
    }

    private static PyException unsupported(String symbol, Object left, Object right) {
        return PyException.typeError("unsupported operand type(s) for " + symbol + ": '" + Operators.typeName(left)
                + "' and '" + Operators.typeName(right) + "'");
    }

    // --- unary --------------------------------------------------------------------------------------------------

    static Object negative(Object value) {
        if (value instanceof Double number) {
            return -number;
        }
        if (Integers.isInteger(value)) {
            return Integers.shrink(Integers.big(value).negate());
        }
        return value instanceof BigDecimal decimal ? decimal.negate() : unary("__neg__", "-", value);
    }

    static Object positive(Object value) {
        if (value instanceof Double || value instanceof BigDecimal) {
            return value;
        }
        return Integers.isInteger(value) ? Integers.shrink(Integers.big(value)) : unary("__pos__", "+", value);
    }

    static Object invert(Object value) {
        return Integers.isInteger(value) ? Integers.shrink(Integers.big(value).not()) : unary("__invert__", "~", value);
    }

    private static Object unary(String method, String symbol, Object value) {
        Object special = Operators.type(value).special(method);
        if (special != null) {
            return Operators.callSpecial(special, value);
        }
        if (value instanceof PyDerived derived) {
            return switch (symbol) {
                case "-" -> negative(derived.payload());
                case "+" -> positive(derived.payload());
                default -> invert(derived.payload());
            };
        }
        throw PyException.typeError("bad operand type for unary " + symbol + ": '" + Operators.typeName(value) + "'");
    }
}
