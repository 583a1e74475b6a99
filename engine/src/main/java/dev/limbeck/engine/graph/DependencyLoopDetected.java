package dev.limbeck.engine.graph;

import java.util.List;

/** A revision that depends on itself. */
public final class DependencyLoopDetected extends DependencyCycleDetected {
    public DependencyLoopDetected(String revision) {
        super("Dependency self-loop", List.of(revision));
    }

    /** Alembic's class has two parents; Java's keeps the nearer one. */
    @Override
    public List<String> bases() {
        return List.of("DependencyCycleDetected", "LoopDetected", "CycleDetected", "RevisionError");
    }
}
