package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run found: the summary for a person, {@code report.json} for a program, and one file for each failure. */
final class Report {
    private final List<CaseResult> results;
    /** Kind, topic and dialect to counts; sorted. */
    private final Map<Row, Counts> rows = new LinkedHashMap<>();

    private final Map<String, Counts> kinds = new LinkedHashMap<>();
    /** Dialects of {@code ops} over all topics. */
    private final Map<Row, Counts> dialects = new LinkedHashMap<>();

    private record Row(String kind, String topic, String dialect) {}

    Report(List<CaseResult> results) {
        this.results = results.stream()
                .sorted(Comparator.comparing(CaseResult::kind)
                        .thenComparing(CaseResult::topic)
                        .thenComparing(CaseResult::dialect))
                .toList();
        for (CaseResult result : this.results) {
            count(rows, new Row(result.kind(), result.topic(), result.dialect()), result);
            count(dialects, new Row(result.kind(), "", result.dialect()), result);
            count(kinds, result.kind(), result);
        }
    }

    private static <K> void count(Map<K, Counts> counts, K key, CaseResult result) {
        counts.computeIfAbsent(key, k -> new Counts()).add(result);
    }

    /** A line for each topic and dialect, then the sums. */
    void print(PrintStream out) {
        out.printf("%-36s %-20s %s%n", "", "", "passed / deviates on purpose / failing / total");
        rows.forEach((row, counts) -> line(out, row.kind() + " " + row.topic(), row.dialect(), counts));
        out.println();
        dialects.forEach((row, counts) -> {
            if (!row.dialect().isEmpty()) {
                line(out, row.kind() + ", all topics", row.dialect(), counts);
            }
        });
        kinds.forEach((kind, counts) -> line(out, kind + " in all", "", counts));
        long skipped = results.stream()
                .filter(result -> result.verdict() == Verdict.SKIPPED)
                .count();
        if (skipped > 0) {
            out.println();
            out.println("SKIPPED, because " + reasons() + ": " + skipped);
        }
    }

    private String reasons() {
        return String.join(
                "; ",
                results.stream()
                        .filter(result -> result.verdict() == Verdict.SKIPPED)
                        .map(CaseResult::detail)
                        .distinct()
                        .toList());
    }

    private static void line(PrintStream out, String what, String dialect, Counts counts) {
        out.printf("%-36s %-20s %s%n", what, dialect, counts);
    }

    /** Writes {@code report.json}, and {@code failures/} with a text for each failing case. */
    void write(Path directory) throws IOException {
        JsonObject report = new JsonObject();
        JsonArray topics = new JsonArray();
        rows.forEach((row, counts) -> {
            JsonObject topic = new JsonObject();
            topic.addProperty("kind", row.kind());
            topic.addProperty("topic", row.topic());
            topic.addProperty("dialect", row.dialect());
            counts.describe(topic);
            topics.add(topic);
        });
        JsonObject totals = new JsonObject();
        kinds.forEach((kind, counts) -> {
            JsonObject total = new JsonObject();
            counts.describe(total);
            totals.add(kind, total);
        });
        JsonArray cases = new JsonArray();
        for (CaseResult result : results) {
            JsonObject one = new JsonObject();
            one.addProperty("id", result.id());
            one.addProperty("topic", result.topic());
            one.addProperty("dialect", result.dialect());
            one.addProperty("verdict", result.verdict().name().toLowerCase(java.util.Locale.ROOT));
            if (!result.detail().isEmpty()) {
                one.addProperty("detail", result.detail());
            }
            cases.add(one);
        }
        report.add("totals", totals);
        report.add("topics", topics);
        report.add("cases", cases);
        Json.write(directory.resolve("report.json"), report);
        writeFailures(directory.resolve("failures"));
    }

    private void writeFailures(Path directory) throws IOException {
        delete(directory);
        for (CaseResult result : results) {
            if (result.verdict() == Verdict.FAILED) {
                Path file = directory.resolve(result.id() + ".txt");
                Files.createDirectories(file.getParent());
                Files.writeString(file, result.detail() + "\n");
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How many results there are of each verdict. */
    private static final class Counts {
        private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

        void add(CaseResult result) {
            counts.merge(result.verdict(), 1, Integer::sum);
        }

        int of(Verdict verdict) {
            return counts.getOrDefault(verdict, 0);
        }

        int total() {
            return of(Verdict.PASSED) + of(Verdict.DEVIATES) + of(Verdict.FAILED);
        }

        void describe(JsonObject object) {
            object.addProperty("passed", of(Verdict.PASSED));
            object.addProperty("deviates", of(Verdict.DEVIATES));
            object.addProperty("failing", of(Verdict.FAILED));
            object.addProperty("total", total());
            object.addProperty("skipped", of(Verdict.SKIPPED));
        }

        @Override
        public String toString() {
            String line =
                    of(Verdict.PASSED) + " / " + of(Verdict.DEVIATES) + " / " + of(Verdict.FAILED) + " / " + total();
            return of(Verdict.SKIPPED) == 0 ? line : line + " (" + of(Verdict.SKIPPED) + " skipped)";
        }
    }
}
