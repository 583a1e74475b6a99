package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.dialect.SqliteReflector;
import dev.limbeck.engine.python.Host;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite through sqlite-jdbc, answering as Python's {@code sqlite3} does. */
final class SqliteDriver implements Driver {
    /** Milliseconds to wait for a lock: Python's default. */
    private static final String BUSY_TIMEOUT = "5000";

    @Override
    public Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Host host) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", busyTimeout(connectArgs));
        Connection jdbc = JDBC.createConnection("jdbc:sqlite:" + file(url, host.workingDirectory()), properties);
        return new SqliteSession(jdbc);
    }

    private static String busyTimeout(Map<String, Object> connectArgs) {
        return connectArgs.get("timeout") instanceof Number seconds
                ? String.valueOf(Math.round(seconds.doubleValue() * 1000))
                : BUSY_TIMEOUT;
    }

    private static String file(DatabaseUrl url, Path workingDirectory) throws SQLException {
        String database = url.database();
        if (database == null || database.isEmpty() || database.equals(":memory:")) {
            return ":memory:";
        }
        if (database.startsWith("file:")) {
            return database;
        }
        Path file = workingDirectory.resolve(database);
        Path directory = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || (directory != null && !Files.isDirectory(directory))) {
            throw new SQLException("unable to open database file", null, SQLiteErrorCode.SQLITE_CANTOPEN.code);
        }
        return file.toString();
    }

    @Override
    public Failure failure(SQLException e) {
        String name = className(e.getErrorCode() & 0xFF);
        String message = message(e);
        return new Failure(DatabaseErrors.named(name), "sqlite3", name, message, null, message);
    }

    /** The driver writes {@code [CODE] description (SQLite's own text)}. */
    static String message(SQLException e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof SQLiteException sqlite) {
            String prefix = sqlite.getResultCode() + " (";
            if (text.startsWith(prefix) && text.endsWith(")")) {
                return text.substring(prefix.length(), text.length() - 1);
            }
        }
        return text;
    }

    /** As {@code sqlite3} maps SQLite's result codes to exceptions. */
    private static String className(int code) {
        SQLiteErrorCode known = SQLiteErrorCode.getErrorCode(code);
        return switch (known) {
            case SQLITE_INTERNAL, SQLITE_NOTFOUND -> "InternalError";
            case SQLITE_ERROR,
                    SQLITE_PERM,
                    SQLITE_ABORT,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_READONLY,
                    SQLITE_INTERRUPT,
                    SQLITE_IOERR,
                    SQLITE_FULL,
                    SQLITE_CANTOPEN,
                    SQLITE_PROTOCOL,
                    SQLITE_EMPTY,
                    SQLITE_SCHEMA -> "OperationalError";
            case SQLITE_TOOBIG -> "DataError";
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> "IntegrityError";
            case SQLITE_MISUSE, SQLITE_RANGE -> "InterfaceError";
            default -> "DatabaseError";
        };
    }

    @Override
    public Reflector reflector(Connection jdbc) {
        return new SqliteReflector(jdbc);
    }

    @Override
    public ParameterStyle parameterStyle() {
        return ParameterStyle.QMARK;
    }

    @Override
    public Object lastRowId(Connection jdbc) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
            return row.getLong(1);
        }
    }

    @Override
    public String isolationLevel() {
        return "SERIALIZABLE";
    }
}
