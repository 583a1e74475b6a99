package dev.limbeck.engine.python;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The iteration protocol. */
final class Iteration {
    private Iteration() {}

    static Iterator<Object> iterate(Object value) {
        throw new UnsupportedOperationException(value.toString());
    }

    static @Nullable Object next(Object iterator, Object method) {
        throw new UnsupportedOperationException(iterator + " " + method);
    }
}
