package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.PyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * SQLite, where a transaction begins with the first statement that writes. Until then PRAGMAs still take effect, which
 * SQLite ignores inside a transaction; from then on the write lock is held, so that no other process can come between.
 */
final class SqliteSession extends Session {
    private boolean active;
    private boolean autocommit;

    /** @param jdbc in JDBC's autocommit mode: the driver would begin transactions at once otherwise */
    SqliteSession(Connection jdbc) {
        super(jdbc);
    }

    @Override
    void beforeStatement(String sql) throws SQLException {
        SqliteText.Kind kind = SqliteText.kind(sql);
        switch (kind) {
            case BEGIN -> active = true;
            case END -> active = false;
            case WRITE -> {
                if (!active && !autocommit) {
                    run("BEGIN IMMEDIATE");
                    active = true;
                }
            }
            case READ, OUTSIDE -> {}
        }
    }

    @Override
    void commit() throws SQLException {
        if (active) {
            run("COMMIT");
            active = false;
        }
    }

    @Override
    void rollback() throws SQLException {
        if (active) {
            active = false;
            run("ROLLBACK");
        }
    }

    @Override
    void setAutocommit(boolean autocommit) {
        this.autocommit = autocommit;
    }

    @Override
    void check(String sql) {
        int end = SqliteText.endOfStatement(sql);
        if (end < sql.length() && !SqliteText.isBlank(sql.substring(end))) {
            throw PyException.of(DatabaseErrors.SQLITE_WARNING, "You can only execute one statement at a time.");
        }
    }

    /** After DDL the driver repeats the count of the last change of data. */
    @Override
    long updateCount(Statement statement, String sql) throws SQLException {
        return SqliteText.changesRows(sql) ? statement.getUpdateCount() : -1;
    }

    @Override
    Object savepoint(String name) throws SQLException {
        beforeStatement("SAVEPOINT");
        run("SAVEPOINT " + name);
        return name;
    }

    @Override
    void rollbackTo(Object savepoint) throws SQLException {
        run("ROLLBACK TO SAVEPOINT " + savepoint);
    }

    @Override
    void release(Object savepoint) throws SQLException {
        run("RELEASE SAVEPOINT " + savepoint);
    }

    @Override
    public void close() throws SQLException {
        rollback();
        super.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = jdbc().createStatement()) {
            statement.execute(sql);
        }
    }
}
