package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code type}: what every class can do, and the metaclass that makes classes. */
@PyType(value = "type", of = PyClass.class)
final class TypeMethods {
    private TypeMethods() {}

    @PyNew("type(object_or_name, bases, dict, /, **kwds)")
    static Object create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<Object> bases,
            PyDict namespace,
            Map<String, Object> keywords) {
        List<AbsentValue> absent = new ArrayList<>(0);
        List<PyClass> classes = Classes.bases(bases, absent);
        return Classes.create(interpreter, Classes.metaclass(metaclass, classes), name, classes, namespace, keywords);
    }

    @PyMethod("__init__(*args, **kwargs)")
    static void init(PyClass self, List<Object> args, Map<String, Object> kwargs) {
        // everything was done in __new__
    }

    @PyMethod("__call__(*args, **kwargs)")
    static Object call(PyClass self, Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        return Classes.instantiate(interpreter, self, Arguments.of(args, kwargs));
    }

    @PyAttribute("__name__")
    static String name(PyClass self) {
        return self.name();
    }

    @PyAttribute("__qualname__")
    static String qualifiedName(PyClass self) {
        return self.qualifiedName();
    }

    @PySetter("__qualname__")
    static void setQualifiedName(PyClass self, String name) {
        if (self.isShared()) {
            throw PyException.typeError("cannot set '__qualname__' attribute of immutable type '" + self.name() + "'");
        }
        self.attributes().put("__qualname__", name);
    }

    @PyAttribute("__bases__")
    static PyTuple bases(PyClass self) {
        return PyTuple.copyOf(self.bases());
    }

    @PyAttribute("__mro__")
    static PyTuple resolutionOrder(PyClass self) {
        return PyTuple.copyOf(self.mro());
    }

    @PyMethod("mro()")
    static List<PyClass> mro(PyClass self) {
        return self.mro();
    }

    /** A copy: changes go through {@code setattr}. */
    @PyAttribute("__dict__")
    static PyDict namespace(PyClass self) {
        return new PyDict(self.attributes());
    }

    @PyMethod("__subclasses__()")
    static List<Object> subclasses(PyClass self) {
        throw PyException.notImplementedError("'" + self.name() + ".__subclasses__()' is not supported: a class does"
                + " not know its subclasses; list them in the script");
    }

    @PyMethod("__instancecheck__(instance)")
    static boolean isInstance(PyClass self, Object instance) {
        return Operators.type(instance).isSubclassOf(self);
    }

    @PyMethod("__subclasscheck__(subclass)")
    static boolean isSubclass(PyClass self, Object subclass) {
        return subclass instanceof PyClass type && type.isSubclassOf(self);
    }

    /** {@code int | None}. */
    @PyMethod("__or__(other)")
    static Object or(PyClass self, Object other) {
        return UnionType.of(self, other);
    }

    @PyMethod("__ror__(other)")
    static Object reflectedOr(PyClass self, Object other) {
        return UnionType.of(other, self);
    }

    @PyMethod("__repr__()")
    static @Nullable String repr(PyClass self) {
        return self.toString();
    }
}
