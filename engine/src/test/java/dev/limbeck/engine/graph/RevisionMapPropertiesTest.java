package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** What the map says of a graph, against the definitions; the fast ways of walking, against the slow ones. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
class RevisionMapPropertiesTest {
    @Provide
    Arbitrary<RandomGraph> graphs() {
        return RandomGraph.graphs();
    }

    @Property
    void headsAndBasesAreTheEnds(@ForAll("graphs") RandomGraph random) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionMap map = random.map();
        List<String> ids = random.revisions().stream().map(Revision::revision).toList();

        assertThat(map.heads()).isEqualTo(without(ids, naive::children));
        assertThat(map.effectiveHeads()).isEqualTo(without(ids, naive::dependents));
        assertThat(map.bases()).isEqualTo(without(ids, naive::parents));
        assertThat(map.effectiveBases()).isEqualTo(without(ids, naive::needs));
    }

    private interface Ways {
        Set<String> from(String id);
    }

    private static List<String> without(List<String> ids, Ways edges) {
        return ids.stream().filter(id -> edges.from(id).isEmpty()).toList();
    }

    @Property
    void aWalkComesToEveryRevisionAfterAllThatNeedIt(@ForAll("graphs") RandomGraph random) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        Set<String> seen = new LinkedHashSet<>();

        for (Revision revision : random.graph().walkRevisions()) {
            assertThat(seen).containsAll(naive.dependents(revision.revision()));
            seen.add(revision.revision());
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(naive.ids());
    }

    @Property(tries = 1000)
    void theWalkIsTheOneThatTheRuleDescribes(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> applied) {
        RevisionMap map = random.map();
        NaiveGraph naive = new NaiveGraph(random.revisions());
        Set<String> rows = new LinkedHashSet<>();
        if (!random.revisions().isEmpty()) {
            applied.forEach(number -> rows.add(random.pick(number)));
        }
        Set<String> todo = new TreeSet<>(naive.ids());
        todo.removeAll(naive.withNeeds(rows));
        NodeSet revisions = map.emptySet();
        todo.forEach(id -> revisions.add(map.nodeForIdent(id)));
        List<Node> heads = new ArrayList<>();
        map.effectiveHeads().forEach(id -> heads.add(map.nodeForIdent(id)));

        List<String> expected = new NaiveWalk(map, naive).walk(todo);

        assertThat(ids(new TopologicalSort(map, revisions, heads, true).sort())).isEqualTo(expected);
        assertThat(ids(new TopologicalSort(map, revisions, heads, false).sort()))
                .isEqualTo(expected);
    }

    /** The rule of a walk as the conformance data's README puts it, with sets of ancestors. */
    private record NaiveWalk(RevisionMap map, NaiveGraph naive) {
        List<String> walk(Set<String> todo) {
            Set<String> left = new TreeSet<>(todo);
            List<String> lines = new ArrayList<>(map.effectiveHeads());
            lines.removeIf(head -> !left.contains(head));
            List<String> walked = new ArrayList<>();
            int current = 0;
            while (!lines.isEmpty()) {
                int above = lineAbove(lines, current);
                if (above >= 0) {
                    current = above;
                    continue;
                }
                String id = lines.get(current);
                walked.add(id);
                left.remove(id);
                List<String> next = new ArrayList<>(map.normalizedDownRevisions(map.getRevision(id)));
                next.removeIf(down -> !left.contains(down) || lines.contains(down));
                if (next.isEmpty()) {
                    lines.remove(current);
                    current = Math.max(current - 1, 0);
                } else {
                    lines.set(current, next.get(0));
                    lines.addAll(next.subList(1, next.size()));
                }
            }
            return walked;
        }

        private int lineAbove(List<String> lines, int current) {
            for (int i = 0; i < lines.size(); i++) {
                if (i != current && naive.withNeeds(List.of(lines.get(i))).contains(lines.get(current))) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Property
    void dependenciesThatAnAncestorHasAreDropped(@ForAll("graphs") RandomGraph random) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionMap map = random.map();

        for (Revision revision : map.revisions()) {
            Set<String> expected = new LinkedHashSet<>(map.resolvedDependencies(revision));
            for (String ancestor : naive.withParents(revision.downRevisions())) {
                expected.removeAll(map.resolvedDependencies(map.getRevision(ancestor)));
            }
            assertThat(map.normalizedDependencies(revision)).containsExactlyElementsOf(expected);
        }
    }

    @Property
    void aBranchIsItsLineUpAndTheUndividedLineDown(@ForAll("graphs") RandomGraph random) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionMap map = random.map();

        for (Revision revision : map.revisions()) {
            Set<String> expected = new TreeSet<>();
            for (Revision labelled : map.revisions()) {
                if (isOnBranch(revision.revision(), labelled.revision(), naive)) {
                    expected.addAll(labelled.branchLabels());
                }
            }
            assertThat(new TreeSet<>(map.branchLabels(revision))).isEqualTo(expected);
        }
    }

    private static boolean isOnBranch(String id, String labelled, NaiveGraph naive) {
        if (naive.withChildren(List.of(labelled)).contains(id)) {
            return true;
        }
        // Up from the older revision there must be nothing but one line to its end, with the label on it.
        boolean isLabelled = false;
        for (String next = id; next != null; ) {
            if (naive.dependents(next).size() > 1 || naive.parents(next).size() > 1) {
                return false;
            }
            isLabelled |= next.equals(labelled);
            Set<String> children = naive.children(next);
            next = children.isEmpty() ? null : children.iterator().next();
        }
        return isLabelled;
    }

    @Property
    void reachabilityIsBeingAnAncestor(@ForAll("graphs") RandomGraph random) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        MapBuilder built = new MapBuilder(random.revisions(), warning -> {});
        Reachability lines = new Reachability(built.all, built.topological, Edges.DOWN);

        for (Node node : built.all) {
            Set<String> ancestors = naive.withParents(node.revision.downRevisions());
            for (Node other : built.all) {
                assertThat(lines.isAncestor(other, node)).isEqualTo(ancestors.contains(other.id()));
            }
        }
    }

    @Property
    void theCurrentRevisionsAreTheAppliedOnesWithoutAppliedChildren(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> start) {
        Assume.that(!random.revisions().isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        Set<String> rows = new LinkedHashSet<>();
        start.forEach(number -> rows.add(random.pick(number)));

        Set<String> applied = naive.withNeeds(rows);
        Set<String> expected = new TreeSet<>(applied);
        expected.removeIf(id -> naive.children(id).stream().anyMatch(applied::contains));

        assertThat(random.graph().getAllCurrent(rows))
                .extracting(Revision::revision)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void theOrderOfAnswersIsTheSameInEveryRun(@ForAll("graphs") RandomGraph random) {
        RevisionGraph first = random.graph();
        RevisionGraph second = random.graph();

        assertThat(first.walkRevisions()).isEqualTo(second.walkRevisions());
        assertThat(log(first.upgrade(List.of(), "heads"))).isEqualTo(log(second.upgrade(List.of(), "heads")));
    }

    private static List<String> log(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.step().log() + step.changes())
                .toList();
    }

    @Property
    void partOfAnIdentifierFindsWhatAScanFinds(
            @ForAll Set<@net.jqwik.api.From("keys") String> keys, @ForAll("keys") String prefix) {
        List<String> ordered = new ArrayList<>(keys);
        List<String> expected = ordered.stream()
                .filter(key -> key.codePointCount(0, key.length()) > 3 && key.startsWith(prefix))
                .toList();

        assertThat(new PartialIds(ordered).startingWith(prefix)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings()
                .withChars("ab\u00e9")
                .withChars(Character.toChars(0x1F600))
                .ofMaxLength(7)
                .filter(key -> key.isEmpty()
                        || !Character.isLowSurrogate(key.charAt(0))
                                && !Character.isHighSurrogate(key.charAt(key.length() - 1)));
    }

    @Property
    void aPrintedHistoryHoldsTheGraph(@ForAll("graphs") RandomGraph random) {
        RevisionGraph graph = random.graph();
        RevisionFormat format = new RevisionFormat(graph.revisionMap());
        List<String> printed = new ArrayList<>();
        for (Revision revision : graph.walkRevisions()) {
            printed.add(format.history(revision, false));
        }

        Set<String> parsed = new TreeSet<>();
        for (String line : printed) {
            String left = line.substring(0, line.indexOf(" -> "));
            String right = line.substring(line.indexOf(" -> ") + 4).replaceAll("[ ,].*", "");
            int open = left.indexOf(" (");
            String down = (open < 0 ? left : left.substring(0, open)).replace("<base>", "");
            String dependencies = open < 0 ? "" : left.substring(open + 2, left.length() - 1);
            parsed.add(right + "<" + down + "<" + dependencies);
        }

        Set<String> expected = new TreeSet<>();
        for (Revision revision : random.revisions()) {
            expected.add(revision.revision() + "<" + String.join(", ", revision.downRevisions()) + "<"
                    + String.join(", ", revision.dependencies()));
        }
        assertThat(parsed).isEqualTo(expected);
    }

    @Property
    void aWrittenGraphReadsBackAsItWas(@ForAll("graphs") RandomGraph random) {
        assertThat(GraphText.parse(random.toString()))
                .extracting(GraphText::print)
                .containsExactlyElementsOf(
                        random.revisions().stream().map(GraphText::print).toList());
    }

    private static List<String> ids(List<Node> nodes) {
        return RevisionMap.ids(nodes);
    }
}
