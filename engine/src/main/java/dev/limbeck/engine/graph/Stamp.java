package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out which rows of the version table a stamp replaces. */
final class Stamp {
    private final RevisionGraph graph;
    private final RevisionMap map;
    private final List<String> rows;
    private final List<String> targets;

    Stamp(RevisionGraph graph, List<String> rows, List<String> targets) {
        this.graph = graph;
        this.map = graph.revisionMap();
        this.rows = rows;
        this.targets = targets.isEmpty() ? List.of("base") : targets;
    }

    Plan plan() {
        List<Node> heads = new ArrayList<>();
        for (Node node : RevisionErrorTexts.USUAL.around(() -> map.nodes(rows))) {
            heads.add(RevisionMap.revision(node));
        }
        Set<Node> affected = new LinkedHashSet<>();
        for (String target : targets) {
            if (!target.isEmpty()) {
                affected.addAll(map.lineage(target, true).filter(heads));
            }
        }
        List<@Nullable Node> destinations = RevisionErrorTexts.USUAL.around(() -> map.nodes(targets));
        if (destinations.isEmpty()) {
            return graph.plan(rows, ends(affected));
        }
        for (Node destination : destinations) {
            if (destination == Node.BASE) {
                throw new RevisionError("The target leads to the base; stamp 'base' instead");
            }
        }
        return plan(heads, affected, destinations);
    }

    private Plan plan(List<Node> heads, Set<Node> affected, List<@Nullable Node> destinations) {
        List<MigrationStep> steps = new ArrayList<>();
        for (Node destination : destinations) {
            if (destination == null) {
                steps.addAll(ends(affected));
            } else if (!affected.contains(destination)) {
                MigrationStep step = move(affected, destination, destinations);
                if (step == null) {
                    return difference(heads, affected, destinations);
                }
                steps.add(step);
            }
        }
        try {
            return graph.plan(rows, steps);
        } catch (VersionRowMismatch e) {
            // Two targets want the same row, where Alembic stops half-way.
            return difference(heads, affected, destinations);
        }
    }

    private static List<MigrationStep> ends(Set<Node> affected) {
        List<MigrationStep> steps = new ArrayList<>();
        for (Node head : affected) {
            steps.add(new StampStep(List.of(head.id()), List.of(), false, true));
        }
        return steps;
    }

    /**
     * Moves all affected rows to one target, or null when some are above it and some below. A row on another line that
     * is a target itself stays, which Alembic forgets.
     */
    private @Nullable MigrationStep move(Set<Node> affected, Node destination, List<@Nullable Node> destinations) {
        NodeSet descendants = map.emptySet();
        descendants.addReachable(destination, Edges.ALL_NEXT);
        NodeSet ancestors = map.emptySet();
        ancestors.addReachable(destination, Edges.NORMALIZED_DOWN);
        boolean isBelow = false;
        boolean isAbove = false;
        List<String> from = new ArrayList<>();
        for (Node row : affected) {
            isBelow |= descendants.contains(row);
            isAbove |= ancestors.contains(row);
            boolean onOtherLine = !descendants.contains(row) && !ancestors.contains(row);
            if (!onOtherLine || !destinations.contains(row)) {
                from.add(row.id());
            }
        }
        if (isBelow && isAbove) {
            return null;
        } else if (!isBelow && !isAbove) {
            return new StampStep(List.of(), List.of(destination.id()), true, true);
        }
        return new StampStep(from, List.of(destination.id()), isAbove, false);
    }

    /** Replaces the affected rows by the targets that no other row comes after, in one step. */
    private Plan difference(List<Node> heads, Set<Node> affected, List<@Nullable Node> destinations) {
        Set<Node> wanted = new LinkedHashSet<>(heads);
        wanted.removeAll(affected);
        for (Node destination : destinations) {
            if (destination != null) {
                wanted.add(destination);
            }
        }
        Set<Node> last = new LinkedHashSet<>(wanted);
        last.removeIf(below(wanted)::contains);
        Set<String> from = new LinkedHashSet<>(rows);
        List<String> to = new ArrayList<>();
        for (Node node : last) {
            if (!from.remove(node.id())) {
                to.add(node.id());
            }
        }
        if (from.isEmpty() && to.isEmpty()) {
            return graph.plan(rows, List.of());
        }
        boolean isUpgrade =
                !to.isEmpty() && (from.isEmpty() || affected.stream().anyMatch(below(last)::contains));
        return graph.plan(
                rows, List.of(new StampStep(List.copyOf(from), to, isUpgrade, from.isEmpty() || to.isEmpty())));
    }

    /** The ancestors of {@code nodes}, which are their own only where one is another's. */
    private NodeSet below(Set<Node> nodes) {
        NodeSet below = map.emptySet();
        for (Node node : nodes) {
            for (Node down : node.normalizedDown) {
                below.addReachable(down, Edges.NORMALIZED_DOWN);
            }
        }
        return below;
    }
}
