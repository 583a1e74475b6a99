package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a recorded run of a migration and Limbeck's, by the six demands of the data's README. Both have
 * the form of the data.
 */
final class OpsComparison {
    private static final String UNSTABLE = "<unstable>";
    /** An error whose text is a detail of CPython or of SQLAlchemy's insides: to raise is enough. */
    private static final Pattern INTERNAL =
            Pattern.compile(" object at 0x\\?|<class '(sqlalchemy|alembic)\\.|'NoneType' object has no attribute");

    private static final Set<String> CONSTRUCTS = Set.of(
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "SELECT",
            "WITH",
            "VALUES",
            "PRAGMA",
            "SHOW",
            "DESCRIBE",
            "EXPLAIN");
    private static final Set<String> TRANSACTIONS =
            Set.of("SAVEPOINT", "ROLLBACK", "RELEASE", "BEGIN", "COMMIT", "START");
    private static final Pattern BIND = Pattern.compile("(?<![:\\w\\\\]):(\\w+)");

    private final String dialect;
    private final String scripts;
    private final String collapsedScripts;
    private final List<String> differences = new ArrayList<>();

    /** @param test the case, for its scripts */
    OpsComparison(String dialect, JsonObject test) {
        this.dialect = dialect;
        StringBuilder texts = new StringBuilder();
        for (JsonElement script : test.getAsJsonArray("scripts")) {
            texts.append(Json.string(script.getAsJsonObject(), "text")).append('\n');
        }
        this.scripts = texts.toString();
        this.collapsedScripts = whiteSpaceCollapsed(scripts) + "\n"
                + whiteSpaceCollapsed(BIND.matcher(scripts).replaceAll("?"));
    }

    /** Of an offline run: {@code sql} and {@code error}. Empty if nothing differs. */
    String offline(JsonObject expected, JsonObject actual) {
        differences.clear();
        compareErrors(error(expected), error(actual));
        String wanted = SqlText.normalized(Json.string(expected, "sql"));
        String sql = SqlText.normalized(Json.string(actual, "sql"));
        if (!matches(wanted, sql)
                && !canonical(SqlText.statements(wanted)).equals(canonical(SqlText.statements(sql)))) {
            differences.add("sql:\n" + TextDiff.of(wanted, sql));
        }
        return String.join("\n", differences);
    }

    /** Of an online run: {@code error}, {@code schema}, {@code rows}, {@code statements}, {@code stdout}. */
    String online(JsonObject expected, JsonObject actual) {
        differences.clear();
        compareErrors(error(expected), error(actual));
        compareSchema(expected.getAsJsonObject("schema"), actual.getAsJsonObject("schema"));
        compareRows(expected.getAsJsonObject("rows"), actual.getAsJsonObject("rows"));
        compareStatements(statements(expected), statements(actual));
        String stdout = Json.string(expected, "stdout", "");
        if (!matches(stdout, Json.string(actual, "stdout", ""))) {
            differences.add("stdout:\n" + TextDiff.of(stdout, Json.string(actual, "stdout", "")));
        }
        return String.join("\n", differences);
    }

    private static @Nullable JsonObject error(JsonObject run) {
        return run.has("error") ? run.getAsJsonObject("error") : null;
    }

    private void compareErrors(@Nullable JsonObject expected, @Nullable JsonObject actual) {
        if (expected == null && actual == null) {
            return;
        }
        if (expected == null) {
            differences.add("error: none expected, got " + told(actual));
        } else if (actual == null) {
            differences.add("error: expected, but there is none: " + told(expected));
        } else if (expected.has("driver_class")) {
            compareDatabaseErrors(expected, actual);
        } else if (!INTERNAL.matcher(Json.string(expected, "message")).find()) {
            boolean same = lastPart(expected).equals(lastPart(actual))
                    && matches(Json.string(expected, "message"), Json.string(actual, "message", ""));
            if (!same) {
                differences.add("error:\n" + TextDiff.of(told(expected), told(actual)));
            }
        }
    }

    private void compareDatabaseErrors(JsonObject expected, JsonObject actual) {
        String code = dialect.equals("postgresql") ? "sqlstate" : dialect.equals("mariadb") ? "errno" : "message";
        String wanted = Json.string(expected, code);
        String got = Json.string(actual, code, "");
        if (!lastPart(expected).equals(lastPart(actual)) || !matches(wanted, got)) {
            differences.add("database error:\n"
                    + TextDiff.of(
                            lastPart(expected) + " " + code + " " + wanted, lastPart(actual) + " " + code + " " + got)
                    + told(actual) + "\n");
        }
    }

