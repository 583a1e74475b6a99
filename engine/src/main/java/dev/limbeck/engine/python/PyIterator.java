package dev.limbeck.engine.python;

import java.util.Iterator;

/** What {@code iter()} returns for Java iterators; the name is the one scripts see, e.g. {@code list_iterator}. */
@PyType(value = "iterator", subclassable = false)
public final class PyIterator implements Iterator<Object> {
    private final Iterator<?> items;
    private final String name;

    public PyIterator(Iterator<?> items) {
        this(items, "iterator");
    }

    public PyIterator(Iterator<?> items, String name) {
        this.items = items;
        this.name = name;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public Object next() {
        return items.next();
    }

    @PyMethod("__iter__()")
    public PyIterator iterate() {
        return this;
    }

    @PyMethod("__next__()")
    public Object nextOrStop() {
        if (!hasNext()) {
            throw PyException.stopIteration(None.NONE);
        }
        return next();
    }

    @PyMethod("__repr__()")
    public String repr() {
        return toString();
    }

    @Override
    public String toString() {
        return "<" + name + " object>";
    }
}
