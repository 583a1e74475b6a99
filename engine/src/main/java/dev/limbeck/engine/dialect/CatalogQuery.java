package dev.limbeck.engine.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a catalog one question: text with {@code ?} and the values for it. */
final class CatalogQuery {
    /** Makes one item of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private CatalogQuery() {}

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
            }
            return items;
        }
    }

    static List<String> strings(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return list(connection, sql, row -> row.getString(1), values);
    }

    /** The first row's item, or null when there is no row. */
    static <T> @Nullable T first(Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> items = list(connection, sql, reader, values);
        return items.isEmpty() ? null : items.get(0);
    }
}
