package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Plan;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionError;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.graph.RevisionStep;
import dev.limbeck.engine.graph.VersionChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** A graph of thousands of revisions, whose answers are recorded as hashes. */
final class LargeGraph {
    private final String name;
    private final Path file;
    private final JsonObject expected;
    private final Run run;

    LargeGraph(String name, Path file, JsonObject expected, Run run) {
        this.name = name;
        this.file = file;
        this.expected = expected;
        this.run = run;
    }

    void run() throws IOException {
        if (!wanted()) {
            return;
        }
        List<Revision> revisions = new ArrayList<>();
        for (String line : Json.lines(file)) {
            String[] columns = line.split("\t", -1);
            revisions.add(new Revision(columns[0], list(columns[1]), list(columns[2]), list(columns[3])));
        }
        List<String> warnings = new ArrayList<>();
        RevisionGraph graph = new RevisionGraph(new RevisionMap(revisions, warnings::add));
        judge("map", facts(), answer(() -> facts(graph)));
        JsonArray plans = expected.getAsJsonArray("plans");
        for (int i = 0; i < plans.size(); i++) {
            JsonObject plan = plans.get(i).getAsJsonObject();
            judge("plan/" + i, plan, answer(() -> plan(graph, plan)));
        }
        JsonArray lookups = expected.getAsJsonArray("lookups");
        for (int i = 0; i < lookups.size(); i++) {
            JsonObject lookup = lookups.get(i).getAsJsonObject();
            judge("lookup/" + i, lookup.getAsJsonObject("answer"), answer(() -> lookup(graph, lookup)));
        }
    }

    private boolean wanted() {
        boolean wanted = run.wants(id("map"));
        for (int i = 0; i < expected.getAsJsonArray("plans").size(); i++) {
            wanted |= run.wants(id("plan/" + i));
        }
        for (int i = 0; i < expected.getAsJsonArray("lookups").size(); i++) {
            wanted |= run.wants(id("lookup/" + i));
        }
        return wanted;
    }

    private String id(String part) {
        return "graph/" + name + "/" + part;
    }

    private void judge(String part, JsonObject recorded, JsonObject answer) {
        if (run.wants(id(part))) {
            run.judge(
                    new Run.Label("large", "", id(part)),
                    name,
                    part,
                    recorded,
                    wanted -> GraphComparison.different("", recordedFields(wanted), shown(answer, wanted)));
        }
    }

    /** What was recorded and doesn't vary, without the question. */
    private static JsonObject recordedFields(JsonObject wanted) {
        JsonObject fields = wanted.deepCopy();
        for (String name : List.of("kind", "rows_before", "target", "ops_sha256")) {
            if (!name.equals("ops_sha256")
                    || (fields.has(name) && fields.get(name).isJsonNull())) {
                fields.remove(name);
            }
        }
        return fields;
    }

    /** Of an answer, the fields that were recorded; an error, or a missing one, always shows. */
    private static JsonObject shown(JsonObject answer, JsonObject wanted) {
        JsonObject fields = recordedFields(wanted);
        JsonObject shown = answer.deepCopy();
        shown.keySet().removeIf(name -> !name.equals("error") && !fields.has(name));
        return shown;
    }

    private interface Question {
        JsonObject ask();
    }

    private static JsonObject answer(Question question) {
        try {
            return question.ask();
        } catch (RevisionError | CommandError e) {
            JsonObject answer = new JsonObject();
            answer.add("error", GraphQuestions.error(e));
            return answer;
        }
    }

    /** The recorded facts about the whole graph. */
    private JsonObject facts() {
        JsonObject facts = expected.deepCopy();
        facts.remove("plans");
        facts.remove("lookups");
        return facts;
    }

    private static JsonObject facts(RevisionGraph graph) {
        RevisionMap map = graph.revisionMap();
        JsonObject facts = new JsonObject();
        facts.addProperty("count", map.revisions().size());
        facts.add("heads", Json.array(map.heads()));
        facts.add("bases", Json.array(map.bases()));
        facts.add("effective_heads", Json.array(map.effectiveHeads()));
        facts.add("effective_bases", Json.array(map.effectiveBases()));
        facts.addProperty("branch_points", map.branchPoints().size());
        facts.addProperty("merge_points", map.mergePoints().size());
        List<String> history = new ArrayList<>();
        graph.walkRevisions().forEach(revision -> history.add(revision.revision()));
        facts.addProperty("history_sha256", sha256(history));
        facts.add("history_first", Json.array(history.subList(0, 3)));
        facts.add("history_last", Json.array(history.subList(history.size() - 3, history.size())));
        return facts;
    }

    private static JsonObject plan(RevisionGraph graph, JsonObject question) {
        List<String> rows = Json.strings(question.get("rows_before"));
        String target = Json.string(question, "target");
        Plan plan = switch (Json.string(question, "kind")) {
            case "upgrade" -> graph.upgrade(rows, target);
            case "downgrade" -> graph.downgrade(rows, target);
            default -> throw new IllegalArgumentException("unknown plan " + question);
        };
        JsonObject answer = new JsonObject();
        List<String> order = new ArrayList<>();
        List<String> after = new ArrayList<>();
        List<String> ops = new ArrayList<>();
        TreeSet<String> present = new TreeSet<>(rows);
        for (Plan.Step step : plan.steps()) {
            order.add(((RevisionStep) step.step()).revision().revision());
            for (VersionChange change : step.changes()) {
                change.applyTo(present);
            }
            for (JsonElement op : GraphQuestions.changes(step.changes())) {
                ops.add(String.join(" ", Json.strings(op)));
            }
            after.add(String.join(",", present));
        }
        answer.addProperty("steps", plan.steps().size());
        answer.add("rows", Json.array(present));
        answer.addProperty("order_sha256", sha256(order));
        answer.addProperty("after_sha256", sha256(after));
        answer.addProperty("ops_sha256", sha256(ops));
        return answer;
    }

    private static JsonObject lookup(RevisionGraph graph, JsonObject question) {
        JsonObject answer = new JsonObject();
        answer.add("result", GraphQuestions.ids(graph.revisionMap().getRevisions(Json.string(question, "id"))));
        return answer;
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(","));
    }

    private static String sha256(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
