package dev.limbeck.engine.python;

import java.util.List;

/** {@code frozenset}. */
@PyType(value = "frozenset", of = PySet.class)
public final class FrozenSetMethods {
    private FrozenSetMethods() {}

    @PyNew("frozenset(iterable=(), /)")
    public static PySet create(Object iterable) {
        return iterable instanceof PySet set && set.isFrozen() ? set : PySet.frozen(Operators.iterate(iterable));
    }

    @PyMethod("copy()")
    public static PySet copy(PySet self) {
        return SetMethods.copy(self);
    }

    @PyMethod("union(*others)")
    public static PySet union(PySet self, List<Object> others) {
        return SetMethods.union(self, others);
    }

    @PyMethod("intersection(*others)")
    public static PySet intersection(PySet self, List<Object> others) {
        return SetMethods.intersection(self, others);
    }

    @PyMethod("difference(*others)")
    public static PySet difference(PySet self, List<Object> others) {
        return SetMethods.difference(self, others);
    }

    @PyMethod("symmetric_difference(other, /)")
    public static PySet symmetricDifference(PySet self, Object other) {
        return SetMethods.symmetricDifference(self, other);
    }

    @PyMethod("isdisjoint(other, /)")
    public static boolean isdisjoint(PySet self, Object other) {
        return SetMethods.isdisjoint(self, other);
    }

    @PyMethod("issubset(other, /)")
    public static boolean issubset(PySet self, Object other) {
        return SetMethods.issubset(self, other);
    }

    @PyMethod("issuperset(other, /)")
    public static boolean issuperset(PySet self, Object other) {
        return SetMethods.issuperset(self, other);
    }
}
