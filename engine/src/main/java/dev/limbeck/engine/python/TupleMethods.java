package dev.limbeck.engine.python;

/** {@code tuple}. */
@PyType(value = "tuple", of = PyTuple.class)
public final class TupleMethods {
    private TupleMethods() {}

    @PyNew("tuple(iterable=(), /)")
    public static PyTuple create(Object iterable) {
        return iterable instanceof PyTuple tuple ? tuple : PyTuple.copyOf(Operators.list(iterable));
    }

    @PyMethod("count(value, /)")
    public static long count(PyTuple self, Object value) {
        return ListMethods.count(self.items(), value);
    }

    @PyMethod("index(value, start=0, stop=9223372036854775807, /)")
    public static long index(PyTuple self, Object value, Object start, Object stop) {
        return ListMethods.index(self.items(), value, start, stop, "tuple.index(x): x not in tuple");
    }

    @PyMethod("__reversed__()")
    public static PyIterator reversed(PyTuple self) {
        return new PyIterator(ListMethods.backwards(self.items()), "reversed");
    }
}
