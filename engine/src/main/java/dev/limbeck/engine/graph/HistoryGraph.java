package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws a history as text, as {@code git log --graph} does: a column of characters for each line of revisions, the
 * newest on top. Revisions are {@code *}, those that the database is at {@code @}. Parents only; what a revision
 * depends on stands in its text.
 */
public final class HistoryGraph {
    private final Set<String> current;
    private final Function<Revision, List<String>> text;
    private final List<String> drawn = new ArrayList<>();

    /** What each column waits for. */
    private final List<String> lanes = new ArrayList<>();

    private HistoryGraph(Collection<String> current, Function<Revision, List<String>> text) {
        this.current = Set.copyOf(current);
        this.text = text;
    }

    /**
     * The lines of the drawing.
     *
     * @param newestFirst what to draw, each revision before its parents; lines end where these aren't drawn
     * @param current identifiers that the database is at
     * @param text the lines beside each revision
     */
    public static List<String> draw(
            List<Revision> newestFirst, Collection<String> current, Function<Revision, List<String>> text) {
        HistoryGraph graph = new HistoryGraph(current, text);
        Set<String> toCome = new HashSet<>();
        newestFirst.forEach(revision -> toCome.add(revision.revision()));
        for (Revision revision : newestFirst) {
            toCome.remove(revision.revision());
            Set<String> parents = new LinkedHashSet<>(revision.downRevisions());
            parents.retainAll(toCome);
            graph.draw(revision, List.copyOf(parents));
        }
        return graph.drawn;
    }

    private void draw(Revision revision, List<String> parents) {
        int lane = lanes.indexOf(revision.revision());
        if (lane < 0) {
            lane = lanes.size();
            lanes.add(revision.revision());
        }
        List<String> lines = text.apply(revision);
        Row row = row();
        row.set(lane, current.contains(revision.revision()) ? '@' : '*');
        drawn.add(row.with(lines.isEmpty() ? "" : lines.get(0)));
        for (int i = 1; i < lines.size(); i++) {
            Row beside = row();
            if (parents.isEmpty()) {
                beside.set(lane, ' ');
            }
            drawn.add(beside.with(lines.get(i)));
        }
        if (parents.isEmpty()) {
            end(lane);
        } else {
            lead(lane, parents);
        }
    }

    /** A row with all lanes going straight on. */
    private Row row() {
        Row row = new Row();
        for (int i = 0; i < lanes.size(); i++) {
            row.set(i, '|');
        }
        return row;
    }

    private void end(int lane) {
        if (lane < lanes.size() - 1) {
            Row row = new Row();
            for (int i = 0; i < lanes.size(); i++) {
                if (i < lane) {
                    row.set(i, '|');
                } else if (i > lane) {
                    row.leftOf(i, '/');
                }
            }
            drawn.add(row.with(""));
        }
        lanes.remove(lane);
    }

    private void lead(int lane, List<String> parents) {
        for (int i = parents.size() - 1; i > 0; i--) {
            int other = lanes.indexOf(parents.get(i));
            if (other >= 0) {
                connect(lane, other);
            } else {
                branch(lane, parents.get(i));
            }
        }
        String parent = parents.get(0);
        int other = lanes.indexOf(parent);
        lanes.set(lane, parent);
        if (other >= 0) {
            join(Math.max(lane, other), Math.min(lane, other));
        }
    }

    /** Opens a lane to the right. */
    private void branch(int lane, String id) {
        Row row = new Row();
        for (int i = 0; i < lanes.size(); i++) {
            if (i <= lane) {
                row.set(i, '|');
            }
            if (i >= lane) {
                row.rightOf(i, '\\');
            }
        }
        drawn.add(row.with(""));
        lanes.add(lane + 1, id);
    }

    /** Draws an edge to another lane, across those between. */
    private void connect(int from, int to) {
        Row row = row();
        if (to > from) {
            row.rightOf(from, '\\');
            for (int i = from + 1; i < to - 1; i++) {
                row.rightOf(i, '_');
            }
        } else {
            leave(row, from, to);
        }
        drawn.add(row.with(""));
        if (Math.abs(to - from) > 1) {
            Row arrival = row();
            if (to > from) {
                arrival.leftOf(to, '\\');
            } else {
                arrival.rightOf(to, '/');
            }
            drawn.add(arrival.with(""));
        }
    }

    private static void leave(Row row, int from, int to) {
        row.leftOf(from, '/');
        for (int i = from - 1; i > to + 1; i--) {
            row.leftOf(i, '_');
        }
    }

    /** Lets a lane end in one to its left; those to its right move up. */
    private void join(int from, int to) {
        Row row = new Row();
        for (int i = 0; i < lanes.size(); i++) {
            if (i < from) {
                row.set(i, '|');
            } else if (i > from) {
                row.leftOf(i, '/');
            }
        }
        leave(row, from, to);
        drawn.add(row.with(""));
        lanes.remove(from);
        if (from - to > 1) {
            Row arrival = row();
            arrival.rightOf(to, '/');
            drawn.add(arrival.with(""));
        }
    }

    /** One line of the drawing; a lane takes two characters. */
    private static final class Row {
        private final StringBuilder characters = new StringBuilder();

        void set(int lane, char c) {
            put(2 * lane, c);
        }

        void leftOf(int lane, char c) {
            put(2 * lane - 1, c);
        }

        void rightOf(int lane, char c) {
            put(2 * lane + 1, c);
        }

        private void put(int position, char c) {
            while (characters.length() <= position) {
                characters.append(' ');
            }
            characters.setCharAt(position, c);
        }

        String with(String text) {
            return (text.isEmpty() ? characters.toString() : characters + " " + text).stripTrailing();
        }
    }
}
