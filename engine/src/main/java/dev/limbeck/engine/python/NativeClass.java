package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class declared in Java with {@link PyType}. What scripts can call on it is read when a name is first looked up. */
final class NativeClass extends PyClass {
    private static final ClassValue<PyClass> CLASSES = new ClassValue<>() {
        @Override
        protected PyClass computeValue(Class<?> javaClass) {
            return create(javaClass);
        }
    };

    static final PyClass OBJECT = CLASSES.get(ObjectMethods.class);

    private final Class<?> javaClass;
    private final Class<?> declaring;

    private NativeClass(PyType type, Class<?> declaring, Class<?> javaClass, List<PyClass> bases) {
        super(type.module(), type.value(), bases);
        this.declaring = declaring;
        this.javaClass = javaClass;
    }

    static PyClass forJava(Class<?> javaClass) {
        return CLASSES.get(javaClass);
    }

    private static PyClass create(Class<?> javaClass) {
        Class<?> holder = BuiltinTypes.holderOf(javaClass);
        if (holder != null) {
            return CLASSES.get(holder);
        }
        PyType type = javaClass.getDeclaredAnnotation(PyType.class);
        if (type == null) {
            Class<?> superclass = javaClass.getSuperclass();
            return superclass == null || superclass == Object.class ? OBJECT : CLASSES.get(superclass);
        }
        List<PyClass> bases = new ArrayList<>();
        Class<?> described = type.of().length == 0 ? javaClass : type.of()[0];
        if (javaClass != ObjectMethods.class) {
            Class<?> superclass = type.of().length == 0 ? javaClass.getSuperclass() : Object.class;
            PyClass inherited = superclass == null || superclass == Object.class ? OBJECT : CLASSES.get(superclass);
            if (inherited != OBJECT || type.bases().length == 0) {
                bases.add(inherited);
            }
            for (Class<?> base : type.bases()) {
                bases.add(CLASSES.get(base));
            }
        }
        return new NativeClass(type, javaClass, described, bases);
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    @Override
    @Nullable
    Object own(String name) {
        return super.own(name);
    }

    Class<?> declaring() {
        return declaring;
    }
}
