package dev.limbeck.engine.python;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code object}: what every value can do. */
@PyType(value = "object", of = Object.class)
final class ObjectMethods {
    private ObjectMethods() {}

    @PyMethod("__new__(*args, **kwargs)")
    static Object create(Interpreter interpreter, PyClass owner, List<Object> args, Map<String, Object> kwargs) {
        if (args.isEmpty() || !(args.get(0) instanceof PyClass type)) {
            throw PyException.typeError("object.__new__(): not enough arguments");
        }
        return Classes.allocate(interpreter, type, Arguments.of(args.subList(1, args.size()), kwargs));
    }

    @PyMethod("__init__(*args, **kwargs)")
    static void init(Object self, List<Object> args, Map<String, Object> kwargs) {
        PyClass type = Operators.type(self);
        if ((!args.isEmpty() || !kwargs.isEmpty())
                && type.javaClass() == PyObject.class
                && type.special("__new__") == null) {
            throw PyException.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
        }
    }

    @PyMethod("__init_subclass__(**kwargs)")
    static void initSubclass(PyClass type, Map<String, Object> kwargs) {
        if (!kwargs.isEmpty()) {
            throw PyException.typeError(type.name() + ".__init_subclass__() takes no keyword arguments");
        }
    }

    @PyAttribute("__class__")
    static PyClass type(Object self) {
        return Operators.type(self);
    }

    @PySetter("__class__")
    static void setType(Object self, PyClass type) {
        if (!(self instanceof PyObject object)
                || type.isShared()
                || type.javaClass() != object.type().javaClass()) {
            throw PyException.typeError(
                    "__class__ assignment only supported for mutable types or ModuleType subclasses");
        }
        object.become(type);
    }

    @PyAttribute("__dict__")
    static PyDict namespace(Object self) {
        if (self instanceof PyObject object) {
            return object.attributes();
        }
        throw Attributes.missing(self, "__dict__");
    }

    @PyMethod("__getattribute__(name)")
    static Object getAttribute(Object self, String name) {
        Object found = self instanceof PyClass
                ? Operators.findAttribute(self, name)
                : Attributes.ofInstance(self, name, Operators.type(self));
        if (found == null) {
            throw Attributes.missing(self, name);
        }
        return found;
    }

    @PyMethod("__setattr__(name, value)")
    static void setAttribute(Object self, String name, Object value) {
        Attributes.setPlain(self, name, value);
    }

    @PyMethod("__delattr__(name)")
    static void deleteAttribute(Object self, String name) {
        Attributes.deletePlain(self, name);
    }

    @PyMethod("__eq__(other)")
    static Object equal(Object self, Object other) {
        if (self instanceof PyObject) {
            return self == other ? (Object) true : NotImplemented.NOT_IMPLEMENTED;
        }
        return Operators.compare(RichComparison.EQ, self, other);
    }

    @PyMethod("__ne__(other)")
    static Object notEqual(Object self, Object other) {
        Object equal = Operators.callMethod(self, "__eq__", other);
        return equal == NotImplemented.NOT_IMPLEMENTED ? equal : (Object) !Operators.truth(equal);
    }

    @PyMethod("__hash__()")
    static long hash(Object self) {
        return self instanceof PyObject && !(self instanceof PyDerived)
                ? System.identityHashCode(self)
                : Operators.hash(PyDerived.unwrap(self));
    }

    @PyMethod("__repr__()")
    static String repr(Object self) {
        return Formatting.repr(self);
    }

    @PyMethod("__str__()")
    static String str(Object self) {
        return Operators.type(self).special("__repr__") == null ? Formatting.str(self) : Operators.repr(self);
    }

    @PyMethod("__format__(format_spec)")
    static String format(Object self, String specification) {
        return Formatting.format(self, specification);
    }

    @PyMethod("__dir__()")
    static List<Object> dir(Object self) {
        return names(self);
    }

    /** {@code dir(self)}: names of the object, its class and its bases, sorted. */
    static List<Object> names(Object self) {
        TreeSet<String> names = new TreeSet<>();
        if (self instanceof PyModule module) {
            return List.copyOf(new TreeSet<>(module.names()));
        }
        if (self instanceof PyObject object) {
            addNames(names, object.attributes());
        }
        PyClass type = self instanceof PyClass itself ? itself : Operators.type(self);
        for (PyClass base : type.mro()) {
            addNames(names, base.attributes());
        }
        return List.copyOf(names);
    }

    private static void addNames(TreeSet<String> names, PyDict namespace) {
        for (Object name : namespace.keys()) {
            if (name instanceof String text) {
                names.add(text);
            }
        }
    }
}
