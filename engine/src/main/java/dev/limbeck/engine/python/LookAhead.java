package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A Java iterator over a protocol that tells its end only when it is asked for the next element. */
public abstract class LookAhead implements Iterator<Object> {
    private @Nullable Object ahead;
    private boolean ended;

    /** The next element, or null at the end; not called again after that or after a failure. */
    protected abstract @Nullable Object advance();

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            ended = true;
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
