package dev.limbeck.engine.graph;

import dev.limbeck.engine.graph.TopologicalSort.Line;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is in hand on which line of a {@link TopologicalSort}, and finds the first line above a revision. This
 * one searches each time, which is right for graphs with a cycle too.
 */
class LinesAbove {
    private final RevisionMap map;

    /** By node: the line that has it in hand. */
    private final @Nullable Line[] lineOf;

    private int opened;

    LinesAbove(RevisionMap map) {
        this.map = map;
        this.lineOf = new Line[map.size()];
    }

    final Line open(Node node) {
        Line line = new Line(opened++, node);
        lineOf[node.index] = line;
        return line;
    }

    final void move(Line line, Node node) {
        if (line.inHand.normalizedDown.length != 1) {
            line.age++;
        }
        lineOf[line.inHand.index] = null;
        lineOf[node.index] = line;
        line.inHand = node;
    }

    final void close(Line line) {
        line.age++;
        lineOf[line.inHand.index] = null;
    }

    final @Nullable Line lineOf(Node node) {
        return lineOf[node.index];
    }

    /** Tells that {@code node} was in hand and is done. */
    void passed(Node node) {}

    /** The first line that has a descendant of {@code node} in hand, or null. */
    @Nullable
    Line firstAbove(Node node) {
        NodeSet above = map.emptySet();
        above.addReachable(node, Edges.ALL_NEXT);
        Line first = null;
        for (Node descendant : above.toList()) {
            Line line = lineOf[descendant.index];
            if (descendant != node) {
                first = firstOf(first, line);
            }
        }
        return first;
    }

    static @Nullable Line firstOf(@Nullable Line a, @Nullable Line b) {
        return a == null || (b != null && b.number < a.number) ? b : a;
    }
}
