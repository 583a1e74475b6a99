package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares an answer about a graph with the recorded one, as far as its freedom tag lets them differ. */
final class GraphComparison {
    private final String op;
    private final Map<String, Set<String>> edges;

    /**
     * @param op the kind of question
     * @param edges identifier to parents and dependencies, for answers whose order is free within these
     */
    GraphComparison(String op, Map<String, Set<String>> edges) {
        this.op = op;
        this.edges = edges;
    }

    /**
     * What differs, for a person; empty when nothing does.
     *
     * @param recorded a null in it, other than a result, takes the field away: so a deviation can say "no error"
     */
    String differences(JsonObject recorded, JsonObject answer) {
        JsonObject expected = recorded.deepCopy();
        expected.keySet()
                .removeIf(name -> !name.equals("result") && expected.get(name).isJsonNull());
        if (answer.has("crash")) {
            return "a Java exception:\n" + Json.string(answer, "crash");
        }
        if (isInternal(expected)) {
            return raised(expected, answer);
        }
        return switch (Json.string(expected, "order", "")) {
            case "" -> exact(expected, answer);
            case "list-any" -> anyList(expected, answer);
            case "text-any" -> anyText(expected, answer);
            case "ops-any" -> anyOps(expected, answer);
            case "steps-any" -> anySteps(expected, answer);
            case "message-any" -> anyMessage(expected, answer);
            case "varies" -> anyAlternative(expected, answer);
            default -> "unknown freedom tag " + expected.get("order");
        };
    }

    /** Compares the whole map; what comes from Python's sets is compared as sets. */
    static String mapDifferences(JsonObject expected, JsonObject answer) {
        if (!expected.has("nodes")) {
            return new GraphComparison("map", Map.of()).differences(expected, answer);
        }
        return different("map", unordered(expected), unordered(answer));
    }

    private static JsonObject unordered(JsonObject map) {
        JsonObject copy = map.deepCopy();
        if (copy.has("nodes")) {
            for (Map.Entry<String, JsonElement> node :
                    copy.getAsJsonObject("nodes").entrySet()) {
                for (String field : List.of("next", "all_next", "normalized_deps", "labels")) {
                    JsonObject fields = node.getValue().getAsJsonObject();
                    fields.add(field, sorted(fields.get(field)));
                }
            }
        }
        return copy;
    }

    private static boolean isInternal(JsonObject expected) {
        if (expected.has("alternatives") && !expected.has("result")) {
            for (JsonElement alternative : expected.getAsJsonArray("alternatives")) {
                if (!isInternal(alternative.getAsJsonObject())) {
                    return false;
                }
            }
            return true;
        }
        return expected.has("error") && Json.flag(expected.getAsJsonObject("error"), "internal");
    }

    /** Alembic met an accident; Limbeck has to have an error of its own, in one clear line. */
    private static String raised(JsonObject expected, JsonObject answer) {
        if (!answer.has("error")) {
            return "succeeds where Alembic has an internal error\nanswer: " + answer;
        }
        String message = Json.string(answer.getAsJsonObject("error"), "message");
        if (message.isBlank() || message.contains("\n")) {
            return "the error isn't one clear line: '" + message + "'";
        }
        return different("warnings", list(expected, "warnings"), list(answer, "warnings"))
                + (answer.has("read") && expected.has("read")
                        ? different("read", expected.get("read"), answer.get("read"))
                        : "");
    }

    private static String exact(JsonObject expected, JsonObject answer) {
        JsonObject shown = answer.deepCopy();
        if (!expected.has("text") && !expected.has("error")) {
            // Texts are recorded for small graphs only.
            shown.remove("text");
        }
        return different("", expected, shown);
    }

    private String anyList(JsonObject expected, JsonObject answer) {
        if (!answer.has("result")) {
            return "no result\nanswer: " + answer;
        }
        String differences = different("result", sorted(expected.get("result")), sorted(answer.get("result")));
        differences += different("warnings", list(expected, "warnings"), list(answer, "warnings"));
        if (expected.has("text_alternatives")) {
            differences += differentText(expected, answer, true);
        }
        if (!op.equals("command")) {
            differences += outOfOrder(Json.strings(answer.get("result")));
        }
        return differences;
    }

    private String anyText(JsonObject expected, JsonObject answer) {
        return different("result", expected.get("result"), nullable(answer.get("result")))
                + different("warnings", list(expected, "warnings"), list(answer, "warnings"))
                + differentText(expected, answer, false);
    }

