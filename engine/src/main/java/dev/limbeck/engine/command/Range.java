package dev.limbeck.engine.command;

import dev.limbeck.engine.error.CommandError;
import org.jspecify.annotations.Nullable;

/**
 * What {@code upgrade} and {@code downgrade} are given: a target, and for a script of SQL maybe where to start.
 *
 * @param from null when it is not given
 */
record Range(@Nullable String from, String to) {
    static Range parse(String revision, boolean sql) {
        int colon = revision.indexOf(':');
        if (colon < 0) {
            return new Range(null, revision);
        }
        if (!sql) {
            throw new CommandError("Range revision not allowed");
        }
        if (revision.indexOf(':', colon + 1) >= 0) {
            throw new CommandError("Range '" + revision + "' has more than two parts; write <fromrev>:<torev>");
        }
        return new Range(revision.substring(0, colon), revision.substring(colon + 1));
    }
}
