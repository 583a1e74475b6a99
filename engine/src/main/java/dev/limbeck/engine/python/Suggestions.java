package dev.limbeck.engine.python;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that a misspelt one probably stood for. */
public final class Suggestions {
    private Suggestions() {}

    /** The closest of {@code candidates}, or null when none is close: at most a third of the letters differ. */
    public static @Nullable String closest(String wanted, Iterable<?> candidates) {
        String best = null;
        int least = (wanted.length() + 3) / 3 + 1;
        for (Object candidate : candidates) {
            if (candidate instanceof String name && !name.equals(wanted)) {
                int distance = distance(wanted, name, least);
                if (distance < least) {
                    least = distance;
                    best = name;
                }
            }
        }
        return best;
    }

    /** Levenshtein's distance without regard to case, or {@code most} when it is at least that. */
    private static int distance(String one, String other, int most) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        if (Math.abs(left.length() - right.length()) >= most) {
            return most;
        }
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return Math.min(most, previous[right.length()]);
    }
}
