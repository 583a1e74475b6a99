package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python class: bases, method resolution order (C3) and attributes. Its own type is its metaclass.
 *
 * <p>Native metaclasses extend this class. Classes that no script made are shared by all interpreters and therefore
 * immutable for scripts.
 */
public class PyClass extends PyObject implements PyCallable {
    /** The class attribute that remembers a base which could not be imported. */
    static final String ABSENT_BASE = "__absent_base__";

    /** The class attribute that tells {@code super()} which class its method belongs to; gone once the class exists. */
    static final String CLASS_CELL = "__classcell__";

    private final String name;
    private final List<PyClass> bases;
    private final List<PyClass> mro;
    private final boolean shared;

    /** A class that a script made; metaclasses in Java call it from their {@link PyNew}. */
    public PyClass(PyClass metaclass, String name, List<PyClass> bases, PyDict attributes) {
        super(metaclass);
        this.name = name;
        this.bases = List.copyOf(bases);
        this.mro = linearize();
        this.shared = false;
        fill(attributes);
    }

    private void fill(PyDict given) {
        PyDict own = attributes();
        own.putAll(given);
        if (own.remove(CLASS_CELL) instanceof ClassCell cell) {
            cell.type = this;
        }
        if (own.get("__new__") instanceof PyFunction function) {
            own.put("__new__", new PyStaticMethod(function));
        }
        for (String classMethod : List.of("__init_subclass__", "__class_getitem__")) {
            if (own.get(classMethod) instanceof PyFunction function) {
                own.put(classMethod, new PyClassMethod(function));
            }
        }
        if (own.containsKey("__eq__") && !own.containsKey("__hash__")) {
            own.put("__hash__", None.NONE);
        }
        if (!own.containsKey("__doc__")) {
            own.put("__doc__", None.NONE);
        }
    }

    /** Completes a class that a metaclass in Java made: {@code __set_name__} and {@code __init_subclass__}. */
    public static void finish(Interpreter interpreter, PyClass type, Map<String, Object> keywords) {
        Classes.finish(interpreter, type, keywords);
    }

    /** A class shared by all interpreters, of the metaclass {@code type}. */
    PyClass(String module, String name, List<PyClass> bases) {
        this.name = name;
        this.bases = List.copyOf(bases);
        this.mro = linearize();
        this.shared = true;
        super.attributes().put("__module__", module);
    }

    /** The class of values of {@code javaClass}: what {@link PyType} declares on it, on its holder or on a superclass. */
    public static PyClass of(Class<?> javaClass) {
        return NativeClass.forJava(javaClass);
    }

    /** {@code object}. */
    public static PyClass object() {
        return NativeClass.OBJECT;
    }

    /** A further exception class for scripts, such as {@code alembic.util.CommandError}; keep it in a constant. */
    public static PyClass exception(String module, String name, PyClass... bases) {
        return new PyClass(module, name, List.of(bases));
    }

    public final String name() {
        return name;
    }

    /** {@code __module__}. */
    public final String module() {
        return lookup("__module__") instanceof String module ? module : "builtins";
    }

    /** {@code __qualname__}. */
    public final String qualifiedName() {
        return ownAttribute("__qualname__") instanceof String qualified ? qualified : name;
    }

    /** As messages show it: {@code module.qualname}, without {@code builtins}. */
    public final String fullName() {
        String module = module();
        return module.equals("builtins") ? qualifiedName() : module + "." + qualifiedName();
    }

    public final List<PyClass> bases() {
        return bases;
    }

    /** Method resolution order, this class first and {@code object} last. */
    public final List<PyClass> mro() {
        return mro;
    }

    /** Whether it is shared by all interpreters, so that scripts cannot change it. */
    public final boolean isShared() {
        return shared;
    }

    public final boolean isSubclassOf(PyClass other) {
        return this == other || mro.contains(other);
    }

    /** What the class or the first base that has it holds under {@code name}, unbound; null when none does. */
    public final @Nullable Object lookup(String name) {
        for (int i = 0; i < mro.size(); i++) {
            Object found = mro.get(i).own(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** As {@link #lookup}, but {@code object}'s defaults do not count: how special methods are found. */
    public final @Nullable Object special(String name) {
        for (int i = 0; i < mro.size() - 1; i++) {
            Object found = mro.get(i).own(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first class in the resolution order that holds {@code name}. */
    final @Nullable PyClass definer(String name) {
        for (PyClass candidate : mro) {
            if (candidate.own(name) != null) {
                return candidate;
            }
        }
        return null;
    }

    /** The absent base of this class or of one it derives from; null when all its bases are there. */
    final @Nullable AbsentValue absentBase() {
        return shared ? null : lookup(ABSENT_BASE) instanceof AbsentValue absent ? absent : null;
    }

    /** What this class itself holds under {@code name}. */
    @Nullable
    Object own(String name) {
        return ownAttribute(name);
    }

    /** The Java class whose instances this class's instances are; {@link PyObject} for plain script classes. */
    public Class<?> javaClass() {
        for (int i = 1; i < mro.size(); i++) {
            if (mro.get(i) instanceof NativeClass base && base != NativeClass.OBJECT) {
                return base.javaClass();
            }
        }
        return PyObject.class;
    }

    final boolean keepsHashOf(Object payload) {
        PyClass builtin = Operators.type(payload);
        return definer("__hash__") == builtin.definer("__hash__") && definer("__eq__") == builtin.definer("__eq__");
    }

    /** Makes an instance, or asks the metaclass to. */
    @Override
    public Object call(Interpreter interpreter, Arguments arguments) {
        return Classes.call(interpreter, this, arguments);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public final String toString() {
        return "<class '" + fullName() + "'>";
    }

    private List<PyClass> linearize() {
        List<List<PyClass>> sequences = new ArrayList<>();
        for (PyClass base : bases) {
            sequences.add(new ArrayList<>(base.mro));
        }
        sequences.add(new ArrayList<>(bases));
        List<PyClass> order = new ArrayList<>();
        order.add(this);
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return List.copyOf(order);
            }
            PyClass next = nextHead(sequences);
            order.add(next);
            for (List<PyClass> sequence : sequences) {
                sequence.remove(next);
            }
        }
    }

    private PyClass nextHead(List<List<PyClass>> sequences) {
        for (List<PyClass> sequence : sequences) {
            PyClass head = sequence.get(0);
            boolean inTail = false;
            for (List<PyClass> other : sequences) {
                inTail |= other.lastIndexOf(head) > 0;
            }
            if (!inTail) {
                return head;
            }
        }
        StringBuilder names = new StringBuilder();
        for (PyClass base : bases) {
            names.append(names.length() == 0 ? "" : ", ").append(base.name);
        }
        throw PyException.typeError("Cannot create a consistent method resolution\norder (MRO) for bases " + names);
    }
}
