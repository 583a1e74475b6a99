package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection of the database's Python driver, as listeners for new connections get it. */
@PyType(value = "connection", module = "dbapi", subclassable = false)
public class DbapiConnection {
    private final Session session;
    private final Driver driver;
    private boolean autocommit;

    DbapiConnection(Session session, Driver driver) {
        this.session = session;
        this.driver = driver;
    }

    /** {@code sqlite3.Connection}, which listeners ask for with {@code isinstance}. */
    @PyType(value = "Connection", module = "sqlite3", subclassable = false)
    public static final class OfSqlite extends DbapiConnection {
        private Object isolationLevel = "";

        OfSqlite(Session session, Driver driver) {
            super(session, driver);
        }

        @PyMethod("execute(sql, parameters=(), /)")
        public DbapiCursor execute(String sql, Object parameters) {
            DbapiCursor cursor = cursor(PyTuple.EMPTY, None.NONE);
            cursor.execute(sql, parameters);
            return cursor;
        }

        @PyAttribute("isolation_level")
        public Object isolationLevel() {
            return isolationLevel;
        }

        /** Scripts set None to begin transactions themselves where {@code sqlite3} doesn't; {@link SqliteSession} does. */
        @PySetter("isolation_level")
        public void setIsolationLevel(Object level) {
            isolationLevel = level;
        }
    }

    @PyMethod("cursor(*args, cursor_factory=None)")
    public DbapiCursor cursor(Object arguments, Object factory) {
        return new DbapiCursor(this);
    }

    @PyMethod("commit()")
    public void commit() {
        run(null, () -> {
            session.commit();
            return None.NONE;
        });
    }

    @PyMethod("rollback()")
    public void rollback() {
        run(null, () -> {
            session.rollback();
            return None.NONE;
        });
    }

    @PyAttribute("autocommit")
    public boolean autocommit() {
        return autocommit;
    }

    @PySetter("autocommit")
    public void setAutocommit(boolean autocommit) {
        run(null, () -> {
            session.setAutocommit(autocommit);
            return None.NONE;
        });
        this.autocommit = autocommit;
    }

    /** Something that is asked of the database. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T run(@Nullable String sql, Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, sql, None.NONE);
        }
    }

    private Cursor execute(Execution execution) {
        String sql = execution.withQuestionMarks();
        return run(execution.shown(), () -> {
            session.check(sql);
            session.beforeStatement(sql);
            return session.run(execution.template(), execution.sets());
        });
    }

    /** A cursor with the rows of the last statement. */
    @PyType(value = "cursor", module = "dbapi", subclassable = false)
    public static final class DbapiCursor {
        private final DbapiConnection connection;
        private final List<Object> rows = new ArrayList<>();
        private long count = -1;

        DbapiCursor(DbapiConnection connection) {
            this.connection = connection;
        }

        @PyMethod("execute(sql, parameters=(), /)")
        public DbapiCursor execute(String sql, Object parameters) {
            Object given = parameters.equals(PyTuple.EMPTY) ? None.NONE : parameters;
            Cursor cursor = connection.execute(Execution.ofDriverText(connection.driver.parameterStyle(), sql, given));
            rows.clear();
            for (List<Object> row : cursor.rows() == null ? List.<List<Object>>of() : cursor.rows()) {
                rows.add(PyTuple.copyOf(row));
            }
            count = cursor.count();
            return this;
        }

        @PyMethod("fetchone()")
        public Object fetchone() {
            return rows.isEmpty() ? None.NONE : rows.remove(0);
        }

        @PyMethod("fetchall()")
        public PyList fetchall() {
            PyList all = new PyList(rows);
            rows.clear();
            return all;
        }

        @PyAttribute("rowcount")
        public long rowcount() {
            return count;
        }

        @PyMethod("close()")
        public void close() {}

        @PyMethod("__enter__()")
        public DbapiCursor enter() {
            return this;
        }

        @PyMethod("__exit__(type_, value, traceback)")
        public void exit(Object type, Object value, Object traceback) {}
    }
}
