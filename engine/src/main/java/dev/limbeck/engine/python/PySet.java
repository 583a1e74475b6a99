package dev.limbeck.engine.python;

import java.util.Iterator;

/** A Python {@code set} or {@code frozenset}, in insertion order; elements are equal by the rules of {@link PyDict}. */
public final class PySet {
    private final PyDict items;
    private final boolean frozen;

    public PySet() {
        this(false);
    }

    private PySet(boolean frozen) {
        this.items = new PyDict();
        this.frozen = frozen;
    }

    public static PySet of(Iterator<?> items) {
        return fill(new PySet(false), items);
    }

    public static PySet frozen(Iterator<?> items) {
        return fill(new PySet(true), items);
    }

    private static PySet fill(PySet set, Iterator<?> items) {
        while (items.hasNext()) {
            Object item = items.next();
            if (!set.items.containsKey(item)) {
                set.items.put(item, None.NONE);
            }
        }
        return set;
    }

    public boolean isFrozen() {
        return frozen;
    }

    /** The elements in insertion order; a change of size during iteration is Python's RuntimeError. */
    public Iterable<Object> items() {
        return items.keys();
    }

    public boolean contains(Object item) {
        return items.containsKey(item);
    }

    /** Adds {@code item} unless an equal one is there; says whether it was added. Also works on a frozen set being built. */
    public boolean add(Object item) {
        if (items.containsKey(item)) {
            return false;
        }
        items.put(item, None.NONE);
        return true;
    }

    public boolean remove(Object item) {
        return items.remove(item) != null;
    }

    public void clear() {
        items.clear();
    }

    public int size() {
        return items.size();
    }

    public boolean isSubsetOf(PySet other) {
        if (size() > other.size()) {
            return false;
        }
        for (Object item : items()) {
            if (!other.contains(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PySet set && set.size() == size() && isSubsetOf(set);
    }

    @Override
    public int hashCode() {
        if (!frozen) {
            throw PyException.typeError("unhashable type: 'set'");
        }
        int hash = 0;
        for (Object item : items()) {
            hash += Operators.hashCode(item);
        }
        return hash;
    }

    @Override
    public String toString() {
        return Operators.repr(this);
    }
}
