package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.HistoryRange;
import dev.limbeck.engine.graph.MigrationStep;
import dev.limbeck.engine.graph.Plan;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionError;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.graph.RevisionIdentifier;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.graph.RevisionStep;
import dev.limbeck.engine.graph.StampStep;
import dev.limbeck.engine.graph.VersionChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One recorded graph, asked of Limbeck; answers have the form of the recorded ones. */
final class GraphQuestions {
    private final JsonArray recorded;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable RevisionMap map;

    GraphQuestions(JsonArray recorded) {
        this.recorded = recorded;
    }

    /** Identifier to all that the graph says comes before it; empty for a graph that is refused. */
    Map<String, Set<String>> edges() {
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        RevisionMap known = map;
        if (known != null) {
            for (Revision revision : known.revisions()) {
                Set<String> down = new LinkedHashSet<>(revision.downRevisions());
                down.addAll(known.resolvedDependencies(revision));
                edges.put(revision.revision(), down);
            }
        }
        return edges;
    }

    JsonObject map() {
        return guarded(new JsonObject(), answer -> {
            RevisionMap revisions = load();
            answer.add("heads", Json.array(revisions.heads()));
            answer.add("bases", Json.array(revisions.bases()));
            answer.add("effective_heads", Json.array(revisions.effectiveHeads()));
            answer.add("effective_bases", Json.array(revisions.effectiveBases()));
            answer.add("branch_points", ids(revisions.branchPoints()));
            answer.add("effective_branch_points", ids(revisions.effectiveBranchPoints()));
            answer.add("merge_points", ids(revisions.mergePoints()));
            JsonObject nodes = new JsonObject();
            for (Revision revision : revisions.revisions()) {
                JsonObject node = new JsonObject();
                node.add("next", ids(revisions.nextRevisions(revision)));
                node.add("all_next", ids(revisions.allNextRevisions(revision)));
                node.add("resolved_deps", Json.array(revisions.resolvedDependencies(revision)));
                node.add("normalized_deps", Json.array(revisions.normalizedDependencies(revision)));
                node.add("labels", Json.array(revisions.branchLabels(revision)));
                nodes.add(revision.revision(), node);
            }
            answer.add("nodes", nodes);
        });
    }

    JsonObject answer(JsonObject query) {
        return switch (Json.string(query, "op")) {
            case "get_revisions" -> ask(() -> ids(load().getRevisions(Json.string(query, "id"))));
            case "get_revision" -> ask(() -> id(load().getRevision(Json.string(query, "id"))));
            case "script_get_revisions" -> ask(() -> ids(graph().getRevisions(Json.string(query, "id"))));
            case "as_revision_number" -> ask(() -> revisionNumber(Json.string(query, "id")));
            case "iterate" -> ask(() -> ids(iterate(query)));
            case "walk" ->
                ask(() -> ids(graph().walkRevisions(Json.string(query, "base"), Json.string(query, "head"))));
            case "all_current" -> ask(() -> sorted(graph().getAllCurrent(Json.strings(query.get("rows")))));
            case "history" -> history(query);
            case "command" -> command(query);
            case "upgrade" -> plan(query, graph -> graph.upgrade(rows(query), Json.string(query, "target")));
            case "downgrade" -> plan(query, graph -> graph.downgrade(rows(query), Json.string(query, "target")));
            case "stamp" -> plan(query, graph -> graph.stamp(rows(query), Json.strings(query.get("targets"))));
            default -> throw new IllegalArgumentException("unknown question " + query);
        };
    }

    private JsonElement revisionNumber(String id) {
        List<String> ids = graph().asRevisionNumber(id);
        return ids.isEmpty()
                ? JsonNull.INSTANCE
                : id.equals("heads") ? Json.array(ids) : Json.array(ids).get(0);
    }

    private List<Revision> iterate(JsonObject query) {
        return load().iterateRevisions(
                        end(query.get("upper")),
                        end(query.get("lower")),
                        Json.flag(query, "implicit_base"),
                        Json.flag(query, "inclusive"),
                        Json.flag(query, "assert_relative_length"));
    }

    private static RevisionIdentifier end(JsonElement end) {
        return end.isJsonNull() ? RevisionIdentifier.BASE : RevisionIdentifier.of(end.getAsString());
    }

