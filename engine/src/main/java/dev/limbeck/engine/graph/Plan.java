package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps that lead from the rows of a version table to a target, with what each does to the table. Nothing in it is
 * left to fail: what couldn't be done was found out when it was made.
 *
 * @param read the rows it starts from, in the order read
 */
public record Plan(List<String> read, List<Step> steps) {
    public Plan {
        read = List.copyOf(read);
        steps = Collections.unmodifiableList(new ArrayList<>(steps));
    }

    /** A step, and the statements on the version table that follow it. */
    public record Step(MigrationStep step, List<VersionChange> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    /** The rows at the end, sorted. */
    public List<String> rows() {
        Set<String> rows = new LinkedHashSet<>(read);
        for (Step step : steps) {
            for (VersionChange change : step.changes()) {
                change.applyTo(rows);
            }
        }
        return List.copyOf(new TreeSet<>(rows));
    }
}
