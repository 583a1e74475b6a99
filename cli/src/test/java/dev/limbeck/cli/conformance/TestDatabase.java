package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database that the cases of one dialect are run on, one after the other. */
abstract class TestDatabase implements AutoCloseable {
    private final JsonObject queries;

    /** @param queries the dialect's part of {@code queries.json} */
    TestDatabase(JsonObject queries) {
        this.queries = queries;
    }

    /** Waits for what the database still does after a connection was closed. */
    void settle() throws SQLException {}

    /** The URL as a Python project writes it. */
    abstract String url();

    /** A connection for looking; kept open. */
    abstract Connection connection() throws SQLException;

    /** Empties the database, and runs what the case wants to find. */
    abstract void reset(List<String> setup) throws SQLException;

    /** How a column's value is asked for as text. */
    abstract String asText(String column, String type);

    /** The schema whose tables are named without it. */
    abstract String defaultSchema();

    abstract String quoted(String name);

    /** {@code schema} and {@code rows} of the data. */
    JsonObject state() throws SQLException {
        settle();
        JsonObject state = new JsonObject();
        state.add("schema", schema());
        state.add("rows", tables());
        return state;
    }

    JsonObject schema() throws SQLException {
        JsonObject schema = new JsonObject();
        for (Map.Entry<String, JsonElement> query :
                queries.getAsJsonObject("schema").entrySet()) {
            schema.add(query.getKey(), rows(query.getValue().getAsString()));
        }
        return schema;
    }

    private JsonObject tables() throws SQLException {
        Map<List<String>, List<List<String>>> columns = new LinkedHashMap<>();
        for (JsonElement element : rows(Json.string(queries, "row_columns"))) {
            List<String> row = Json.strings(element);
            columns.computeIfAbsent(row.subList(0, 2), table -> new ArrayList<>())
                    .add(row.subList(2, 4));
        }
        JsonObject tables = new JsonObject();
        for (Map.Entry<List<String>, List<List<String>>> entry : columns.entrySet()) {
            String schema = entry.getKey().get(0);
            String table = entry.getKey().get(1);
            List<String> texts = new ArrayList<>();
            JsonArray names = new JsonArray();
            for (List<String> column : entry.getValue()) {
                names.add(column.get(0));
                texts.add(asText(quoted(column.get(0)), column.get(1)));
            }
            JsonObject rows = new JsonObject();
            rows.add("columns", names);
            rows.add(
                    "rows",
                    rows("SELECT " + String.join(", ", texts) + " FROM " + quoted(schema) + "." + quoted(table)));
            tables.add(schema.equals(defaultSchema()) ? table : schema + "." + table, rows);
        }
        return tables;
    }

    /** The rows of a query, every value as text. */
    final JsonArray rows(String sql) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            JsonArray rows = new JsonArray();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                JsonArray row = new JsonArray();
                for (int i = 1; i <= width; i++) {
                    String text = result.getString(i);
                    row.add(text == null ? JsonNull.INSTANCE : new JsonPrimitive(text));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    final void execute(String... statements) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    final JsonObject queries() {
        return queries;
    }

    @Override
    public abstract void close() throws SQLException;
}
