package dev.limbeck.grammar;

/** Constants that Java has no value for. Everything else in an {@link Expression.Constant} is a plain Java value. */
public sealed interface Literal {
    /** {@code None} and {@code ...}. */
    enum Singleton implements Literal {
        NONE,
        ELLIPSIS
    }

    /** {@code b"..."}: one char, 0 to 255, for each byte. */
    record Bytes(String latin1) implements Literal {}

    /** {@code 2.5j}. */
    record Imaginary(double value) implements Literal {}
}
