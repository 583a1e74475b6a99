package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between a recorded command step and what Limbeck did, by the rules of the data's README. */
final class StepComparison {
    private static final String WARNING = "${WARNING} UserWarning: ";
    private static final String TRACEBACK = "${TRACEBACK}";
    private static final Pattern JAVA_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|^Exception in thread ");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern LISTED = Pattern.compile("revisions \\(([^)]+)\\)");
    private static final Pattern DRIVER = Pattern.compile("\\(sqlite3\\.\\w+\\) (.*)");

    private final JsonObject expected;
    private final StepOutcome actual;
    private final Set<String> varies;
    private final List<String> differences = new ArrayList<>();

    private StepComparison(JsonObject expected, StepOutcome actual) {
        this.expected = expected;
        this.actual = actual;
        this.varies = expected.has("varies") ? Set.copyOf(Json.strings(expected.get("varies"))) : Set.of();
    }

    /** Empty if nothing differs. */
    static String differences(JsonObject expected, StepOutcome actual) {
        return new StepComparison(expected, actual).compare();
    }

    private String compare() {
        if (isCompared("exit")) {
            compareExit();
        }
        if (isCompared("stdout")) {
            compareStream("stdout", actual.stdout());
        }
        if (isCompared("stderr")) {
            compareStderr();
        }
        if (isCompared("files")) {
            compareFiles();
        }
        if (isCompared("removed")) {
            Set<String> removed =
                    expected.has("removed") ? new TreeSet<>(Json.strings(expected.get("removed"))) : Set.of();
            if (!removed.equals(actual.removed())) {
                differences.add("removed: expected " + removed + ", got " + actual.removed());
            }
        }
        if (isCompared("db") && !expected.get("db").equals(actual.db())) {
            differences.add("db:\n" + TextDiff.of(Json.pretty(expected.get("db")), Json.pretty(actual.db())));
        }
        if (JAVA_TRACE.matcher(actual.stderr()).find()
                || JAVA_TRACE.matcher(actual.stdout()).find()) {
            differences.add("a Java stack trace reached the user:\n" + actual.stderr());
        }
        return String.join("\n", differences);
    }

    private boolean isCompared(String field) {
        return !varies.contains(field);
    }

    private boolean isTraceback() {
        return Json.flag(expected, "traceback");
    }

    private void compareExit() {
        int exit = expected.get("exit").getAsInt();
        if (isTraceback() ? actual.exit() == 0 : actual.exit() != exit) {
            differences.add("exit: expected " + (isTraceback() ? "not 0" : exit) + ", got " + actual.exit());
        }
    }

    private void compareStream(String name, String text) {
        if (candidates(name).stream().noneMatch(candidate -> sameText(name, candidate, text))) {
            differences.add(name + ":\n" + TextDiff.of(Json.string(expected, name), text));
        }
    }

    /** The recorded text, or the recorded texts where it varied. */
    private List<String> candidates(String name) {
        if (Json.string(expected, name + "_order", "").equals("alternatives")) {
            return Json.strings(expected.get(name + "_alternatives"));
        }
        return List.of(Json.string(expected, name));
    }

    private boolean sameText(String name, String candidate, String text) {
        return Json.string(expected, name + "_order", "").equals("lines-any")
                ? sameLines(candidate.split("\n", -1), text.split("\n", -1))
                : Placeholders.matches(candidate, text);
    }

    private static boolean sameLines(String[] expected, String[] actual) {
        List<String> left = new ArrayList<>(List.of(actual));
        for (String line : expected) {
            int found = -1;
            for (int i = 0; i < left.size() && found < 0; i++) {
                if (Placeholders.matches(line, left.get(i))) {
                    found = i;
                }
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    private void compareStderr() {
        List<String> reasons = new ArrayList<>();
        for (String candidate : candidates("stderr")) {
            String reason = stderrDifference(candidate);
            if (reason.isEmpty()) {
                return;
            }
            reasons.add(reason);
        }
        differences.add("stderr: " + reasons.get(0));
    }

    private String stderrDifference(String candidate) {
        List<String> wanted = new ArrayList<>(List.of(candidate.split("\n", -1)));
        List<String> lines = new ArrayList<>(List.of(actual.stderr().split("\n", -1)));
        for (String line : List.copyOf(wanted)) {
            if (line.startsWith(WARNING)) {
                wanted.remove(line);
                String text = line.substring(WARNING.length());
                if (!removeWarning(lines, text)) {
                    return "the warning has to be there once: " + text + "\n" + actual.stderr();
                }
            }
        }
        if (expected.get("exit").getAsInt() == 2) {
            return usageDifference(String.join("\n", wanted), String.join("\n", lines));
        }
        return isTraceback() ? tracebackDifference(wanted, lines) : plainDifference(wanted, lines);
    }

    /** Takes the one line that has the text, and what is indented below it. */
    private static boolean removeWarning(List<String> lines, String text) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                found.add(i);
            }
        }
        if (found.size() != 1) {
            return false;
        }
        int at = found.get(0);
        lines.remove(at);
        while (at < lines.size() && lines.get(at).startsWith(" ")) {
            lines.remove(at);
        }
        return true;
    }

    private String plainDifference(List<String> wanted, List<String> lines) {
        String expectedText = String.join("\n", wanted);
        String actualText = String.join("\n", lines);
        return sameText("stderr", expectedText, actualText) ? "" : "\n" + TextDiff.of(expectedText, actualText);
    }

    /** With wrong arguments the text after {@code error: } counts, unless it lists commands or options. */
    private static String usageDifference(String wanted, String lines) {
        String wantedError = wanted.substring(wanted.indexOf("error: ") + 7);
        int at = lines.indexOf("error: ");
        if (at < 0) {
            return "no 'error: ' in\n" + lines;
        }
        String error = lines.substring(at + 7);
        boolean lists = wantedError.contains("{") || wantedError.contains("choose from");
        return (lists ? !error.isBlank() : error.equals(wantedError))
                ? ""
                : "after 'error: '\n" + TextDiff.of(wantedError, error);
    }

    private static String tracebackDifference(List<String> wanted, List<String> lines) {
        int at = wanted.indexOf(TRACEBACK);
        List<String> before = wanted.subList(0, at);
        if (lines.size() < at || !lines.subList(0, at).equals(before)) {
            return "before the error\n" + TextDiff.of(before, lines);
        }
        List<String> own = new ArrayList<>(lines.subList(at, lines.size()));
        removePythonTraceback(own);
        removeStatement(own);
        own.removeIf(String::isBlank);
        if (own.size() != 1) {
            return "one line should tell the error, there are " + own.size() + "\n" + String.join("\n", lines);
        }
        List<String> missing = new ArrayList<>();
        for (String name : namesIn(wanted.get(at + 1))) {
            if (!own.get(0).contains(name)) {
                missing.add(name);
            }
        }
        return missing.isEmpty() ? "" : "the error does not name " + missing + ":\n" + own.get(0);
    }

    /** A script's own error is shown with the script's lines, as Python does; they are indented. */
    private static void removePythonTraceback(List<String> lines) {
        int start = lines.indexOf("Traceback (most recent call last):");
        if (start >= 0) {
            lines.remove(start);
            while (start < lines.size() && lines.get(start).startsWith("  ")) {
                lines.remove(start);
            }
        }
    }

    /** After the line that tells the error the statement may follow, in brackets as SQLAlchemy's. */
    private static void removeStatement(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("[SQL: ")) {
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    /** What an exception's line names: quoted names, listed revisions, the database's own words. */
    private static List<String> namesIn(String exception) {
        Matcher driver = DRIVER.matcher(exception);
        if (driver.find()) {
            return List.of(driver.group(1));
        }
        List<String> names = new ArrayList<>();
        for (Matcher quoted = QUOTED.matcher(exception); quoted.find(); ) {
            names.add(quoted.group(1));
        }
        for (Matcher listed = LISTED.matcher(exception); listed.find(); ) {
            Collections.addAll(names, listed.group(1).split(", "));
        }
        return names;
    }

    private void compareFiles() {
        JsonObject files = expected.has("files") ? expected.getAsJsonObject("files") : new JsonObject();
        Set<String> names = new TreeSet<>(files.keySet());
        if (!names.equals(actual.files().keySet())) {
            differences.add("new and changed files:\n"
                    + TextDiff.of(List.copyOf(names), List.copyOf(actual.files().keySet())));
            return;
        }
        for (Map.Entry<String, JsonElement> file : files.entrySet()) {
            String content = actual.files().get(file.getKey());
            if (!file.getValue().isJsonNull()
                    && !Placeholders.matches(file.getValue().getAsString(), content)) {
                differences.add(
                        file.getKey() + ":\n" + TextDiff.of(file.getValue().getAsString(), content));
            }
        }
    }

    /** {@code [[1]]} and the like, for steps that ask the database. */
    static String rowDifferences(JsonArray expected, JsonArray actual) {
        return expected.equals(actual) ? "" : "result: expected " + expected + ", got " + actual;
    }
}
