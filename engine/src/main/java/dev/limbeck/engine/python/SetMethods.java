package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code set}. */
@PyType(value = "set", of = PySet.class)
public final class SetMethods {
    private SetMethods() {}

    @PyNew("set(iterable=(), /)")
    public static PySet create(Object iterable) {
        return PySet.of(Operators.iterate(iterable));
    }

    @PyMethod("add(element, /)")
    public static void add(PySet self, Object element) {
        self.add(element);
    }

    @PyMethod("discard(element, /)")
    public static void discard(PySet self, Object element) {
        self.remove(element);
    }

    @PyMethod("remove(element, /)")
    public static void remove(PySet self, Object element) {
        if (!self.remove(element)) {
            throw PyException.keyError(element);
        }
    }

    @PyMethod("pop()")
    public static Object pop(PySet self) {
        Iterator<Object> items = self.items().iterator();
        if (!items.hasNext()) {
            throw PyException.keyError("pop from an empty set");
        }
        Object first = items.next();
        self.remove(first);
        return first;
    }

    @PyMethod("clear()")
    public static void clear(PySet self) {
        self.clear();
    }

    @PyMethod("update(*others)")
    public static void update(PySet self, List<Object> others) {
        for (Object other : others) {
            Operators.iterate(other).forEachRemaining(self::add);
        }
    }

    @PyMethod("intersection_update(*others)")
    public static void intersectionUpdate(PySet self, List<Object> others) {
        replace(self, intersection(self, others));
    }

    @PyMethod("difference_update(*others)")
    public static void differenceUpdate(PySet self, List<Object> others) {
        replace(self, difference(self, others));
    }

    @PyMethod("symmetric_difference_update(other, /)")
    public static void symmetricDifferenceUpdate(PySet self, Object other) {
        replace(self, symmetricDifference(self, other));
    }

    private static void replace(PySet self, PySet with) {
        List<Object> items = new ArrayList<>();
        with.items().forEach(items::add);
        self.clear();
        items.forEach(self::add);
    }

    // --- what frozen sets can do too ----------------------------------------------------------------------------

    @PyMethod("copy()")
    public static PySet copy(PySet self) {
        return like(self, self.items().iterator());
    }

    private static PySet like(PySet self, Iterator<?> items) {
        return self.isFrozen() ? PySet.frozen(items) : PySet.of(items);
    }

    @PyMethod("union(*others)")
    public static PySet union(PySet self, List<Object> others) {
        PySet union = copy(self);
        for (Object other : others) {
            Operators.iterate(other).forEachRemaining(union::add);
        }
        return union;
    }

    @PyMethod("intersection(*others)")
    public static PySet intersection(PySet self, List<Object> others) {
        PySet left = copy(self);
        for (Object other : others) {
            PySet right = other instanceof PySet set ? set : create(other);
            List<Object> kept = new ArrayList<>();
            for (Object item : left.items()) {
                if (right.contains(item)) {
                    kept.add(item);
                }
            }
            left = like(self, kept.iterator());
        }
        return left;
    }

    @PyMethod("difference(*others)")
    public static PySet difference(PySet self, List<Object> others) {
        PySet left = PySet.of(self.items().iterator());
        for (Object other : others) {
            for (Object item : Operators.list(other)) {
                left.remove(item);
            }
        }
        return like(self, left.items().iterator());
    }

    @PyMethod("symmetric_difference(other, /)")
    public static PySet symmetricDifference(PySet self, Object other) {
        PySet result = PySet.of(self.items().iterator());
        for (Object item : create(other).items()) {
            if (!result.remove(item)) {
                result.add(item);
            }
        }
        return like(self, result.items().iterator());
    }

    @PyMethod("isdisjoint(other, /)")
    public static boolean isdisjoint(PySet self, Object other) {
        Iterator<Object> items = Operators.iterate(other);
        while (items.hasNext()) {
            if (self.contains(items.next())) {
                return false;
            }
        }
        return true;
    }

    @PyMethod("issubset(other, /)")
    public static boolean issubset(PySet self, Object other) {
        return self.isSubsetOf(other instanceof PySet set ? set : create(other));
    }

    @PyMethod("issuperset(other, /)")
    public static boolean issuperset(PySet self, Object other) {
        return (other instanceof PySet set ? set : create(other)).isSubsetOf(self);
    }
}
