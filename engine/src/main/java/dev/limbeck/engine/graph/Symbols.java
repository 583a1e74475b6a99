package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a target of an upgrade or downgrade stands for, which may be relative to the present rows. */
final class Symbols {
    private final RevisionMap map;
    private final Walker walker;

    Symbols(RevisionMap map, boolean assertRelativeLength) {
        this.map = map;
        this.walker = new Walker(map, assertRelativeLength);
    }

    /** The end of a downgrade: a node, {@link Node#BASE} or null for the base, and the branch that was named. */
    record Target(@Nullable String branchLabel, @Nullable Node node) {}

    /** The revisions to upgrade to. */
    List<@Nullable Node> upgradeTargets(RevisionIdentifier current, RevisionIdentifier target) {
        RelativeDestination relative =
                target instanceof RevisionIdentifier.Symbol symbol ? RelativeDestination.match(symbol.text()) : null;
        if (relative == null) {
            return map.nodes(target);
        }
        String symbol = relative.symbol();
        String branchLabel = relative.branchLabel();
        List<@Nullable Node> result = new ArrayList<>();
        if (relative.number().signum() > 0) {
            if (symbol == null) {
                result.add(above(current, relative));
            } else {
                result.add(within(walker.walk(map.node(symbol), relative.number(), branchLabel), relative, symbol));
            }
        } else {
            if (symbol == null) {
                throw RelativeDestination.tooFar(relative.number().toString(), relative.number());
            }
            Node start = map.node(branchLabel == null ? symbol : branchLabel + "@" + symbol);
            result.add(within(walker.walk(start, relative.number(), null), relative, symbol));
        }
        return result;
    }

    /** Alembic answers with a bare assertion here. */
    private static Node within(@Nullable Node node, RelativeDestination relative, String symbol) {
        if (node == null || node == Node.BASE) {
            throw new RevisionError("Relative revision " + relative.relative() + " from '" + symbol
                    + "' leads beyond the " + (relative.number().signum() > 0 ? "heads" : "base"));
        }
        return node;
    }

    private Node above(RevisionIdentifier current, RelativeDestination relative) {
        Node node = walker.walk(start(current, relative.branchLabel()), relative.number(), relative.branchLabel());
        if (node == null) {
            throw RelativeDestination.tooFar(relative.relative(), relative.number());
        }
        return node;
    }

    /** Where to count steps up from: the row, that on the branch, or the last applied revision of the branch. */
    private @Nullable Node start(RevisionIdentifier current, @Nullable String branchLabel) {
        List<String> rows = current.ids();
        if (branchLabel == null) {
            return rows.isEmpty() ? null : map.node(only(rows));
        }
        Lineage branch = map.lineage(branchLabel, false);
        List<Node> nodes = new ArrayList<>();
        for (Node node : map.nodes(rows)) {
            nodes.add(RevisionMap.revision(node));
        }
        List<Node> starts = branch.filter(nodes);
        if (starts.isEmpty()) {
            starts = tips(nodes, branch);
        }
        return starts.isEmpty() ? null : only(starts);
    }

    private static <T> T only(List<T> starts) {
        if (starts.size() > 1) {
            throw new RevisionError("Ambiguous upgrade from multiple current revisions");
        }
        return starts.get(0);
    }

    /** The applied revisions of a branch that have no applied child on it. */
    private List<Node> tips(List<Node> rows, Lineage branch) {
        NodeSet applied = map.emptySet();
        for (Node row : rows) {
            applied.addReachable(row, Edges.NORMALIZED_DOWN);
        }
        List<Node> active = branch.filter(applied.toList());
        Set<Node> tips = new LinkedHashSet<>(active);
        for (Node node : active) {
            for (Node down : node.normalizedDown) {
                tips.remove(down);
            }
        }
        return new ArrayList<>(tips);
    }

    /** The revision to downgrade to. */
    Target downgradeTarget(RevisionIdentifier current, RevisionIdentifier target) {
        if (target instanceof RevisionIdentifier.Base) {
            return new Target(null, null);
        } else if (!(target instanceof RevisionIdentifier.Symbol)) {
            throw new RevisionError("Several revisions, " + target + ", were given where one is needed");
        }
        String text = ((RevisionIdentifier.Symbol) target).text();
        RelativeDestination relative = RelativeDestination.match(text);
        if (relative != null) {
            return relative.number().signum() >= 0 ? upwards(relative) : downwards(current, relative);
        }
        int at = text.lastIndexOf('@');
        String branchLabel = at <= 0 ? null : text.substring(0, at);
        return new Target(branchLabel, map.node(text.substring(at + 1)));
    }

    private Target upwards(RelativeDestination relative) {
        if (relative.symbol() == null) {
            throw RelativeDestination.tooFar(relative.relative(), relative.number());
        }
        Node node = walker.walk(map.node(relative.symbol()), relative.number(), relative.branchLabel());
        if (node == null) {
            throw new RevisionError("Walked too far");
        }
        return new Target(relative.branchLabel(), node);
    }

    private Target downwards(RevisionIdentifier current, RelativeDestination relative) {
        String symbol = relative.symbol();
        String branchLabel = relative.branchLabel();
        if (symbol == null && branchLabel != null) {
            symbol = onlyRowOf(branchLabel, current.ids());
        } else if (symbol == null) {
            List<String> rows = current.ids();
            if (rows.isEmpty()) {
                throw RelativeDestination.tooFar(relative.relative(), relative.number());
            }
            if (new HashSet<>(rows).size() > 1) {
                map.warn("downgrade -1 from multiple heads is ambiguous;"
                        + " this usage will be disallowed in a future release.");
            }
            symbol = rows.get(0);
            // Stay on the branch of the row that was chosen.
            branchLabel = symbol;
        }
        Node start = map.node(branchLabel == null ? symbol : branchLabel + "@" + symbol);
        Node node = walker.walk(start, relative.number(), null);
        if (node == null) {
            throw relative.symbol() == null
                    ? RelativeDestination.tooFar(relative.relative(), relative.number())
                    : new RevisionError("Walked too far");
        }
        return new Target(branchLabel, node);
    }

    private String onlyRowOf(String branchLabel, List<String> rows) {
        List<String> found = map.filterForLineage(rows, branchLabel);
        if (found.isEmpty()) {
            List<String> current = new ArrayList<>();
            for (Revision revision : map.getAllCurrent(rows)) {
                current.add(revision.revision());
            }
            found = map.filterForLineage(current, branchLabel);
        }
        if (found.size() != 1) {
            // Alembic answers with a bare assertion here.
            throw new RevisionError(
                    found.isEmpty()
                            ? "Branch '" + branchLabel + "' has no current revision to count from"
                            : "Branch '" + branchLabel + "' has several current revisions to count from: "
                                    + String.join(", ", found));
        }
        return found.get(0);
    }
}
