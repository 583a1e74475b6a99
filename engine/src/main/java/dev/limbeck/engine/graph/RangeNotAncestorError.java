package dev.limbeck.engine.graph;

/** A range whose lower end isn't an ancestor of its upper end. */
public final class RangeNotAncestorError extends RevisionError {
    private final RevisionIdentifier lower;
    private final RevisionIdentifier upper;

    public RangeNotAncestorError(RevisionIdentifier lower, RevisionIdentifier upper) {
        super("Revision " + orBase(lower) + " is not an ancestor of revision " + orBase(upper));
        this.lower = lower;
        this.upper = upper;
    }

    private static String orBase(RevisionIdentifier identifier) {
        return identifier.isEmpty() ? "base" : identifier.toString();
    }

    public RevisionIdentifier lower() {
        return lower;
    }

    public RevisionIdentifier upper() {
        return upper;
    }
}
