package dev.limbeck.engine.python;

/** Arithmetic and the operators of containers. */
final class Arithmetic {
    private Arithmetic() {}

    static Object binary(BinaryOperator operator, Object left, Object right) {
        throw new UnsupportedOperationException(operator + " " + left + right);
    }

    static Object inPlace(BinaryOperator operator, Object left, Object right) {
        throw new UnsupportedOperationException(operator + " " + left + right);
    }

    static Object negative(Object value) {
        throw new UnsupportedOperationException(value.toString());
    }

    static Object positive(Object value) {
        throw new UnsupportedOperationException(value.toString());
    }

    static Object invert(Object value) {
        throw new UnsupportedOperationException(value.toString());
    }
}
