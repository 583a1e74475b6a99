package dev.limbeck.engine.python;

/** A function of a class together with the receiver it was read on. */
public final class BoundMethod implements PyCallable {
    private final Object self;
    private final Object function;

    public BoundMethod(Object self, Object function) {
        this.self = self;
        this.function = function;
    }

    public Object self() {
        return self;
    }

    public Object function() {
        return function;
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return interpreter.call(function, arguments.withFirst(self));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundMethod method && method.self == self && method.function == function;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(self) * 31 + System.identityHashCode(function);
    }

    @Override
    public String toString() {
        return "<bound method " + Operators.getAttribute(function, "__qualname__") + ">";
    }
}
