package dev.limbeck.engine.python;

/**
 * What a script may use before it is stopped.
 *
 * @param steps loop turns, calls and statements
 * @param recursion nested Python calls
 */
public record Limits(long steps, int recursion) {
    public static final Limits DEFAULT = new Limits(2_000_000_000L, 1000);
}
