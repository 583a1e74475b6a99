package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.PyClass;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens connections to one kind of database, and says in the words of its Python driver what went wrong. */
interface Driver {
    /**
     * Opens a connection.
     *
     * @param connectArgs the {@code connect_args} of the script
     * @param host whose environment variables may say what the URL does not, and where relative file names start
     */
    Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Host host) throws SQLException;

    /** What the database said, as a Python driver would have raised it. */
    Failure failure(SQLException e);

    Reflector reflector(java.sql.Connection jdbc);

    /** How the Python driver writes parameters. */
    ParameterStyle parameterStyle();

    /** The key that the database made last on this connection; None where that can't be asked. */
    Object lastRowId(java.sql.Connection jdbc) throws SQLException;

    /** The name of the isolation level that connections have. */
    String isolationLevel();

    /**
     * A failure in Python's terms.
     *
     * @param wrapper the class of {@code sqlalchemy.exc}
     * @param driverModule the driver's module, {@code sqlite3}
     * @param driverClass the driver's own class, {@code OperationalError}
     * @param code {@code pgcode} or {@code errno}, or null
     * @param text what {@code str()} of the driver's exception is
     */
    record Failure(
            PyClass wrapper,
            String driverModule,
            String driverClass,
            String message,
            @Nullable Object code,
            String text) {}

    /** The driver for a dialect, or null if no connections can be opened to such databases. */
    static @Nullable Driver forDialect(String name) {
        return switch (name) {
            case "sqlite" -> new SqliteDriver();
            case "postgresql" -> new PostgresqlDriver();
            case "mysql", "mariadb" -> new MariadbDriver();
            default -> null;
        };
    }
}
