package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Script headers and version directories: {@code headers/typed-base}. */
final class HeaderCases implements CaseKind {
    private static final String PLAIN_INI = "[alembic]\nscript_location = %(here)s\n";
    private static final Pattern LINE = Pattern.compile("(?i)\\bline \\d+|:\\d+");

    private final ScriptReader reader;

    HeaderCases(ScriptReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "headers";
    }

    @Override
    public void run(Path folder, Run run) throws IOException {
        for (JsonObject test : Json.readLines(folder.resolve("headers.jsonl"))) {
            String id = Json.string(test, "id");
            if (run.wants("headers/" + id)) {
                JsonObject actual = read(test);
                run.judge(
                        new Run.Label(Json.string(test, "kind"), "", "headers/" + id),
                        id,
                        "0",
                        test,
                        expected -> differences(expected, actual));
            }
        }
    }

    private JsonObject read(JsonObject test) throws IOException {
        try (SessionDirectory directory = new SessionDirectory()) {
            boolean isDirectory = Json.string(test, "kind").equals("directory");
            if (isDirectory) {
                directory.write(test.getAsJsonObject("files"));
                directory.write("alembic.ini", Json.string(test, "ini"));
            } else {
                directory.write("alembic.ini", PLAIN_INI);
                directory.write("versions/" + Json.string(test, "file"), Json.string(test, "text", ""));
                if (test.has("base64")) {
                    Files.write(
                            directory.path().resolve("versions/" + Json.string(test, "file")),
                            Base64.getDecoder().decode(Json.string(test, "base64")));
                }
            }
            return filledIn(reader.read(directory.path().resolve("alembic.ini"), isDirectory), directory.path());
        }
    }

    private static JsonObject filledIn(JsonObject actual, Path directory) {
        return com.google.gson.JsonParser.parseString(actual.toString().replace(directory.toString(), "${DIR}"))
                .getAsJsonObject();
    }

    /** Empty if nothing differs. {@code actual} has the form of the data, and {@code stderr}. */
    static String differences(JsonObject expected, JsonObject actual) {
        List<String> differences = new ArrayList<>();
        if (expected.has("error")) {
            compareErrors(expected.getAsJsonObject("error"), actual, fileOf(expected), differences);
        } else if (actual.has("error")) {
            differences.add("error: none expected, got " + actual.get("error"));
        } else {
            compareAnswers(expected, actual, differences);
        }
        String stderr = Json.string(actual, "stderr", "");
        if (expected.has("warnings")) {
            for (String warning : Json.strings(expected.get("warnings"))) {
                if (stderr.split(Pattern.quote(warning), -1).length != 2) {
                    differences.add("the warning has to be there once: " + warning + "\n" + stderr);
                }
            }
        } else if (!stderr.isBlank()) {
            differences.add("stderr: nothing expected, got " + stderr);
        }
        return String.join("\n", differences);
    }

    private static void compareAnswers(JsonObject expected, JsonObject actual, List<String> differences) {
        for (String field : List.of("expected", "values")) {
            if (expected.has(field)) {
                JsonObject wanted = expected.getAsJsonObject(field);
                JsonObject got = actual.has(field) ? actual.getAsJsonObject(field) : new JsonObject();
                for (Map.Entry<String, JsonElement> part : wanted.entrySet()) {
                    if (!part.getValue().equals(got.get(part.getKey()))) {
                        differences.add(field + " " + part.getKey() + ": expected " + part.getValue() + ", got "
                                + got.get(part.getKey()));
                    }
                }
            }
        }
        if (expected.has("values")
                && !expected.getAsJsonObject("values")
                        .keySet()
                        .equals(actual.getAsJsonObject("values").keySet())) {
            differences.add(
                    "values: expected " + expected.getAsJsonObject("values").keySet() + ", got "
                            + actual.getAsJsonObject("values").keySet());
        }
    }

    private static String fileOf(JsonObject test) {
        return Json.string(test, "file", "");
    }

    /** Alembic's own errors are equal; of Python's it is enough to fail, with file and line where there is one. */
    private static void compareErrors(JsonObject expected, JsonObject actual, String file, List<String> differences) {
        if (!actual.has("error")) {
            differences.add("error: expected, but there is none: " + expected);
            return;
        }
        JsonObject error = actual.getAsJsonObject("error");
        String message = Json.string(error, "message");
        if (Json.flag(expected, "alembic")) {
            if (!Json.string(error, "class").equals(Json.string(expected, "class"))
                    || !message.equals(Json.string(expected, "message"))) {
                differences.add("error: expected " + expected + ", got " + error);
            }
            return;
        }
        String report = message + "\n" + Json.string(error, "report", "");
        if (!file.isEmpty() && !report.contains(file)) {
            differences.add("the error does not name the file " + file + ": " + report);
        }
        if (Json.string(expected, "message").contains(", line ")
                && !LINE.matcher(report).find()) {
            differences.add("the error does not name a line: " + report);
        }
    }
}
