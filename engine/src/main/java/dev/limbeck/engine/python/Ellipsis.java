package dev.limbeck.engine.python;

/** Python's {@code ...}; as a default in a native signature it means "not given". */
public final class Ellipsis {
    public static final Ellipsis ELLIPSIS = new Ellipsis();

    private Ellipsis() {}

    @Override
    public String toString() {
        return "Ellipsis";
    }
}
