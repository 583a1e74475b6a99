package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A function that a script defined. */
public final class PyFunction extends PyObject implements PyCallable, Descriptor {
    private final Interpreter interpreter;

    PyFunction(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return instance == null ? this : new BoundMethod(instance, this);
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        throw new UnsupportedOperationException(arguments.toString());
    }
}
