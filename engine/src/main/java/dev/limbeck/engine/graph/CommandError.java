package dev.limbeck.engine.graph;

import org.jspecify.annotations.Nullable;

/** What an operator did wrong, or has to decide; commands print it as one {@code FAILED:} line. */
public class CommandError extends RuntimeException {
    public CommandError(String message) {
        super(message);
    }

    /** @param cause the finer reason, such as the {@link ResolutionError} behind "Can't locate revision" */
    public CommandError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The text that is printed; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
