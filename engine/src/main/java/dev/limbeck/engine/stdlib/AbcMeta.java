package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFunction;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code abc.ABCMeta}: classes with abstract methods, and with instances that do not derive from them. */
@PyType(value = "ABCMeta", module = "abc")
class AbcMeta extends PyClass {
    private final List<PyClass> registered = new ArrayList<>(0);
    private final Predicate<PyClass> belongs;

    /** @param belongs whether a class counts as a subclass though it does not derive from this one */
    AbcMeta(PyClass metaclass, String name, List<PyClass> bases, PyDict attributes, Predicate<PyClass> belongs) {
        super(metaclass, name, bases, attributes);
        this.belongs = belongs;
    }

    @PyNew("ABCMeta(name, bases, namespace, /, **kwargs)")
    public static AbcMeta create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<Object> bases,
            PyDict namespace,
            Map<String, Object> kwargs) {
        AbcMeta type = new AbcMeta(metaclass, name, classes(bases), namespace, candidate -> false);
        type.attributes().put("__abstractmethods__", abstractMethods(type));
        PyClass.finish(interpreter, type, kwargs);
        return type;
    }

    static List<PyClass> classes(List<Object> bases) {
        List<PyClass> classes = new ArrayList<>(bases.size());
        for (Object base : bases) {
            if (!(base instanceof PyClass type)) {
                throw PyException.typeError("bases must be types");
            }
            classes.add(type);
        }
        return classes.isEmpty() ? List.of(PyClass.object()) : classes;
    }

    private static PySet abstractMethods(PyClass type) {
        List<Object> names = new ArrayList<>();
        for (PyClass each : type.mro()) {
            for (Object name : each.attributes().keys()) {
                Object current = type.lookup((String) name);
                if (current != null && isAbstract(current) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return PySet.frozen(names.iterator());
    }

    private static boolean isAbstract(Object member) {
        Object mark = member instanceof PyObject object ? object.ownAttribute("__isabstractmethod__") : null;
        if (mark != null) {
            return Operators.truth(mark);
        }
        for (String wrapped : new String[] {"fget", "__func__"}) {
            boolean wraps = member instanceof Descriptor && !(member instanceof PyFunction);
            Object inner = wraps ? Operators.findAttribute(member, wrapped) : null;
            if (inner != null && isAbstract(inner)) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("register(subclass)")
    public PyClass register(PyClass subclass) {
        registered.add(subclass);
        return subclass;
    }

    @PyMethod("__instancecheck__(instance)")
    public boolean isInstance(Object instance) {
        return covers(Operators.type(instance));
    }

    @PyMethod("__subclasscheck__(subclass)")
    public boolean isSubclass(Object subclass) {
        return subclass instanceof PyClass type && covers(type);
    }

    private boolean covers(PyClass type) {
        if (type.isSubclassOf(this) || belongs.test(type)) {
            return true;
        }
        Iterator<PyClass> others = registered.iterator();
        while (others.hasNext()) {
            if (type.isSubclassOf(others.next())) {
                return true;
            }
        }
        return false;
    }
}
