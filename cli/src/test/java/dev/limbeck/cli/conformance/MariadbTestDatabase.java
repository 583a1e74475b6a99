package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The database {@code conf_main}, made anew for each case, and dropped at the end. The data shows its name, so that two
 * runs on one server wait for each other.
 */
final class MariadbTestDatabase extends TestDatabase {
    private static final int LOCK_SECONDS = 900;

    private final TestServer server;
    private final Connection connection;
    private final Set<String> hexTypes;

    MariadbTestDatabase(JsonObject queries, TestServer server) throws SQLException {
        super(queries);
        this.server = server;
        this.hexTypes = Set.copyOf(Json.strings(queries.get("hex_types")));
        this.connection = server.connect();
        rows("SELECT GET_LOCK('limbeck_conformance', " + LOCK_SECONDS + ")");
    }

    @Override
    String url() {
        return "mysql+pymysql://" + server.credentials() + server.host() + ":" + server.port()
                + "/conf_main?charset=utf8mb4";
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    void reset(List<String> setup) throws SQLException {
        drop();
        execute("CREATE DATABASE conf_main CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", "USE conf_main");
        execute(setup.toArray(String[]::new));
    }

    private void drop() throws SQLException {
        execute("DROP DATABASE IF EXISTS conf_aux", "DROP DATABASE IF EXISTS conf_main");
    }

    @Override
    JsonObject schema() throws SQLException {
        JsonObject schema = super.schema();
        JsonObject create = new JsonObject();
        for (JsonElement element : schema.getAsJsonArray("tables")) {
            List<String> table = Json.strings(element);
            String text = rows("SHOW CREATE TABLE " + quoted(table.get(0)) + "." + quoted(table.get(1)))
                    .get(0)
                    .getAsJsonArray()
                    .get(1)
                    .getAsString();
            create.addProperty(table.get(0) + "." + table.get(1), text.replaceAll(" AUTO_INCREMENT=\\d+", ""));
        }
        schema.add("create", create);
        return schema;
    }

    @Override
    String asText(String column, String type) {
        return hexTypes.contains(type) ? "HEX(" + column + ")" : "CAST(" + column + " AS CHAR)";
    }

    @Override
    String defaultSchema() {
        return "conf_main";
    }

    @Override
    String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            drop();
        }
    }
}
