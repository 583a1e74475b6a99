package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Sessions at the command line. Each step of each session is one result: {@code cli/linear-upgrade/3}. */
final class CliCases implements CaseKind {
    private static final Set<String> COMMANDS = Set.of(
            "branches",
            "check",
            "current",
            "downgrade",
            "edit",
            "ensure_version",
            "heads",
            "history",
            "init",
            "list_templates",
            "merge",
            "revision",
            "show",
            "stamp",
            "upgrade");

    private final CommandLine commandLine;

    CliCases(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    public String name() {
        return "cli";
    }

    @Override
    public void run(Path folder, Run run) throws IOException {
        List<Path> sessions;
        try (Stream<Path> files = Files.list(folder)) {
            sessions = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : sessions) {
            runSession(Json.read(file).getAsJsonObject(), run);
        }
    }

    /** The steps build on each other, so a session is run whole if one of them is wanted. */
    private void runSession(JsonObject session, Run run) throws IOException {
        String id = Json.string(session, "id");
        JsonArray steps = session.getAsJsonArray("steps");
        boolean isWanted = false;
        for (int i = 0; i < steps.size(); i++) {
            isWanted |= run.wants(stepId(id, i));
        }
        if (!isWanted) {
            return;
        }
        try (SessionDirectory directory = new SessionDirectory()) {
            JsonObject files = session.getAsJsonObject("files");
            directory.write(files);
            if (files.keySet().stream().anyMatch(name -> name.startsWith("mig/"))) {
                Files.createDirectories(directory.path().resolve("mig/versions"));
            }
            Session running = new Session(id, directory, run);
            for (int i = 0; i < steps.size(); i++) {
                running.step(i, steps.get(i).getAsJsonObject());
            }
        }
    }

    private static String stepId(String session, int index) {
        return "cli/" + session + "/" + index;
    }

    /** One session under way. */
    private final class Session {
        private final String id;
        private final SessionDirectory directory;
        private final Run run;
        private final Placeholders placeholders;

        Session(String id, SessionDirectory directory, Run run) {
            this.id = id;
            this.directory = directory;
            this.run = run;
            this.placeholders = new Placeholders(directory.path(), Clock.systemUTC());
        }

        void step(int index, JsonObject step) throws IOException {
            if (step.has("write")) {
                directory.write(step.getAsJsonObject("write"));
            } else if (step.has("replace")) {
                List<String> replace = Json.strings(step.get("replace"));
                if (Files.exists(directory.path().resolve(replace.get(0)))) {
                    directory.replace(replace.get(0), replace.get(1), replace.get(2));
                }
            } else if (step.has("sql")) {
                sql(index, step);
            } else {
                command(index, step);
            }
        }

        private void sql(int index, JsonObject step) {
            String difference;
            try {
                JsonArray rows = directory.execute(Json.string(step, "db", "app.db"), Json.strings(step.get("sql")));
                difference =
                        step.has("result") ? StepComparison.rowDifferences(step.getAsJsonArray("result"), rows) : "";
            } catch (SQLException e) {
                difference = e.toString();
            }
            if (step.has("result") && run.wants(stepId(id, index))) {
                Run.Label label = new Run.Label("sql", "", stepId(id, index));
                run.report(difference.isEmpty() ? label.passed() : label.failed(difference));
            }
        }

        private void command(int index, JsonObject step) throws IOException {
            List<String> argv = new ArrayList<>();
            for (String arg : Json.strings(step.get("argv"))) {
                argv.add(placeholders.fillIn(arg));
            }
            Map<String, String> before = directory.files();
            CommandLine.Outcome outcome;
            try {
                outcome = commandLine.run(argv, environ(step), directory.path().resolve(Json.string(step, "cwd", "")));
            } catch (RuntimeException | Error e) {
                outcome = new CommandLine.Outcome(-1, "", Stacks.trace(e));
            }
            StepOutcome actual = observe(step, before, outcome);
            if (run.wants(stepId(id, index))) {
                run.judge(
                        new Run.Label(topic(argv), "", stepId(id, index)),
                        id,
                        Integer.toString(index),
                        step,
                        expected -> StepComparison.differences(expected, actual));
            }
        }

        private StepOutcome observe(JsonObject step, Map<String, String> before, CommandLine.Outcome outcome)
                throws IOException {
            Map<String, String> after = directory.files();
            Map<String, String> changes = SessionDirectory.changes(before, after);
            if (step.has("files")) {
                placeholders.learn(step.getAsJsonObject("files").keySet(), changes.keySet());
            }
            Map<String, String> files = new LinkedHashMap<>();
            changes.forEach(
                    (name, content) -> files.put(placeholders.replaceIn(name), placeholders.replaceIn(content)));
            Map<String, String> removed = new LinkedHashMap<>(before);
            removed.keySet().removeAll(after.keySet());
            return new StepOutcome(
                    outcome.exit(),
                    placeholders.replaceIn(outcome.stdout()),
                    placeholders.replaceIn(outcome.stderr()),
                    files,
                    removed.keySet(),
                    directory.databases(step.getAsJsonObject("db")));
        }

        private Map<String, String> environ(JsonObject step) {
            Map<String, String> environ = new LinkedHashMap<>();
            environ.put("TZ", "UTC");
            environ.put("LC_ALL", "C.UTF-8");
            environ.put("COLUMNS", "80");
            environ.put("HOME", directory.path().resolveSibling("no-such-home").toString());
            environ.put("PATH", "/usr/bin:/bin");
            if (step.has("env")) {
                for (Map.Entry<String, JsonElement> variable :
                        step.getAsJsonObject("env").entrySet()) {
                    environ.put(
                            variable.getKey(),
                            placeholders.fillIn(variable.getValue().getAsString()));
                }
            }
            return environ;
        }
    }

    private static String topic(List<String> argv) {
        return argv.stream().filter(COMMANDS::contains).findFirst().orElse("arguments");
    }
}
