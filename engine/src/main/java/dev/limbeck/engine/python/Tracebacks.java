package dev.limbeck.engine.python;

/** Prints tracebacks as CPython does. */
final class Tracebacks {
    private Tracebacks() {}

    /** {@code TypeName: text}. */
    static String lastLine(PyBaseException value) {
        String text = Operators.str(value);
        return text.isEmpty() ? value.type().fullName() : value.type().fullName() + ": " + text;
    }

    static String format(PyBaseException value) {
        return lastLine(value) + "\n";
    }
}
