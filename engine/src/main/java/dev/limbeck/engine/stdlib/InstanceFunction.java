package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BoundMethod;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import org.jspecify.annotations.Nullable;

/** A function in Java as the method of a class made while a script runs; its first argument is the instance. */
record InstanceFunction(NativeFunction function) implements Descriptor {
    /** The signature names the instance first: {@code "_asdict(self)"}. */
    static InstanceFunction of(String signature, PyCallable body) {
        return new InstanceFunction(NativeFunction.of(signature, body));
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        return instance == null ? function : new BoundMethod(instance, function);
    }
}
