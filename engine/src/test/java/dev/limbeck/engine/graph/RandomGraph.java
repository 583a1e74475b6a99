package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Acyclic graphs of every shape: branches, merges, several bases, dependencies with and without use, labels. */
record RandomGraph(List<Revision> revisions) {
    /** What one revision is made of; numbers name earlier revisions, whichever number those have. */
    private record Seed(List<Integer> parents, List<Integer> dependencies, boolean byLabel, int label) {}

    static Arbitrary<RandomGraph> graphs() {
        return graphs(24);
    }

    static Arbitrary<RandomGraph> graphs(int most) {
        Arbitrary<Integer> pick =
                Arbitraries.integers().between(0, 1000).withDistribution(RandomDistribution.uniform());
        Arbitrary<List<Integer>> parents = Arbitraries.frequencyOf(
                Tuple.of(12, pick.list().ofSize(1)),
                Tuple.of(1, pick.list().ofSize(0)),
                Tuple.of(3, pick.list().ofMinSize(2).ofMaxSize(4)));
        Arbitrary<List<Integer>> dependencies = Arbitraries.frequencyOf(
                Tuple.of(5, pick.list().ofSize(0)),
                Tuple.of(1, pick.list().ofMinSize(1).ofMaxSize(3)));
        Arbitrary<Seed> seeds = Combinators.combine(
                        parents,
                        dependencies,
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9))
                .as(Seed::new);
        return Combinators.combine(
                        seeds.list().ofMaxSize(most), Arbitraries.integers().between(1, 30), Arbitraries.longs())
                .as(RandomGraph::of);
    }

    /** @param reach how far back parents are looked for: few make long lines, many make bushes */
    private static RandomGraph of(List<Seed> seeds, int reach, long order) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Seed seed = seeds.get(i);
            Set<String> down = new LinkedHashSet<>();
            Set<String> dependencies = new LinkedHashSet<>();
            if (i > 0) {
                int first = Math.max(0, i - reach);
                for (int pick : seed.parents()) {
                    down.add(id(first + pick % (i - first)));
                }
                for (int pick : seed.dependencies()) {
                    Revision target = revisions.get(pick % i);
                    boolean byLabel = seed.byLabel() && !target.branchLabels().isEmpty();
                    dependencies.add(byLabel ? target.branchLabels().get(0) : target.revision());
                }
            }
            List<String> labels = seed.label() == 0 ? List.of("label" + i) : List.of();
            revisions.add(new Revision(id(i), List.copyOf(down), List.copyOf(dependencies), labels));
        }
        Collections.shuffle(revisions, new Random(order));
        return new RandomGraph(revisions);
    }

    private static String id(int number) {
        return "r%02d".formatted(number) + "abcdefghij".charAt(number * 7 % 10);
    }

    RevisionMap map() {
        return new RevisionMap(revisions, warning -> {
            throw new AssertionError("unexpected warning: " + warning);
        });
    }

    RevisionGraph graph() {
        return new RevisionGraph(map());
    }

    /** One of the revisions; there has to be one. */
    String pick(int number) {
        return revisions.get(number % revisions.size()).revision();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Revision revision : revisions) {
            text.append('\n').append(GraphText.print(revision));
        }
        return text.toString();
    }
}
