package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file, made anew for each case. */
final class SqliteTestDatabase extends TestDatabase {
    private final Path file;
    private @Nullable Connection connection;

    SqliteTestDatabase(JsonObject queries, Path directory) {
        super(queries);
        this.file = directory.resolve("conf_main.db");
    }

    @Override
    String url() {
        return "sqlite:///" + file;
    }

    @Override
    Connection connection() throws SQLException {
        if (connection == null) {
            connection = DatabaseSnapshot.open(file);
        }
        return connection;
    }

    @Override
    JsonObject state() throws SQLException {
        try {
            return super.state();
        } finally {
            close(); // so that nothing of ours is in the way of the next run
        }
    }

    @Override
    void reset(List<String> setup) throws SQLException {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SQLException(e);
        }
        if (!setup.isEmpty()) {
            execute(setup.toArray(String[]::new));
            close();
        }
    }

    @Override
    String asText(String column, String type) {
        return "quote(" + column + ")";
    }

    @Override
    String defaultSchema() {
        return "main";
    }

    @Override
    String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
