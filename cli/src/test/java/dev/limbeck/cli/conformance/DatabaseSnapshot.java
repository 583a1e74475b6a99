package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A SQLite file as the session format describes it: version rows, tables, indexes. */
final class DatabaseSnapshot {
    private DatabaseSnapshot() {}

    /** @param versionTable the table whose rows are the versions; it isn't listed among the tables */
    static JsonObject of(Path file, String versionTable) {
        JsonObject snapshot = new JsonObject();
        try (Connection connection = open(file)) {
            JsonObject tables = new JsonObject();
            snapshot.add("version_rows", JsonNull.INSTANCE);
            for (String table : names(connection, "table")) {
                if (table.equals(versionTable)) {
                    snapshot.add("version_rows", sorted(rows(connection, "SELECT version_num FROM " + quote(table))));
                    if (!table.equals("alembic_version")) {
                        snapshot.addProperty("version_table", table);
                    }
                } else if (!table.startsWith("sqlite_")) {
                    tables.add(table, table(connection, table));
                }
            }
            snapshot.add("tables", tables);
            JsonArray indexes = new JsonArray();
            names(connection, "index").stream()
                    .filter(name -> !name.startsWith("sqlite_autoindex_"))
                    .sorted()
                    .forEach(indexes::add);
            snapshot.add("indexes", indexes);
            return snapshot;
        } catch (SQLException e) {
            JsonObject unreadable = new JsonObject();
            unreadable.addProperty("unreadable", true);
            return unreadable;
        }
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<String> names(Connection connection, String type) throws SQLException {
        List<String> names = new ArrayList<>();
        for (JsonElement row :
                rows(connection, "SELECT name FROM sqlite_master WHERE type = '" + type + "' ORDER BY name")) {
            names.add(row.getAsJsonArray().get(0).getAsString());
        }
        return names;
    }

    private static JsonObject table(Connection connection, String name) throws SQLException {
        JsonArray columns = new JsonArray();
        for (JsonElement element : rows(connection, "PRAGMA table_info(" + quote(name) + ")")) {
            JsonArray row = element.getAsJsonArray();
            JsonObject column = new JsonObject();
            column.add("name", row.get(1));
            column.add("type", row.get(2));
            column.addProperty("notnull", row.get(3).getAsInt() != 0);
            column.add("default", row.get(4));
            column.add("pk", row.get(5));
            columns.add(column);
        }
        JsonObject table = new JsonObject();
        table.add("columns", columns);
        table.add(
                "rows",
                rows(connection, "SELECT count(*) FROM " + quote(name))
                        .get(0)
                        .getAsJsonArray()
                        .get(0));
        return table;
    }

    private static JsonArray sorted(JsonArray rows) {
        List<JsonElement> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.getAsJsonArray().get(0)));
        values.sort(Comparator.comparing(JsonElement::toString));
        JsonArray sorted = new JsonArray();
        values.forEach(sorted::add);
        return sorted;
    }

    /** All rows of a query, each an array of JSON values. */
    static JsonArray rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            JsonArray rows = new JsonArray();
            int width = result.getMetaData().getColumnCount();
            while (result.next()) {
                JsonArray row = new JsonArray();
                for (int i = 1; i <= width; i++) {
                    row.add(value(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static JsonElement value(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        return value instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive(value.toString());
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
