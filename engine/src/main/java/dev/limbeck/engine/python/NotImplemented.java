package dev.limbeck.engine.python;

/** What a special method returns to say that it does not know the other operand. */
public final class NotImplemented {
    public static final NotImplemented NOT_IMPLEMENTED = new NotImplemented();

    private NotImplemented() {}

    @Override
    public String toString() {
        return "NotImplemented";
    }
}
