package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * Says which Python exception a Java exception of native code is, so that scripts can catch it. What scripts do not
 * catch leaves the interpreter as the Java exception it was.
 */
@FunctionalInterface
public interface ExceptionTranslator {
    /** No Java exception can be caught. */
    ExceptionTranslator NONE = (failure, interpreter) -> null;

    /** The exception scripts see, or null when they cannot catch {@code failure}; their finally blocks run anyway. */
    @Nullable
    PyBaseException translate(Throwable failure, Interpreter interpreter);
}
