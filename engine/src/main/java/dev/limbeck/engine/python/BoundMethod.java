package dev.limbeck.engine.python;

/** A function of a class together with the receiver it was read on. */
@PyType(value = "method", subclassable = false)
public final class BoundMethod implements PyCallable {
    private final Object self;
    private final Object function;

    public BoundMethod(Object self, Object function) {
        this.self = self;
        this.function = function;
    }

    @PyAttribute("__self__")
    public Object self() {
        return self;
    }

    @PyAttribute("__func__")
    public Object function() {
        return function;
    }

    /** Everything else is the function's. */
    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        return Operators.getAttribute(function, name);
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "<bound method " + Operators.getAttribute(function, "__qualname__") + " of " + Operators.repr(self)
                + ">";
    }

    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return function instanceof NativeMethod method
                ? method.call(interpreter, self, arguments)
                : Interpreter.invoke(interpreter, function, arguments.withFirst(self));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundMethod method && method.self == self && method.function == function;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(self) * 31 + System.identityHashCode(function);
    }
}
