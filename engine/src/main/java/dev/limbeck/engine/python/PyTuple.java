package dev.limbeck.engine.python;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A Python {@code tuple}. */
public final class PyTuple {
    public static final PyTuple EMPTY = new PyTuple(new Object[0]);

    private final Object[] items;

    private PyTuple(Object[] items) {
        this.items = items;
    }

    public static PyTuple of(Object... items) {
        return items.length == 0 ? EMPTY : new PyTuple(items.clone());
    }

    public static PyTuple copyOf(Collection<?> items) {
        return items.isEmpty() ? EMPTY : new PyTuple(items.toArray());
    }

    /** A tuple that takes over {@code items}; the caller must not change it any more. */
    static PyTuple wrap(Object[] items) {
        return items.length == 0 ? EMPTY : new PyTuple(items);
    }

    /** An unmodifiable view. */
    public List<Object> items() {
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    public int size() {
        return items.length;
    }

    public Object get(int index) {
        return items[index];
    }

    /** Python equality, element by element. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PyTuple tuple && Sequences.equal(items(), tuple.items());
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Object item : items) {
            hash = 31 * hash + Operators.hashCode(item);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Operators.repr(this);
    }
}
