package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The runner accepts what was recorded and nothing else: every recorded answer is played back, first as it is, then
 * against expectations with one leaf changed.
 */
class StrictnessTest {
    @Test
    void everyRecordedSessionStepIsEqualToItself() throws IOException {
        forEachStep((id, step) -> assertThat(StepComparison.differences(step, played(step)))
                .as(id)
                .isEmpty());
    }

    @Test
    void aSessionStepWithOneThingChangedIsSeen() throws IOException {
        List<String> overlooked = new ArrayList<>();
        forEachStep((id, step) -> {
            StepOutcome outcome = played(step);
            for (Mutations.Mutation mutation : Mutations.of(step, path -> countsInStep(step, path), 40)) {
                if (StepComparison.differences(mutation.wrong(), outcome).isEmpty()) {
                    overlooked.add(id + " " + mutation.path());
                }
            }
        });
        assertThat(overlooked).isEmpty();
    }

    @Test
    void everyRecordedRunIsEqualToItself() throws IOException {
        forEachRun((mode, dialect, test, run, id) ->
                assertThat(differences(mode, dialect, test, run, run)).as(id).isEmpty());
    }

    @Test
    void aRunWithOneThingChangedIsSeen() throws IOException {
        List<String> overlooked = new ArrayList<>();
        forEachRun((mode, dialect, test, run, id) -> {
            for (Mutations.Mutation mutation : Mutations.of(run, path -> countsInRun(run, dialect, test, path), 12)) {
                if (differences(mode, dialect, test, mutation.wrong(), run).isEmpty()) {
                    overlooked.add(id + " " + mutation.path());
                }
            }
        });
        assertThat(overlooked).isEmpty();
    }

    @Test
    void aMissingErrorOrOneTooManyIsSeen() throws IOException {
        JsonObject error = object("{'class': 'ValueError', 'bases': ['Exception'], 'message': 'no'}");
        forEachRun((mode, dialect, test, run, id) -> {
            JsonObject other = run.deepCopy();
            if (other.remove("error") == null) {
                other.add("error", error);
            }
            assertThat(differences(mode, dialect, test, other, run)).as(id).isNotEmpty();
        });
    }

    @Test
    void aDeviationDemandsExactlyItsOwnAnswer() {
        Deviations deviations = Deviations.none();
        deviations.add(object("{'case': 'c', 'step': 0, 'differs': 'a', 'better': 'b', 'expected': {'x': 2}}"));
        Run run = new Run(List.of(), deviations);
        Run.Label label = new Run.Label("topic", "", "cli/c/0");
        JsonObject recorded = object("{'x': 1, 'y': 1}");

        run.judge(label, "c", "0", recorded, expected -> differ(expected, "{'x': 2, 'y': 1}"));
        run.judge(label, "c", "0", recorded, expected -> differ(expected, "{'x': 3, 'y': 1}"));
        run.judge(label, "c", "0", recorded, expected -> differ(expected, "{'x': 2, 'y': 2}"));
        run.judge(label, "c", "0", recorded, expected -> differ(expected, "{'x': 1, 'y': 1}"));
        run.judge(label, "c", "1", recorded, expected -> differ(expected, "{'x': 2, 'y': 1}"));

        assertThat(run.results().stream().map(CaseResult::verdict))
                .containsExactly(Verdict.DEVIATES, Verdict.FAILED, Verdict.FAILED, Verdict.FAILED, Verdict.FAILED);
    }

    @Test
    void knownFailuresOnlyShrink() {
        Run run = new Run(List.of(), Deviations.none());
        run.report(CaseResult.passed("t", "", "cli/a/0"));
        run.report(CaseResult.failed("t", "", "cli/a/1", "x"));
        run.report(CaseResult.failed("t", "", "cli/a/2", "x"));
        run.report(CaseResult.skipped("t", "", "cli/a/3", "x"));

        assertThat(new KnownFailures(Set.of("cli/a/1", "cli/a/2", "cli/a/3")).complaints(run))
                .isEmpty();
        assertThat(new KnownFailures(Set.of("cli/a/0", "cli/a/1", "cli/b/9")).complaints(run))
                .containsExactly(
                        "fails: cli/a/2",
                        "listed, but passes (take it off the list): cli/a/0",
                        "listed, but there is no such case: cli/b/9");
    }

