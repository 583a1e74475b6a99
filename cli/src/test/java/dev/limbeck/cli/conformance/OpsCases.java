package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Migration scripts, offline and on real databases. One result for each case, mode and dialect: {@code
 * ops/quoting-1a2b3c/online/sqlite} passes if all its steps do.
 */
final class OpsCases implements CaseKind {
    private static final List<String> STEPS = List.of("upgrade", "downgrade_one", "downgrade");

    private final MigrationCommand command;

    OpsCases(MigrationCommand command) {
        this.command = command;
    }

    @Override
    public String name() {
        return "ops";
    }

    @Override
    public void run(Path folder, Run run) throws IOException {
        List<JsonObject> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Json.read(file).getAsJsonArray().forEach(test -> tests.add(test.getAsJsonObject()));
            }
        }
        runOffline(tests, run);
        JsonObject queries = Json.read(folder.resolveSibling("queries.json")).getAsJsonObject();
        for (String dialect : List.of("sqlite", "postgresql", "mariadb")) {
            List<JsonObject> wanted = tests.stream()
                    .filter(test -> expected(test, "online").has(dialect)
                            && run.wants(label(test, "online", dialect).id()))
                    .toList();
            if (!wanted.isEmpty()) {
                runOnline(dialect, wanted, queries.getAsJsonObject(dialect), run);
            }
        }
    }

    private void runOffline(List<JsonObject> tests, Run run) throws IOException {
        for (JsonObject test : tests) {
            for (Map.Entry<String, JsonElement> entry :
                    expected(test, "offline").entrySet()) {
                Run.Label label = label(test, "offline", entry.getKey());
                if (run.wants(label.id())) {
                    try (SessionDirectory directory = new SessionDirectory()) {
                        OpsDirectory.write(directory, test, entry.getKey() + "://");
                        run.report(offline(
                                test, label, entry.getKey(), entry.getValue().getAsJsonObject(), directory, run));
                    }
                }
            }
        }
    }

    private CaseResult offline(
            JsonObject test,
            Run.Label label,
            String dialect,
            JsonObject recorded,
            SessionDirectory directory,
            Run run) {
        Steps steps = new Steps(test, label, "offline/" + dialect, run);
        for (String name : List.of("upgrade", "downgrade")) {
            if (recorded.has(name)) {
                String revision = name.equals("upgrade") ? "head" : "head:base";
                JsonObject actual =
                        command.run(directory.path().resolve("alembic.ini"), name, revision, true, environ(test));
                OpsComparison comparison = new OpsComparison(dialect, test);
                steps.judge(name, recorded.getAsJsonObject(name), expected -> comparison.offline(expected, actual));
            }
        }
        return steps.result();
    }

    private void runOnline(String dialect, List<JsonObject> tests, JsonObject queries, Run run) throws IOException {
        try (SessionDirectory shared = new SessionDirectory();
                TestDatabase database = database(dialect, queries, shared.path())) {
            if (database == null) {
                for (JsonObject test : tests) {
                    Run.Label label = label(test, "online", dialect);
                    String reason = "no " + dialect + " server was found";
                    run.report(TestServers.areRequired() ? label.failed(reason) : label.skipped(reason));
                }
                return;
            }
            for (JsonObject test : tests) {
                run.report(online(test, label(test, "online", dialect), dialect, database, run));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private CaseResult online(JsonObject test, Run.Label label, String dialect, TestDatabase database, Run run)
            throws IOException {
        JsonObject recorded = expected(test, "online").getAsJsonObject(dialect);
        Steps steps = new Steps(test, label, "online/" + dialect, run);
        try (SessionDirectory directory = new SessionDirectory()) {
            OpsDirectory.write(directory, test, database.url());
            database.reset(setup(test, dialect));
            for (String step : STEPS) {
                if (recorded.has(step)) {
                    JsonObject actual = command.run(
                            directory.path().resolve("alembic.ini"),
                            step.equals("upgrade") ? "upgrade" : "downgrade",
                            switch (step) {
                                case "upgrade" -> "head";
                                case "downgrade_one" -> "-1";
                                default -> "base";
                            },
                            false,
                            environ(test));
                    database.state().entrySet().forEach(part -> actual.add(part.getKey(), part.getValue()));
                    OpsComparison comparison = new OpsComparison(dialect, test);
                    steps.judge(step, recorded.getAsJsonObject(step), expected -> comparison.online(expected, actual));
                }
            }
        } catch (SQLException e) {
            return label.failed("the state could not be read: " + Stacks.trace(e));
        }
        return steps.result();
    }

    private static @Nullable TestDatabase database(String dialect, JsonObject queries, Path directory)
            throws IOException, SQLException {
        if (dialect.equals("sqlite")) {
            return new SqliteTestDatabase(queries, directory);
        }
        TestServer server = TestServers.find(dialect);
        if (server == null) {
            return null;
        }
        return dialect.equals("postgresql")
                ? new PostgresqlTestDatabase(queries, server)
                : new MariadbTestDatabase(queries, server);
    }

    private static Run.Label label(JsonObject test, String mode, String dialect) {
        String path = mode + "/" + dialect;
        return new Run.Label(Json.string(test, "topic"), path, "ops/" + Json.string(test, "id") + "/" + path);
    }

    private static JsonObject expected(JsonObject test, String mode) {
        JsonObject expected = test.getAsJsonObject("expected");
        return expected.has(mode) ? expected.getAsJsonObject(mode) : new JsonObject();
    }

    private static Map<String, String> environ(JsonObject test) {
        Map<String, String> environ = new LinkedHashMap<>();
        if (test.has("environ")) {
            test.getAsJsonObject("environ")
                    .entrySet()
                    .forEach(variable ->
                            environ.put(variable.getKey(), variable.getValue().getAsString()));
        }
        return environ;
    }

    private static List<String> setup(JsonObject test, String dialect) {
        return test.has("setup") && test.getAsJsonObject("setup").has(dialect)
                ? Json.strings(test.getAsJsonObject("setup").get(dialect))
                : List.of();
    }

    /** The steps of one case on one dialect, which make one result. */
    private static final class Steps {
        private final String caseId;
        private final Run.Label label;
        private final String path;
        private final Run run;
        private final List<String> failures = new ArrayList<>();
        private final List<String> deviations = new ArrayList<>();

        Steps(JsonObject test, Run.Label label, String path, Run run) {
            this.caseId = Json.string(test, "id");
            this.label = label;
            this.path = path;
            this.run = run;
        }

        void judge(String step, JsonObject recorded, java.util.function.Function<JsonObject, String> differences) {
            CaseResult result = run.verdict(label, caseId, path + "/" + step, recorded, differences);
            switch (result.verdict()) {
                case FAILED -> failures.add("== " + step + "\n" + result.detail());
                case DEVIATES -> deviations.add("== " + step + "\n" + result.detail());
                default -> {}
            }
        }

        CaseResult result() {
            if (!failures.isEmpty()) {
                return label.failed(String.join("\n", failures));
            }
            return deviations.isEmpty()
                    ? label.passed()
                    : label.result(Verdict.DEVIATES, String.join("\n", deviations));
        }
    }
}
