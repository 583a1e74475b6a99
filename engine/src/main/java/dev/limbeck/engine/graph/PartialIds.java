package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds identifiers and labels by how they begin. Only those of four characters and more can be found so, however
 * short the beginning is. A lookup costs O(log V) and what it finds.
 */
final class PartialIds {
    private final List<Key> sorted;

    PartialIds(List<String> keys) {
        sorted = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (key.codePointCount(0, key.length()) > 3) {
                sorted.add(new Key(key, i));
            }
        }
        sorted.sort(Comparator.comparing(Key::text));
    }

    /** What begins with {@code prefix}, in the order of the keys. */
    List<String> startingWith(String prefix) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).text.compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Key> found = new ArrayList<>();
        for (int i = low; i < sorted.size() && sorted.get(i).text.startsWith(prefix); i++) {
            found.add(sorted.get(i));
        }
        found.sort(Comparator.comparingInt(Key::position));
        return found.stream().map(Key::text).toList();
    }

    private record Key(String text, int position) {}
}
