package dev.limbeck.cli.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of a session's or case's own: what is written, run and looked at. */
final class SessionDirectory implements AutoCloseable {
    private final Path path;

    /** In memory where the system offers that: thousands of small databases are made. */
    SessionDirectory() throws IOException {
        Path memory = Path.of("/dev/shm");
        path = (Files.isWritable(memory)
                        ? Files.createTempDirectory(memory, "limbeck-conformance")
                        : Files.createTempDirectory("limbeck-conformance"))
                .toRealPath();
    }

    Path path() {
        return path;
    }

    void write(JsonObject files) throws IOException {
        for (Map.Entry<String, JsonElement> file : files.entrySet()) {
            write(file.getKey(), file.getValue().getAsString());
        }
    }

    void write(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void replace(String name, String old, String replacement) throws IOException {
        Path file = path.resolve(name);
        Files.writeString(file, Files.readString(file).replace(old, replacement));
    }

    /** Runs statements on a SQLite file, made if need be; gives the rows of the last. */
    JsonArray execute(String database, List<String> statements) throws SQLException {
        JsonArray rows = new JsonArray();
        try (Connection connection = DatabaseSnapshot.open(path.resolve(database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (sql.stripLeading().regionMatches(true, 0, "select", 0, 6)) {
                    rows = DatabaseSnapshot.rows(connection, sql);
                } else {
                    statement.execute(sql);
                    rows = new JsonArray();
                }
            }
        }
        return rows;
    }

    /** Every file and its content, and every directory with a slash at its end; databases and byte code left out. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (name.isEmpty() || isLeftOut(name)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    files.put(name + "/", "");
                } else {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static boolean isLeftOut(String name) {
        return name.endsWith(".db") || name.contains("__pycache__") || name.endsWith(".pyc");
    }

    /** A snapshot of each database file. */
    JsonObject databases(JsonObject expected) throws IOException {
        JsonObject databases = new JsonObject();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(name -> name.toString().endsWith(".db"))
                    .sorted()
                    .toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                databases.add(name, DatabaseSnapshot.of(file, versionTable(expected, name)));
            }
        }
        return databases;
    }

    private static String versionTable(JsonObject expected, String database) {
        return expected.has(database)
                ? Json.string(expected.getAsJsonObject(database), "version_table", "alembic_version")
                : "alembic_version";
    }

    /** What is in {@code after} and not so in {@code before}. */
    static Map<String, String> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new LinkedHashMap<>(after);
        changes.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        return changes;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
