package dev.limbeck.cli.batch;

import dev.limbeck.cli.Main;
import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A migration directory with a SQLite database, made for tests of batch mode. */
final class BatchProject implements AutoCloseable {
    private static final String ENVIRONMENT = """
            from alembic import context
            from sqlalchemy import create_engine, event

            engine = create_engine("sqlite:///app.db")


            @event.listens_for(engine, "connect")
            def connected(dbapi_connection, connection_record):
                dbapi_connection.execute("PRAGMA foreign_keys=%s")
                dbapi_connection.execute("PRAGMA synchronous=OFF")


            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    private final Path directory;
    private final StringWriter output = new StringWriter();
    private String last = "None";
    private int scripts;
    private @Nullable Connection connection;

    /** @param foreignKeys whether env.py has SQLite enforce foreign keys */
    BatchProject(Path directory, boolean foreignKeys) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), ENVIRONMENT.formatted(foreignKeys ? "ON" : "OFF"));
    }

    Path database() {
        return directory.resolve("app.db");
    }

    Path directory() {
        return directory;
    }

    /** Adds a script with these functions' bodies. */
    BatchProject script(String upgrade, String downgrade) throws IOException {
        scripts++;
        String revision = "r" + scripts;
        Files.writeString(
                directory.resolve("versions/" + revision + ".py"),
                "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = \"" + revision + "\"\ndown_revision = "
                        + last
                        + "\n\n\ndef upgrade():\n" + upgrade.strip().indent(4) + "\n\ndef downgrade():\n"
                        + downgrade.strip().indent(4));
        last = "\"" + revision + "\"";
        return this;
    }

    /** Runs Limbeck here; the answer is its exit code. */
    int run(String... arguments) {
        output.getBuffer().setLength(0);
        return Main.run(
                arguments, Host.of(new PrintWriter(output, true), new PrintWriter(output, true), Map.of(), directory));
    }

    /** What the last run printed on both streams. */
    String output() {
        return output.toString();
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection("jdbc:sqlite:" + database() + "?synchronous=OFF");
        }
        return connection;
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Makes {@code table}; rows that it refuses are left out. */
    void make(RandomTable table) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            for (String sql : table.setup()) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    if (!sql.startsWith("INSERT")) {
                        throw new SQLException(sql, e);
                    }
                }
            }
        }
    }

    /** The rows of a query, values parted by {@code |}, text in quotes, so that {@code 1} and {@code '1'} differ. */
    List<String> rows(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    Object value = rows.getObject(i);
                    values.add(
                            value instanceof String text
                                    ? "'" + text + "'"
                                    : value instanceof byte[] bytes
                                            ? "x'" + HexFormat.of().formatHex(bytes) + "'"
                                            : String.valueOf(value));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    /** The texts of all tables, indexes, views and triggers but Alembic's, and the rows of the tables. */
    List<String> dump() throws SQLException {
        List<String> lines = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection().createStatement();
                ResultSet objects =
                        statement.executeQuery("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
                                + " AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name <> 'alembic_version'"
                                + " ORDER BY type = 'table' DESC, name")) {
            while (objects.next()) {
                lines.addAll(
                        objects.getString(3).lines().map(String::stripTrailing).toList());
                if (objects.getString(1).equals("table")) {
                    tables.add(objects.getString(2));
                }
            }
        }
        for (String table : tables) {
            String quoted = '"' + table.replace("\"", "\"\"") + '"';
            for (String row : rows("SELECT * FROM " + quoted)) {
                lines.add(table + ": " + row);
            }
        }
        return lines;
    }
}
