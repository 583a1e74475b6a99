package dev.limbeck.engine.graph;

import java.util.List;

/** Revisions that are their own ancestors when dependencies count as parents. */
public class DependencyCycleDetected extends CycleDetected {
    public DependencyCycleDetected(List<String> revisions) {
        this("Dependency cycle", revisions);
    }

    DependencyCycleDetected(String kind, List<String> revisions) {
        super(kind, revisions);
    }
}
