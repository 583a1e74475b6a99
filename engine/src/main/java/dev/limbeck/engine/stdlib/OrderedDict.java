package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.DictMethods;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/** {@code collections.OrderedDict}: a dict with a repr of its own, whose ends can be reached. */
@PyType(value = "OrderedDict", module = "collections", of = PyDict.class, bases = DictMethods.class)
final class OrderedDict {
    private OrderedDict() {}

    @PyNew("OrderedDict(*args, **kwargs)")
    public static PyDerived create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new PyDerived(type, new PyDict());
    }

    @PyMethod("__init__(other=(), /, **kwds)")
    public static void init(PyDict self, Object other, Map<String, Object> kwds) {
        DictMethods.update(self, other, kwds);
    }

    @PyMethod("copy()")
    public static PyDerived copy(PyDerived self) {
        return new PyDerived(self.type(), new PyDict((PyDict) self.payload()));
    }

    @PyMethod("move_to_end(key, last=True)")
    public static void moveToEnd(PyDict self, Object key, boolean last) {
        Object value = self.remove(key);
        if (value == null) {
            throw PyException.keyError(key);
        }
        if (last) {
            self.put(key, value);
            return;
        }
        PyDict rest = new PyDict(self);
        self.clear();
        self.put(key, value);
        self.putAll(rest);
    }

    @PyMethod("popitem(last=True)")
    public static PyTuple popitem(PyDict self, boolean last) {
        if (self.isEmpty()) {
            throw PyException.keyError("dictionary is empty");
        }
        if (last) {
            return DictMethods.popitem(self);
        }
        Map.Entry<Object, Object> first = self.entries().iterator().next();
        PyTuple item = PyTuple.of(first.getKey(), first.getValue());
        self.remove(first.getKey());
        return item;
    }

    @PyMethod("__repr__()")
    public static String repr(PyDerived self) {
        PyList items = new PyList();
        for (Map.Entry<Object, Object> entry : ((PyDict) self.payload()).entries()) {
            items.add(PyTuple.of(entry.getKey(), entry.getValue()));
        }
        return Operators.typeName(self) + "(" + (items.size() == 0 ? "" : Operators.repr(items)) + ")";
    }
}
