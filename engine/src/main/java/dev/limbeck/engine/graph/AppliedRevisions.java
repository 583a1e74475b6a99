package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is applied while the version table has certain rows, and of how many applied revisions each is a parent. It
 * follows the steps of a downgrade, so that none of them has to walk the graph.
 */
final class AppliedRevisions {
    /** The rows, which the owner changes. */
    private final Set<String> heads;

    /** What rows stand for that hold the beginning of an identifier only; steps leave these alone. */
    private final NodeSet partialHeads;

    private final NodeSet applied;
    private final int[] appliedChildren;

    AppliedRevisions(RevisionMap map, Set<String> heads) {
        this.heads = heads;
        this.partialHeads = map.emptySet();
        this.applied = map.emptySet();
        this.appliedChildren = new int[map.size()];
        for (Node node : map.nodes(List.copyOf(heads))) {
            Node head = RevisionMap.revision(node);
            if (!heads.contains(head.id())) {
                partialHeads.add(head);
            }
            add(head);
        }
    }

    private void add(Node node) {
        ArrayDeque<Node> todo = new ArrayDeque<>();
        todo.push(node);
        while (!todo.isEmpty()) {
            Node next = todo.pop();
            if (applied.add(next)) {
                for (Node down : next.normalizedDown) {
                    appliedChildren[down.index]++;
                    todo.push(down);
                }
            }
        }
    }

    private boolean isHead(Node node) {
        return heads.contains(node.id()) || partialHeads.contains(node);
    }

    /** The parents of a row that nothing applied comes after once the row is gone. */
    List<Node> uncoveredBy(Node row) {
        List<Node> uncovered = new ArrayList<>();
        if (appliedChildren[row.index] == 0) {
            for (Node down : row.normalizedDown) {
                if (appliedChildren[down.index] == 1 && !isHead(down)) {
                    uncovered.add(down);
                }
            }
        }
        return uncovered;
    }

    /** Follows a downgrade that has changed the rows. */
    void remove(Node downgraded) {
        ArrayDeque<Node> todo = new ArrayDeque<>();
        todo.push(downgraded);
        while (!todo.isEmpty()) {
            Node node = todo.pop();
            if (appliedChildren[node.index] == 0 && !isHead(node) && applied.remove(node)) {
                for (Node down : node.normalizedDown) {
                    appliedChildren[down.index]--;
                    todo.push(down);
                }
            }
        }
    }
}
