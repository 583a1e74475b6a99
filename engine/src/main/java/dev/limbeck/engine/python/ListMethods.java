package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** {@code list}. */
@PyType(value = "list", of = PyList.class)
public final class ListMethods {
    private ListMethods() {}

    @PyNew("list(iterable=(), /)")
    public static PyList create(Object iterable) {
        return new PyList(Operators.list(iterable));
    }

    @PyMethod("append(object, /)")
    public static void append(PyList self, Object object) {
        self.add(object);
    }

    @PyMethod("extend(iterable, /)")
    public static void extend(PyList self, Object iterable) {
        if (iterable instanceof PyList || iterable instanceof PyTuple) {
            self.items().addAll(Operators.list(iterable));
            return;
        }
        Iterator<Object> items = Operators.iterate(iterable);
        while (items.hasNext()) {
            self.add(items.next());
        }
    }

    @PyMethod("insert(index, object, /)")
    public static void insert(PyList self, Object index, Object object) {
        long at = Integers.clampedIndex(index);
        int size = self.size();
        self.items().add((int) Math.max(0, Math.min(size, at < 0 ? at + size : at)), object);
    }

    @PyMethod("pop(index=-1, /)")
    public static Object pop(PyList self, Object index) {
        int size = self.size();
        if (size == 0) {
            throw PyException.indexError("pop from empty list");
        }
        long at = Operators.index(index);
        long position = at < 0 ? at + size : at;
        if (position < 0 || position >= size) {
            throw PyException.indexError("pop index out of range");
        }
        return self.items().remove((int) position);
    }

    @PyMethod("remove(value, /)")
    public static void remove(PyList self, Object value) {
        int at = indexOf(self.items(), value, 0, self.size());
        if (at < 0) {
            throw PyException.valueError("list.remove(x): x not in list");
        }
        self.items().remove(at);
    }

    @PyMethod("clear()")
    public static void clear(PyList self) {
        self.items().clear();
    }

    @PyMethod("copy()")
    public static PyList copy(PyList self) {
        return new PyList(self.items());
    }

    @PyMethod("count(value, /)")
    public static long count(PyList self, Object value) {
        return count(self.items(), value);
    }

    @PyMethod("index(value, start=0, stop=9223372036854775807, /)")
    public static long index(PyList self, Object value, Object start, Object stop) {
        return index(self.items(), value, start, stop, "%s is not in list");
    }

    @PyMethod("reverse()")
    public static void reverse(PyList self) {
        Collections.reverse(self.items());
    }

    @PyMethod("sort(*, key=None, reverse=False)")
    public static void sort(PyList self, Interpreter interpreter, Object key, Object reverse) {
        List<Object> items = new ArrayList<>(self.items());
        self.items().clear();
        try {
            items = Sorting.sorted(interpreter, items, key == None.NONE ? null : key, Operators.truth(reverse));
            if (self.size() > 0) {
                throw PyException.valueError("list modified during sort");
            }
        } finally {
            self.items().clear();
            self.items().addAll(items);
        }
    }

    @PyMethod("__reversed__()")
    public static PyIterator reversed(PyList self) {
        return new PyIterator(backwards(self.items()), "list_reverseiterator");
    }

    static Iterator<Object> backwards(List<Object> items) {
        return new Iterator<>() {
            private int next = items.size() - 1;

            @Override
            public boolean hasNext() {
                return next >= 0 && next < items.size();
            }

            @Override
            public Object next() {
                return items.get(next--);
            }
        };
    }

    static long count(List<Object> items, Object value) {
        long count = 0;
        for (Object item : items) {
            count += Sequences.same(item, value) ? 1 : 0;
        }
        return count;
    }

    static long index(List<Object> items, Object value, Object start, Object stop, String missing) {
        int size = items.size();
        int from = StrMethods.position(start, size, 0);
        int to = Math.min(size, StrMethods.position(stop, size, size));
        int at = indexOf(items, value, from, to);
        if (at < 0) {
            throw PyException.valueError(missing.replace("%s", Operators.repr(value)));
        }
        return at;
    }

    private static int indexOf(List<Object> items, Object value, int from, int to) {
        for (int i = from; i < to && i < items.size(); i++) {
            if (Sequences.same(items.get(i), value)) {
                return i;
            }
        }
        return -1;
    }
}
