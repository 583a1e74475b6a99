package dev.limbeck.engine.error;

import org.jspecify.annotations.Nullable;

/**
 * A command can't do what it was asked to. The message is for the user, complete in itself, and Alembic's letter for
 * letter where Alembic has one.
 *
 * <p>Subclass it where a caller of the Java API has reason to tell one failure from another.
 */
public class CommandError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CommandError(String message) {
        super(message);
    }

    public CommandError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public final String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
