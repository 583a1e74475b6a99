package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The comparison of graphs sees every change that the freedom tags don't allow, and none that they do. */
class GraphStrictnessTest {
    /** Of the graphs, every so many are enough. */
    private static final int EVERY = 7;

    @Test
    void anAnswerWithOneThingChangedIsSeen() throws IOException {
        List<String> overlooked = new ArrayList<>();
        int changes = 0;
        for (String file : List.of("graphs", "malformed")) {
            List<JsonObject> records = Json.readLines(Conformance.standard().resolve("graph/" + file + ".jsonl.gz"));
            for (int i = 0; i < records.size(); i += EVERY) {
                JsonObject record = records.get(i);
                GraphQuestions questions = new GraphQuestions(record.getAsJsonArray("revisions"));
                JsonObject map = questions.map();
                for (Mutations.Mutation change :
                        Mutations.of(map, path -> counts(record.getAsJsonObject("map"), path), 40)) {
                    changes++;
                    if (GraphComparison.mapDifferences(record.getAsJsonObject("map"), change.wrong())
                            .isEmpty()) {
                        overlooked.add(Json.string(record, "id") + " map " + change.path());
                    }
                }
                for (JsonElement element : record.getAsJsonArray("queries")) {
                    JsonObject query = element.getAsJsonObject();
                    JsonObject recorded = query.getAsJsonObject("answer");
                    JsonObject answer = questions.answer(query);
                    GraphComparison comparison = new GraphComparison(Json.string(query, "op"), questions.edges());
                    if (!comparison.differences(recorded, answer).isEmpty()) {
                        // One of the deviations, which have a comparison of their own.
                        continue;
                    }
                    for (Mutations.Mutation change : Mutations.of(answer, path -> counts(recorded, path), 12)) {
                        changes++;
                        if (comparison.differences(recorded, change.wrong()).isEmpty()) {
                            overlooked.add(Json.string(record, "id") + " " + query.get("n") + " " + change.path());
                        }
                    }
                }
            }
        }
        assertThat(changes).isGreaterThan(5_000);
        assertThat(overlooked).isEmpty();
    }

    /** Leaves that were recorded; of an accident in Alembic only that there has to be an error. */
    private static boolean counts(JsonObject recorded, String path) {
        if (isAccident(recorded)) {
            return path.startsWith("read/") || path.startsWith("warnings/");
        }
        return !path.equals("text") || recorded.has("text") || recorded.has("text_alternatives");
    }

    private static boolean isAccident(JsonObject recorded) {
        return recorded.has("error") && Json.flag(recorded.getAsJsonObject("error"), "internal");
    }

    @Test
    void anErrorTooManyIsSeen() {
        JsonObject recorded = object("{'result': ['a']}");

        assertThat(differences("walk", recorded, "{'error': {'class': 'RevisionError', 'message': 'no'}}"))
                .contains("error");
        assertThat(differences("walk", recorded, "{'crash': 'NullPointerException'}"))
                .contains("Java exception");
    }

    @Test
    void anAccidentNeedsOneClearLine() {
        JsonObject recorded = object("{'error': {'class': 'KeyError', 'message': 'gone', 'internal': true}}");

        assertThat(differences(
                        "upgrade", recorded, "{'error': {'class': 'CommandError', 'message': 'gone is not there'}}"))
                .isEmpty();
        assertThat(differences("upgrade", recorded, "{'error': {'class': 'CommandError', 'message': ''}}"))
                .contains("one clear line");
        assertThat(differences("upgrade", recorded, "{'error': {'class': 'CommandError', 'message': 'a\\nb'}}"))
                .contains("one clear line");
        assertThat(differences("upgrade", recorded, "{'steps': [], 'rows': []}"))
                .contains("succeeds");
    }

    @Test
    void aListInAnyOrderIsStillAWalk() {
        JsonObject recorded = object("{'order': 'list-any', 'result': ['a', 'b', 'c']}");

        assertThat(differences("walk", recorded, "{'result': ['c', 'b', 'a']}")).isEmpty();
        assertThat(differences("walk", recorded, "{'result': ['b', 'c', 'a']}")).isEmpty();
        assertThat(differences("walk", recorded, "{'result': ['a', 'b', 'c']}")).contains("comes after");
        assertThat(differences("walk", recorded, "{'result': ['c', 'b', 'b']}")).contains("result");
        assertThat(differences("walk", recorded, "{'result': ['c', 'b']}")).contains("result");
    }

