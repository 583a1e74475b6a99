package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code sorted} and {@code list.sort}: stable, by {@code <} alone, so that any order that scripts define works. */
public final class Sorting {
    /** An element with what it is sorted by. */
    private record Keyed(Object key, Object item) {}

    private Sorting() {}

    /** A sorted copy of {@code items}; a null {@code key} sorts by the items themselves. */
    public static List<Object> sorted(
            Interpreter interpreter, List<Object> items, @Nullable Object key, boolean reverse) {
        int size = items.size();
        Keyed[] keyed = new Keyed[size];
        for (int i = 0; i < size; i++) {
            Object item = items.get(reverse ? size - 1 - i : i);
            keyed[i] = new Keyed(key == null ? item : interpreter.call(key, item), item);
        }
        sort(keyed, new Keyed[size], 0, size);
        List<Object> sorted = new ArrayList<>(size);
        for (Keyed entry : keyed) {
            sorted.add(entry.item);
        }
        if (reverse) {
            // sorted backwards from a reversed start, so that equal elements keep their order
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private static void sort(Keyed[] entries, Keyed[] spare, int from, int to) {
        if (to - from <= 8) {
            insertionSort(entries, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(entries, spare, from, middle);
        sort(entries, spare, middle, to);
        if (!less(entries[middle], entries[middle - 1])) {
            return;
        }
        System.arraycopy(entries, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        int at = from;
        while (left < middle && right < to) {
            entries[at++] = less(entries[right], spare[left]) ? entries[right++] : spare[left++];
        }
        System.arraycopy(spare, left, entries, at, middle - left);
    }

    private static void insertionSort(Keyed[] entries, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            Keyed entry = entries[i];
            int at = i;
            while (at > from && less(entry, entries[at - 1])) {
                entries[at] = entries[at - 1];
                at--;
            }
            entries[at] = entry;
        }
    }

    private static boolean less(Keyed left, Keyed right) {
        return Operators.lessThan(left.key, right.key);
    }
}
