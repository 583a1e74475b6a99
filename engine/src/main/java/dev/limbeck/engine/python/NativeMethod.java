package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A {@link PyMethod} that takes a receiver. */
final class NativeMethod implements PyCallable, Descriptor {
    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return instance == null ? this : new BoundMethod(instance, this);
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        throw new UnsupportedOperationException(arguments.toString());
    }
}
