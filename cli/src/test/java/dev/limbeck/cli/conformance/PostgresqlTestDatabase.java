package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A database of its own on a server; its schemas are dropped between cases, and itself at the end. */
final class PostgresqlTestDatabase extends TestDatabase {
    private final TestServer server;
    private final String name = "limbeck_conf_" + Long.toString(System.nanoTime(), 36);
    private final Connection connection;

    PostgresqlTestDatabase(JsonObject queries, TestServer server) throws SQLException {
        super(queries);
        this.server = server;
        try (Connection admin = server.connect();
                Statement statement = admin.createStatement()) {
            create(statement);
            statement.execute("ALTER DATABASE " + name + " SET timezone TO 'UTC'");
        }
        connection = server.connect(name);
    }

    private void create(Statement statement) throws SQLException {
        String create =
                "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE '%1$s' LC_CTYPE '%1$s'";
        try {
            statement.execute(create.formatted("C.UTF-8"));
        } catch (SQLException e) { // not every system has that locale
            statement.execute(create.formatted("C"));
        }
    }

    @Override
    String url() {
        return "postgresql+psycopg2://" + server.credentials() + server.host() + ":" + server.port() + "/" + name;
    }

    /** A session drops its temporary tables a moment after it was closed. */
    @Override
    void settle() throws SQLException {
        execute("DO $$ BEGIN FOR i IN 1..500 LOOP PERFORM pg_stat_clear_snapshot(); EXIT WHEN NOT EXISTS (SELECT FROM"
                + " pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'); PERFORM"
                + " pg_sleep(0.01); END LOOP; END $$");
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    void reset(List<String> setup) throws SQLException {
        for (JsonElement row : rows(
                "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_'" + " AND nspname <> 'information_schema'")) {
            execute("DROP SCHEMA " + quoted(row.getAsJsonArray().get(0).getAsString()) + " CASCADE");
        }
        execute("CREATE SCHEMA public");
        execute(setup.toArray(String[]::new));
    }

    @Override
    String asText(String column, String type) {
        return column + "::text";
    }

    @Override
    String defaultSchema() {
        return "public";
    }

    @Override
    String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = server.connect();
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
