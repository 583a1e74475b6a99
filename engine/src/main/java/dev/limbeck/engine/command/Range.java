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

    /** The target; what env.py has done by now is done in Alembic too before it finds fault with an empty one. */
    String target() {
        if (to.isEmpty()) {
            throw new IllegalTarget("the target is an empty text; name a revision, a label, head, heads or base");
        }
        return to;
    }

    /** A target that Alembic fails an assertion about. */
    static final class IllegalTarget extends RuntimeException {
        private static final long serialVersionUID = 1;

        IllegalTarget(String message) {
            super(message);
        }
    }
}
