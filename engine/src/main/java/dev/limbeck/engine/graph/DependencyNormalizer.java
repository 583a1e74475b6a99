package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops from each revision the dependencies that one of its ancestors by parents has too.
 *
 * <p>Only revisions that share a dependency can take it from each other, so the work is done once for each shared
 * dependency and not once for each revision.
 */
final class DependencyNormalizer {
    /** From so many dependents on, one walk over all their descendants is cheaper than comparing them in pairs. */
    private static final int MANY = 256;

    private final List<Node> all;
    private final List<Node> topological;
    private final boolean isAcyclic;
    private @Nullable Reachability lines;

    DependencyNormalizer(List<Node> all, List<Node> topological, boolean isAcyclic) {
        this.all = all;
        this.topological = topological;
        this.isAcyclic = isAcyclic;
    }

    void normalize() {
        Map<Node, List<Node>> dependents = new LinkedHashMap<>();
        for (Node node : all) {
            node.normalizedDependencies = distinct(node.resolvedDependencies);
            for (Node dependency : node.normalizedDependencies) {
                dependents.computeIfAbsent(dependency, d -> new ArrayList<>()).add(node);
            }
        }
        dependents.forEach((dependency, sharing) -> {
            if (sharing.size() > 1) {
                for (Node node : withAncestorAmong(sharing)) {
                    drop(node, dependency);
                }
            }
        });
        for (Node node : all) {
            if (node.normalizedDependencies.length < node.resolvedDependencies.length) {
                node.normalizedDown = MapBuilder.union(node.down, node.normalizedDependencies);
            }
        }
    }

    private static Node[] distinct(Node[] nodes) {
        return nodes.length < 2 ? nodes : new LinkedHashSet<>(List.of(nodes)).toArray(Node[]::new);
    }

    private static void drop(Node node, Node dependency) {
        Set<Node> left = new LinkedHashSet<>(List.of(node.normalizedDependencies));
        left.remove(dependency);
        node.normalizedDependencies = left.toArray(Node[]::new);
    }

    private Set<Node> withAncestorAmong(List<Node> nodes) {
        return isAcyclic && nodes.size() < MANY ? comparedInPairs(nodes) : foundByWalk(nodes);
    }

    private Set<Node> comparedInPairs(List<Node> nodes) {
        if (lines == null) {
            lines = new Reachability(all, topological, Edges.DOWN);
        }
        Set<Node> found = new HashSet<>();
        for (Node node : nodes) {
            for (Node other : nodes) {
                if (lines.isAncestor(other, node)) {
                    found.add(node);
                    break;
                }
            }
        }
        return found;
    }

    private Set<Node> foundByWalk(List<Node> nodes) {
        NodeSet above = new NodeSet(all);
        for (Node node : nodes) {
            for (Node child : node.next) {
                above.addReachable(child, Edges.NEXT);
            }
        }
        Set<Node> found = new HashSet<>(nodes);
        found.removeIf(node -> !above.contains(node));
        return found;
    }
}
