package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** {@code range}: the numbers from {@code start} by {@code step} before {@code stop}, none of them stored. */
@PyType(value = "range", subclassable = false)
public final class PyRange implements Iterable<Object>, NativeText {
    private final long start;
    private final long stop;
    private final long step;
    private final long size;

    public PyRange(long start, long stop, long step) {
        if (step == 0) {
            throw PyException.valueError("range() arg 3 must not be zero");
        }
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.size = count(start, stop, step);
    }

    private static long count(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return 0;
        }
        // unsigned arithmetic: the distance may exceed a long
        long distance = step > 0 ? stop - start - 1 : start - stop - 1;
        return Long.divideUnsigned(distance, step > 0 ? step : -step) + 1;
    }

    @PyNew("range(*args)")
    public static PyRange create(List<Object> args) {
        return switch (args.size()) {
            case 1 -> new PyRange(0, Operators.index(args.get(0)), 1);
            case 2 -> new PyRange(Operators.index(args.get(0)), Operators.index(args.get(1)), 1);
            case 3 ->
                new PyRange(Operators.index(args.get(0)), Operators.index(args.get(1)), Operators.index(args.get(2)));
            case 0 -> throw PyException.typeError("range expected at least 1 argument, got 0");
            default -> throw PyException.typeError("range expected at most 3 arguments, got " + args.size());
        };
    }

    @PyAttribute("start")
    public long start() {
        return start;
    }

    @PyAttribute("stop")
    public long stop() {
        return stop;
    }

    @PyAttribute("step")
    public long step() {
        return step;
    }

    @PyMethod("__len__()")
    public long size() {
        return size;
    }

    @PyMethod("__bool__()")
    public boolean isNotEmpty() {
        return size > 0;
    }

    @PyMethod("__getitem__(key, /)")
    public Object getItem(Object key) {
        if (key instanceof PySlice slice) {
            PySlice.Range range = slice.indices((int) Math.min(size, Integer.MAX_VALUE));
            return new PyRange(start + range.start() * step, start + range.stop() * step, range.step() * step);
        }
        if (!Integers.isInteger(PyDerived.unwrap(key)) && Operators.type(key).special("__index__") == null) {
            throw PyException.typeError("range indices must be integers or slices, not " + Operators.typeName(key));
        }
        long index = Integers.clampedIndex(key);
        long position = index < 0 ? index + size : index;
        if (position < 0 || position >= size) {
            throw PyException.indexError("range object index out of range");
        }
        return start + position * step;
    }

    @PyMethod("__contains__(item, /)")
    public boolean contains(Object item) {
        return positionOf(item) >= 0;
    }

    @PyMethod("count(value, /)")
    public long count(Object value) {
        return positionOf(value) >= 0 ? 1 : 0;
    }

    @PyMethod("index(value, /)")
    public long index(Object value) {
        long position = positionOf(value);
        if (position < 0) {
            throw PyException.valueError(Operators.repr(value) + " is not in range");
        }
        return position;
    }

    private long positionOf(Object item) {
        Object canonical = item instanceof String ? item : PyDict.canonical(item);
        if (!(canonical instanceof Long value) || size == 0) {
            return -1;
        }
        boolean inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
        return inside && (value - start) % step == 0 ? (value - start) / step : -1;
    }

    @PyMethod("__reversed__()")
    public PyIterator reversed() {
        return new PyIterator(new Numbers(start + (size - 1) * step, -step, size), "range_iterator");
    }

    @Override
    public Iterator<Object> iterator() {
        return new Numbers(start, step, size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyRange range
                && range.size == size
                && (size == 0 || (range.start == start && (size == 1 || range.step == step)));
    }

    @Override
    public int hashCode() {
        return size == 0 ? 0 : Long.hashCode(start * 31 + size);
    }

    @Override
    public String repr() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }

    @Override
    public String toString() {
        return repr();
    }

    private static final class Numbers implements Iterator<Object> {
        private final long step;
        private long next;
        private long left;

        Numbers(long first, long step, long count) {
            this.next = first;
            this.step = step;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Object next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            long result = next;
            next += step;
            left--;
            return result;
        }
    }
}
