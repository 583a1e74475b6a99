package dev.limbeck.engine.batch;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which order the columns of the new table stand: the old one, with what scripts said about neighbours. */
final class ColumnOrder {
    private record Pair(String before, String after) {}

    private final List<String> existing;
    private final List<List<String>> partialReordering;
    private final List<Pair> added = new ArrayList<>();

    ColumnOrder(Collection<String> existing, List<List<String>> partialReordering) {
        this.existing = new ArrayList<>(existing);
        this.partialReordering = partialReordering;
    }

    void remove(String column) {
        existing.remove(column);
    }

    /** A new column, between the neighbours that are named, else after all others. */
    void add(String column, @Nullable String insertBefore, @Nullable String insertAfter) {
        String before = insertBefore;
        String after = insertAfter;
        if (partialReordering.isEmpty()) {
            if (after != null && before == null) {
                before = follower(after);
            } else if (before != null && after == null) {
                after = predecessor(before);
            }
        }
        if (before != null) {
            added.add(new Pair(column, before));
        }
        if (after != null) {
            added.add(new Pair(after, column));
        }
        if (partialReordering.isEmpty() && before == null && after == null && !existing.isEmpty()) {
            added.add(new Pair(existing.get(existing.size() - 1), column));
        }
    }

    private @Nullable String follower(String column) {
        int index = existing.indexOf(column);
        if (index >= 0) {
            return index + 1 < existing.size() ? existing.get(index + 1) : null;
        }
        for (int i = added.size() - 1; i >= 0; i--) {
            if (added.get(i).before().equals(column)) {
                return added.get(i).after();
            }
        }
        throw PyException.keyError(column);
    }

    private @Nullable String predecessor(String column) {
        int index = existing.indexOf(column);
        if (index >= 0) {
            return index > 0 ? existing.get(index - 1) : null;
        }
        for (int i = added.size() - 1; i >= 0; i--) {
            if (added.get(i).after().equals(column)) {
                return added.get(i).before();
            }
        }
        throw PyException.keyError(column);
    }

    /** {@code columns} in their final order. */
    List<String> sort(Collection<String> columns) {
        List<String> present = new ArrayList<>(columns);
        if (partialReordering.isEmpty() && added.isEmpty()) {
            return present;
        }
        Set<Pair> pairs = new LinkedHashSet<>(added);
        if (partialReordering.isEmpty()) {
            for (int i = 1; i < existing.size(); i++) {
                pairs.add(new Pair(present.get(i - 1), existing.get(i)));
            }
        }
        for (List<String> order : partialReordering) {
            for (int i = 1; i < order.size(); i++) {
                pairs.add(new Pair(order.get(i - 1), order.get(i)));
            }
        }
        return topological(present, pairs);
    }

    /** SQLAlchemy's deterministic sort: in rounds, each of all that nothing left has to precede. */
    private static List<String> topological(List<String> columns, Set<Pair> pairs) {
        Map<String, Set<String>> parents = new HashMap<>();
        for (Pair pair : pairs) {
            if (!pair.before().equals(pair.after())) {
                parents.computeIfAbsent(pair.after(), key -> new HashSet<>()).add(pair.before());
            }
        }
        Set<String> todo = new LinkedHashSet<>(columns);
        List<String> sorted = new ArrayList<>();
        while (!todo.isEmpty()) {
            List<String> round = new ArrayList<>();
            for (String column : todo) {
                if (parents.getOrDefault(column, Set.of()).stream().noneMatch(todo::contains)) {
                    round.add(column);
                }
            }
            if (round.isEmpty()) {
                throw PyException.of(
                        SqlalchemyErrors.CIRCULAR_DEPENDENCY_ERROR,
                        "Circular dependency detected among columns " + todo);
            }
            sorted.addAll(round);
            round.forEach(todo::remove);
        }
        return sorted;
    }
}
