package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes classes from class statements, and instances from calls of classes. */
final class Classes {
    private Classes() {}

    // --- instances ----------------------------------------------------------------------------------------------

    /** {@code type(*arguments)}: {@code __new__}, then {@code __init__} if that gave an instance of the class. */
    static Object call(Interpreter interpreter, PyClass type, Arguments arguments) {
        PyClass metaclass = type.type();
        Object hook = metaclass == NativeClass.TYPE ? null : metaclass.special("__call__");
        if (hook != null && metaclass.definer("__call__") != NativeClass.TYPE) {
            return Interpreter.invoke(interpreter, hook, arguments.withFirst(type));
        }
        return instantiate(interpreter, type, arguments);
    }

    /** {@code type.__call__}. */
    static Object instantiate(Interpreter interpreter, PyClass type, Arguments arguments) {
        if (type == NativeClass.TYPE && arguments.count() == 1 && !arguments.hasNamed()) {
            return Operators.type(arguments.get(0));
        }
        AbsentValue absent = type.absentBase();
        if (absent != null) {
            absent.checkUse(interpreter, type.name() + "()");
        }
        checkAbstract(type);
        Object creator = type.special("__new__");
        Object instance = creator == null
                ? allocate(interpreter, type, arguments)
                : Interpreter.invoke(interpreter, Attributes.bind(creator, null, type), arguments.withFirst(type));
        if (type.isShared() && !(instance instanceof PyObject)) {
            return instance;
        }
        PyClass made = Operators.type(instance);
        Object initializer = made.isSubclassOf(type) ? made.special("__init__") : null;
        if (initializer != null) {
            Object result = initializer instanceof NativeMethod method
                    ? method.call(interpreter, instance, arguments)
                    : Interpreter.invoke(interpreter, Attributes.bind(initializer, instance, made), arguments);
            if (result != None.NONE) {
                throw PyException.typeError("__init__() should return None, not '" + Operators.typeName(result) + "'");
            }
        }
        return instance;
    }

    private static void checkAbstract(PyClass type) {
        if (type.ownAttribute("__abstractmethods__") instanceof PySet missing && missing.size() > 0) {
            List<String> names = new ArrayList<>();
            for (Object name : missing.items()) {
                names.add("'" + name + "'");
            }
            names.sort(null);
            throw PyException.typeError("Can't instantiate abstract class " + type.name() + " with abstract method"
                    + (names.size() == 1 ? " " : "s ")
                    + String.join(", ", names).replace("'", ""));
        }
    }

    /** What {@code __new__} does when no script defines it: asks the nearest native constructor, or makes a plain object. */
    static Object allocate(Interpreter interpreter, PyClass type, Arguments arguments) {
        for (PyClass base : type.mro()) {
            if (!(base instanceof NativeClass nativeClass) || base == NativeClass.OBJECT) {
                continue;
            }
            NativeCode constructor = nativeClass.constructor();
            if (constructor != null) {
                return construct(interpreter, type, nativeClass, constructor, arguments);
            }
            if (nativeClass == type) {
                throw PyException.typeError("cannot create '" + type.fullName() + "' instances");
            }
        }
        if ((arguments.count() > 0 || arguments.hasNamed())
                && type.special("__init__") == null
                && type.special("__new__") == null) {
            throw PyException.typeError(type.name() + "() takes no arguments");
        }
        return new PyObject(type);
    }

    /** Calls the constructor of {@code base} for {@code type}, which may derive from it. */
    static Object construct(
            Interpreter interpreter, PyClass type, NativeClass base, NativeCode constructor, Arguments arguments) {
        Arguments given = arguments;
        if (type != base && !type.isShared() && overrides(type, base) && !constructor.accepts(arguments)) {
            given = Arguments.NONE; // the script's __init__ takes the arguments; the value is made without them
        }
        // the classes of packages are written in Python there, so that messages name their __init__ and count its self
        boolean hasInit = base.module().indexOf('.') > 0;
        String called = hasInit ? base.name() + ".__init__" : base.name();
        Object made = constructor.call(interpreter, null, type, given, called, hasInit ? 1 : 0);
        Object instance = made == null ? None.NONE : made;
        if (type == base || type.isShared() || Operators.type(instance) == type) {
            return instance;
        }
        if (base.isValueType()) {
            return new PyDerived(type, PyDerived.unwrap(instance));
        }
        if (instance instanceof PyObject object) {
            object.become(type);
        }
        return instance;
    }

    private static boolean overrides(PyClass type, NativeClass base) {
        PyClass definer = type.definer("__init__");
        return definer != null && definer != NativeClass.OBJECT && !base.isSubclassOf(definer);
    }

    // --- classes ------------------------------------------------------------------------------------------------

    /** The metaclass for a class with these bases: the one asked for, or the most derived one of the bases. */
    static PyClass metaclass(@Nullable Object requested, List<PyClass> bases) {
        PyClass winner = requested instanceof PyClass type ? type : NativeClass.TYPE;
        for (PyClass base : bases) {
            PyClass candidate = base.type();
            if (candidate.isSubclassOf(winner)) {
                winner = candidate;
            } else if (!winner.isSubclassOf(candidate)) {
                throw PyException.typeError(
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the"
                                + " metaclasses of all its bases");
            }
        }
        return winner;
    }

