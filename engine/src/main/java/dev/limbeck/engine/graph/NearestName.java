package dev.limbeck.engine.graph;

import org.jspecify.annotations.Nullable;

/** Finds the name that a mistyped or shortened one stands for. */
final class NearestName {
    private NearestName() {}

    /** The known name nearest to {@code name}, or null when none is near. */
    static @Nullable String to(String name, Iterable<String> known) {
        if (name.isEmpty()) {
            return null;
        }
        String nearest = null;
        int best = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (candidate.isEmpty()) {
                continue;
            }
            int distance =
                    candidate.startsWith(name) || name.startsWith(candidate) ? 0 : distance(name, candidate, best);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements from one to the other; {@code limit} or more means far. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return row[b.length()];
    }
}
