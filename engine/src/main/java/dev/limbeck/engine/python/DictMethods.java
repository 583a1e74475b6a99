package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dict}. */
@PyType(value = "dict", of = PyDict.class)
public final class DictMethods {
    private DictMethods() {}

    @PyNew("dict(mapping=(), /, **kwargs)")
    public static PyDict create(Object mapping, Map<String, Object> kwargs) {
        PyDict dict = new PyDict();
        update(dict, mapping, kwargs);
        return dict;
    }

    @PyMethod("get(key, default=None, /)")
    public static Object get(PyDict self, Object key, Object otherwise) {
        return self.getOrDefault(key, otherwise);
    }

    @PyMethod("setdefault(key, default=None, /)")
    public static Object setdefault(PyDict self, Object key, Object otherwise) {
        Object found = self.get(key);
        if (found == null) {
            self.put(key, otherwise);
            return otherwise;
        }
        return found;
    }

    @PyMethod("pop(key, default=..., /)")
    public static Object pop(PyDict self, Object key, Object otherwise) {
        Object found = self.remove(key);
        if (found != null) {
            return found;
        }
        if (otherwise == Ellipsis.ELLIPSIS) {
            throw PyException.keyError(key);
        }
        return otherwise;
    }

    @PyMethod("popitem()")
    public static PyTuple popitem(PyDict self) {
        Map.@Nullable Entry<Object, Object> last = null;
        for (Map.Entry<Object, Object> entry : self.entries()) {
            last = entry;
        }
        if (last == null) {
            throw PyException.keyError("popitem(): dictionary is empty");
        }
        PyTuple item = PyTuple.of(last.getKey(), last.getValue());
        self.remove(last.getKey());
        return item;
    }

    @PyMethod("update(mapping=(), /, **kwargs)")
    public static void update(PyDict self, Object mapping, Map<String, Object> kwargs) {
        merge(self, mapping);
        for (Map.Entry<String, Object> entry : kwargs.entrySet()) {
            self.put(entry.getKey(), entry.getValue());
        }
    }

    /** Adds the entries of a mapping, or of an iterable of pairs. */
    static void merge(PyDict into, Object given) {
        if (given instanceof PyDict dict) {
            into.putAll(dict);
            return;
        }
        if (given instanceof PyDerived derived
                && derived.payload() instanceof PyDict dict
                && derived.type().definer("__iter__") == null) {
            into.putAll(dict);
            return;
        }
        Object keys = Operators.findAttribute(given, "keys");
        if (keys != null) {
            Iterator<Object> each = Operators.iterate(Operators.call(keys));
            while (each.hasNext()) {
                Object key = each.next();
                into.put(key, Operators.getItem(given, key));
            }
            return;
        }
        Iterator<Object> pairs = Operators.iterate(given);
        for (int i = 0; pairs.hasNext(); i++) {
            List<Object> pair = pair(pairs.next(), i);
            into.put(pair.get(0), pair.get(1));
        }
    }

    private static List<Object> pair(Object item, int index) {
        List<Object> pair;
        try {
            pair = Operators.list(item);
        } catch (PyException e) {
            throw e.is(Exceptions.TYPE_ERROR)
                    ? PyException.typeError(
                            "cannot convert dictionary update sequence element #" + index + " to a sequence")
                    : e;
        }
        if (pair.size() != 2) {
            throw PyException.valueError(
                    "dictionary update sequence element #" + index + " has length " + pair.size() + "; 2 is required");
        }
        return pair;
    }

    @PyMethod("clear()")
    public static void clear(PyDict self) {
        self.clear();
    }

    @PyMethod("copy()")
    public static PyDict copy(PyDict self) {
        return new PyDict(self);
    }

    @PyMethod("fromkeys(iterable, value=None, /)")
    public static Object fromkeys(Interpreter interpreter, PyClass type, Object iterable, Object value) {
        Object dict = type == PyClass.of(PyDict.class) ? new PyDict() : interpreter.call(type);
        Iterator<Object> keys = Operators.iterate(iterable);
        while (keys.hasNext()) {
            Operators.setItem(dict, keys.next(), value);
        }
        return dict;
    }

    @PyMethod("keys()")
    public static DictView.Keys keys(PyDict self) {
        return new DictView.Keys(self);
    }

    @PyMethod("values()")
    public static DictView.Values values(PyDict self) {
        return new DictView.Values(self);
    }

    @PyMethod("items()")
    public static DictView.Items items(PyDict self) {
        return new DictView.Items(self);
    }

    @PyMethod("__reversed__()")
    public static PyIterator reversed(PyDict self) {
        return DictView.reversed(keys(self), "dict_reversekeyiterator");
    }
}
