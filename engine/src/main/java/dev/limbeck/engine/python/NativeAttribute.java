package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A {@link PyAttribute} getter with its {@link PySetter}, if there is one. */
final class NativeAttribute implements Descriptor {
    private static final @Nullable Object[] NOTHING = {};

    private final String owner;
    private final String name;
    private Binding.@Nullable Member getter;

    private @Nullable NativeCode setter;

    NativeAttribute(String owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    void getter(Binding.Member member) {
        getter = member;
    }

    /** The setter's code has the signature {@code name(value)}. */
    void setter(NativeCode code) {
        setter = code;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass type) {
        Binding.Member member = getter;
        if (member == null) {
            throw PyException.attributeError("unreadable attribute '" + name + "'");
        }
        Class<?>[] parameters = member.parameters();
        if (member.isStatic() && parameters.length == 0) {
            return Conversion.toPython(member.invoke(null, NOTHING));
        }
        if (instance == null) {
            return this;
        }
        if (member.isStatic()) {
            Object receiver = Conversion.receiver(instance, parameters[0], name);
            return Conversion.toPython(member.invoke(null, new Object[] {receiver}));
        }
        return Conversion.toPython(member.invoke(Conversion.receiver(instance, member.owner(), name), NOTHING));
    }

    @Override
    public boolean isData() {
        return true;
    }

    @Override
    public void set(Object instance, Object value) {
        NativeCode code = setter;
        if (code == null) {
            throw PyException.attributeError("attribute '" + name + "' of '" + owner + "' objects is not writable");
        }
        @Nullable Interpreter interpreter = Interpreter.currentOrNull();
        Arguments arguments = Arguments.of(value);
        if (code.isStatic()) {
            code.call(interpreter, null, instance, arguments, name, 0);
        } else {
            Object target = Conversion.receiver(instance, code.owner(), name);
            code.call(interpreter, target, null, arguments, name, 0);
        }
    }

    @Override
    public String toString() {
        return "<attribute '" + name + "' of '" + owner + "' objects>";
    }
}
