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
    static final PyClass TYPE = CLASSES.get(PyClass.class);

    private final Class<?> javaClass;
    private final Binding binding;
    private final boolean isHolder;
    private final boolean subclassable;
    private volatile boolean loaded;
    private @Nullable NativeCode constructor;

    private NativeClass(Binding binding, String name, Class<?> javaClass, List<PyClass> bases) {
        super(binding.module(), name, bases);
        this.binding = binding;
        this.javaClass = javaClass;
        this.isHolder = binding.isHolder();
        this.subclassable = binding.subclassable();
    }

    static PyClass forJava(Class<?> javaClass) {
        return CLASSES.get(javaClass);
    }

    private static PyClass create(Class<?> javaClass) {
        Class<?> holder = javaClass == PyClass.class ? TypeMethods.class : BuiltinTypes.holderOf(javaClass);
        if (holder != null) {
            return CLASSES.get(holder);
        }
        Binding binding = Binding.of(javaClass);
        String name = binding.typeName();
        if (name == null) {
            Class<?> superclass = javaClass.getSuperclass();
            return CLASSES.get(superclass == null ? ObjectMethods.class : superclass);
        }
        Class<?> described = binding.isHolder() ? binding.of()[0] : javaClass;
        return new NativeClass(binding, name, described, bases(binding));
    }

    private static List<PyClass> bases(Binding binding) {
        List<PyClass> bases = new ArrayList<>(2);
        if (binding.owner() == ObjectMethods.class) {
            return bases;
        }
        PyClass object = CLASSES.get(ObjectMethods.class);
        Class<?> superclass = binding.isHolder() ? null : binding.owner().getSuperclass();
        PyClass inherited = superclass == null ? object : CLASSES.get(superclass);
        if (inherited != object || binding.bases().length == 0) {
            bases.add(inherited);
        }
        for (Class<?> base : binding.bases()) {
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
        add(members, binding, true);
        Class<?> superclass = binding.owner().getSuperclass();
        while (superclass != null && superclass != Object.class && superclass != PyObject.class) {
            Binding part =
                    Binding.of(superclass); // a superclass that is no Python class of its own is part of this one
            if (part.typeName() != null) {
                return;
            }
            add(members, part, false);
            superclass = superclass.getSuperclass();
        }
    }

    private void add(PyDict members, Binding part, boolean isOwn) {
        for (Binding.Member member : part.members()) {
            String text = member.text();
            if (member.isNew()) {
                if (isOwn || constructor == null) {
                    constructor = new NativeCode(text, member, false, member.takesClass());
                }
            } else if (member.isSetter()) {
                attribute(members, text).setter(new NativeCode(text + "(value)", member, member.isStatic(), false));
            } else if (isOwn || !members.containsKey(member.isMethod() ? SignatureReader.functionName(text) : text)) {
                if (member.isMethod()) {
                    add(members, member);
                } else {
                    attribute(members, text).getter(member);
                }
            }
        }
    }

    private NativeAttribute attribute(PyDict members, String name) {
        if (members.get(name) instanceof NativeAttribute known) {
            return known;
        }
        NativeAttribute attribute = new NativeAttribute(name(), name);
        members.put(name, attribute);
        return attribute;
    }

    private void add(PyDict members, Binding.Member member) {
        boolean isStatic = member.isStatic();
        boolean ofClass = isStatic && member.takesClass() && !(isHolder && javaClass == PyClass.class);
        NativeCode code = new NativeCode(member.text(), member, isStatic && isHolder && !ofClass, ofClass);
        Object function = isStatic && !isHolder && !ofClass
                ? new NativeFunction(code, null)
                : new NativeMethod(binding.qualifies() ? name() : "", code, ofClass);
        if (members.get(code.name()) instanceof NativeMethod) {
            throw new IllegalStateException(binding.owner() + " declares " + code.name() + " twice");
        }
        members.put(code.name(), function);
    }
}