    private JsonObject history(JsonObject query) {
        return guarded(new JsonObject(), answer -> {
            JsonElement range = query.get("range");
            HistoryRange ends = HistoryRange.parse(range.isJsonNull() ? null : range.getAsString());
            List<Revision> revisions = graph().walkRevisions(ends.base(), ends.head());
            RevisionFormat format = new RevisionFormat(load());
            answer.add("result", ids(revisions));
            answer.addProperty("text", lines(revisions, revision -> format.history(revision, false)));
        });
    }

    private JsonObject command(JsonObject query) {
        return guarded(new JsonObject(), answer -> {
            List<Revision> revisions = new ArrayList<>();
            Function<Revision, String> line;
            if (Json.string(query, "name").equals("heads")) {
                if (Json.flag(query, "resolve_dependencies")) {
                    revisions.addAll(graph().getRevisions("heads"));
                } else {
                    List<String> heads = load().heads();
                    revisions.addAll(graph().getRevisions(heads));
                }
                RevisionFormat format = new RevisionFormat(load());
                line = revision -> format.heads(revision, false);
            } else {
                for (Revision revision : graph().walkRevisions()) {
                    if (load().isBranchPoint(revision)) {
                        revisions.add(revision);
                    }
                }
                RevisionFormat format = new RevisionFormat(load());
                line = revision -> format.branches(revision, false);
            }
            JsonArray printed = new JsonArray();
            for (Revision revision : revisions) {
                printed.add(revision.revision());
                if (Json.string(query, "name").equals("branches")) {
                    printed.addAll(ids(load().nextRevisions(revision)));
                }
            }
            answer.add("result", printed);
            answer.addProperty("text", lines(revisions, line));
        });
    }

    private static String lines(List<Revision> revisions, Function<Revision, String> line) {
        StringBuilder text = new StringBuilder();
        for (Revision revision : revisions) {
            text.append(line.apply(revision)).append('\n');
        }
        return text.toString();
    }

    private static List<String> rows(JsonObject query) {
        return Json.strings(query.get("rows"));
    }

    private JsonObject plan(JsonObject query, Function<RevisionGraph, Plan> planning) {
        JsonObject begin = new JsonObject();
        begin.add("read", query.get("rows"));
        JsonObject answer = guarded(begin, done -> {
            Plan plan = planning.apply(graph());
            Set<String> rows = new LinkedHashSet<>(plan.read());
            JsonArray steps = new JsonArray();
            for (Plan.Step step : plan.steps()) {
                steps.add(step(step, rows));
            }
            done.add("steps", steps);
            done.add("rows", Json.array(new TreeSet<>(rows)));
        });
        if (answer.has("error")) {
            answer.add("steps", new JsonArray());
            answer.addProperty("phase", "plan");
        }
        return answer;
    }

    private static JsonObject step(Plan.Step planned, Set<String> rows) {
        JsonObject json = new JsonObject();
        MigrationStep step = planned.step();
        if (step instanceof RevisionStep revisionStep) {
            json.addProperty("rev", revisionStep.revision().revision());
            json.add("log_from", Json.array(step.fromRevisionsNoDeps()));
            json.add("log_to", Json.array(step.toRevisionsNoDeps()));
        } else {
            json.add("from", Json.array(step.fromRevisions()));
            json.add("to", Json.array(step.toRevisions()));
            json.addProperty("branch_move", ((StampStep) step).branchMove());
        }
        json.addProperty("dir", step.isUpgrade() ? "up" : "down");
        json.add("ops", changes(planned.changes()));
        planned.changes().forEach(change -> change.applyTo(rows));
        json.add("after", Json.array(new TreeSet<>(rows)));
        return json;
    }

    static JsonArray changes(List<VersionChange> changes) {
        JsonArray ops = new JsonArray();
        for (VersionChange change : changes) {
            if (change instanceof VersionChange.Insert insert) {
                ops.add(Json.array(List.of("insert", insert.version())));
            } else if (change instanceof VersionChange.Update update) {
                ops.add(Json.array(List.of("update", update.from(), update.to())));
            } else if (change instanceof VersionChange.Delete delete) {
                ops.add(Json.array(List.of("delete", delete.version())));
            }
        }
        return ops;
    }

    private interface Question {
        JsonElement ask();
    }

    private JsonObject ask(Question question) {
        return guarded(new JsonObject(), answer -> answer.add("result", question.ask()));
    }

    private interface Work {
        void fill(JsonObject answer);
    }

