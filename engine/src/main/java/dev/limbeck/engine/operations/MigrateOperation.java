package dev.limbeck.engine.operations;

import org.jspecify.annotations.Nullable;

/** One directive of a script, with its arguments. */
public interface MigrateOperation {
    /** Does it; a script may have registered another way. Returns what the directive returns to the script, or null. */
    @Nullable
    Object apply(Operations operations);
}
