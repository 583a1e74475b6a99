package dev.limbeck.engine.python;

/** Python's {@code None}: the only value that stands for "nothing"; Java's null never appears inside the interpreter. */
public final class None {
    public static final None NONE = new None();

    private None() {}

    @Override
    public String toString() {
        return "None";
    }
}
