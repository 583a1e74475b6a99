package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedList;

/** {@code collections.deque}. */
@PyType(value = "deque", module = "collections", subclassable = false)
final class Deque implements Iterable<Object>, NativeText {
    private final LinkedList<Object> items = new LinkedList<>();
    private final Object maxlen;

    private Deque(Object maxlen) {
        this.maxlen = maxlen;
    }

    @PyNew("deque(iterable=(), maxlen=None)")
    public static Deque create(Object iterable, Object maxlen) {
        if (maxlen != None.NONE && Operators.index(maxlen) < 0) {
            throw PyException.valueError("maxlen must be non-negative");
        }
        Deque deque = new Deque(maxlen);
        deque.extend(iterable);
        return deque;
    }

    private boolean isFull() {
        return maxlen != None.NONE && items.size() >= Operators.index(maxlen);
    }

    @PyAttribute("maxlen")
    public Object maxlen() {
        return maxlen;
    }

    @PyMethod("append(x, /)")
    public void append(Object x) {
        items.addLast(x);
        if (maxlen != None.NONE && items.size() > Operators.index(maxlen)) {
            items.removeFirst();
        }
    }

    @PyMethod("appendleft(x, /)")
    public void appendLeft(Object x) {
        boolean full = isFull();
        items.addFirst(x);
        if (full) {
            items.removeLast();
        }
    }

    @PyMethod("extend(iterable, /)")
    public void extend(Object iterable) {
        Operators.iterate(iterable).forEachRemaining(this::append);
    }

    @PyMethod("extendleft(iterable, /)")
    public void extendLeft(Object iterable) {
        Operators.iterate(iterable).forEachRemaining(this::appendLeft);
    }

    @PyMethod("pop()")
    public Object pop() {
        checkNotEmpty();
        return items.removeLast();
    }

    @PyMethod("popleft()")
    public Object popLeft() {
        checkNotEmpty();
        return items.removeFirst();
    }

    private void checkNotEmpty() {
        if (items.isEmpty()) {
            throw PyException.indexError("pop from an empty deque");
        }
    }

    @PyMethod("clear()")
    public void clear() {
        items.clear();
    }

    @PyMethod("rotate(n=1, /)")
    public void rotate(long n) {
        Collections.rotate(items, (int) (items.isEmpty() ? 0 : n % items.size()));
    }

    @PyMethod("reverse()")
    public void reverse() {
        Collections.reverse(items);
    }

    @PyMethod("count(x, /)")
    public long count(Object x) {
        return items.stream().filter(item -> Operators.equal(item, x)).count();
    }

    @PyMethod("remove(value, /)")
    public void remove(Object value) {
        Iterator<Object> each = items.iterator();
        while (each.hasNext()) {
            if (Operators.equal(each.next(), value)) {
                each.remove();
                return;
            }
        }
        throw PyException.valueError("deque.remove(x): x not in deque");
    }

    @PyMethod("copy()")
    public Deque copy() {
        Deque copy = new Deque(maxlen);
        copy.items.addAll(items);
        return copy;
    }

    @PyMethod("__len__()")
    public long size() {
        return items.size();
    }

    @PyMethod("__getitem__(index, /)")
    public Object getItem(Object index) {
        return items.get(position(index));
    }

    @PyMethod("__setitem__(index, value, /)")
    public void setItem(Object index, Object value) {
        items.set(position(index), value);
    }

    private int position(Object index) {
        long given = Operators.index(index);
        long position = given < 0 ? given + items.size() : given;
        if (position < 0 || position >= items.size()) {
            throw PyException.indexError("deque index out of range");
        }
        return (int) position;
    }

    @PyMethod("__reversed__()")
    public PyIterator reversed() {
        return new PyIterator(items.descendingIterator(), "deque_reverse_iterator");
    }

    @Override
    public Iterator<Object> iterator() {
        int size = items.size();
        Iterator<Object> each = items.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (items.size() != size) {
                    throw PyException.runtimeError("deque mutated during iteration");
                }
                return each.hasNext();
            }

            @Override
            public Object next() {
                return each.next();
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deque deque && new PyList(items).equals(new PyList(deque.items));
    }

    @Override
    public int hashCode() {
        throw PyException.typeError("unhashable type: 'collections.deque'");
    }

    @Override
    public String repr() {
        String limit = maxlen == None.NONE ? "" : ", maxlen=" + Operators.repr(maxlen);
        return "deque(" + Operators.repr(new PyList(items)) + limit + ")";
    }

    @Override
    public String toString() {
        return "deque of " + items.size();
    }
}
