package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts revisions into the order of a walk, newest first: each after its children and dependents, and otherwise as
 * Alembic has it.
 *
 * <p>A walk opens a line for each head in load order and starts on the first. It stays on a line until the revision in
 * hand is an ancestor of the revision in hand on another line, and goes on with the first of these. At a merge the line
 * continues with the first parent; the other parents and the dependencies open lines behind all others. A line that
 * ends is dropped, and the one before it continues.
 *
 * <p>Alembic compares sets of ancestors for that; here {@link LinesAbove} answers whether, and for which line, a
 * revision has to wait.
 */
final class TopologicalSort {
    private final RevisionMap map;
    private final NodeSet todo;
    private final LinesAbove lines;
    private @Nullable Line first;
    private @Nullable Line last;

    /** @param heads where the walk starts, as far as they are among {@code revisions} */
    TopologicalSort(RevisionMap map, NodeSet revisions, List<Node> heads) {
        this(map, revisions, heads, map.isAcyclic());
    }

    /** @param isCached whether to remember what was found above revisions, which needs an acyclic graph */
    TopologicalSort(RevisionMap map, NodeSet revisions, List<Node> heads, boolean isCached) {
        this.map = map;
        this.todo = map.emptySet();
        revisions.forEach(node -> todo.add(map.canonical(node)));
        TreeSet<Node> starts = new TreeSet<>(Comparator.comparingInt(node -> node.order));
        for (Node head : heads) {
            Node start = map.canonical(head);
            if (todo.contains(start)) {
                starts.add(start);
            }
        }
        this.lines = isCached ? new CachedLinesAbove(map, starts) : new LinesAbove(map);
        for (Node start : starts) {
            open(start);
        }
    }

    /** A line that is being walked. Lines are numbered as they are opened, and stay in that order. */
    static final class Line {
        final int number;
        Node inHand;

        /** Grows when an ancestor of what was in hand may be none of what is now. */
        int age;

        @Nullable
        Line before;

        @Nullable
        Line after;

        Line(int number, Node inHand) {
            this.number = number;
            this.inHand = inHand;
        }
    }

    /** @throws RevisionError if a revision isn't an ancestor of any start */
    List<Node> sort() {
        List<Node> sorted = new ArrayList<>();
        Line line = first;
        while (line != null) {
            Node node = line.inHand;
            Line above = lines.firstAbove(node);
            if (above != null) {
                line = above;
            } else {
                if (todo.remove(node)) {
                    sorted.add(node);
                }
                line = leave(line, node);
            }
        }
        if (!todo.isEmpty()) {
            // Alembic answers with a bare assertion here.
            throw new RevisionError("Revision " + RevisionMap.commaSeparated(todo.toList())
                    + " can't be reached from the end of the range");
        }
        return sorted;
    }

    /** Moves the line on to the parents that are still to come. */
    private @Nullable Line leave(Line line, Node node) {
        Line next = line;
        boolean moved = false;
        for (Node down : node.normalizedDown) {
            if (todo.contains(down) && lines.lineOf(down) == null) {
                if (moved) {
                    open(down);
                } else {
                    moved = true;
                    lines.move(line, down);
                }
            }
        }
        if (!moved) {
            next = close(line);
        }
        lines.passed(node);
        return next;
    }

    private void open(Node node) {
        Line line = lines.open(node);
        line.before = last;
        if (last == null) {
            first = line;
        } else {
            last.after = line;
        }
        last = line;
    }

    private @Nullable Line close(Line line) {
        lines.close(line);
        Line before = line.before;
        Line after = line.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        return before == null ? after : before;
    }
}
