package dev.limbeck.engine.python;

/** {@code str}, {@code repr} and {@code format} of builtin values; {@link Operators} asks here when no script class does. */
final class Formatting {
    private Formatting() {}

    /** {@code str(value)} of a builtin value. */
    static String str(Object value) {
        return value instanceof String text ? text : repr(value);
    }

    /** {@code repr(value)} of a builtin value. */
    static String repr(Object value) {
        return String.valueOf(value);
    }

    /** {@code format(value, specification)} of a builtin value. */
    static String format(Object value, String specification) {
        return str(value) + specification;
    }

    /** {@code format % arguments}. */
    static String percent(String format, Object arguments) {
        return format + arguments;
    }
}
