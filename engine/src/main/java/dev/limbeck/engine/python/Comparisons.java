package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The six comparisons: builtin values by their own order, everything else through special methods. */
final class Comparisons {
    private Comparisons() {}

    static Object compare(RichComparison operator, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return holds(operator, Long.compare(a, b));
        }
        if (left instanceof String a && right instanceof String b) {
            return holds(operator, compareText(a, b));
        }
        Object result = builtin(operator, left, right);
        return result == null ? special(operator, left, right) : result;
    }

    private static boolean holds(RichComparison operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    /** By code points, as Python orders strings; Java's own order differs above the surrogates. */
    static int compareText(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** The answer for builtin values that can be compared so, or null. */
    private static @Nullable Object builtin(RichComparison operator, Object left, Object right) {
        if (isNumber(left) && isNumber(right)) {
            if (isNan(left) || isNan(right)) {
                return operator == RichComparison.NE;
            }
            return holds(operator, compareNumbers(left, right));
        }
        if (left instanceof PyTuple a && right instanceof PyTuple b) {
            return sequences(operator, a.items(), b.items());
        }
        if (left instanceof PyList a && right instanceof PyList b) {
            return sequences(operator, a.items(), b.items());
        }
        if (left instanceof PySet a && right instanceof PySet b) {
            return sets(operator, a, b);
        }
        if (left instanceof PyBytes a && right instanceof PyBytes b) {
            return holds(operator, a.compareTo(b));
        }
        if (left instanceof PyDict a && right instanceof PyDict b) {
            return switch (operator) {
                case EQ -> a.equals(b);
                case NE -> !a.equals(b);
                default -> null;
            };
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

    private static boolean isNan(Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private static int compareNumbers(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a < b ? -1 : a.doubleValue() == b.doubleValue() ? 0 : 1;
        }
        if (left instanceof Double a && Double.isInfinite(a)) {
            return a > 0 ? 1 : -1;
        }
        if (right instanceof Double b && Double.isInfinite(b)) {
            return b > 0 ? -1 : 1;
        }
        if (Integers.isInteger(left) && Integers.isInteger(right)) {
            return Integers.big(left).compareTo(Integers.big(right));
        }
        return exact(left).compareTo(exact(right));
    }

    private static BigDecimal exact(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Double value ? new BigDecimal(value) : new BigDecimal(Integers.big(number));
    }

    private static Object sequences(RichComparison operator, List<Object> left, List<Object> right) {
        if (operator == RichComparison.EQ) {
            return Sequences.equal(left, right);
        }
        if (operator == RichComparison.NE) {
            return !Sequences.equal(left, right);
        }
        int shorter = Math.min(left.size(), right.size());
        for (int i = 0; i < shorter; i++) {
            if (!Sequences.same(left.get(i), right.get(i))) {
                return compare(operator, left.get(i), right.get(i));
            }
        }
        return holds(operator, Integer.compare(left.size(), right.size()));
    }

    private static Object sets(RichComparison operator, PySet left, PySet right) {
        return switch (operator) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case LE -> left.isSubsetOf(right);
            case LT -> left.size() < right.size() && left.isSubsetOf(right);
            case GE -> right.isSubsetOf(left);
            case GT -> right.size() < left.size() && right.isSubsetOf(left);
        };
    }

    private static Object special(RichComparison operator, Object left, Object right) {
        PyClass leftType = Operators.type(left);
        PyClass rightType = Operators.type(right);
        boolean reflectedFirst = leftType != rightType && rightType.isSubclassOf(leftType);
        Object result = reflectedFirst
                ? ask(rightType, operator.reflected(), right, left)
                : ask(leftType, operator.method(), left, right);
        if (result == null) {
            result = reflectedFirst
                    ? ask(leftType, operator.method(), left, right)
                    : ask(rightType, operator.reflected(), right, left);
        }
        if (result != null) {
            return result;
        }
        if (operator == RichComparison.NE) {
            return notEqual(left, right, leftType, rightType);
        }
        if (left instanceof PyDerived || right instanceof PyDerived) {
            Object plainLeft = PyDerived.unwrap(left);
            Object plainRight = PyDerived.unwrap(right);
            if (operator != RichComparison.EQ || !(plainLeft instanceof PyObject || plainRight instanceof PyObject)) {
                return compare(operator, plainLeft, plainRight);
            }
        }
        if (operator == RichComparison.EQ) {
            return left == right || !(left instanceof PyObject) && !isNan(left) && left.equals(right);
        }
        throw PyException.typeError("'" + operator.symbol() + "' not supported between instances of '"
                + Operators.typeName(left) + "' and '" + Operators.typeName(right) + "'");
    }

    /** What a special method says, or null when there is none or it does not know. */
    private static @Nullable Object ask(PyClass type, String name, Object self, Object other) {
        Object method = type.special(name);
        if (method == null || method == None.NONE) {
            return null;
        }
        Object result = Operators.callSpecial(method, self, other);
        return result == NotImplemented.NOT_IMPLEMENTED ? null : result;
    }

    /** Without {@code __ne__} the opposite of {@code ==}. */
    private static Object notEqual(Object left, Object right, PyClass leftType, PyClass rightType) {
        boolean defined = leftType.special("__eq__") != null || rightType.special("__eq__") != null;
        if (!defined && left instanceof PyObject && !(left instanceof PyDerived)) {
            return left != right;
        }
        return !Operators.truth(compare(RichComparison.EQ, left, right));
    }
}