    @Test
    void aWarningHasToBeThereOnce() {
        JsonObject step = object("{'argv': [], 'exit': 0, 'stdout': '', 'db': {},"
                + " 'stderr': 'one\\n${WARNING} UserWarning: careful\\ntwo\\n'}");

        assertThat(StepComparison.differences(step, stderr(0, "one\ntwo\nWARNING careful\n  here\n")))
                .isEmpty();
        assertThat(StepComparison.differences(step, stderr(0, "one\ntwo\n"))).contains("careful");
        assertThat(StepComparison.differences(step, stderr(0, "one\ncareful\ncareful\ntwo\n")))
                .contains("careful");
    }

    @Test
    void aTracebackIsOneClearLineOfOurs() {
        JsonObject step = object("{'argv': [], 'exit': 1, 'traceback': true, 'stdout': '', 'db': {},"
                + " 'stderr': 'one\\n${TRACEBACK}\\nKeyError: \\'gone\\'\\n'}");

        assertThat(StepComparison.differences(step, stderr(1, "one\nERROR: no revision 'gone'\n")))
                .isEmpty();
        assertThat(StepComparison.differences(step, stderr(255, "one\nERROR: no revision 'gone'\n")))
                .isEmpty();
        assertThat(StepComparison.differences(step, stderr(0, "one\nERROR: no revision 'gone'\n")))
                .contains("exit");
        assertThat(StepComparison.differences(step, stderr(1, "one\nERROR: no such revision\n")))
                .contains("gone");
        assertThat(StepComparison.differences(step, stderr(1, "ERROR: no revision 'gone'\n")))
                .contains("before");
        assertThat(StepComparison.differences(step, stderr(1, "one\n"))).contains("one line");
        assertThat(StepComparison.differences(step, stderr(1, "one\ntwo gone\nthree gone\n")))
                .contains("one line");
        assertThat(StepComparison.differences(
                        step, stderr(1, "one\ngone\n\tat dev.limbeck.cli.Main.main(Main.java:3)\n")))
                .contains("Java stack trace");
    }

    @Test
    void wrongArgumentsAreComparedAfterTheWordError() {
        JsonObject step = object("{'argv': [], 'exit': 2, 'stdout': '', 'db': {},"
                + " 'stderr': 'usage: alembic show [-h] rev\\nalembic show: error: required: rev\\n'}");

        assertThat(StepComparison.differences(step, stderr(2, "Usage\nlimbeck show: error: required: rev\n")))
                .isEmpty();
        assertThat(StepComparison.differences(step, stderr(2, "limbeck show: error: required: it\n")))
                .contains("error: ");
        assertThat(StepComparison.differences(step, stderr(1, "limbeck show: error: required: rev\n")))
                .contains("exit");
    }

    @Test
    void whiteSpaceCountsOnlyInQuotes() {
        assertThat(SqlText.collapsed("\nCREATE  TABLE t (\n\ta TEXT DEFAULT 'x  y'\n)\n\n"))
                .isEqualTo("CREATE TABLE t ( a TEXT DEFAULT 'x  y' )");
        assertThat(SqlText.normalized("a  \n\tb\n\n\n")).isEqualTo("a\n    b");
    }

    @Test
    void openOrdersAreOpenAndOthersAreNot() {
        List<String> indexes = List.of("CREATE TABLE t (a)", "CREATE INDEX b ON t (b)", "CREATE INDEX a ON t (a)");
        List<String> others = List.of("CREATE TABLE t (a)", "CREATE INDEX a ON t (a)", "CREATE INDEX b ON t (b)");

        assertThat(SqlText.withoutOpenOrders(indexes, true)).isEqualTo(SqlText.withoutOpenOrders(others, true));
        assertThat(SqlText.withoutOpenOrders(indexes, false)).isNotEqualTo(SqlText.withoutOpenOrders(others, false));
        assertThat(SqlText.withSortedConstraints("CREATE TABLE _alembic_tmp_t (a INTEGER, UNIQUE (a), CHECK (a > 1))"))
                .isEqualTo(SqlText.withSortedConstraints(
                        "CREATE TABLE _alembic_tmp_t (a INTEGER, CHECK (a > 1), UNIQUE (a))"))
                .isNotEqualTo(SqlText.withSortedConstraints(
                        "CREATE TABLE _alembic_tmp_t (CHECK (a > 1), a INTEGER, UNIQUE (a))"));
    }

