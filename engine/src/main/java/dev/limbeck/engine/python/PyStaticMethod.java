package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code @staticmethod}: a function of a class that gets no receiver. */
@PyType("staticmethod")
public final class PyStaticMethod extends PyObject implements Descriptor, PyCallable {
    private final Object function;

    public PyStaticMethod(Object function) {
        this.function = function;
    }

    @PyNew("staticmethod(function)")
    public static PyStaticMethod create(Object function) {
        return new PyStaticMethod(function);
    }

    @PyAttribute("__func__")
    public Object function() {
        return function;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return function;
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return Interpreter.invoke(interpreter, function, arguments);
    }
}
