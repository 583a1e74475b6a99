package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.DictMethods;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/** {@code collections.defaultdict}: makes the values of missing keys. */
@PyType(value = "defaultdict", module = "collections", of = PyDict.class, bases = DictMethods.class)
final class DefaultDict {
    private static final String FACTORY = "default_factory";

    private DefaultDict() {}

    @PyNew("defaultdict(*args, **kwargs)")
    public static PyDerived create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        PyDerived made = new PyDerived(type, new PyDict());
        made.attributes().put(FACTORY, None.NONE);
        return made;
    }

    @PyMethod("__init__(default_factory=None, other=(), /, **kwds)")
    public static void init(PyDerived self, Object factory, Object other, Map<String, Object> kwds) {
        if (factory != None.NONE && !Operators.isCallable(factory)) {
            throw PyException.typeError("first argument must be callable or None");
        }
        self.attributes().put(FACTORY, factory);
        DictMethods.update((PyDict) self.payload(), other, kwds);
    }

    private static Object factory(PyDerived self) {
        Object factory = self.ownAttribute(FACTORY);
        return factory == null ? None.NONE : factory;
    }

    @PyMethod("__missing__(key)")
    public static Object missing(PyDerived self, Object key) {
        Object factory = factory(self);
        if (factory == None.NONE) {
            throw PyException.keyError(key);
        }
        Object value = Operators.call(factory);
        ((PyDict) self.payload()).put(key, value);
        return value;
    }

    @PyMethod("copy()")
    public static PyDerived copy(PyDerived self) {
        PyDerived copy = new PyDerived(self.type(), new PyDict((PyDict) self.payload()));
        copy.attributes().put(FACTORY, factory(self));
        return copy;
    }

    @PyMethod("__repr__()")
    public static String repr(PyDerived self) {
        return Operators.typeName(self) + "(" + Operators.repr(factory(self)) + ", " + Operators.repr(self.payload())
                + ")";
    }
}
