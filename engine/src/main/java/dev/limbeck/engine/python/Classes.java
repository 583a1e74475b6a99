package dev.limbeck.engine.python;

/** Makes classes and instances. */
final class Classes {
    private Classes() {}

    static Object call(Interpreter interpreter, PyClass type, Arguments arguments) {
        throw new UnsupportedOperationException("calling " + type + " with " + arguments + " in " + interpreter);
    }
}
