package dev.limbeck.engine.python;

/** How a statement ended, when not by an exception. */
enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    /** The value is {@link Frame#returned}. */
    RETURN
}
