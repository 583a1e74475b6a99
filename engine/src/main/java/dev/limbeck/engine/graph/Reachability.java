package dev.limbeck.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers whether one revision is an ancestor of another, mostly without a walk.
 *
 * <p>Every node gets its longest distance from a base and, from two depth-first orders, an interval that encloses the
 * intervals of all its ancestors. Most pairs are told apart by these; the others are searched for, where the same
 * numbers prune the search. Made in O(V + E); acyclic graphs only.
 */
final class Reachability {
    private final List<Node> all;
    private final Edges down;
    private final int[] level;
    private final Intervals[] intervals;

    /** @param topological all nodes, each after those its edges lead to */
    Reachability(List<Node> all, List<Node> topological, Edges down) {
        this.all = all;
        this.down = down;
        this.level = new int[all.size()];
        for (Node node : topological) {
            int deepest = -1;
            for (Node parent : down.from(node)) {
                deepest = Math.max(deepest, level[parent.index]);
            }
            level[node.index] = deepest + 1;
        }
        this.intervals = new Intervals[] {
            new Intervals(all.size(), heads(topological, down), down, true),
            new Intervals(all.size(), heads(topological, down), down, false)
        };
    }

    private static List<Node> heads(List<Node> topological, Edges down) {
        Edges up = down == Edges.DOWN ? Edges.NEXT : Edges.ALL_NEXT;
        List<Node> heads = new ArrayList<>();
        for (Node node : topological) {
            if (up.from(node).length == 0) {
                heads.add(node);
            }
        }
        return heads;
    }

    /** Whether edges lead from {@code node} to {@code ancestor}; no node is its own ancestor. */
    boolean isAncestor(Node ancestor, Node node) {
        if (!mayBeAncestor(ancestor, node)) {
            return false;
        }
        NodeSet seen = new NodeSet(all);
        ArrayDeque<Node> todo = new ArrayDeque<>();
        todo.push(node);
        while (!todo.isEmpty()) {
            for (Node parent : down.from(todo.pop())) {
                if (parent == ancestor) {
                    return true;
                }
                if (mayBeAncestor(ancestor, parent) && seen.add(parent)) {
                    todo.push(parent);
                }
            }
        }
        return false;
    }

    private boolean mayBeAncestor(Node ancestor, Node node) {
        return level[ancestor.index] < level[node.index]
                && intervals[0].encloses(node, ancestor)
                && intervals[1].encloses(node, ancestor);
    }

    /** Ranks in the order in which a depth-first search leaves the nodes, and the least rank from each on. */
    private static final class Intervals {
        private final int[] low;
        private final int[] rank;

        Intervals(int size, List<Node> heads, Edges down, boolean firstFirst) {
            low = new int[size];
            rank = new int[size];
            int[] taken = new int[size];
            int ranks = 0;
            ArrayDeque<Node> path = new ArrayDeque<>();
            for (int i = 0; i < heads.size(); i++) {
                enter(heads.get(firstFirst ? i : heads.size() - 1 - i), path);
                while (!path.isEmpty()) {
                    Node node = path.peek();
                    Node[] parents = down.from(node);
                    int edge = taken[node.index]++;
                    if (edge < parents.length) {
                        Node parent = parents[firstFirst ? edge : parents.length - 1 - edge];
                        if (low[parent.index] == 0) {
                            enter(parent, path);
                        }
                    } else {
                        rank[node.index] = ++ranks;
                        int least = ranks;
                        for (Node parent : parents) {
                            least = Math.min(least, low[parent.index]);
                        }
                        low[node.index] = least;
                        path.pop();
                    }
                }
            }
        }

        private void enter(Node node, ArrayDeque<Node> path) {
            low[node.index] = Integer.MAX_VALUE;
            path.push(node);
        }

        boolean encloses(Node outer, Node inner) {
            return low[outer.index] <= low[inner.index] && rank[inner.index] <= rank[outer.index];
        }
    }
}
