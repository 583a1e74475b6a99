package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection to a server, with JDBC's own transactions. Values are written into the text of a statement, as the
 * Python drivers for these servers do it: so they may stand wherever text may, and have no type but the one that
 * the server sees in them.
 */
final class ServerSession extends Session {
    /** Writes and reads the values of one kind of server. */
    interface Values {
        String literal(Object value) throws SQLException;

        /** @param column counts from 1 */
        Object read(ResultSet row, ResultSetMetaData metaData, int column) throws SQLException;
    }

    private final Values values;
    private boolean autocommit;

    ServerSession(Connection jdbc, Values values) throws SQLException {
        super(jdbc);
        this.values = values;
        jdbc.setAutoCommit(false);
    }

    @Override
    void beforeStatement(String sql) {}

    @Override
    void commit() throws SQLException {
        if (!autocommit) {
            jdbc().commit();
        }
    }

    @Override
    void rollback() throws SQLException {
        if (!autocommit) {
            jdbc().rollback();
        }
    }

    @Override
    void setAutocommit(boolean autocommit) throws SQLException {
        this.autocommit = autocommit;
        jdbc().setAutoCommit(autocommit);
    }

    @Override
    Cursor run(String template, List<List<Object>> sets) throws SQLException {
        try (Statement statement = jdbc().createStatement()) {
            // braces are text here, not JDBC's own escapes
            statement.setEscapeProcessing(false);
            if (sets.size() <= 1) {
                return run(statement, sets.isEmpty() ? template : filled(template, sets.get(0)));
            }
            long count = 0;
            for (List<Object> set : sets) {
                count += Math.max(run(statement, filled(template, set)).count(), 0);
            }
            return Cursor.ofUpdate(count);
        }
    }

    /** Of several statements in one text the last one's result counts. */
    private Cursor run(Statement statement, String sql) throws SQLException {
        boolean hasRows = statement.execute(sql);
        Cursor last = cursor(statement, hasRows);
        while (true) {
            hasRows = statement.getMoreResults();
            if (!hasRows && statement.getUpdateCount() == -1) {
                return last;
            }
            last = cursor(statement, hasRows);
        }
    }

    private Cursor cursor(Statement statement, boolean hasRows) throws SQLException {
        if (!hasRows) {
            return Cursor.ofUpdate(statement.getUpdateCount());
        }
        try (ResultSet result = statement.getResultSet()) {
            ResultSetMetaData metaData = result.getMetaData();
            int width = metaData.getColumnCount();
            List<String> names = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                names.add(metaData.getColumnLabel(i));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>(width);
                for (int i = 1; i <= width; i++) {
                    row.add(values.read(result, metaData, i));
                }
                rows.add(row);
            }
            return new Cursor(names, rows, rows.size());
        }
    }

    private String filled(String template, List<Object> set) throws SQLException {
        StringBuilder sql = new StringBuilder(template.length() + set.size() * 8);
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == CompiledSql.MARK) {
                sql.append(values.literal(set.get(next++)));
            } else {
                sql.append(c);
            }
        }
        return sql.toString();
    }
}
