package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole runner, with Limbeck behind it, on some cases of every kind: what passes with the recorded answers fails with
 * wrong ones. {@link StrictnessTest} does the same in depth for the comparisons.
 */
class WrongExpectationsTest {
    /** One case in so many is taken. */
    private static final int GRAPHS = 80;

    private static final int HEADERS = 6;
    private static final int SESSIONS = 9;
    private static final int MIGRATIONS = 25;

    @TempDir
    private Path directory;

    @Test
    void whatPassesWithRecordedAnswersFailsWithWrongOnes() throws IOException {
        UnaryOperator<JsonObject> same = answer -> answer;
        Path right = write(directory.resolve("right"), same, same, same, same, same);
        Path wrong = write(
                directory.resolve("wrong"),
                WrongExpectationsTest::wrongMap,
                WrongExpectationsTest::wrongAnswer,
                WrongExpectationsTest::wrongHeader,
                WrongExpectationsTest::wrongStep,
                WrongExpectationsTest::wrongRun);

        Set<String> passed = ids(new Conformance(right).run(List.of()), true);
        Set<String> failed = ids(new Conformance(wrong).run(List.of()), false);

        assertThat(passed.stream().map(id -> id.substring(0, id.indexOf('/'))).distinct())
                .contains("graph", "headers", "cli", "ops");
        assertThat(failed).containsAll(passed);
    }

    private static Set<String> ids(Run run, boolean passing) {
        return run.results().stream()
                .filter(result -> result.verdict() == (passing ? Verdict.PASSED : Verdict.FAILED))
                .map(CaseResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject wrongMap(JsonObject map) {
        JsonObject wrong = map.deepCopy();
        wrong.add("heads", Json.array(List.of("nobody")));
        return wrong;
    }

    private static JsonObject wrongAnswer(JsonObject answer) {
        return answer.has("error")
                ? JsonParser.parseString("{'result': ['nobody'], 'read': [], 'steps': [], 'rows': ['nobody']}")
                        .getAsJsonObject()
                : JsonParser.parseString("{'error': {'class': 'CommandError', 'message': 'never said'}}")
                        .getAsJsonObject();
    }

    private static JsonObject wrongHeader(JsonObject test) {
        JsonObject wrong = test.deepCopy();
        if (wrong.remove("error") == null) {
            wrong.getAsJsonObject("expected").addProperty("bases", "wrong");
            wrong.getAsJsonObject("expected").addProperty("revision", "wrong");
        } else {
            wrong.add("expected", new JsonObject());
        }
        return wrong;
    }

    private static JsonObject wrongStep(JsonObject step) {
        JsonObject wrong = step.deepCopy();
        if (wrong.has("argv")) {
            wrong.addProperty("stdout", Json.string(step, "stdout") + "one line more\n");
            wrong.remove("stdout_order");
        }
        return wrong;
    }

    private static JsonObject wrongRun(JsonObject run) {
        JsonObject wrong = run.deepCopy();
        if (wrong.has("sql")) {
            wrong.addProperty("sql", Json.string(run, "sql") + "-- one line more\n");
        } else {
            wrong.getAsJsonObject("rows").add("one_table_more", JsonParser.parseString("{'columns': [], 'rows': []}"));
        }
        return wrong;
    }

    private static Path write(
            Path target,
            UnaryOperator<JsonObject> maps,
            UnaryOperator<JsonObject> answers,
            UnaryOperator<JsonObject> headers,
            UnaryOperator<JsonObject> steps,
            UnaryOperator<JsonObject> runs)
            throws IOException {
        Path source = Conformance.standard();
        for (String folder : List.of("graph", "headers", "cli", "ops")) {
            Files.createDirectories(target.resolve(folder));
        }
        Files.copy(source.resolve("queries.json"), target.resolve("queries.json"));
        writeGraphs(source.resolve("graph/graphs.jsonl.gz"), target.resolve("graph/graphs.jsonl.gz"), maps, answers);

        List<String> lines = new ArrayList<>();
        for (JsonObject test : every(HEADERS, Json.readLines(source.resolve("headers/headers.jsonl")))) {
            lines.add(headers.apply(test).toString());
        }
        Files.write(target.resolve("headers/headers.jsonl"), lines);

        for (Path file : every(SESSIONS, files(source.resolve("cli")))) {
            JsonObject session = Json.read(file).getAsJsonObject();
            JsonArray changed = new JsonArray();
            session.getAsJsonArray("steps").forEach(step -> changed.add(steps.apply(step.getAsJsonObject())));
            session.add("steps", changed);
            Json.write(target.resolve("cli").resolve(file.getFileName()), session);
        }

        List<JsonElement> tests = new ArrayList<>();
        for (Path file : files(source.resolve("ops"))) {
            Json.read(file).getAsJsonArray().forEach(tests::add);
        }
        JsonArray changed = new JsonArray();
        for (JsonElement test : every(MIGRATIONS, tests)) {
            changed.add(changedRuns(test.getAsJsonObject(), runs));
        }
        Json.write(target.resolve("ops/some.json"), changed);
        return target;
    }

    private static void writeGraphs(
            Path source, Path target, UnaryOperator<JsonObject> maps, UnaryOperator<JsonObject> answers)
            throws IOException {
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(target)), StandardCharsets.UTF_8))) {
            for (JsonObject graph : every(GRAPHS, Json.readLines(source))) {
                for (JsonElement query : graph.getAsJsonArray("queries")) {
                    JsonObject asked = query.getAsJsonObject();
                    asked.add("answer", answers.apply(asked.getAsJsonObject("answer")));
                }
                graph.add("map", maps.apply(graph.getAsJsonObject("map")));
                writer.write(graph + "\n");
            }
        }
    }

    /** SQLite and offline only: the comparisons are the same on servers. */
    private static JsonObject changedRuns(JsonObject test, UnaryOperator<JsonObject> runs) {
        JsonObject expected = test.getAsJsonObject("expected");
        for (String mode : List.copyOf(expected.keySet())) {
            JsonObject dialects = expected.getAsJsonObject(mode);
            for (String dialect : List.copyOf(dialects.keySet())) {
                if (mode.equals("online") && !dialect.equals("sqlite")) {
                    dialects.remove(dialect);
                    continue;
                }
                JsonObject steps = dialects.getAsJsonObject(dialect);
                for (String step : List.copyOf(steps.keySet())) {
                    steps.add(step, runs.apply(steps.getAsJsonObject(step)));
                }
            }
        }
        return test;
    }

    private static <T> List<T> every(int step, List<T> all) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
