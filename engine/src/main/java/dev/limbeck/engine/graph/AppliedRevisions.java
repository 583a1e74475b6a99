package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is applied while the rows of a version table say {@code heads}, and of how many applied revisions each is a
 * parent. It follows the steps, so that none of them has to walk the graph.
 */
final class AppliedRevisions {
    private final RevisionMap map;

    /** The rows, which the owner changes. */
    private final Set<String> heads;

    private final NodeSet applied;
    private final int[] appliedChildren;

    /** Whether all rows are whole identifiers; partial ones, which a database may hold, are searched for each time. */
    private final boolean areWhole;

    AppliedRevisions(RevisionMap map, Set<String> heads) {
        this.map = map;
        this.heads = heads;
        this.applied = map.emptySet();
        this.appliedChildren = new int[map.size()];
        boolean whole = true;
        for (String head : heads) {
            Node node = map.nodeOrNull(head);
            if (node == null) {
                whole = false;
            } else {
                add(node);
            }
        }
        this.areWhole = whole;
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

    /** Follows a step that has changed the rows. */
    void take(Node node, boolean isUpgrade) {
        if (isUpgrade) {
            add(node);
            return;
        }
        ArrayDeque<Node> todo = new ArrayDeque<>();
        todo.push(node);
        while (!todo.isEmpty()) {
            Node next = todo.pop();
            if (appliedChildren[next.index] == 0 && !heads.contains(next.id()) && applied.remove(next)) {
                for (Node down : next.normalizedDown) {
                    appliedChildren[down.index]--;
                    todo.push(down);
                }
            }
        }
    }

    /** Whether {@code node} is one of the rows or an ancestor of one, {@code but} not counted. */
    boolean isBelowRowsBut(Set<String> but, Node node) {
        if (!areWhole) {
            return search(but, node);
        } else if (heads.contains(node.id()) && !but.contains(node.id())) {
            return true;
        } else if (!applied.contains(node) || appliedChildren[node.index] == 0) {
            return false;
        }
        for (String head : heads) {
            Node row = map.nodeOrNull(head);
            if (row != null && !but.contains(head) && map.isAncestor(node, row)) {
                return true;
            }
        }
        return false;
    }

    /** The same for a parent of the only row that isn't counted. */
    boolean isBelowRowsBut(Node row, Node parent) {
        if (areWhole && appliedChildren[row.index] == 0) {
            if (heads.contains(parent.id())) {
                return true;
            } else if (appliedChildren[parent.index] == 1) {
                return false;
            } else if (!HeadMaintainer.isBelowOtherParent(map, parent, row)) {
                // The other applied children are no ancestors of the row, so they are below other rows.
                return true;
            }
        }
        return isBelowRowsBut(Set.of(row.id()), parent);
    }

    private boolean search(Set<String> but, Node node) {
        List<String> others = new ArrayList<>(heads);
        others.removeAll(but);
        NodeSet below = map.emptySet();
        for (@Nullable Node row : map.nodes(others)) {
            below.addReachable(RevisionMap.revision(row), Edges.NORMALIZED_DOWN);
        }
        return below.contains(node);
    }
}
