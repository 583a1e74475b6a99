package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The iteration protocol, as Java iterators. */
final class Iteration {
    private Iteration() {}

    static Iterator<Object> iterate(Object value) {
        if (value instanceof PyList list) {
            return new ListIterator(list);
        }
        if (value instanceof PyTuple tuple) {
            return tuple.items().iterator();
        }
        if (value instanceof PyDict dict) {
            return dict.keys().iterator();
        }
        if (value instanceof PySet set) {
            return set.items().iterator();
        }
        if (value instanceof String text) {
            return new TextIterator(text);
        }
        if (value instanceof PyBytes bytes) {
            return new BytesIterator(bytes);
        }
        return ofObject(value);
    }

    private static Iterator<Object> ofObject(Object value) {
        if (value instanceof Iterator<?> iterator
                && !(value instanceof PyObject object && !object.type().isShared())) {
            return objects(iterator);
        }
        PyClass type = Operators.type(value);
        Object method = type.special("__iter__");
        if (method == None.NONE) {
            throw notIterable(value);
        }
        if (method != null) {
            return ofIterator(Operators.callSpecial(method, value), value);
        }
        if (value instanceof PyDerived derived) {
            return iterate(derived.payload());
        }
        if (value instanceof Iterable<?> items) {
            return objects(items.iterator());
        }
        if (value instanceof Map<?, ?> map) {
            return objects(map.keySet().iterator());
        }
        Object getItem = type.special("__getitem__");
        if (getItem == null) {
            throw notIterable(value);
        }
        return new IndexIterator(value);
    }

    private static Iterator<Object> ofIterator(Object iterator, Object value) {
        if (iterator == value && !(iterator instanceof Iterator<?>)) {
            return ofNext(iterator);
        }
        if (iterator instanceof Iterator<?> items) {
            return objects(items);
        }
        return ofNext(iterator);
    }

    private static Iterator<Object> ofNext(Object iterator) {
        Object next = Operators.type(iterator).special("__next__");
        if (next == null) {
            throw PyException.typeError("iter() returned non-iterator of type '" + Operators.typeName(iterator) + "'");
        }
        return new NextIterator(iterator, next);
    }

    @SuppressWarnings("unchecked") // reading objects from an iterator of anything is safe
    private static Iterator<Object> objects(Iterator<?> iterator) {
        return (Iterator<Object>) iterator;
    }

    private static PyException notIterable(Object value) {
        return PyException.typeError("'" + Operators.typeName(value) + "' object is not iterable");
    }

    /** {@code iterator.__next__()}, or null at its end. */
    static @Nullable Object next(Object iterator, Object method) {
        try {
            return Operators.callSpecial(method, iterator);
        } catch (PyException e) {
            if (e.is(Exceptions.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    /** Sees elements added during iteration, as Python's does. */
    private static final class ListIterator implements Iterator<Object> {
        private final PyList list;
        private int next;

        ListIterator(PyList list) {
            this.list = list;
        }

        @Override
        public boolean hasNext() {
            return next < list.size();
        }

        @Override
        public Object next() {
            if (next >= list.size()) {
                throw new NoSuchElementException();
            }
            return list.get(next++);
        }
    }

    /** One string per code point. */
    private static final class TextIterator implements Iterator<Object> {
        private final String text;
        private int next;

        TextIterator(String text) {
            this.text = text;
        }

        @Override
        public boolean hasNext() {
            return next < text.length();
        }

        @Override
        public Object next() {
            if (next >= text.length()) {
                throw new NoSuchElementException();
            }
            int end = text.offsetByCodePoints(next, 1);
            String character = text.substring(next, end);
            next = end;
            return character;
        }
    }

    private static final class BytesIterator implements Iterator<Object> {
        private final PyBytes bytes;
        private int next;

        BytesIterator(PyBytes bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean hasNext() {
            return next < bytes.size();
        }

        @Override
        public Object next() {
            if (next >= bytes.size()) {
                throw new NoSuchElementException();
            }
            return (long) bytes.get(next++);
        }
    }

    /** A script's iterator. */
    private static final class NextIterator extends LookAhead {
        private final Object iterator;
        private final Object method;

        NextIterator(Object iterator, Object method) {
            this.iterator = iterator;
            this.method = method;
        }

        @Override
        protected @Nullable Object advance() {
            return Iteration.next(iterator, method);
        }
    }

    /** The old protocol: {@code value[0]}, {@code value[1]}, … until an IndexError. */
    private static final class IndexIterator extends LookAhead {
        private final Object value;
        private long index;

        IndexIterator(Object value) {
            this.value = value;
        }

        @Override
        protected @Nullable Object advance() {
            try {
                return Operators.getItem(value, index++);
            } catch (PyException e) {
                if (e.is(Exceptions.INDEX_ERROR) || e.is(Exceptions.STOP_ITERATION)) {
                    return null;
                }
                throw e;
            }
        }
    }
}
