package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Host;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One open connection to a database, and what it takes to begin and end transactions on it. Outside a transaction each
 * statement stands for itself.
 */
abstract class Session implements AutoCloseable {
    private final Connection jdbc;

    Session(Connection jdbc) {
        this.jdbc = jdbc;
    }

    final Connection jdbc() {
        return jdbc;
    }

    /** Called before each statement that belongs to a transaction; begins one in the database if that is due. */
    abstract void beforeStatement(String sql) throws SQLException;

    /** Makes what happened since the last call permanent; nothing happens if nothing did. */
    abstract void commit() throws SQLException;

    abstract void rollback() throws SQLException;

    /** Whether statements are committed one by one from now on. Only between transactions. */
    abstract void setAutocommit(boolean autocommit) throws SQLException;

    /** Refuses text that the database's Python driver would refuse, or that JDBC would only execute in part. */
    void check(String sql) {}

    /** Shows on the terminal of {@code host}, where there is one, that a statement takes long. */
    void showProgress(Host host) {}

    /**
     * Runs a statement once for each list of values, or once without values when there is none.
     *
     * @param template text with {@link dev.limbeck.engine.dialect.CompiledSql#MARK} for each parameter
     */
    abstract Cursor run(String template, List<List<Object>> sets) throws SQLException;

    /** Says whether scripts that make tables anew are about to run, asked when a transaction begins. */
    void expectRebuilds(BooleanSupplier expected) {}

    /** Runs what makes a table anew, in a transaction even where statements are committed one by one. */
    void rebuild(Runnable rebuild) throws SQLException {
        rebuild.run();
    }

    /** See {@link dev.limbeck.engine.dialect.DdlExecutor#carriedOver}. */
    void carriedOver(String kind, String name) {}

    /** See {@link dev.limbeck.engine.dialect.DdlExecutor#mustWork}. */
    void mustWork(String kind, String name, String probe) {}

    Object savepoint(String name) throws SQLException {
        return jdbc.setSavepoint(name);
    }

    void rollbackTo(Object savepoint) throws SQLException {
        jdbc.rollback((Savepoint) savepoint);
    }

    void release(Object savepoint) throws SQLException {
        jdbc.releaseSavepoint((Savepoint) savepoint);
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
