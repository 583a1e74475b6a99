package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A {@link PyMethod} that takes a receiver: the instance, or the class for class methods. */
@PyType(value = "method_descriptor", subclassable = false)
public final class NativeMethod implements PyCallable, Descriptor {
    private final String owner;
    private final NativeCode code;
    private final boolean ofClass;

    NativeMethod(String owner, NativeCode code, boolean ofClass) {
        this.owner = owner;
        this.code = code;
        this.ofClass = ofClass;
    }

    @PyAttribute("__name__")
    public String name() {
        return code.name();
    }

    @PyAttribute("__doc__")
    public None doc() {
        return None.NONE;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return toString();
    }

    @PyAttribute("__qualname__")
    public String qualifiedName() {
        return owner.isEmpty() ? code.name() : owner + "." + code.name();
    }

    Signature signature() {
        return code.signature();
    }

    @Override
    public Object get(@Nullable Object instance, PyClass owner) {
        if (ofClass) {
            return new BoundMethod(owner, this);
        }
        return instance == null ? this : new BoundMethod(instance, this);
    }

    /** The first positional argument is the receiver. */
    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        if (arguments.count() == 0) {
            throw PyException.typeError("unbound method " + qualifiedName() + "() needs an argument");
        }
        return call(interpreter, arguments.get(0), arguments.withoutFirst());
    }

    /** Outside of a run there is no interpreter; methods that want one fail then. */
    Object call(@Nullable Interpreter interpreter, Object self, Arguments arguments) {
        if (code.isStatic()) {
            return code.call(interpreter, null, self, arguments, qualifiedName(), 1);
        }
        Object target = Conversion.receiver(self, code.owner(), code.name());
        return code.call(interpreter, target, null, arguments, qualifiedName(), 1);
    }

    @Override
    public String toString() {
        return "<method '" + code.name() + "' of '" + owner + "' objects>";
    }
}