    private String differentText(JsonObject expected, JsonObject answer, boolean anyBlocks) {
        String text = freed(Json.string(answer, "text", ""), anyBlocks);
        List<String> alternatives = Json.strings(expected.get("text_alternatives"));
        for (String alternative : alternatives) {
            if (freed(alternative, anyBlocks).equals(text)) {
                return "";
            }
        }
        return "text:\n" + freed(alternatives.get(0), anyBlocks) + "instead:\n" + text;
    }

    /** The text with everything sorted that may come in any order. */
    private String freed(String text, boolean anyBlocks) {
        List<String> blocks = new ArrayList<>();
        for (String block : op.equals("command") && text.contains("\n\n") ? text.split("\n\n") : new String[] {text}) {
            List<String> lines = new ArrayList<>();
            for (String line : block.split("\n")) {
                lines.add(withSortedNames(line));
            }
            boolean isBranchPoint = lines.size() > 1 && lines.get(1).startsWith(" ");
            if (isBranchPoint) {
                lines.subList(1, lines.size()).sort(null);
                blocks.add(String.join("\n", lines) + "\n");
            } else {
                blocks.addAll(lines);
            }
        }
        if (anyBlocks) {
            blocks.sort(null);
        }
        return String.join("\n", blocks) + "\n" + (text.endsWith("\n") ? "\n" : "");
    }

    /** The line with the names inside each pair of parentheses sorted. */
    private static String withSortedNames(String line) {
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (int open = line.indexOf('('); open >= 0; open = line.indexOf('(', end)) {
            int close = line.indexOf(')', open);
            if (close < 0) {
                break;
            }
            String[] names = line.substring(open + 1, close).split(", ", -1);
            Arrays.sort(names);
            out.append(line, end, open + 1).append(String.join(", ", names)).append(')');
            end = close + 1;
        }
        return out.append(line.substring(end)).toString();
    }

    private String outOfOrder(List<String> newestFirst) {
        Set<String> seen = new HashSet<>();
        for (String id : newestFirst) {
            for (String down : edges.getOrDefault(id, Set.of())) {
                if (seen.contains(down)) {
                    return "'" + id + "' comes after '" + down + "', which it needs\n";
                }
            }
            seen.add(id);
        }
        return "";
    }

    private static String anyOps(JsonObject expected, JsonObject answer) {
        String differences = different("read", expected.get("read"), nullable(answer.get("read")))
                + different("rows", expected.get("rows"), nullable(answer.get("rows")))
                + different("warnings", list(expected, "warnings"), list(answer, "warnings"))
                + different("error", JsonNull.INSTANCE, nullable(answer.get("error")));
        JsonArray wanted = expected.getAsJsonArray("steps");
        JsonArray steps = list(answer, "steps");
        if (wanted.size() != steps.size()) {
            return differences + wanted.size() + " steps wanted, not " + steps.size() + "\n";
        }
        for (int i = 0; i < steps.size(); i++) {
            differences += stepDifferences(
                    "step " + i, wanted.get(i).getAsJsonObject(), steps.get(i).getAsJsonObject());
        }
        return differences;
    }

    private static String stepDifferences(String name, JsonObject expected, JsonObject step) {
        if (!expected.has("ops_any")) {
            return different(name, expected, step);
        }
        JsonObject fixed = expected.deepCopy();
        JsonObject own = step.deepCopy();
        fixed.remove("ops_any");
        own.remove("ops");
        for (String field : List.of("from", "to", "log_from", "log_to")) {
            if (fixed.has(field) && own.has(field) && !fixed.get(field).equals(own.get(field))) {
                own.add(field, sorted(own.get(field)));
            }
        }
        String differences = different(name, fixed, own);
        for (JsonElement ops : expected.getAsJsonArray("ops_any")) {
            if (ops.equals(step.get("ops"))) {
                return differences;
            }
        }
        return differences + name + ": ops " + step.get("ops") + " are none of " + expected.get("ops_any") + "\n";
    }

