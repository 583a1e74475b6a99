package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.DictMethods;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** {@code collections.Counter}: how often each element occurs. */
@PyType(value = "Counter", module = "collections", of = PyDict.class, bases = DictMethods.class)
final class Counter {
    private Counter() {}

    @PyNew("Counter(*args, **kwargs)")
    public static PyDerived create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new PyDerived(type, new PyDict());
    }

    @PyMethod("__init__(iterable=None, /, **kwds)")
    public static void init(PyDict self, Object iterable, Map<String, Object> kwds) {
        update(self, iterable, kwds);
    }

    @PyMethod("update(iterable=None, /, **kwds)")
    public static void update(PyDict self, Object iterable, Map<String, Object> kwds) {
        count(self, iterable, BinaryOperator.ADD);
        kwds.forEach((key, value) -> add(self, key, value, BinaryOperator.ADD));
    }

    @PyMethod("subtract(iterable=None, /, **kwds)")
    public static void subtract(PyDict self, Object iterable, Map<String, Object> kwds) {
        count(self, iterable, BinaryOperator.SUB);
        kwds.forEach((key, value) -> add(self, key, value, BinaryOperator.SUB));
    }

    private static void count(PyDict self, Object given, BinaryOperator operator) {
        if (PyDerived.unwrap(given) instanceof PyDict counts) {
            for (Map.Entry<Object, Object> entry : counts.entries()) {
                add(self, entry.getKey(), entry.getValue(), operator);
            }
        } else if (given != None.NONE) {
            Operators.iterate(given).forEachRemaining(item -> add(self, item, 1L, operator));
        }
    }

    private static void add(PyDict self, Object key, Object count, BinaryOperator operator) {
        self.put(key, Operators.binary(operator, self.getOrDefault(key, 0L), count));
    }

    @PyMethod("__missing__(key)")
    public static long missing(PyDict self, Object key) {
        return 0;
    }

    @PyMethod("total()")
    public static Object total(PyDict self) {
        Object total = 0L;
        for (Object count : self.values()) {
            total = Operators.binary(BinaryOperator.ADD, total, count);
        }
        return total;
    }

    @PyMethod("most_common(n=None)")
    public static PyList mostCommon(PyDict self, Interpreter interpreter, Object n) {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>();
        self.entries().forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
        entries.sort((a, b) -> Operators.compare(b.getValue(), a.getValue()));
        PyList common = new PyList();
        long most = n == None.NONE ? Long.MAX_VALUE : Operators.index(n);
        for (int i = 0; i < entries.size() && i < most; i++) {
            common.add(PyTuple.of(entries.get(i).getKey(), entries.get(i).getValue()));
        }
        return common;
    }

    @PyMethod("elements()")
    public static PyIterator elements(PyDict self) {
        List<Object> elements = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : self.entries()) {
            for (long i = Operators.index(entry.getValue()); i > 0; i--) {
                elements.add(entry.getKey());
            }
        }
        return new PyIterator(elements.iterator(), "itertools.chain");
    }

    @PyMethod("copy()")
    public static PyDerived copy(PyDerived self) {
        return new PyDerived(self.type(), new PyDict((PyDict) self.payload()));
    }

    /** Keeps what is positive. */
    private static Object combined(PyDict self, Object other, BinaryOperator operator) {
        if (!(PyDerived.unwrap(other) instanceof PyDict counts)) {
            return NotImplemented.NOT_IMPLEMENTED;
        }
        PyDict result = new PyDict(self);
        for (Map.Entry<Object, Object> entry : counts.entries()) {
            add(result, entry.getKey(), entry.getValue(), operator);
        }
        return positive(result);
    }

    private static PyDerived positive(PyDict counts) {
        PyDict kept = new PyDict();
        for (Map.Entry<Object, Object> entry : counts.entries()) {
            if (Operators.lessThan(0L, entry.getValue())) {
                kept.put(entry.getKey(), entry.getValue());
            }
        }
        return new PyDerived(PyClass.of(Counter.class), kept);
    }

    @PyMethod("__add__(other)")
    public static Object plus(PyDict self, Object other) {
        return combined(self, other, BinaryOperator.ADD);
    }

    @PyMethod("__sub__(other)")
    public static Object minus(PyDict self, Object other) {
        return combined(self, other, BinaryOperator.SUB);
    }

    @PyMethod("__or__(other)")
    public static Object union(PyDict self, Object other) {
        return chosen(self, other, true);
    }

    @PyMethod("__and__(other)")
    public static Object intersection(PyDict self, Object other) {
        return chosen(self, other, false);
    }

    private static Object chosen(PyDict self, Object other, boolean greater) {
        if (!(PyDerived.unwrap(other) instanceof PyDict counts)) {
            return NotImplemented.NOT_IMPLEMENTED;
        }
        PyDict result = new PyDict();
        Iterator<Object> keys = Operators.list(self).iterator();
        while (keys.hasNext()) {
            Object key = keys.next();
            Object mine = self.getOrDefault(key, 0L);
            Object theirs = counts.getOrDefault(key, 0L);
            result.put(key, Operators.lessThan(mine, theirs) == greater ? theirs : mine);
        }
        if (greater) {
            for (Map.Entry<Object, Object> entry : counts.entries()) {
                if (!self.containsKey(entry.getKey())) {
                    result.put(entry.getKey(), entry.getValue());
                }
            }
        }
        return positive(result);
    }

    @PyMethod("__repr__()")
    public static String repr(PyDerived self, Interpreter interpreter) {
        PyDict ordered = new PyDict();
        for (Object item :
                mostCommon((PyDict) self.payload(), interpreter, None.NONE).items()) {
            ordered.put(((PyTuple) item).get(0), ((PyTuple) item).get(1));
        }
        return Operators.typeName(self) + "(" + (ordered.isEmpty() ? "" : Operators.repr(ordered)) + ")";
    }
}
