package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.dialect.SchemaGenerator;
import dev.limbeck.engine.logging.Level;
import dev.limbeck.engine.logging.Logger;
import dev.limbeck.engine.logging.Logging;
import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Executable;
import dev.limbeck.engine.sqlalchemy.SchemaBind;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * SQLAlchemy's connection as scripts see it. A transaction begins by itself with the first statement, and is rolled
 * back at the end unless somebody commits it.
 */
@PyType(value = "Connection", module = "sqlalchemy.engine.base", subclassable = false)
public final class Connection implements SchemaBind {
    private final Engine engine;
    private final Session session;
    private final Driver driver;
    private final StatementListener listener;
    private final Logger echo;
    private final Logger log;
    private @Nullable Transaction transaction;
    private @Nullable Transaction keptTransaction;
    private boolean autocommit;
    private boolean closed;
    private int savepoints;

    Connection(Engine engine, Session session, Driver driver, Interpreter interpreter) {
        this.engine = engine;
        this.session = session;
        this.driver = driver;
        this.listener = Databases.of(interpreter).listener();
        this.echo = Logging.of(interpreter).logger("sqlalchemy.engine.Engine");
        this.log = Logging.of(interpreter).logger("alembic.runtime.migration");
    }

    @PyAttribute("engine")
    public Engine engine() {
        return engine;
    }

    @Override
    public SchemaDdl schemaDdl() {
        return new SchemaGenerator(new OnlineExecutor(this));
    }

    Dialect dialect() {
        return engine.dialect();
    }

    @PyAttribute("dialect")
    public DialectForScripts pythonDialect() {
        return engine.pythonDialect();
    }

    /** A question to the database's catalog. */
    interface Question<T> {
        @Nullable
        T ask(Reflector reflector) throws SQLException;
    }

    /** Asks the catalog what it always has an answer to; the statements this takes are Limbeck's own. */
    <T> T reflect(Question<T> question) {
        return Objects.requireNonNull(reflectOrNull(question));
    }

