package dev.limbeck.engine.python;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** A {@link PyAttribute} getter with its {@link PySetter}, if there is one. */
final class NativeAttribute implements Descriptor {
    private final String owner;
    private final String name;
    private @Nullable Method getter;
    private @Nullable NativeCode setter;

    NativeAttribute(String owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    void getter(Method method) {
        method.setAccessible(true);
        getter = method;
    }

    /** The setter's code has the signature {@code name(value)}. */
    void setter(NativeCode code) {
        setter = code;
    }

    @Override
    public Object get(@Nullable Object instance, PyClass type) {
        Method method = getter;
        boolean constant =
                method != null && Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
        if (instance == null && !constant) {
            return this;
        }
        if (method == null) {
            throw PyException.attributeError("unreadable attribute '" + name + "'");
        }
        try {
            return Conversion.toPython(read(method, instance), method.getReturnType());
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw Sneaky.rethrow(cause == null ? e : cause);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + method, e);
        }
    }

    private @Nullable Object read(Method method, @Nullable Object instance)
            throws InvocationTargetException, IllegalAccessException {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        Class<?>[] types = method.getParameterTypes();
        if (instance == null || (isStatic && types.length == 0)) {
            return method.invoke(null);
        }
        return isStatic
                ? method.invoke(null, Conversion.receiver(instance, types[0], name))
                : method.invoke(Conversion.receiver(instance, method.getDeclaringClass(), name));
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
            Object target = Conversion.receiver(instance, code.method().getDeclaringClass(), name);
            code.call(interpreter, target, null, arguments, name, 0);
        }
    }

    @Override
    public String toString() {
        return "<attribute '" + name + "' of '" + owner + "' objects>";
    }
}
