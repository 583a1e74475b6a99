package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.error.CommandError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Laws of upgrades, downgrades and stamps on any acyclic graph. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
class PlanPropertiesTest {
    @Provide
    Arbitrary<RandomGraph> graphs() {
        return RandomGraph.graphs();
    }

    @Property
    void anUpgradeRunsWhatARevisionNeedsBeforeIt(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> start) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        Set<String> applied = applied(random, naive, start);

        for (Plan.Step step :
                random.graph().upgrade(naive.rows(applied), "heads").steps()) {
            String id = revision(step);
            assertThat(applied).doesNotContain(id).containsAll(naive.needs(id));
            applied.add(id);
        }

        assertThat(applied).isEqualTo(naive.ids());
    }

    @Property
    void aDowngradeUndoesWhatNeedsARevisionBeforeIt(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> start) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        Set<String> applied = applied(random, naive, start);

        for (Plan.Step step :
                random.graph().downgrade(naive.rows(applied), "base").steps()) {
            String id = revision(step);
            assertThat(applied).contains(id);
            assertThat(naive.dependents(id)).noneMatch(applied::contains);
            applied.remove(id);
        }

        assertThat(applied).isEmpty();
    }

    @Property
    void theRowsAfterEachStepAreTheLastAppliedRevisions(
            @ForAll("graphs") RandomGraph random,
            @ForAll Set<@IntRange(max = 999) Integer> start,
            @ForAll @IntRange(max = 999) int target) {
        Assume.that(!random.revisions().isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionGraph graph = random.graph();
        Set<String> applied = applied(random, naive, start);
        List<String> rows = naive.rows(applied);
        List<Plan> plans = new ArrayList<>(List.of(
                graph.upgrade(rows, random.pick(target)), graph.upgrade(rows, "heads"), graph.downgrade(rows, "base")));
        try {
            plans.add(graph.downgrade(rows, random.pick(target)));
        } catch (CommandError e) {
            assertThat(e).hasMessageContaining("is not a valid downgrade target");
        }

        for (Plan plan : plans) {
            Set<String> present = new HashSet<>(rows);
            Set<String> now = new HashSet<>(applied);
            for (Plan.Step step : plan.steps()) {
                step.changes().forEach(change -> change.applyTo(present));
                if (step.step().isUpgrade()) {
                    now.add(revision(step));
                } else {
                    now.remove(revision(step));
                }
                assertThat(present).containsExactlyInAnyOrderElementsOf(naive.rows(now));
            }
            assertThat(plan.rows()).isEqualTo(naive.rows(now));
        }
    }

    @Property
    void aDowngradeTakesAnUpgradeBackRowByRow(@ForAll("graphs") RandomGraph random) {
        RevisionMap map = random.map();
        Plan upgrade = new RevisionGraph(map).upgrade(List.of(), "heads");
        HeadMaintainer heads = new HeadMaintainer(map, List.of());
        List<Set<String>> states = new ArrayList<>();
        for (Plan.Step step : upgrade.steps()) {
            states.add(new HashSet<>(heads.heads()));
            heads.updateToStep(step.step());
        }

        List<Plan.Step> reversed = new ArrayList<>(upgrade.steps());
        Collections.reverse(reversed);
        Collections.reverse(states);

        for (int i = 0; i < reversed.size(); i++) {
            heads.updateToStep(new RevisionStep(((RevisionStep) reversed.get(i).step()).node(), false));
            assertThat(heads.heads()).isEqualTo(states.get(i));
        }
    }

    @Property
    void everySetOfRowsIsReachedAndLeadsToTheHeads(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> start) {
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionGraph graph = random.graph();
        List<String> wanted = naive.rows(applied(random, naive, start));

        List<String> rows = List.of();
        for (String row : wanted) {
            rows = graph.upgrade(rows, row).rows();
        }
        assertThat(rows).isEqualTo(wanted);

        assertThat(graph.upgrade(rows, "heads").rows())
                .containsExactlyInAnyOrderElementsOf(graph.revisionMap().effectiveHeads());
    }

    @Property
    void aStopOnTheWayChangesNothing(@ForAll("graphs") RandomGraph random, @ForAll @IntRange(max = 999) int target) {
        Assume.that(!random.revisions().isEmpty());
        RevisionGraph graph = random.graph();

        Plan first = graph.upgrade(List.of(), random.pick(target));
        Plan second = graph.upgrade(first.rows(), "heads");

        Set<String> stepByStep = new TreeSet<>();
        first.steps().forEach(step -> stepByStep.add(revision(step)));
        second.steps()
                .forEach(step -> assertThat(stepByStep.add(revision(step))).isTrue());
        Set<String> atOnce = new TreeSet<>();
        graph.upgrade(List.of(), "heads").steps().forEach(step -> atOnce.add(revision(step)));
        assertThat(stepByStep).isEqualTo(atOnce);
    }

    @Property
    void stepsUpAreTheWayToTheRevisionTheyLeadTo(
            @ForAll("graphs") RandomGraph random,
            @ForAll @IntRange(max = 999) int pick,
            @ForAll @IntRange(min = 1, max = 4) int steps) {
        Assume.that(!random.revisions().isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionGraph graph = random.graph();
        String start = random.pick(pick);
        String end = walk(start, steps, naive::children);
        List<String> rows = graph.upgrade(List.of(), start).rows();
        Assume.that(rows.equals(List.of(start)));

        if (end == null) {
            assertFails(() -> graph.upgrade(rows, "+" + steps));
            assertFails(() -> graph.upgrade(rows, start + "+" + steps));
        } else {
            Plan plan = graph.upgrade(rows, end);
            assertThat(graph.upgrade(rows, "+" + steps)).isEqualTo(plan);
            assertThat(graph.upgrade(rows, start + "+" + steps)).isEqualTo(plan);
            assertThat(graph.upgrade(List.of(), start + "+" + steps)).isEqualTo(graph.upgrade(List.of(), end));
        }
    }

    @Property
    void stepsDownAreTheWayToTheRevisionTheyLeadTo(
            @ForAll("graphs") RandomGraph random,
            @ForAll @IntRange(max = 999) int pick,
            @ForAll @IntRange(min = 1, max = 4) int steps) {
        Assume.that(!random.revisions().isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        RevisionGraph graph = random.graph();
        String start = random.pick(pick);
        String end = walk(start, steps, naive::parents);
        boolean leadsToBase = end == null && isBaseIn(start, steps, naive);
        List<String> rows = graph.upgrade(List.of(), start).rows();

        if (leadsToBase) {
            assertThat(graph.downgrade(rows, "-" + steps)).isEqualTo(graph.downgrade(rows, start + "@base"));
        } else if (end == null) {
            assertFails(() -> graph.downgrade(rows, "-" + steps));
        } else {
            assertThat(graph.downgrade(rows, "-" + steps)).isEqualTo(graph.downgrade(rows, start + "@" + end));
            assertThat(graph.downgrade(rows, start + "-" + steps)).isEqualTo(graph.downgrade(rows, end));
        }
    }

    @Property
    void aStampReplacesTheRowsOnItsLine(
            @ForAll("graphs") RandomGraph random,
            @ForAll Set<@IntRange(max = 999) Integer> start,
            @ForAll @IntRange(max = 999) int target) {
        Assume.that(!random.revisions().isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        List<String> rows = naive.rows(applied(random, naive, start));
        String id = random.pick(target);

        Set<String> expected = new TreeSet<>(rows);
        expected.removeIf(row -> naive.onOneLine(row, id));
        expected.add(id);

        assertThat(random.graph().stamp(rows, List.of(id)).rows()).containsExactlyElementsOf(expected);
    }

    @Property
    void aStampOfSeveralTargetsWritesThemAll(
            @ForAll("graphs") RandomGraph random,
            @ForAll Set<@IntRange(max = 999) Integer> start,
            @ForAll Set<@IntRange(max = 999) Integer> targets) {
        Assume.that(!targets.isEmpty());
        NaiveGraph naive = new NaiveGraph(random.revisions());
        List<String> rows = naive.rows(applied(random, naive, start));
        List<String> wanted = naive.rows(applied(random, naive, targets));
        Assume.that(!wanted.isEmpty());

        Set<String> expected = new TreeSet<>(rows);
        expected.removeIf(row -> wanted.stream().anyMatch(id -> naive.onOneLine(row, id)));
        expected.addAll(wanted);

        assertThat(random.graph().stamp(rows, wanted).rows()).containsExactlyElementsOf(expected);
    }

    @Property
    void aStampOfTheBaseLeavesNothing(
            @ForAll("graphs") RandomGraph random, @ForAll Set<@IntRange(max = 999) Integer> start) {
        NaiveGraph naive = new NaiveGraph(random.revisions());

        assertThat(random.graph()
                        .stamp(naive.rows(applied(random, naive, start)), List.of("base"))
                        .rows())
                .isEmpty();
    }

    private static Set<String> applied(RandomGraph random, NaiveGraph naive, Set<Integer> start) {
        Set<String> picked = new LinkedHashSet<>();
        if (!random.revisions().isEmpty()) {
            start.forEach(number -> picked.add(random.pick(number)));
        }
        return naive.withNeeds(picked);
    }

    static String revision(Plan.Step step) {
        return ((RevisionStep) step.step()).revision().revision();
    }

    private interface Ways {
        Set<String> from(String id);
    }

    /** Where steps lead; null where there isn't one way on. */
    private static String walk(String start, int steps, Ways ways) {
        String id = start;
        for (int i = 0; i < steps; i++) {
            Set<String> next = ways.from(id);
            if (next.size() != 1) {
                return null;
            }
            id = next.iterator().next();
        }
        return id;
    }

    private static boolean isBaseIn(String start, int steps, NaiveGraph naive) {
        String last = steps == 1 ? start : walk(start, steps - 1, naive::parents);
        return last != null && naive.parents(last).isEmpty();
    }

    private static void assertFails(Runnable planning) {
        try {
            planning.run();
        } catch (CommandError e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        throw new AssertionError("a walk off the history, or at a fork, was planned");
    }
}
