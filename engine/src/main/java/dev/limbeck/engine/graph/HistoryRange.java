package dev.limbeck.engine.graph;

import dev.limbeck.engine.error.CommandError;
import org.jspecify.annotations.Nullable;

/**
 * The range of a history: {@code base:head}, where either side may be missing.
 *
 * @param base the older end, {@code base} when it isn't given
 * @param head the newer end, {@code heads} when it isn't given
 */
public record HistoryRange(String base, String head) {
    /**
     * @param text as given to {@code --rev-range}; null for all
     * @throws CommandError unless it has two parts
     */
    public static HistoryRange parse(@Nullable String text) {
        if (text == null) {
            return new HistoryRange("base", "heads");
        }
        String range = text.strip();
        int colon = range.indexOf(':');
        if (colon < 0) {
            throw new CommandError("History range requires [start]:[end], [start]:, or :[end]");
        } else if (range.indexOf(':', colon + 1) >= 0) {
            throw new CommandError("History range '" + range + "' has more than two parts; write [start]:[end]");
        }
        String base = range.substring(0, colon);
        String head = range.substring(colon + 1);
        return new HistoryRange(base.isEmpty() ? "base" : base, head.isEmpty() ? "heads" : head);
    }
}
