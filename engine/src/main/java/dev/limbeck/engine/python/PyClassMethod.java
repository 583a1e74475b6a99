package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** {@code @classmethod}: a function of a class that gets the class it was read on. */
@PyType("classmethod")
public final class PyClassMethod extends PyObject implements Descriptor {
    private final Object function;

    public PyClassMethod(Object function) {
        this.function = function;
    }

    @PyNew("classmethod(function)")
    public static PyClassMethod create(Object function) {
        return new PyClassMethod(function);
    }

    @PyAttribute("__func__")
    public Object function() {
        return function;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        if (function instanceof PyFunction || function instanceof PyCallable && !(function instanceof Descriptor)) {
            return new BoundMethod(owner, function);
        }
        return Attributes.bind(function, owner, Operators.type(owner));
    }
}
