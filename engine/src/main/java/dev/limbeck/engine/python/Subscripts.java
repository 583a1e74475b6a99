package dev.limbeck.engine.python;

/** Items and slices. */
final class Subscripts {
    private Subscripts() {}

    static boolean contains(Object container, Object item) {
        throw new UnsupportedOperationException(container + " " + item);
    }

    static Object get(Object container, Object key) {
        throw new UnsupportedOperationException(container + " " + key);
    }

    static void set(Object container, Object key, Object value) {
        throw new UnsupportedOperationException(container + " " + key + value);
    }

    static void delete(Object container, Object key) {
        throw new UnsupportedOperationException(container + " " + key);
    }
}