    /** Asks the catalog for something that may not be there. */
    <T> @Nullable T reflectOrNull(Question<T> question) {
        requireOpen();
        try {
            return question.ask(driver.reflector(session.jdbc()));
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    /** The first column of a query of Limbeck's own, such as that for the version table's rows: texts, or ints. */
    List<Object> query(String sql) {
        requireOpen();
        autobegin();
        List<Object> values = new ArrayList<>();
        try (PreparedStatement statement = session.jdbc().prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Object value = rows.getObject(1);
                if (value == null) {
                    values.add(None.NONE);
                } else if (value instanceof Integer || value instanceof Long) {
                    values.add(rows.getLong(1));
                } else {
                    values.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, sql, None.NONE);
        }
        return values;
    }

    // transactions ------------------------------------------------------------------------------------------------

    @PyMethod("begin()")
    public Transaction begin() {
        requireOpen();
        if (transaction != null) {
            throw SqlalchemyErrors.invalidRequest(
                    "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin;"
                            + " can't call begin() here unless rollback() or commit() is called first.");
        }
        return autobegin().asExplicit();
    }

    private Transaction autobegin() {
        if (transaction == null) {
            transaction = Transaction.root(this);
            if (!autocommit) {
                listener.transaction("begin");
                echo.info("BEGIN (implicit)");
            }
        }
        return transaction;
    }

    @PyMethod("begin_nested()")
    public Transaction beginNested() {
        requireOpen();
        Transaction parent = autobegin();
        savepoints++;
        String name = "sa_savepoint_" + savepoints;
        try {
            listener.transaction("savepoint " + name);
            transaction = Transaction.nested(this, parent, session.savepoint(name), name);
            return transaction;
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, "SAVEPOINT " + name, None.NONE);
        }
    }

    @PyMethod("in_transaction()")
    public boolean inTransaction() {
        return transaction != null;
    }

    @PyMethod("in_nested_transaction()")
    public boolean inNestedTransaction() {
        return transaction != null && transaction.isNested();
    }

    /** The outermost transaction, or null. */
    @PyMethod("get_transaction()")
    public @Nullable Transaction rootTransaction() {
        Transaction root = transaction;
        while (root != null && root.parent() != null) {
            root = root.parent();
        }
        return root;
    }

    @PyMethod("get_nested_transaction()")
    public @Nullable Transaction nestedTransaction() {
        return inNestedTransaction() ? transaction : null;
    }

    @PyMethod("commit()")
    public void commit() {
        Transaction root = rootTransaction();
        if (root != null) {
            root.commit();
        }
    }

    @PyMethod("rollback()")
    public void rollback() {
        Transaction root = rootTransaction();
        if (root != null) {
            root.rollback();
        }
    }

    /** Ends {@code ended} and all that were begun inside it. */
    void end(Transaction ended, boolean commit) {
        for (Transaction inner = transaction; inner != null && inner != ended; inner = inner.parent()) {
            inner.deactivate();
        }
        transaction = ended.parent();
        try {
            if (ended.isNested()) {
                endSavepoint(ended, commit);
            } else {
                endRoot(commit);
            }
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    private void endSavepoint(Transaction nested, boolean release) throws SQLException {
        Object savepoint = nested.savepoint();
        if (savepoint != null && release) {
            listener.transaction("release savepoint " + nested.name());
            session.release(savepoint);
        } else if (savepoint != null) {
            listener.transaction("rollback savepoint " + nested.name());
            session.rollbackTo(savepoint);
        }
    }

    private void endRoot(boolean commit) throws SQLException {
        if (!autocommit) {
            listener.transaction(commit ? "commit" : "rollback");
            echo.info(commit ? "COMMIT" : "ROLLBACK");
        }
        if (commit) {
            session.commit();
        } else {
            session.rollback();
        }
    }

    @PyMethod("get_isolation_level()")
    public String isolationLevel() {
        return autocommit ? "AUTOCOMMIT" : driver.isolationLevel();
    }

    @PyAttribute("default_isolation_level")
    public String defaultIsolationLevel() {
        return driver.isolationLevel();
    }

    /** Changes this connection, as SQLAlchemy 2 does; options other than the isolation level have no effect here. */
    @PyMethod("execution_options(**options)")
    public Connection executionOptions(Map<String, Object> options) {
        Object level = options.getOrDefault("isolation_level", None.NONE);
        if (level != None.NONE) {
            setAutocommit(Operators.str(level).equals("AUTOCOMMIT"));
        }
        return this;
    }

    @PyMethod("get_execution_options()")
    public PyDict pythonExecutionOptions() {
        return new PyDict();
    }

    /** Whether each statement is committed by itself. Only outside a transaction. */
    void setAutocommit(boolean autocommit) {
        if (autocommit == this.autocommit) {
            return;
        }
        if (transaction != null) {
            throw SqlalchemyErrors.invalidRequest(
                    "This connection has already initialized a SQLAlchemy Transaction() object via begin() or autobegin;"
                            + " isolation_level may not be altered unless rollback() or commit() is called first.");
        }
        try {
            session.setAutocommit(autocommit);
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
        this.autocommit = autocommit;
        listener.transaction("isolation " + (autocommit ? "AUTOCOMMIT" : driver.isolationLevel()));
    }

    boolean isAutocommit() {
        return autocommit;
    }

    // execution ---------------------------------------------------------------------------------------------------

    @PyMethod("execute(statement, parameters=None, *, execution_options=None)")
    public Result execute(Object statement, Object parameters, Object executionOptions) {
        return execute(statement, parameterSets(parameters));
    }

    @PyMethod("scalar(statement, parameters=None, *, execution_options=None)")
    public Object scalar(Object statement, Object parameters, Object executionOptions) {
        return execute(statement, parameterSets(parameters)).scalar();
    }

    @PyMethod("scalars(statement, parameters=None, *, execution_options=None)")
    public Object scalars(Object statement, Object parameters, Object executionOptions) {
        return execute(statement, parameterSets(parameters)).scalars(0L);
    }

    private static List<Map<String, Object>> parameterSets(Object parameters) {
        List<Map<String, Object>> sets = new ArrayList<>();
        if (parameters instanceof PyDict dict) {
            if (!dict.isEmpty()) {
                sets.add(dict.toStringMap());
            }
        } else if (parameters != None.NONE) {
            for (Object set : Operators.list(parameters)) {
                if (!(set instanceof PyDict dict)) {
                    throw SqlalchemyErrors.argument("List argument must consist only of dictionaries");
                }
                sets.add(dict.toStringMap());
            }
        }
        return sets;
    }

    /**
     * Executes a statement, once for each of {@code parameters}, or once without any when it is empty.
     *
     * @param statement an executable element; anything else is refused as SQLAlchemy refuses it
     */
    Result execute(Object statement, List<Map<String, Object>> parameters) {
        requireOpen();
        if (statement instanceof DdlElement ddl) {
            return executeText(dialect().ddlCompiler().compile(ddl));
        }
        if (!(statement instanceof ClauseElement element) || !(element instanceof Executable)) {
            throw PyException.of(
                    SqlalchemyErrors.OBJECT_NOT_EXECUTABLE_ERROR,
                    "Not an executable object: " + Operators.repr(statement));
        }
        return run(Execution.of(dialect(), driver.parameterStyle(), element, parameters));
    }

    /** Text as it stands, with the parameters that the database's Python driver would take. */
    @PyMethod("exec_driver_sql(statement, parameters=None, execution_options=None)")
    public Result execDriverSql(String statement, Object parameters, Object executionOptions) {
        requireOpen();
        return run(Execution.ofDriverText(driver.parameterStyle(), statement, parameters));
    }

    /** Text as it stands, without parameters. */
    Result executeText(String sql) {
        return run(Execution.ofText(sql));
    }

    private Result run(Execution execution) {
        String sql = execution.withQuestionMarks();
        autobegin();
        session.check(sql);
        listener.statement(sql, execution.sets());
        logStatement(execution);
        try {
            session.beforeStatement(sql);
            Cursor cursor = session.run(execution.template(), execution.sets());
            return Result.of(execution, cursor, dialect().valueConverter(), this::lastRowId);
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, execution.shown(), execution.shownParameters());
        }
    }

    /** A statement of Limbeck's own: nobody is told of it. */
    void executeOwn(String sql) {
        requireOpen();
        autobegin();
        try {
            session.beforeStatement(sql);
            session.run(sql, List.of());
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, sql, None.NONE);
        }
    }

    void warn(String message) {
        log.warning(message.replace("%", "%%"), List.of(), Map.of());
    }

    /** See {@link Session#expectRebuilds}. */
    void expectRebuilds(BooleanSupplier expected) {
        session.expectRebuilds(expected);
    }

    void rebuild(Runnable rebuild) {
        requireOpen();
        autobegin();
        try {
            session.rebuild(rebuild);
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    void carriedOver(String kind, String name) {
        session.carriedOver(kind, name);
    }

    void mustWork(String kind, String name, String probe) {
        session.mustWork(kind, name, probe);
    }

    private Object lastRowId() {
        try {
            return driver.lastRowId(session.jdbc());
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    private void logStatement(Execution execution) {
        if (echo.isEnabledFor(Level.INFO)) {
            echo.info(execution.shown());
            Object shown = execution.shownParameters();
            echo.info("[raw sql] " + (shown == None.NONE ? "()" : Operators.repr(shown)));
        }
    }

    // life --------------------------------------------------------------------------------------------------------

    /** {@code await connection.run_sync(function, ...)}: calls it with this connection. */
    @PyMethod("run_sync(fn, *args, **kwargs)")
    public Object runSync(Interpreter interpreter, Object fn, List<Object> args, Map<String, Object> kwargs) {
        return interpreter.call(fn, Arguments.of(args, kwargs).withFirst(this));
    }

    private void requireOpen() {
        if (closed) {
            throw PyException.of(SqlalchemyErrors.RESOURCE_CLOSED_ERROR, "This Connection is closed");
        }
    }

    @PyAttribute("closed")
    public boolean closed() {
        return closed;
    }

    @PyAttribute("invalidated")
    public boolean invalidated() {
        return false;
    }

    @PyAttribute("info")
    public PyDict info() {
        return engine.info();
    }

    /** Rolls back what is not committed. */
    @PyMethod("close()")
    public void close() {
        if (closed) {
            return;
        }
        try {
            endOpenTransaction();
        } finally {
            closed = true;
            closeSession();
        }
    }

    /** Rolls back what is open, unless it holds migrations that nothing else would commit. */
    private void endOpenTransaction() {
        Transaction open = rootTransaction();
        if (open == null || open != keptTransaction) {
            rollback();
            return;
        }
        warn("a statement on the connection before context.configure() began a transaction, and nothing committed it: "
                + "Alembic would now roll these migrations back without a word, Limbeck commits them. Commit in env.py, "
                + "or set limbeck.strict_transactions = true to have it as Alembic does");
        open.commit();
    }

    /**
     * Says whether the open transaction holds migrations that have succeeded. If a statement began it and nobody ends it,
     * they are committed when the connection is closed.
     */
    void keepImplicitTransaction(boolean keep) {
        Transaction open = rootTransaction();
        keptTransaction = keep && open != null && !open.isExplicit() ? open : null;
    }

    private void closeSession() {
        try {
            session.close();
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    @PyMethod("__enter__()")
    public Connection enter() {
        return this;
    }

    @PyMethod("__exit__(type_, value, traceback)")
    public void exit(Object type, Object value, Object traceback) {
        if (type != None.NONE) {
            keptTransaction = null;
        }
        close();
    }

    @Override
    public String toString() {
        return "<Connection to " + engine.url() + ">";
    }
}