    /** Runs {@code work}, and notes the warnings it gave and the error it ended in. */
    private JsonObject guarded(JsonObject begin, Work work) {
        warnings.clear();
        JsonObject answer = begin.deepCopy();
        try {
            work.fill(answer);
        } catch (RevisionError | CommandError e) {
            answer = begin.deepCopy();
            answer.add("error", error(e));
        } catch (RuntimeException e) {
            answer = begin.deepCopy();
            answer.addProperty("crash", Stacks.trace(e));
        }
        if (!warnings.isEmpty()) {
            answer.add("warnings", Json.array(warnings));
        }
        return answer;
    }

    static JsonObject error(Throwable e) {
        JsonObject error = new JsonObject();
        error.addProperty("class", e.getClass().getSimpleName());
        error.addProperty("message", e.getMessage());
        if (e instanceof RevisionError revisionError && !revisionError.bases().isEmpty()) {
            error.add("bases", Json.array(revisionError.bases()));
        }
        if (e.getCause() != null) {
            JsonObject cause = new JsonObject();
            cause.addProperty("class", e.getCause().getClass().getSimpleName());
            cause.addProperty("message", e.getCause().getMessage());
            error.add("cause", cause);
        }
        return error;
    }

    private RevisionGraph graph() {
        RevisionMap known = map;
        if (known == null) {
            try {
                known = load();
            } catch (RevisionError e) {
                throw new CommandError(e.getMessage(), e);
            }
        }
        return new RevisionGraph(known);
    }

    private RevisionMap load() {
        if (map == null) {
            List<Revision> revisions = new ArrayList<>();
            for (JsonElement element : recorded) {
                revisions.add(revision(element.getAsJsonObject()));
            }
            map = new RevisionMap(revisions, warnings::add);
        }
        return map;
    }

    private static Revision revision(JsonObject json) {
        String doc = Json.string(json, "doc").strip();
        if (!json.has("raw")) {
            return new DocumentedRevision(
                    Json.string(json, "id"),
                    Json.strings(json.get("down")),
                    Json.strings(json.get("deps")),
                    Json.strings(json.get("labels")),
                    doc);
        }
        JsonObject raw = json.getAsJsonObject("raw");
        JsonElement revision = raw.get("revision");
        if (revision.isJsonNull() || !revision.getAsJsonPrimitive().isString()) {
            throw RevisionError.notAString(revision.toString());
        }
        List<String> labels = new ArrayList<>();
        for (@Nullable String label : strings(raw.get("branch_labels"))) {
            labels.add(String.valueOf(label));
        }
        return new DocumentedRevision(
                revision.getAsString(), strings(raw.get("down_revision")), strings(raw.get("depends_on")), labels, doc);
    }

    private static List<@Nullable String> strings(@Nullable JsonElement value) {
        List<@Nullable String> strings = new ArrayList<>();
        if (value == null || value.isJsonNull()) {
            return strings;
        }
        JsonArray array = new JsonArray();
        if (value.isJsonArray()) {
            array = value.getAsJsonArray();
        } else {
            array.add(value);
        }
        for (JsonElement element : array) {
            if (!element.isJsonNull() && !element.getAsJsonPrimitive().isString()) {
                throw RevisionError.notAString(element.toString());
            }
            strings.add(element.isJsonNull() ? null : element.getAsString());
        }
        return strings;
    }

    /** A revision with a docstring. */
    private static final class DocumentedRevision extends Revision {
        private final String longdoc;

        DocumentedRevision(
                String revision,
                List<? extends @Nullable String> down,
                List<? extends @Nullable String> dependencies,
                List<String> labels,
                String longdoc) {
            super(revision, down, dependencies, labels);
            this.longdoc = longdoc;
        }

        @Override
        public String longdoc() {
            return longdoc;
        }
    }

    private static JsonElement id(@Nullable Revision revision) {
        return revision == null ? JsonNull.INSTANCE : new JsonPrimitive(revision.revision());
    }

    static JsonArray ids(List<? extends @Nullable Revision> revisions) {
        JsonArray ids = new JsonArray();
        for (Revision revision : revisions) {
            ids.add(id(revision));
        }
        return ids;
    }

    private static JsonArray sorted(List<Revision> revisions) {
        Set<String> ids = new TreeSet<>();
        revisions.forEach(revision -> ids.add(revision.revision()));
        return Json.array(ids);
    }
}
