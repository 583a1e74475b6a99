package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** A variable shared between a function and the functions inside it. */
final class Cell {
    /** Null while the variable has no value. */
    @Nullable
    Object value;

    Cell(@Nullable Object value) {
        this.value = value;
    }
}
