package dev.limbeck.engine.graph;

import java.util.List;

/** A symbol for one revision, where the graph has several heads. */
public final class MultipleHeads extends RevisionError {
    private final List<String> heads;
    private final String argument;

    public MultipleHeads(List<String> heads, String argument) {
        super("Multiple heads are present for given argument '" + argument + "'; " + String.join(", ", heads));
        this.heads = List.copyOf(heads);
        this.argument = argument;
    }

    public List<String> heads() {
        return heads;
    }

    /** The symbol, such as {@code head} or {@code label@head}. */
    public String argument() {
        return argument;
    }
}
