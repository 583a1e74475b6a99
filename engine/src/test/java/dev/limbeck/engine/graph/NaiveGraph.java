package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The definitions, written down without a thought for speed: what is applied, and which rows stand for it. */
final class NaiveGraph {
    private final Map<String, Set<String>> down = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    NaiveGraph(List<Revision> revisions) {
        Map<String, String> labels = new HashMap<>();
        for (Revision revision : revisions) {
            revision.branchLabels().forEach(label -> labels.put(label, revision.revision()));
        }
        for (Revision revision : revisions) {
            down.put(revision.revision(), new LinkedHashSet<>(revision.downRevisions()));
            Set<String> all = new LinkedHashSet<>(revision.downRevisions());
            revision.dependencies().forEach(id -> all.add(labels.getOrDefault(id, id)));
            needs.put(revision.revision(), all);
        }
    }

    Set<String> ids() {
        return needs.keySet();
    }

    /** Parents and dependencies. */
    Set<String> needs(String id) {
        return needs.get(id);
    }

    Set<String> parents(String id) {
        return down.get(id);
    }

    Set<String> children(String id) {
        return pointingAt(id, down);
    }

    Set<String> dependents(String id) {
        return pointingAt(id, needs);
    }

    private static Set<String> pointingAt(String id, Map<String, Set<String>> edges) {
        Set<String> found = new LinkedHashSet<>();
        edges.forEach((other, ids) -> {
            if (ids.contains(id)) {
                found.add(other);
            }
        });
        return found;
    }

    /** Everything that {@code ids} need, and themselves. */
    Set<String> withNeeds(Iterable<String> ids) {
        return closure(ids, this::needs);
    }

    /** Everything that needs {@code ids}, and themselves. */
    Set<String> withDependents(Iterable<String> ids) {
        return closure(ids, this::dependents);
    }

    Set<String> withParents(Iterable<String> ids) {
        return closure(ids, this::parents);
    }

    Set<String> withChildren(Iterable<String> ids) {
        return closure(ids, this::children);
    }

    private interface Step {
        Set<String> from(String id);
    }

    private static Set<String> closure(Iterable<String> ids, Step step) {
        Set<String> found = new TreeSet<>();
        List<String> todo = new ArrayList<>();
        ids.forEach(todo::add);
        while (!todo.isEmpty()) {
            String id = todo.remove(todo.size() - 1);
            if (found.add(id)) {
                todo.addAll(step.from(id));
            }
        }
        return found;
    }

    /** The rows that stand for what is applied: those that no other applied revision needs, directly or not. */
    List<String> rows(Set<String> applied) {
        List<String> rows = new ArrayList<>();
        for (String id : new TreeSet<>(applied)) {
            Set<String> above = withDependents(Set.of(id));
            above.remove(id);
            above.retainAll(applied);
            if (above.isEmpty()) {
                rows.add(id);
            }
        }
        return rows;
    }

    /** Whether one needs the other, directly or not, or both are the same. */
    boolean onOneLine(String a, String b) {
        return withNeeds(Set.of(a)).contains(b) || withNeeds(Set.of(b)).contains(a);
    }
}
