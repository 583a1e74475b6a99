package dev.limbeck.engine.python;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A binding read from annotations at run time, for classes that were compiled without the processor. */
final class ReflectedBinding extends Binding {
    private final @Nullable PyType type;
    private final List<Method> methods = new ArrayList<>(0);

    ReflectedBinding(Class<?> owner) {
        super(owner);
        this.type = owner.getDeclaredAnnotation(PyType.class);
    }

    @Override
    protected @Nullable String typeName() {
        return type == null ? null : type.value();
    }

    @Override
    protected String module() {
        return type == null ? super.module() : type.module();
    }

    @Override
    protected Class<?>[] of() {
        return type == null ? super.of() : type.of();
    }

    @Override
    protected Class<?>[] bases() {
        return type == null ? super.bases() : type.bases();
    }

    @Override
    protected boolean qualifies() {
        return type == null || type.qualifies();
    }

    @Override
    protected boolean subclassable() {
        return type == null || type.subclassable();
    }

    @Override
    protected String[] memberTexts() {
        List<String> texts = new ArrayList<>();
        for (Method method : owner().getDeclaredMethods()) {
            if (method.isSynthetic() || method.isBridge()) {
                continue;
            }
            PyMethod function = method.getDeclaredAnnotation(PyMethod.class);
            if (function != null) {
                add(texts, 'm', method, function.value());
            }
            PyNew creator = method.getDeclaredAnnotation(PyNew.class);
            if (creator != null) {
                add(texts, 'n', method, creator.value());
            }
            PyAttribute attribute = method.getDeclaredAnnotation(PyAttribute.class);
            if (attribute != null) {
                add(texts, 'a', method, attribute.value());
            }
            PySetter setter = method.getDeclaredAnnotation(PySetter.class);
            if (setter != null) {
                add(texts, 's', method, setter.value());
            }
        }
        return texts.toArray(new String[0]);
    }

    private void add(List<String> texts, char kind, Method method, String text) {
        method.setAccessible(true);
        methods.add(method);
        String access = Modifier.isStatic(method.getModifiers()) ? "s" : "i";
        texts.add(kind + access + (takesClass(method) ? "c" : "-") + "?:" + text);
    }

    private static boolean takesClass(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int at = types.length > 0 && types[0] == Interpreter.class ? 1 : 0;
        return types.length > at && types[at] == PyClass.class;
    }

    @Override
    protected Class<?>[] parameters(int member) {
        return methods.get(member).getParameterTypes();
    }

    @Override
    boolean isNullable(int member, int parameter) {
        for (Annotation annotation :
                methods.get(member).getAnnotatedParameterTypes()[parameter].getAnnotations()) {
            if (annotation.annotationType() == Nullable.class) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable Object invoke(int member, @Nullable Object target, @Nullable Object[] arguments) {
        Method method = methods.get(member);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw Sneaky.rethrow(cause == null ? e : cause);
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
