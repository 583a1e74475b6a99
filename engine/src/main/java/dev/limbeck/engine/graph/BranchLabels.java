package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hands labels on: to all descendants, and on a line that runs undivided up to its head also to the ancestors down to
 * the next branch or merge point. Lines share one set, so that it costs O(V + E) and not a set per revision.
 */
final class BranchLabels {
    private final List<Node> nodes;
    private final List<Node> topological;

    BranchLabels(List<Node> nodes, List<Node> topological) {
        this.nodes = nodes;
        this.topological = topological;
    }

    void propagate() {
        List<Node> order = topological;
        boolean isAcyclic = topological.size() == nodes.size();
        if (!isAcyclic) {
            Set<Node> cyclic = new LinkedHashSet<>(nodes);
            cyclic.removeAll(new HashSet<>(topological));
            order = new ArrayList<>(topological);
            order.addAll(cyclic);
        }
        boolean changed;
        do {
            changed = false;
            for (Node node : order) {
                Set<String> labels = inherited(node);
                changed |= !labels.equals(node.branchLabels);
                node.branchLabels = labels;
            }
        } while (changed && !isAcyclic);
        for (Node node : nodes) {
            if (node.isHead() && isOnUndividedLine(node)) {
                shareAlongLine(node);
            }
        }
    }

    private static Set<String> inherited(Node node) {
        Set<String> labels = Set.of();
        boolean shared = true;
        for (Node parent : node.down) {
            Set<String> more = parent.branchLabels;
            if (labels.isEmpty()) {
                labels = more;
            } else if (more != labels && !labels.containsAll(more)) {
                labels = shared ? new LinkedHashSet<>(labels) : labels;
                shared = false;
                labels.addAll(more);
            }
        }
        List<String> own = node.revision.branchLabels();
        if (!own.isEmpty() && !labels.containsAll(own)) {
            labels = shared ? new LinkedHashSet<>(labels) : labels;
            labels.addAll(own);
        }
        return labels;
    }

    private static boolean isOnUndividedLine(Node node) {
        return !node.isRealBranchPoint() && !node.revision.isMergePoint();
    }

    private static void shareAlongLine(Node head) {
        Node node = head;
        while (isOnUndividedLine(node)) {
            node.branchLabels = head.branchLabels;
            if (node.down.length == 0) {
                return;
            }
            node = node.down[0];
        }
    }
}
