package dev.limbeck.engine.python;

/** Rich comparison. */
final class Comparisons {
    private Comparisons() {}

    static Object compare(RichComparison operator, Object left, Object right) {
        throw new UnsupportedOperationException(operator + " " + left + right);
    }
}
