package dev.limbeck.engine.python;

import java.util.List;

/** {@code super()}: attributes of the classes after {@code start} in the receiver's resolution order. */
@PyType(value = "super", subclassable = false)
public final class PySuper extends PyObject {
    private final PyClass start;
    private final Object self;

    /** {@code super(start, self)}; {@code self} is an instance or, in class methods, a subclass. */
    public PySuper(PyClass start, Object self) {
        this.start = start;
        this.self = self;
    }

    @PyNew("super(type, object_or_type)")
    public static PySuper create(Object type, Object self) {
        if (!(type instanceof PyClass start)) {
            throw PyException.typeError("super() argument 1 must be a type, not " + Operators.typeName(type));
        }
        boolean isClass = self instanceof PyClass derived && derived.isSubclassOf(start);
        if (!isClass && !Operators.type(self).isSubclassOf(start)) {
            throw PyException.typeError("super(type, obj): obj must be an instance or subtype of type");
        }
        return new PySuper(start, self);
    }

    @PyMethod("__getattribute__(name)")
    public Object attribute(String name) {
        boolean isClass = self instanceof PyClass type && type.isSubclassOf(start);
        PyClass type = isClass ? (PyClass) self : Operators.type(self);
        List<PyClass> order = type.mro();
        for (int i = order.indexOf(start) + 1; i < order.size(); i++) {
            Object found = order.get(i).own(name);
            if (found != null) {
                return Attributes.bind(found, isClass ? null : self, type);
            }
        }
        AbsentValue absent = type.absentBase();
        if (absent != null) {
            return absent.attribute(name);
        }
        PyException error = PyException.attributeError("'super' object has no attribute '" + name + "'");
        error.value().attributes().put("name", name);
        error.value().attributes().put("obj", this);
        throw error;
    }

    @Override
    public String toString() {
        return "<super: " + start + ">";
    }
}