    /** Bases as the class statement evaluated them, with {@code __mro_entries__} applied and absent ones left out. */
    static List<PyClass> bases(List<Object> evaluated, List<AbsentValue> absent) {
        List<PyClass> bases = new ArrayList<>(evaluated.size());
        for (Object base : evaluated) {
            if (base instanceof PyClass type) {
                bases.add(type);
            } else if (base instanceof AbsentValue value) {
                absent.add(value);
            } else {
                Object entries = Operators.type(base).special("__mro_entries__");
                if (entries == null) {
                    throw PyException.typeError("bases must be types");
                }
                PyTuple original = PyTuple.copyOf(evaluated);
                for (Object entry : Operators.list(Operators.callSpecial(entries, base, original))) {
                    if (entry instanceof PyClass type && !bases.contains(type)) {
                        bases.add(type);
                    }
                }
            }
        }
        return bases;
    }

    /** {@code type.__new__(metaclass, name, bases, namespace, **keywords)}. */
    static PyClass create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<PyClass> bases,
            PyDict namespace,
            Map<String, Object> keywords) {
        List<PyClass> all = bases.isEmpty() ? List.of(PyClass.object()) : bases;
        checkLayout(all);
        PyClass type = new PyClass(metaclass, name, all, namespace);
        finish(interpreter, type, keywords);
        return type;
    }

    /** What happens once a class exists: {@code __set_name__} of its attributes, then {@code __init_subclass__}. */
    static void finish(Interpreter interpreter, PyClass type, Map<String, Object> keywords) {
        for (Map.Entry<Object, Object> member : new PyDict(type.attributes()).entries()) {
            Object value = member.getValue();
            Object hook =
                    value instanceof PyClass ? null : Operators.type(value).special("__set_name__");
            if (hook != null) {
                Operators.callSpecial(hook, value, type, member.getKey());
            }
        }
        for (int i = 1; i < type.mro().size(); i++) {
            Object hook = type.mro().get(i).own("__init_subclass__");
            if (hook != null && type.mro().get(i) != NativeClass.OBJECT) {
                Interpreter.invoke(interpreter, Attributes.bind(hook, null, type), Arguments.of(List.of(), keywords));
                return;
            }
        }
        if (!keywords.isEmpty() && type.absentBase() == null) {
            throw PyException.typeError(type.name() + ".__init_subclass__() takes no keyword arguments");
        }
    }

    private static void checkLayout(List<PyClass> bases) {
        Class<?> layout = PyObject.class;
        for (PyClass base : bases) {
            if (base instanceof NativeClass nativeClass && !nativeClass.isSubclassable()) {
                throw PyException.typeError("type '" + base.fullName() + "' is not an acceptable base type");
            }
            Class<?> theirs = base.javaClass();
            if (theirs == Object.class || theirs.isAssignableFrom(layout)) {
                continue;
            }
            if (!layout.isAssignableFrom(theirs) && layout != PyObject.class) {
                throw PyException.typeError("multiple bases have instance lay-out conflict");
            }
            layout = theirs;
        }
    }

    // --- tests --------------------------------------------------------------------------------------------------

    static boolean isInstance(Object value, Object classes) {
        if (classes instanceof PyClass type && Operators.type(value).isSubclassOf(type)) {
            return true;
        }
        if (classes instanceof PyTuple tuple) {
            for (Object each : tuple.items()) {
                if (isInstance(value, each)) {
                    return true;
                }
            }
            return false;
        }
        Object hook = hook(classes, "__instancecheck__");
        if (hook != null) {
            return Operators.truth(Operators.callSpecial(hook, classes, value));
        }
        if (!(classes instanceof PyClass)) {
            throw PyException.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
        return false;
    }

    static boolean isSubclass(Object type, Object classes) {
        if (!(type instanceof PyClass derived)) {
            throw PyException.typeError("issubclass() arg 1 must be a class");
        }
        if (classes instanceof PyClass base && derived.isSubclassOf(base)) {
            return true;
        }
        if (classes instanceof PyTuple tuple) {
            for (Object each : tuple.items()) {
                if (isSubclass(type, each)) {
                    return true;
                }
            }
            return false;
        }
        Object hook = hook(classes, "__subclasscheck__");
        if (hook != null) {
            return Operators.truth(Operators.callSpecial(hook, classes, type));
        }
        if (!(classes instanceof PyClass)) {
            throw PyException.typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
        return false;
    }

    private static @Nullable Object hook(Object classes, String name) {
        PyClass type = Operators.type(classes);
        return type == NativeClass.TYPE ? null : type.special(name);
    }

    /** The string keys of a mapping given as {@code **mapping}. */
    static Iterator<Object> keysOf(Object mapping) {
        Object plain = PyDerived.unwrap(mapping);
        if (plain instanceof PyDict dict) {
            return dict.keys().iterator();
        }
        Object keys = Operators.findAttribute(mapping, "keys");
        if (keys == null) {
            throw PyException.typeError("'" + Operators.typeName(mapping) + "' object is not a mapping");
        }
        return Operators.iterate(Interpreter.current().call(keys));
    }
}
