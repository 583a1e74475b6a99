package dev.limbeck.engine.python;

/** A Python {@code slice}; each part may be {@link None}. */
public record PySlice(Object start, Object stop, Object step) {
    /** The slice on a sequence of {@code length} elements, as {@code slice.indices} gives it. */
    public Range indices(int length) {
        long by = step == None.NONE ? 1 : Operators.index(step);
        if (by == 0) {
            throw PyException.valueError("slice step cannot be zero");
        }
        long lowest = by < 0 ? -1 : 0;
        long highest = by < 0 ? length - 1L : length;
        long from = start == None.NONE ? (by < 0 ? highest : lowest) : bound(start, length, lowest, highest);
        long to = stop == None.NONE ? (by < 0 ? lowest : highest) : bound(stop, length, lowest, highest);
        return new Range(from, to, by);
    }

    private static long bound(Object part, int length, long lowest, long highest) {
        long index = Integers.clampedIndex(part);
        if (index < 0) {
            index += length;
        }
        return Math.max(lowest, Math.min(highest, index));
    }

    /** Concrete positions: {@code start}, {@code start + step}, … before {@code stop}. */
    public record Range(long start, long stop, long step) {
        public int count() {
            if (step > 0) {
                return start >= stop ? 0 : (int) ((stop - start - 1) / step + 1);
            }
            return start <= stop ? 0 : (int) ((start - stop - 1) / -step + 1);
        }

        /** The {@code index}-th position. */
        public int at(int index) {
            return (int) (start + index * step);
        }
    }
}
