package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Revision graphs with questions. Each question is one result, {@code graph/d0160/28}, and so is the whole map as it
 * was linked, {@code graph/d0160/map}; of the large graphs each plan, lookup and count is: {@code
 * graph/linear_1k/plan/3}.
 */
final class GraphCases implements CaseKind {
    @Override
    public String name() {
        return "graph";
    }

    @Override
    public void run(Path folder, Run run) throws IOException {
        runFile(folder.resolve("graphs.jsonl.gz"), false, run);
        runFile(folder.resolve("malformed.jsonl.gz"), true, run);
        Path large = folder.resolve("large");
        if (Files.isDirectory(large)) {
            for (Map.Entry<String, JsonElement> graph :
                    Json.read(large.resolve("expected.json")).getAsJsonObject().entrySet()) {
                Path file = large.resolve(graph.getKey() + ".tsv.gz");
                new LargeGraph(graph.getKey(), file, graph.getValue().getAsJsonObject(), run).run();
            }
        }
    }

    private static void runFile(Path file, boolean isMalformed, Run run) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (JsonObject record : Json.readLines(file)) {
            runCase(record, isMalformed, run);
        }
    }

    private static void runCase(JsonObject record, boolean isMalformed, Run run) {
        String id = Json.string(record, "id");
        GraphQuestions questions = new GraphQuestions(record.getAsJsonArray("revisions"));
        // Asked first in any case, because the map's own warnings belong to this answer.
        JsonObject map = questions.map();
        if (run.wants("graph/" + id + "/map")) {
            JsonObject recorded = record.getAsJsonObject("map");
            run.judge(
                    new Run.Label(isMalformed ? "malformed" : "map", "", "graph/" + id + "/map"),
                    id,
                    "map",
                    recorded,
                    expected -> GraphComparison.mapDifferences(expected, map));
        }
        for (JsonElement element : record.getAsJsonArray("queries")) {
            JsonObject query = element.getAsJsonObject();
            String n = query.get("n").getAsString();
            String op = Json.string(query, "op");
            if (run.wants("graph/" + id + "/" + n)) {
                JsonObject answer = questions.answer(query);
                GraphComparison comparison = new GraphComparison(op, questions.edges());
                run.judge(
                        new Run.Label(isMalformed ? "malformed" : op, "", "graph/" + id + "/" + n),
                        id,
                        n,
                        query.getAsJsonObject("answer"),
                        expected -> comparison.differences(expected, answer));
            }
        }
    }
}
