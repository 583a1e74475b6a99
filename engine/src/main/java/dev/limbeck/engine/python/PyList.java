package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A Python {@code list}. Mutable; {@link #items} is the list itself, not a copy. */
public final class PyList {
    private final List<Object> items;

    public PyList() {
        this.items = new ArrayList<>();
    }

    /** A list of copied {@code items}. */
    public PyList(Collection<?> items) {
        this.items = new ArrayList<>(items);
    }

    private PyList(ArrayList<Object> items, boolean wrapped) {
        this.items = items;
    }

    public static PyList of(Object... items) {
        return new PyList(List.of(items));
    }

    /** A list that takes over {@code items}; the caller must not keep it. */
    public static PyList wrap(ArrayList<Object> items) {
        return new PyList(items, true);
    }

    /** The live elements. */
    public List<Object> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    public Object get(int index) {
        return items.get(index);
    }

    public void add(Object item) {
        items.add(item);
    }

    /** Python equality, element by element. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PyList list && Sequences.equal(items, list.items);
    }

    @Override
    public int hashCode() {
        throw PyException.typeError("unhashable type: 'list'");
    }

    @Override
    public String toString() {
        return Operators.repr(this);
    }
}
