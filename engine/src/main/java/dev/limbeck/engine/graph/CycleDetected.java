package dev.limbeck.engine.graph;

import java.util.List;

/** Revisions that are their own ancestors. */
public class CycleDetected extends RevisionError {
    private final List<String> revisions;

    public CycleDetected(List<String> revisions) {
        this("Cycle", revisions);
    }

    CycleDetected(String kind, List<String> revisions) {
        super(kind + " is detected in revisions (" + String.join(", ", revisions) + ")");
        this.revisions = List.copyOf(revisions);
    }

    /** The revisions that can't be reached from both a head and a base; the cycle is among them. */
    public List<String> revisions() {
        return revisions;
    }
}