    @Test
    void onlyNamesInParenthesesAndChildrenOfABranchPointAreFree() {
        JsonObject recorded = object("{'order': 'text-any', 'result': ['a'],"
                + " 'text_alternatives': ['a (x, y) (branchpoint)\\n  -> b\\n  -> c (z)\\n\\n']}");

        assertThat(text(recorded, "a (y, x) (branchpoint)\\n  -> c (z)\\n  -> b\\n\\n"))
                .isEmpty();
        assertThat(text(recorded, "a (branchpoint) (x, y)\\n  -> b\\n  -> c (z)\\n\\n"))
                .isNotEmpty();
        assertThat(text(recorded, "a (x, y) (branchpoint)\\n  -> b (z)\\n  -> c\\n\\n"))
                .isNotEmpty();
        assertThat(text(recorded, "a (x, y) (branchpoint)\\n  -> b\\n\\n")).isNotEmpty();
    }

    @Test
    void oneOfTheListsOfStatementsHasToBeGiven() {
        JsonObject recorded = object("{'order': 'ops-any', 'read': ['c'], 'rows': ['a', 'b'], 'steps': [{'rev': 'c',"
                + " 'after': ['a', 'b'], 'ops_any': [[['insert', 'a'], ['update', 'c', 'b']],"
                + " [['insert', 'b'], ['update', 'c', 'a']]]}]}");
        String step = "{'read': ['c'], 'rows': ['a', 'b'], 'steps': [{'rev': 'c', 'after': ['a', 'b'], 'ops': %s}]}";

        assertThat(differences("downgrade", recorded, step.formatted("[['insert', 'b'], ['update', 'c', 'a']]")))
                .isEmpty();
        assertThat(differences("downgrade", recorded, step.formatted("[['update', 'c', 'a'], ['insert', 'b']]")))
                .contains("none of");
        assertThat(differences("downgrade", recorded, step.formatted("[]"))).contains("none of");
    }

    @Test
    void stepsInAnyOrderHaveToFitTheGraphAndTheRows() {
        String forth =
                "{'rev': 'b', 'dir': 'up', 'log_from': ['a'], 'log_to': ['b'], 'ops': [['update', 'a', 'b']], 'after': ['b']}";
        String other =
                "{'rev': 'd', 'dir': 'up', 'log_from': [], 'log_to': ['d'], 'ops': [['insert', 'd']], 'after': %s}";
        JsonObject recorded =
                object("{'order': 'steps-any', 'read': ['a'], 'rows': ['b', 'd'], 'alternatives': [{'steps': [" + forth
                        + ", " + other.formatted("['b', 'd']") + "]}]}");
        String answer = "{'read': ['a'], 'rows': ['b', 'd'], 'steps': [%s, %s]}";

        assertThat(differences("upgrade", recorded, answer.formatted(forth, other.formatted("['b', 'd']"))))
                .isEmpty();
        assertThat(differences(
                        "upgrade",
                        recorded,
                        answer.formatted(
                                other.formatted("['a', 'd']"), forth.replace("'after': ['b']", "'after': ['b', 'd']"))))
                .isEmpty();
        assertThat(differences("upgrade", recorded, answer.formatted(other.formatted("['a', 'd']"), forth)))
                .contains("after");
        assertThat(differences(
                        "upgrade",
                        recorded,
                        answer.formatted(
                                forth.replace("'update', 'a'", "'update', 'x'"), other.formatted("['b', 'd']"))))
                .contains("doesn't fit");
        assertThat(differences("upgrade", recorded, answer.formatted(forth, forth)))
                .isNotEmpty();
    }

    @Test
    void wordsOfAMessageMayMoveButNotChange() {
        JsonObject recorded = object("{'order': 'message-any', 'alternatives': ["
                + "{'error': {'class': 'RevisionError', 'message': 'a overlaps with b, c'}},"
                + "{'error': {'class': 'RevisionError', 'message': 'a overlaps with c, b'}}]}");
        String answer = "{'error': {'class': '%s', 'message': '%s'}}";

        assertThat(differences("iterate", recorded, answer.formatted("RevisionError", "a overlaps with c, b")))
                .isEmpty();
        assertThat(differences("iterate", recorded, answer.formatted("RevisionError", "a overlaps with c, d")))
                .isNotEmpty();
        assertThat(differences("iterate", recorded, answer.formatted("CommandError", "a overlaps with b, c")))
                .isNotEmpty();
    }

    private static String text(JsonObject recorded, String text) {
        return differences("command", recorded, "{'result': ['a'], 'text': '" + text + "'}");
    }

    private static String differences(String op, JsonObject recorded, String answer) {
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        edges.put("c", Set.of("a"));
        edges.put("b", Set.of("a"));
        return new GraphComparison(op, edges).differences(recorded, object(answer));
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
