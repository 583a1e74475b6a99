package dev.limbeck.engine.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/**
 * Asks a catalog one question: text with {@code ?} and the values for it. JDBI runs what has many rows on the migration's
 * connection, whose transaction it leaves alone. SQLite's reflection does without, because the shortest commands need it.
 */
final class CatalogQuery {
    /** Makes one item of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private CatalogQuery() {}

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        Jdbi jdbi = Jdbi.create(connection);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        try (Handle handle = jdbi.open();
                Query query = handle.createQuery(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.map((row, context) -> reader.read(row)).list();
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }

    static List<String> strings(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return list(connection, sql, row -> row.getString(1), values);
    }

    /**
     * The first row's item, or null when there is no row. Without JDBI: whether the version table is there is asked by every
     * command, and JDBI's five hundred classes would take as long as everything else that is said to the server.
     */
    static <T> @Nullable T first(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? reader.read(row) : null;
            }
        }
    }
}
