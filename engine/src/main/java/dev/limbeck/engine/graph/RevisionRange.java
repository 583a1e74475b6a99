package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies between two points of the history, and the order to go through it. */
final class RevisionRange {
    private final RevisionMap map;
    private final boolean implicitBase;
    private final boolean inclusive;
    private final boolean assertRelativeLength;

    RevisionRange(RevisionMap map, boolean implicitBase, boolean inclusive, boolean assertRelativeLength) {
        this.map = map;
        this.implicitBase = implicitBase;
        this.inclusive = inclusive;
        this.assertRelativeLength = assertRelativeLength;
    }

    /** What an upgrade from {@code lower} to {@code upper} needs, newest first. */
    List<Node> upgrade(RevisionIdentifier upper, RevisionIdentifier lower) {
        Symbols symbols = new Symbols(map, assertRelativeLength);
        List<Node> targets = new ArrayList<>();
        for (Node target : symbols.upgradeTargets(lower, upper)) {
            targets.add(RevisionMap.revision(target));
        }
        if (lower instanceof RevisionIdentifier.Symbol symbol && symbol.text().indexOf('@') >= 0) {
            targets = onBranch(targets, symbol.text().substring(0, symbol.text().indexOf('@')));
        }
        NodeSet required = map.emptySet();
        required.addReachableApart(targets, Edges.NORMALIZED_DOWN);

        List<@Nullable Node> current = map.nodes(lower);
        if (!implicitBase) {
            for (Node node : current) {
                if (node != null && !required.contains(node)) {
                    throw new RangeNotAncestorError(lower, upper);
                }
            }
        }
        RevisionIdentifier start = lower;
        if (!current.isEmpty() && current.get(0) == null) {
            // A relative lower end that leads beyond the heads' ancestors is read from the upper end.
            Node node = RevisionMap.revisionOrBase(
                    symbols.downgradeTarget(upper, lower).node());
            current = node == Node.BASE ? List.of() : List.of(node);
            start = node == Node.BASE ? RevisionIdentifier.BASE : RevisionIdentifier.of(node.id());
        }
        NodeSet applied = map.emptySet();
        applied.addReachableApart(current, Edges.NORMALIZED_DOWN);
        required.removeAll(applied);
        if (inclusive) {
            for (Node node : map.nodes(start)) {
                required.add(RevisionMap.revision(node));
            }
        }
        if (!current.isEmpty() && !implicitBase) {
            NodeSet above = map.emptySet();
            above.addReachableApart(current, Edges.NEXT);
            required.retainAll(above);
        }
        return sorted(required, targets);
    }

    private List<Node> onBranch(List<Node> targets, String branchName) {
        String label = branchName;
        Node branch = map.node(branchName);
        if (branch != null && branch.id().equals(branchName)) {
            if (branch.branchLabels.size() != 1) {
                throw new RevisionError("Revision '" + branchName + "' stands for a branch with "
                        + (branch.branchLabels.isEmpty() ? "no label" : "several labels")
                        + "; name the branch by one label");
            }
            label = branch.branchLabels.iterator().next();
        }
        Set<Node> kept = new LinkedHashSet<>();
        for (Node target : targets) {
            if (target.branchLabels.contains(label)) {
                kept.add(target);
            }
        }
        return new ArrayList<>(kept);
    }

    /** What a downgrade from the rows {@code upper} to {@code lower} undoes, newest first. */
    List<Node> downgrade(RevisionIdentifier upper, RevisionIdentifier lower) {
        Symbols.Target target = new Symbols(map, assertRelativeLength).downgradeTarget(upper, lower);
        Node end = target.node() == Node.BASE ? null : target.node();
        List<Node> roots = roots(end);
        String branchLabel = target.branchLabel();
        if (branchLabel != null && roots.size() > 1) {
            roots = below(branchLabel, roots);
        }
        List<@Nullable Node> rows = map.nodes(upper);
        NodeSet undone = map.emptySet();
        for (Node root : roots) {
            undone.addReachable(root, Edges.ALL_NEXT);
        }
        NodeSet active = map.emptySet();
        List<Node> heads = new ArrayList<>();
        for (Node row : rows) {
            heads.add(RevisionMap.revision(row));
            active.addReachable(RevisionMap.revision(row), Edges.NORMALIZED_DOWN);
        }
        undone.retainAll(active);
        if (implicitBase) {
            for (Node root : roots) {
                NodeSet kept = map.emptySet();
                kept.addReachable(root, Edges.NORMALIZED_DOWN);
                active.removeAll(kept);
            }
            undone.addAll(active);
        }
        if (end != null && undone.isEmpty() && !heads.contains(end)) {
            throw new RangeNotAncestorError(RevisionIdentifier.of("Nothing to drop"), upper);
        }
        return sorted(undone, heads);
    }

    /** The first revisions that have to go; a base with labels is there once for each, and once for itself. */
    private List<Node> roots(@Nullable Node end) {
        List<Node> roots = new ArrayList<>();
        if (end == null) {
            for (Node node : map.entries()) {
                if (node.revision.isBase()) {
                    roots.add(node);
                }
            }
        } else if (inclusive) {
            roots.add(end);
        } else {
            for (Node node : map.nodesOf(RevisionMap.ids(end.next))) {
                roots.add(RevisionMap.revision(node));
            }
        }
        return roots;
    }

    private List<Node> below(String branchLabel, List<Node> roots) {
        NodeSet ancestors = map.emptySet();
        ancestors.addReachable(map.resolveBranch(branchLabel), Edges.DOWN);
        Set<String> kept = new LinkedHashSet<>();
        for (Node root : roots) {
            if (ancestors.contains(root)) {
                kept.add(root.id());
            }
        }
        if (kept.isEmpty()) {
            throw new RevisionError("Not a valid downgrade target from current heads");
        }
        List<Node> found = new ArrayList<>();
        for (Node node : map.nodesOf(List.copyOf(kept))) {
            found.add(RevisionMap.revision(node));
        }
        return found;
    }

    private List<Node> sorted(NodeSet todo, List<Node> heads) {
        List<Node> sorted = new TopologicalSort(map, todo, heads).sort();
        for (int i = 0; i < sorted.size(); i++) {
            // Alembic looks the identifiers up once more, as symbols.
            String id = sorted.get(i).id();
            if (RevisionMap.isSymbol(id)) {
                sorted.set(i, RevisionMap.revision(map.node(id)));
            }
        }
        return sorted;
    }
}