    /** The same steps in any order that the graph allows, with statements that make sense one after the other. */
    private String anySteps(JsonObject expected, JsonObject answer) {
        String differences = different("read", expected.get("read"), nullable(answer.get("read")))
                + different("rows", expected.get("rows"), nullable(answer.get("rows")))
                + different("warnings", list(expected, "warnings"), list(answer, "warnings"))
                + different("error", JsonNull.INSTANCE, nullable(answer.get("error")));
        JsonObject alternative = expected.getAsJsonArray("alternatives").get(0).getAsJsonObject();
        differences +=
                different("set of steps", steps(alternative.getAsJsonArray("steps")), steps(list(answer, "steps")));
        List<String> newestFirst = new ArrayList<>();
        boolean up = false;
        Set<String> rows = new TreeSet<>(Json.strings(expected.get("read")));
        for (JsonElement element : list(answer, "steps")) {
            JsonObject step = element.getAsJsonObject();
            up = Json.string(step, "dir").equals("up");
            newestFirst.add(up ? 0 : newestFirst.size(), Json.string(step, "rev"));
            differences += apply(step.getAsJsonArray("ops"), rows);
            differences += different("after", Json.array(rows), step.get("after"));
        }
        return differences
                + outOfOrder(newestFirst)
                + different("rows at the end", expected.get("rows"), Json.array(rows));
    }

    private static JsonObject steps(JsonArray steps) {
        JsonObject byRevision = new JsonObject();
        Map<String, JsonObject> sorted = new TreeMap<>();
        for (JsonElement element : steps) {
            JsonObject step = element.getAsJsonObject();
            JsonObject kept = new JsonObject();
            kept.add("dir", step.get("dir"));
            kept.add("log_from", sorted(step.get("log_from")));
            kept.add("log_to", sorted(step.get("log_to")));
            sorted.put(Json.string(step, "rev"), kept);
        }
        sorted.forEach(byRevision::add);
        return byRevision;
    }

    private static String apply(JsonArray ops, Set<String> rows) {
        for (JsonElement element : ops) {
            List<String> op = Json.strings(element);
            boolean fits = switch (op.get(0)) {
                case "insert" -> rows.add(op.get(1));
                case "delete" -> rows.remove(op.get(1));
                default -> rows.remove(op.get(1)) && rows.add(op.get(2));
            };
            if (!fits) {
                return op + " doesn't fit the rows " + rows + "\n";
            }
        }
        return "";
    }

    private String anyMessage(JsonObject expected, JsonObject answer) {
        String first = "";
        for (JsonElement element : expected.getAsJsonArray("alternatives")) {
            JsonObject alternative = withSortedMessages(element.getAsJsonObject());
            String differences = exact(alternative, withSortedMessages(answer));
            if (differences.isEmpty()) {
                return "";
            }
            first = first.isEmpty() ? differences : first;
        }
        return first;
    }

    private static JsonObject withSortedMessages(JsonObject answer) {
        JsonObject copy = answer.deepCopy();
        JsonObject error = copy.getAsJsonObject("error");
        while (error != null) {
            String[] words = Json.string(error, "message").split("[ ,]+");
            Arrays.sort(words);
            error.addProperty("message", String.join(" ", words));
            error = error.getAsJsonObject("cause");
        }
        return copy;
    }

    private String anyAlternative(JsonObject expected, JsonObject answer) {
        String first = "";
        for (JsonElement alternative : expected.getAsJsonArray("alternatives")) {
            String differences = differences(alternative.getAsJsonObject(), answer);
            if (differences.isEmpty()) {
                return "";
            }
            first = first.isEmpty() ? differences : first;
        }
        return first;
    }

    /** Every path at which two values differ, a line each. */
    static String different(String path, JsonElement expected, JsonElement actual) {
        if (expected.equals(actual)) {
            return "";
        }
        if (expected.isJsonObject() && actual.isJsonObject()) {
            StringBuilder out = new StringBuilder();
            Set<String> names = new LinkedHashSet<>(expected.getAsJsonObject().keySet());
            names.addAll(actual.getAsJsonObject().keySet());
            for (String name : names) {
                out.append(different(
                        path.isEmpty() ? name : path + "." + name,
                        nullable(expected.getAsJsonObject().get(name)),
                        nullable(actual.getAsJsonObject().get(name))));
            }
            return out.isEmpty() ? path + ": null stands for an absent field\n" : out.toString();
        }
        return path + ": " + expected + " wanted, not " + actual + "\n";
    }

    private static JsonElement nullable(@Nullable JsonElement value) {
        return value == null ? JsonNull.INSTANCE : value;
    }

    private static JsonArray list(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null ? new JsonArray() : value.getAsJsonArray();
    }

    private static JsonArray sorted(JsonElement array) {
        List<String> sorted = new ArrayList<>();
        for (JsonElement element : array.getAsJsonArray()) {
            sorted.add(element.isJsonNull() ? "" : element.getAsString());
        }
        sorted.sort(null);
        return Json.array(sorted);
    }
}
