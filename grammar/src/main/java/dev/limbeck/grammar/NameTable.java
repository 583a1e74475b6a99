package dev.limbeck.grammar;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Gives one string for all uses of a name in a text, so that the tree is small and its names compare fast. */
final class NameTable {
    private final String text;
    private @Nullable String[] slots = new String[64];
    private int size;

    NameTable(String text) {
        this.text = text;
    }

    /** The name from {@code start} to {@code end} in the normal form Python compares names in. */
    String name(int start, int end) {
        int hash = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = 31 * hash + c;
            letters |= c;
        }
        if (letters >= 128) {
            return Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
        }
        return find(start, end - start, hash);
    }

    private String find(int start, int length, int hash) {
        int mask = slots.length - 1;
        for (int i = spread(hash) & mask; ; i = (i + 1) & mask) {
            String slot = slots[i];
            if (slot == null) {
                String name = text.substring(start, start + length);
                slots[i] = name;
                size++;
                if (size * 2 > slots.length) {
                    grow();
                }
                return name;
            }
            if (slot.length() == length && text.startsWith(slot, start)) {
                return slot;
            }
        }
    }

    private void grow() {
        @Nullable String[] old = slots;
        slots = new String[old.length * 2];
        int mask = slots.length - 1;
        for (String name : old) {
            if (name != null) {
                int i = spread(name.hashCode()) & mask;
                while (slots[i] != null) {
                    i = (i + 1) & mask;
                }
                slots[i] = name;
            }
        }
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }
}
