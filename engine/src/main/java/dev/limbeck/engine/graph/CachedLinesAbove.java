package dev.limbeck.engine.graph;

import dev.limbeck.engine.graph.TopologicalSort.Line;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first line above a revision without searching the graph each time; acyclic graphs only.
 *
 * <p>Counts each revision's children that are <em>alive</em>: in hand, or ancestors of what is in hand. A revision
 * without such children needn't wait. For which line the others wait is cached: lines only ever lose ancestors and new
 * ones come last, so the first line above a revision never becomes an earlier one, and stays the same until that line
 * gets older.
 */
final class CachedLinesAbove extends LinesAbove {
    /** From so many children on, they are kept sorted by the lines above them. */
    private static final int MANY = 8;

    private final NodeSet alive;
    private final int[] aliveChildren;

    /** By node: the first line at it or above, which counts while that line's age is {@link #firstAge}. */
    private final @Nullable Line[] first;

    private final int[] firstAge;
    private final @Nullable ChildQueue[] queues;

    CachedLinesAbove(RevisionMap map, Iterable<Node> starts) {
        super(map);
        alive = map.emptySet();
        aliveChildren = new int[map.size()];
        first = new Line[map.size()];
        firstAge = new int[map.size()];
        queues = new ChildQueue[map.size()];
        for (Node start : starts) {
            alive.addReachable(start, Edges.ALL_DOWN);
        }
        alive.forEach(node -> {
            for (Node down : node.allDown) {
                aliveChildren[down.index]++;
            }
        });
    }

    @Override
    void passed(Node passed) {
        ArrayDeque<Node> dying = new ArrayDeque<>();
        dying.push(passed);
        while (!dying.isEmpty()) {
            Node node = dying.pop();
            if (aliveChildren[node.index] == 0 && lineOf(node) == null && alive.remove(node)) {
                for (Node down : node.allDown) {
                    aliveChildren[down.index]--;
                    dying.push(down);
                }
            }
        }
    }

    @Override
    @Nullable
    Line firstAbove(Node start) {
        if (aliveChildren[start.index] == 0) {
            return null;
        }
        ArrayDeque<Node> path = new ArrayDeque<>();
        Node node = start;
        while (true) {
            Node unknown = unknownChild(node);
            if (unknown != null) {
                path.push(node);
                node = unknown;
            } else if (node == start) {
                return firstOfChildren(node);
            } else {
                remember(node, firstOf(firstOfChildren(node), lineOf(node)));
                node = path.pop();
            }
        }
    }

    private void remember(Node node, @Nullable Line line) {
        if (line == null) {
            throw new IllegalStateException("no line is at or above revision '" + node.id() + "'");
        }
        first[node.index] = line;
        firstAge[node.index] = line.age;
    }

    private boolean isKnown(Node node) {
        Line line = first[node.index];
        return line != null && line.age == firstAge[node.index];
    }

    /** A living child whose first line has to be found before that of {@code node} can be. */
    private @Nullable Node unknownChild(Node node) {
        if (node.allNext.length >= MANY) {
            return queue(node).unknownChild();
        }
        for (Node child : node.allNext) {
            if (alive.contains(child) && !isKnown(child)) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Line firstOfChildren(Node node) {
        if (node.allNext.length >= MANY) {
            return queue(node).firstLine();
        }
        Line line = null;
        for (Node child : node.allNext) {
            if (alive.contains(child)) {
                line = firstOf(line, first[child.index]);
            }
        }
        return line;
    }

    private ChildQueue queue(Node node) {
        ChildQueue queue = queues[node.index];
        if (queue == null) {
            queue = new ChildQueue(node);
            queues[node.index] = queue;
        }
        return queue;
    }

    /** Children sorted by what their first lines were; as these only move back, the front is enough to look at. */
    private final class ChildQueue {
        private final PriorityQueue<Child> children = new PriorityQueue<>();

        ChildQueue(Node node) {
            for (Node child : node.allNext) {
                children.add(new Child(-1, child));
            }
        }

        @Nullable
        Node unknownChild() {
            while (!children.isEmpty()) {
                Child front = children.element();
                Line line = first[front.node.index];
                if (!alive.contains(front.node)) {
                    children.remove();
                } else if (!isKnown(front.node)) {
                    return front.node;
                } else if (line != null && line.number > front.number) {
                    children.remove();
                    children.add(new Child(line.number, front.node));
                } else {
                    return null;
                }
            }
            return null;
        }

        @Nullable
        Line firstLine() {
            Child front = children.peek();
            return front == null ? null : first[front.node.index];
        }
    }

    private record Child(int number, Node node) implements Comparable<Child> {
        @Override
        public int compareTo(Child other) {
            return Integer.compare(number, other.number);
        }
    }
}
