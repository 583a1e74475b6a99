package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A Java method with its Python signature: binds arguments, converts them, calls, converts the result. */
final class NativeCode {
    private final String name;
    private final String text;
    private final Binding.Member member;
    private final boolean receives;
    private final boolean injectsClass;
    private @Nullable Layout layout;

    /**
     * @param text the Python signature
     * @param receives whether the first Java parameter is the receiver of a holder's method
     * @param injectsClass whether the first Java parameter, after an Interpreter, is the class called
     */
    NativeCode(String text, Binding.Member member, boolean receives, boolean injectsClass) {
        this.name = SignatureReader.functionName(text);
        this.text = text;
        this.member = member;
        this.receives = receives;
        this.injectsClass = injectsClass;
    }

    /** What is worked out at the first call: the signature, and which Java parameter gets what. */
    private static final class Layout {
        final Signature signature;
        final Class<?>[] types;
        final int interpreterAt;
        final int leadingAt;
        final int first;

        Layout(String text, Binding.Member member, boolean hasLeading) {
            signature = SignatureReader.read(text);
            types = member.parameters();
            boolean leadingFirst = hasLeading && types[0] != Interpreter.class;
            int at = leadingFirst ? 1 : 0;
            interpreterAt = types.length > at && types[at] == Interpreter.class ? at : -1;
            leadingAt = !hasLeading ? -1 : leadingFirst ? 0 : 1;
            first = (interpreterAt >= 0 ? 1 : 0) + (hasLeading ? 1 : 0);
            if (signature.count() != types.length - first) {
                throw new IllegalStateException("signature '" + text + "' has " + signature.count() + " parameters, "
                        + member + " takes " + (types.length - first));
            }
        }
    }

    private Layout layout() {
        Layout known = layout;
        if (known == null) {
            known = new Layout(text, member, receives || injectsClass);
            layout = known;
        }
        return known;
    }

    String name() {
        return name;
    }

    /** The Java class that declares it. */
    Class<?> owner() {
        return member.owner();
    }

    boolean isStatic() {
        return member.isStatic();
    }

    Signature signature() {
        return layout().signature;
    }

    /**
     * @param target the Java object of an instance method
     * @param leading the receiver of a holder's method, or the class of a constructor or class method
     * @param implicit 1 when messages should count a receiver
     */
    Object call(
            @Nullable Interpreter interpreter,
            @Nullable Object target,
            @Nullable Object leading,
            Arguments arguments,
            String function,
            int implicit) {
        Layout known = layout();
        Class<?>[] types = known.types;
        Object[] bound = known.signature.bind(function, arguments, implicit, known.signature.count());
        @Nullable Object[] values = new @Nullable Object[types.length];
        if (leading != null && known.leadingAt >= 0) {
            values[known.leadingAt] =
                    injectsClass ? leading : Conversion.receiver(leading, types[known.leadingAt], name);
        }
        if (known.interpreterAt >= 0) {
            values[known.interpreterAt] = interpreter == null ? Interpreter.current() : interpreter;
        }
        for (int i = 0; i < bound.length; i++) {
            int at = known.first + i;
            values[at] = Conversion.toJava(interpreter, bound[i], types[at], this, i, function);
        }
        return Conversion.toPython(member.invoke(target, values));
    }

    /** Whether the parameter takes None as Java's null. */
    boolean isNullable(int parameter) {
        Layout known = layout();
        return known.signature.defaultOf(parameter) == None.NONE || member.isNullable(known.first + parameter);
    }

    /** Whether these arguments fit the signature, whatever their types. */
    boolean accepts(Arguments arguments) {
        try {
            signature().bind(name, arguments, 0, signature().count());
            return true;
        } catch (PyException e) {
            return false;
        }
    }
}
