package dev.limbeck.engine.graph;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Prints what the graph costs at ten and at a hundred thousand revisions, and by how much that grew. Each size has a
 * JVM of its own, and each figure is that of the first run in it, as a command would have it; of five JVMs the least
 * counts, so that a busy machine shows little. Arguments: the sizes, smallest first.
 */
final class GraphBenchmark {
    private static final int JVMS = 5;

    private GraphBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("only")) {
            for (Map.Entry<String, IntFunction<List<Revision>>> graph : graphs().entrySet()) {
                measure(graph.getKey(), graph.getValue().apply(Integer.parseInt(args[1])));
            }
            return;
        }
        String[] sizes = args.length == 0 ? new String[] {"10000", "100000"} : args;
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (String size : sizes) {
            measureInOwnJvms(size)
                    .forEach((work, time) -> figures.computeIfAbsent(work, w -> new ArrayList<>())
                            .add(time));
        }
        System.out.printf(Locale.ROOT, "%-42s %s  growth%n", "ms at", String.join("  ", sizes));
        figures.forEach((work, times) -> {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-42s", work));
            times.forEach(time -> line.append(String.format(Locale.ROOT, " %8.1f", time)));
            System.out.printf(Locale.ROOT, "%s %6.1fx%n", line, times.get(times.size() - 1) / times.get(0));
        });
    }

    private static Map<String, Double> measureInOwnJvms(String size) throws Exception {
        Map<String, Double> least = new LinkedHashMap<>();
        for (int i = 0; i < JVMS; i++) {
            Process jvm = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            GraphBenchmark.class.getName(),
                            "only",
                            size)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jvm.waitFor() != 0) {
                throw new IllegalStateException("the measuring JVM failed");
            }
            for (String line : output.lines().toList()) {
                String[] parts = line.split("=");
                least.merge(parts[0], Double.valueOf(parts[1]), Math::min);
            }
        }
        return least;
    }

    private static Map<String, IntFunction<List<Revision>>> graphs() {
        Map<String, IntFunction<List<Revision>>> graphs = new LinkedHashMap<>();
        graphs.put("linear", GraphBenchmark::linear);
        graphs.put("braid of 50", GraphBenchmark::braid);
        graphs.put("many heads", GraphBenchmark::manyHeads);
        graphs.put("dependencies", GraphBenchmark::dependent);
        graphs.put("labels", GraphBenchmark::labelled);
        return graphs;
    }

    private static void measure(String name, List<Revision> revisions) {
        RevisionGraph graph = timed(name + ": build map", () -> graph(revisions));
        timed(name + ": resolve heads", () -> graph.getRevisions("heads"));
        timed(name + ": plan upgrade from empty", () -> graph.upgrade(List.of(), "heads"));
        timed(
                name + ": plan downgrade to base",
                () -> graph.downgrade(graph.revisionMap().effectiveHeads(), "base"));
        timed(name + ": 1000 partial identifiers", () -> partial(graph.revisionMap(), revisions));
    }

    private static <T> T timed(String work, Supplier<T> supplier) {
        long start = System.nanoTime();
        T result = supplier.get();
        System.out.println(work + "=" + (System.nanoTime() - start) / 1e6);
        return result;
    }

    private static RevisionGraph graph(List<Revision> revisions) {
        return new RevisionGraph(new RevisionMap(revisions, warning -> {}));
    }

    private static int partial(RevisionMap map, List<Revision> revisions) {
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            String id = revisions.get((int) (i * 7919L % revisions.size())).revision();
            found += map.getRevisions(id.substring(0, id.length() - 1)).size();
        }
        return found;
    }

    /** Identifiers as Alembic makes them, the same in every run; a check digit at the end makes them findable. */
    private static String id(int number) {
        long hash = number * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
        return String.format("%012x%01x", hash & 0xFFFF_FFFF_FFFFL, number & 0xF);
    }

    private static List<Revision> linear(int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            revisions.add(revision(i, i == 0 ? List.of() : List.of(id(i - 1))));
        }
        return revisions;
    }

    /** Fifty branches; every thousand revisions all merge into one and part again. */
    static List<Revision> braid(int size) {
        int branches = 50;
        List<Revision> revisions = new ArrayList<>();
        List<String> tips = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean isMerge = i % 1000 == 999 && tips.size() == branches;
            List<String> down;
            if (isMerge) {
                down = List.copyOf(tips);
                tips.clear();
                for (int j = 0; j < branches; j++) {
                    tips.add(id(i));
                }
            } else if (tips.size() < branches) {
                down = tips.isEmpty() ? List.of() : List.of(id(0));
                tips.add(id(i));
            } else {
                down = List.of(tips.set(i % branches, id(i)));
            }
            revisions.add(revision(i, down));
        }
        return revisions;
    }

    /** One base and nothing but heads on it. */
    private static List<Revision> manyHeads(int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            revisions.add(revision(i, i == 0 ? List.of() : List.of(id(0))));
        }
        return revisions;
    }

    /** Ten lines; each tenth revision depends on the next line's latest, and on one that others depend on too. */
    private static List<Revision> dependent(int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> down = i < 10 ? List.of() : List.of(id(i - 10));
            List<String> dependencies = i % 97 == 96 ? List.of(id(i - 1), id(i / 1000 * 500)) : List.of();
            revisions.add(new Revision(id(i), down, dependencies, List.of()));
        }
        return revisions;
    }

    /** A line with a label on each hundredth revision. */
    private static List<Revision> labelled(int size) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> down = i < 20 ? List.of() : List.of(id(i - 20));
            List<String> labels = i % 100 == 99 ? List.of("label" + i) : List.of();
            revisions.add(new Revision(id(i), down, List.of(), labels));
        }
        return revisions;
    }

    private static Revision revision(int number, List<String> down) {
        return new Revision(id(number), down, List.of(), List.of());
    }
}
