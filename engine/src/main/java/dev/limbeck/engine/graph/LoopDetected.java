package dev.limbeck.engine.graph;

import java.util.List;

/** A revision that names itself as its parent. */
public final class LoopDetected extends CycleDetected {
    public LoopDetected(String revision) {
        super("Self-loop", List.of(revision));
    }
}
