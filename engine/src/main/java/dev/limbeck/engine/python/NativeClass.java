package dev.limbeck.engine.python;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
    static final PyClass TYPE = CLASSES.get(PyClass.class);

    private final Class<?> javaClass;
    private final Class<?> declaring;
    private final boolean isHolder;
    private final boolean subclassable;
    private volatile boolean loaded;
    private @Nullable NativeCode constructor;

    private NativeClass(PyType type, Class<?> declaring, Class<?> javaClass, List<PyClass> bases) {
        super(type.module(), type.value(), bases);
        this.declaring = declaring;
        this.javaClass = javaClass;
        this.isHolder = type.of().length > 0;
        this.subclassable = type.subclassable();
    }

    static PyClass forJava(Class<?> javaClass) {
        return CLASSES.get(javaClass);
    }

    private static PyClass create(Class<?> javaClass) {
        Class<?> holder = javaClass == PyClass.class ? TypeMethods.class : BuiltinTypes.holderOf(javaClass);
        if (holder != null) {
            return CLASSES.get(holder);
        }
        PyType type = javaClass.getDeclaredAnnotation(PyType.class);
        if (type == null) {
            Class<?> superclass = javaClass.getSuperclass();
            return CLASSES.get(superclass == null ? ObjectMethods.class : superclass);
        }
        boolean isHolder = type.of().length > 0;
        return new NativeClass(type, javaClass, isHolder ? type.of()[0] : javaClass, bases(javaClass, type, isHolder));
    }

    private static List<PyClass> bases(Class<?> javaClass, PyType type, boolean isHolder) {
        List<PyClass> bases = new ArrayList<>(2);
        if (javaClass == ObjectMethods.class) {
            return bases;
        }
        PyClass object = CLASSES.get(ObjectMethods.class);
        Class<?> superclass = isHolder ? null : javaClass.getSuperclass();
        PyClass inherited = superclass == null ? object : CLASSES.get(superclass);
        if (inherited != object || type.bases().length == 0) {
            bases.add(inherited);
        }
        for (Class<?> base : type.bases()) {
            bases.add(CLASSES.get(base));
        }
        return bases;
    }

    @Override
    public Class<?> javaClass() {
        return javaClass;
    }

    /** Whether its values are Java objects of a foreign class, so that instances of subclasses wrap one. */
    boolean isValueType() {
        return isHolder && javaClass != Object.class && !PyObject.class.isAssignableFrom(javaClass);
    }

    boolean isSubclassable() {
        return subclassable && (isHolder || PyObject.class.isAssignableFrom(javaClass));
    }

    @Override
    @Nullable
    Object own(String name) {
        load();
        return super.own(name);
    }

    @Override
    public PyDict attributes() {
        load();
        return super.attributes();
    }

    /** The {@link PyNew} of this class; null when scripts cannot make instances themselves. */
    @Nullable
    NativeCode constructor() {
        load();
        return constructor;
    }

    private void load() {
        if (!loaded) {
            synchronized (this) {
                if (!loaded) {
                    inspect();
                    loaded = true;
                }
            }
        }
    }

    private void inspect() {
        PyDict members = super.attributes();
        for (Class<?> each = declaring; isPartOf(each); each = each.getSuperclass()) {
            inspect(members, each);
        }
    }

    /** This class itself, or a superclass that is no Python class of its own. */
    private boolean isPartOf(Class<?> candidate) {
        return candidate == declaring
                || (candidate != Object.class
                        && candidate != PyObject.class
                        && candidate.getDeclaredAnnotation(PyType.class) == null);
    }

    private void inspect(PyDict members, Class<?> part) {
        for (Method method : part.getDeclaredMethods()) {
            if (method.isSynthetic()) {
                continue;
            }
            PyMethod function = method.getDeclaredAnnotation(PyMethod.class);
            if (function != null && (part == declaring || !members.containsKey(nameOf(function)))) {
                add(members, method, function.value());
            }
            PyAttribute attribute = method.getDeclaredAnnotation(PyAttribute.class);
            if (attribute != null && (part == declaring || !members.containsKey(attribute.value()))) {
                attribute(members, attribute.value()).getter(method);
            }
            PySetter setter = method.getDeclaredAnnotation(PySetter.class);
            if (setter != null) {
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                attribute(members, setter.value())
                        .setter(new NativeCode(setter.value() + "(value)", method, isStatic, false));
            }
            PyNew creator = method.getDeclaredAnnotation(PyNew.class);
            if (creator != null) {
                constructor = new NativeCode(creator.value(), method, false, takesClass(method));
            }
        }
    }

    private static String nameOf(PyMethod function) {
        return SignatureReader.functionName(function.value());
    }

    private NativeAttribute attribute(PyDict members, String name) {
        if (members.get(name) instanceof NativeAttribute known) {
            return known;
        }
        NativeAttribute attribute = new NativeAttribute(name(), name);
        members.put(name, attribute);
        return attribute;
    }

    private void add(PyDict members, Method method, String signature) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        boolean ofClass = isStatic && takesClass(method) && !(isHolder && javaClass == PyClass.class);
        NativeCode code = new NativeCode(signature, method, isStatic && isHolder && !ofClass, ofClass);
        Object member = isStatic && !isHolder && !ofClass
                ? new NativeFunction(code, null)
                : new NativeMethod(name(), code, ofClass);
        if (members.get(code.name()) instanceof NativeMethod) {
            throw new IllegalStateException(declaring + " declares " + code.name() + " twice");
        }
        members.put(code.name(), member);
    }

    /** Whether the method's first parameter, after an Interpreter, is a class. */
    private static boolean takesClass(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int at = types.length > 0 && types[0] == Interpreter.class ? 1 : 0;
        return types.length > at && types[at] == PyClass.class;
    }
}
