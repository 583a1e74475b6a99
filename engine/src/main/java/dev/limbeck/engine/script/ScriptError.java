package dev.limbeck.engine.script;

import org.jspecify.annotations.Nullable;

/**
 * A revision file that can't be loaded: where Alembic ends in some error of Python. The message names the file, the line
 * where there is one, and what to write instead.
 */
public final class ScriptError extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScriptError(String message) {
        super(message);
    }

    ScriptError(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
