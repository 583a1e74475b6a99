package dev.limbeck.engine.python;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** A Java method with its Python signature: binds arguments, converts them, calls, converts the result. */
final class NativeCode {
    private final String name;
    private final String text;
    private final Method method;
    private final boolean injectsInterpreter;
    private final boolean injectsClass;
    private final int interpreterAt;
    private final int leadingAt;
    private final Class<?>[] types;
    private final int first;
    private @Nullable Signature signature;

    /**
     * @param text the Python signature
     * @param receiver whether the first Java parameter (after an Interpreter) is the receiver of a holder's method
     */
    NativeCode(String text, Method method, boolean receiver, boolean injectsClass) {
        this.name = SignatureReader.functionName(text);
        this.text = text;
        this.method = method;
        this.types = method.getParameterTypes();
        boolean hasLeading = receiver || injectsClass;
        boolean leadingFirst = hasLeading && types[0] != Interpreter.class;
        this.interpreterAt = leadingFirst ? 1 : 0;
        this.leadingAt = leadingFirst ? 0 : 1;
        this.injectsInterpreter = types.length > interpreterAt && types[interpreterAt] == Interpreter.class;
        this.injectsClass = injectsClass;
        this.first = (injectsInterpreter ? 1 : 0) + (hasLeading ? 1 : 0);
        method.setAccessible(true);
    }

    String name() {
        return name;
    }

    Method method() {
        return method;
    }

    Signature signature() {
        Signature known = signature;
        if (known == null) {
            known = SignatureReader.read(text);
            if (known.count() != types.length - first) {
                throw new IllegalStateException("signature '" + text + "' has " + known.count() + " parameters, "
                        + method + " takes " + (types.length - first));
            }
            signature = known;
        }
        return known;
    }

    /**
     * @param target the Java object of an instance method
     * @param leading the receiver of a holder's method, or the class of a constructor or class method
     * @param implicit 1 when messages should count a receiver
     */
    @Nullable
    Object call(
            @Nullable Interpreter interpreter,
            @Nullable Object target,
            @Nullable Object leading,
            Arguments arguments,
            String function,
            int implicit) {
        Signature known = signature();
        Object[] bound = known.bind(function, arguments, implicit, known.count());
        @Nullable Object[] values = new @Nullable Object[types.length];
        if (leading != null && first > (injectsInterpreter ? 1 : 0)) {
            values[leadingAt] = injectsClass ? leading : Conversion.receiver(leading, types[leadingAt], name);
        }
        if (injectsInterpreter) {
            values[interpreterAt] = interpreter == null ? Interpreter.current() : interpreter;
        }
        for (int i = 0; i < bound.length; i++) {
            values[first + i] = Conversion.toJava(interpreter, bound[i], types[first + i], this, i, function);
        }
        return Conversion.toPython(invoke(target, values), method.getReturnType());
    }

    /** Whether the parameter takes None as Java's null. Asked only when None was given, as type annotations are slow. */
    boolean isNullable(int parameter) {
        if (signature().defaultOf(parameter) == None.NONE) {
            return true;
        }
        for (Annotation annotation : method.getAnnotatedParameterTypes()[first + parameter].getAnnotations()) {
            if (annotation.annotationType() == Nullable.class) {
                return true;
            }
        }
        return false;
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

    private @Nullable Object invoke(@Nullable Object target, @Nullable Object[] values) {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw Sneaky.rethrow(cause == null ? e : cause);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot call " + method + " as " + text, e);
        }
    }

    boolean isStatic() {
        return Modifier.isStatic(method.getModifiers());
    }
}
