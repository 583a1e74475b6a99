package dev.limbeck.engine.graph;

/** A symbol that names no revision, or more than one. */
public final class ResolutionError extends RevisionError {
    private final String argument;

    public ResolutionError(String message, String argument) {
        super(message);
        this.argument = argument;
    }

    ResolutionError(String message, String argument, ResolutionError cause) {
        super(message, cause);
        this.argument = argument;
    }

    /** The part of the symbol that couldn't be resolved. */
    public String argument() {
        return argument;
    }
}
