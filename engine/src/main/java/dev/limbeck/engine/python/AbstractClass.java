package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A class of the metaclass {@code abc.ABCMeta}: no instances while a method marked by {@link #abstractMethod} is left. */
@PyType(value = "ABCMeta", module = "abc")
public final class AbstractClass extends PyClass {
    /** {@code abc.ABC}. */
    public static final PyClass ABC = new AbstractClass("abc", "ABC", List.of(PyClass.object()));

    private static final String MARK = "__isabstractmethod__";
    private static final String MISSING = "__abstractmethods__";

    private AbstractClass(String module, String name, List<PyClass> bases) {
        super(module, name, bases);
    }

    private AbstractClass(PyClass metaclass, String name, List<PyClass> bases, PyDict namespace) {
        super(metaclass, name, bases, namespace);
    }

    @PyNew("ABCMeta(name, bases, namespace, /, **kwargs)")
    public static PyClass create(
            Interpreter interpreter,
            PyClass metaclass,
            String name,
            List<Object> bases,
            PyDict namespace,
            Map<String, Object> kwargs) {
        List<PyClass> classes = new ArrayList<>(Classes.bases(bases, new ArrayList<>(0)));
        if (classes.isEmpty()) {
            classes.add(PyClass.object());
        }
        AbstractClass type = new AbstractClass(Classes.metaclass(metaclass, classes), name, classes, namespace);
        type.attributes().put(MISSING, type.missing());
        Classes.finish(interpreter, type, kwargs);
        return type;
    }

    /** {@code abc.abstractmethod}: marks a function, or what a decorator made of one. */
    public static Object abstractMethod(Object function) {
        if (function instanceof PyObject object) {
            object.attributes().put(MARK, true);
        }
        return function;
    }

    /** {@code register(subclass)}: nothing asks for virtual subclasses, so it only gives the class back. */
    @PyMethod("register(subclass)")
    public Object register(Object subclass) {
        return subclass;
    }

    /** The names of abstract methods that this class does not replace. */
    private PySet missing() {
        List<Object> names = new ArrayList<>(0);
        for (Map.Entry<Object, Object> member : attributes().entries()) {
            if (isAbstract(member.getValue())) {
                names.add(member.getKey());
            }
        }
        for (PyClass base : bases()) {
            if (base.lookup(MISSING) instanceof PySet inherited) {
                for (Object name : inherited.items()) {
                    Object found = lookup((String) name);
                    if (found != null && isAbstract(found)) {
                        names.add(name);
                    }
                }
            }
        }
        return PySet.frozen(names.iterator());
    }

    private static boolean isAbstract(Object member) {
        Object function = member;
        if (member instanceof PyProperty property) {
            return isAbstract(property.getter()) || isAbstract(property.setter());
        }
        if (member instanceof PyClassMethod method) {
            function = method.function();
        } else if (member instanceof PyStaticMethod method) {
            function = method.function();
        }
        return isMarked(member) || isMarked(function);
    }

    private static boolean isMarked(Object value) {
        return value instanceof PyObject object && object.ownAttribute(MARK) == Boolean.TRUE;
    }
}