    private static String lastPart(JsonObject error) {
        String name = Json.string(error, "class");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String told(@Nullable JsonObject error) {
        return error == null ? "" : lastPart(error) + ": " + Json.string(error, "message", "");
    }

    private void compareSchema(JsonObject expected, JsonObject actual) {
        JsonElement wanted = normalizedSchema(expected);
        JsonElement got = normalizedSchema(actual);
        if (!matches(wanted, got)) {
            differences.add("schema:\n" + TextDiff.of(lines(wanted.getAsJsonObject()), lines(got.getAsJsonObject())));
        }
    }

    /** SQLite keeps the text of {@code CREATE}, white space included; MariaDB the account that made a view. */
    private JsonElement normalizedSchema(JsonObject schema) {
        if (dialect.equals("sqlite")) {
            JsonObject copy = schema.deepCopy();
            for (JsonElement element : copy.getAsJsonArray("objects")) {
                JsonArray row = element.getAsJsonArray();
                if (row.size() == 4 && !row.get(3).isJsonNull()) {
                    row.set(3, new JsonPrimitive(SqlText.collapsed(row.get(3).getAsString())));
                }
            }
            return copy;
        }
        return dialect.equals("mariadb")
                ? JsonParser.parseString(schema.toString().replaceAll("DEFINER=`[^`]*`@`[^`]*`", "DEFINER=``"))
                : schema;
    }

    private void compareRows(JsonObject expected, JsonObject actual) {
        boolean same = expected.keySet().equals(actual.keySet());
        for (String table : expected.keySet()) {
            same = same && sameRows(expected.getAsJsonObject(table), actual.getAsJsonObject(table));
        }
        if (!same) {
            differences.add("rows:\n" + TextDiff.of(lines(expected), lines(actual)));
        }
    }

    private static boolean sameRows(JsonObject expected, JsonObject actual) {
        if (!expected.get("columns").equals(actual.get("columns"))) {
            return false;
        }
        List<JsonElement> left = new ArrayList<>(actual.getAsJsonArray("rows").asList());
        List<JsonElement> wanted =
                new ArrayList<>(expected.getAsJsonArray("rows").asList());
        // those that accept anything choose last
        wanted.sort(Comparator.comparing(row -> row.toString().contains(UNSTABLE)));
        for (JsonElement row : wanted) {
            int found = -1;
            for (int i = 0; i < left.size() && found < 0; i++) {
                found = matches(row, left.get(i)) ? i : -1;
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }

    private static List<String> statements(JsonObject run) {
        List<String> statements = new ArrayList<>();
        if (run.has("statements")) {
            for (JsonElement element : run.getAsJsonArray("statements")) {
                JsonObject statement = element.getAsJsonObject();
                if (statement.has("sql")) {
                    statements.add(SqlText.collapsed(Json.string(statement, "sql")));
                }
            }
        }
        return statements;
    }

    /** DDL and the texts of {@code op.execute}; of what constructs made, the rows tell. */
    private void compareStatements(List<String> expected, List<String> actual) {
        List<String> wanted = expected.stream().filter(this::counts).toList();
        List<String> got = actual.stream().filter(this::counts).toList();
        if (!wanted.equals(got) && !canonical(wanted).equals(canonical(got))) {
            differences.add("statements:\n" + TextDiff.of(wanted, got));
        }
    }

    private boolean counts(String statement) {
        String verb = SqlText.verb(statement);
        if (TRANSACTIONS.contains(verb)) {
            return false;
        }
        return !CONSTRUCTS.contains(verb) || isInScripts(statement);
    }

    private boolean isInScripts(String statement) {
        return collapsedScripts.contains(whiteSpaceCollapsed(statement));
    }

    private static String whiteSpaceCollapsed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Indexes have an open order only where they come from {@code index=True} or {@code sa.Index}. */
    private List<String> canonical(List<String> statements) {
        return SqlText.withoutOpenOrders(statements, !scripts.contains("create_index("));
    }

    private static List<String> lines(JsonObject object) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            if (entry.getValue().isJsonArray()) {
                entry.getValue().getAsJsonArray().forEach(row -> lines.add(entry.getKey() + " " + row));
            } else {
                entry.getValue().getAsJsonObject().entrySet().forEach(part -> {
                    if (part.getValue().isJsonArray() && part.getKey().equals("rows")) {
                        part.getValue().getAsJsonArray().forEach(row -> lines.add(entry.getKey() + " row " + row));
                    } else {
                        lines.add(entry.getKey() + " " + part.getKey() + " " + part.getValue());
                    }
                });
            }
        }
        return lines;
    }

    /** Equal, but for leaves that differ from run to run. */
    private static boolean matches(JsonElement expected, @Nullable JsonElement actual) {
        if (actual == null) {
            return false;
        }
        if (expected.isJsonArray() && actual.isJsonArray()) {
            JsonArray wanted = expected.getAsJsonArray();
            JsonArray got = actual.getAsJsonArray();
            boolean same = wanted.size() == got.size();
            for (int i = 0; same && i < wanted.size(); i++) {
                same = matches(wanted.get(i), got.get(i));
            }
            return same;
        }
        if (expected.isJsonObject() && actual.isJsonObject()) {
            JsonObject wanted = expected.getAsJsonObject();
            JsonObject got = actual.getAsJsonObject();
            return wanted.keySet().equals(got.keySet())
                    && wanted.keySet().stream().allMatch(key -> matches(wanted.get(key), got.get(key)));
        }
        return expected.equals(actual)
                || (expected.isJsonPrimitive() && expected.getAsString().equals(UNSTABLE));
    }

    private static boolean matches(String expected, String actual) {
        return expected.equals(UNSTABLE) || expected.equals(actual);
    }
}