    private static StepOutcome stderr(int exit, String stderr) {
        return new StepOutcome(exit, "", stderr, Map.of(), Set.of(), new JsonObject());
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static String differ(JsonObject expected, String actual) {
        return expected.equals(object(actual)) ? "" : "differs";
    }

    /** The recorded step as if Limbeck had done it. */
    private static StepOutcome played(JsonObject step) {
        Map<String, String> files = new LinkedHashMap<>();
        if (step.has("files")) {
            step.getAsJsonObject("files")
                    .entrySet()
                    .forEach(file -> files.put(
                            file.getKey(),
                            file.getValue().isJsonNull() ? "" : file.getValue().getAsString()));
        }
        String stderr = Json.string(step, "stderr");
        if (Json.flag(step, "traceback")) {
            int at = stderr.indexOf("${TRACEBACK}");
            stderr = stderr.substring(0, at)
                    + stderr.substring(at).split("\n")[1].strip() + "\n";
        }
        Set<String> removed = step.has("removed") ? new TreeSet<>(Json.strings(step.get("removed"))) : Set.of();
        return new StepOutcome(
                step.get("exit").getAsInt(),
                Json.string(step, "stdout"),
                stderr.replace("${WARNING} UserWarning: ", "WARNING "),
                files,
                removed,
                step.getAsJsonObject("db"));
    }

    /** Leaves that the format compares; of tracebacks and usage lines only a part. */
    private static boolean countsInStep(JsonObject step, String path) {
        if (path.equals("exit")) {
            return !Json.flag(step, "traceback");
        }
        boolean isFree = Json.flag(step, "traceback")
                || step.get("exit").getAsInt() == 2
                || !Json.string(step, "stderr_order", "").isEmpty();
        return path.startsWith("db/")
                || path.startsWith("files/")
                || (path.equals("stdout")
                        && !Json.string(step, "stdout_order", "").equals("alternatives"))
                || (path.equals("stderr") && !isFree);
    }

    /** Leaves that the format compares. */
    private static boolean countsInRun(JsonObject run, String dialect, JsonObject test, String path) {
        if (path.startsWith("error/")) {
            JsonObject error = run.getAsJsonObject("error");
            boolean isInternal = Json.string(error, "message").matches("(?s).*( object at 0x|<class |'NoneType').*");
            if (!error.has("driver_class")) {
                return !isInternal && (path.equals("error/class") || path.equals("error/message"));
            }
            return path.equals("error/class")
                    || path.equals(
                            dialect.equals("postgresql")
                                    ? "error/sqlstate"
                                    : dialect.equals("mariadb") ? "error/errno" : "error/message");
        }
        if (path.startsWith("statements/")) {
            return path.endsWith("/sql")
                    && Set.of("CREATE", "ALTER", "DROP", "COMMENT")
                            .contains(SqlText.verb(Json.string(
                                    run.getAsJsonArray("statements")
                                            .get(Integer.parseInt(path.split("/")[1]))
                                            .getAsJsonObject(),
                                    "sql")));
        }
        return path.equals("sql") || path.equals("stdout") || path.startsWith("schema/") || path.startsWith("rows/");
    }

    private static String differences(
            String mode, String dialect, JsonObject test, JsonObject expected, JsonObject actual) {
        OpsComparison comparison = new OpsComparison(dialect, test);
        return mode.equals("offline") ? comparison.offline(expected, actual) : comparison.online(expected, actual);
    }

    private interface StepAction {
        void accept(String id, JsonObject step);
    }

    private interface RunAction {
        void accept(String mode, String dialect, JsonObject test, JsonObject run, String id);
    }

    private static void forEachStep(StepAction action) throws IOException {
        forEachFile("cli", session -> {
            int index = 0;
            for (JsonElement step : session.getAsJsonObject().getAsJsonArray("steps")) {
                if (step.getAsJsonObject().has("argv")) {
                    action.accept(
                            session.getAsJsonObject().get("id").getAsString() + "/" + index, step.getAsJsonObject());
                }
                index++;
            }
        });
    }

    private static void forEachRun(RunAction action) throws IOException {
        forEachFile(
                "ops",
                topic -> topic.getAsJsonArray().forEach(element -> {
                    JsonObject test = element.getAsJsonObject();
                    test.getAsJsonObject("expected")
                            .entrySet()
                            .forEach(mode -> mode.getValue()
                                    .getAsJsonObject()
                                    .entrySet()
                                    .forEach(dialect -> dialect.getValue()
                                            .getAsJsonObject()
                                            .entrySet()
                                            .forEach(run -> action.accept(
                                                    mode.getKey(),
                                                    dialect.getKey(),
                                                    test,
                                                    run.getValue().getAsJsonObject(),
                                                    Json.string(test, "id") + "/" + mode.getKey() + "/"
                                                            + dialect.getKey() + "/" + run.getKey()))));
                }));
    }

    private static void forEachFile(String folder, Consumer<JsonElement> action) throws IOException {
        try (Stream<Path> files = Files.list(Conformance.standard().resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                action.accept(Json.read(file));
            }
        }
    }
}
