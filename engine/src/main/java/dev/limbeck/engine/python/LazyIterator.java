package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that learns its end only by looking for the next element. */
public abstract class LazyIterator implements Iterator<Object> {
    private @Nullable Object ahead;
    private boolean ended;

    /** The next element, or null at the end; not called again after that. */
    protected abstract @Nullable Object advance();

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = advance();
            ended = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final Object next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Object result = ahead;
        ahead = null;
        return result;
    }
}
