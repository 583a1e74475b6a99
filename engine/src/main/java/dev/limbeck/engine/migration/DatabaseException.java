package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a database said against a statement, as an exception of {@code sqlalchemy.exc}: with the statement, its
 * parameters, and the driver's own exception as {@code orig}.
 */
public final class DatabaseException extends PyBaseException {
    private final Driver.Failure failure;
    private final @Nullable String statement;
    private final transient @Nullable SQLException driverException;

    private DatabaseException(
            Driver.Failure failure,
            @Nullable String statement,
            Object parameters,
            @Nullable SQLException driverException) {
        super(failure.wrapper(), text(failure, statement, parameters));
        this.failure = failure;
        this.statement = statement;
        this.driverException = driverException;
        attributes().put("statement", statement == null ? None.NONE : statement);
        attributes().put("params", parameters);
        attributes().put("orig", original(failure));
        attributes().put("connection_invalidated", false);
    }

    /** To throw. {@code statement} is null where none was sent; {@code parameters} is a tuple, a list of them or None. */
    static PyException of(Driver driver, SQLException e, @Nullable String statement, Object parameters) {
        return new PyException(new DatabaseException(driver.failure(e), statement, parameters, e));
    }

    /** A statement that could not be sent at all. */
    static PyException statementError(PyException cause, String statement, @Nullable Object parameters) {
        StringBuilder text = new StringBuilder();
        text.append('(').append(cause.value().type().fullName()).append(") ");
        text.append(Operators.str(cause.value()));
        text.append("\n[SQL: ").append(statement).append(']');
        if (parameters != null) {
            text.append("\n[parameters: ").append(Operators.repr(parameters)).append(']');
        }
        PyBaseException error = new PyBaseException(DatabaseErrors.STATEMENT_ERROR, text.toString());
        error.attributes().put("statement", statement);
        error.attributes().put("params", parameters == null ? None.NONE : parameters);
        error.attributes().put("orig", cause.value());
        error.setCause(cause.value());
        return new PyException(error);
    }

    private static String text(Driver.Failure failure, @Nullable String statement, Object parameters) {
        StringBuilder text = new StringBuilder();
        text.append('(')
                .append(failure.driverModule())
                .append('.')
                .append(failure.driverClass())
                .append(") ");
        text.append(failure.text());
        if (statement != null) {
            text.append("\n[SQL: ").append(statement).append(']');
            if (parameters != None.NONE && Operators.length(parameters) > 0) {
                text.append("\n[parameters: ")
                        .append(Operators.repr(parameters))
                        .append(']');
            }
        }
        return text.toString();
    }

    private static PyBaseException original(Driver.Failure failure) {
        PyClass type = PyClass.exception(failure.driverModule(), failure.driverClass(), Exceptions.EXCEPTION);
        if (failure.code() instanceof Long errno) {
            return new PyBaseException(type, errno, failure.message());
        }
        PyBaseException original = new PyBaseException(type, failure.message());
        if (failure.code() != null) {
            original.attributes().put("pgcode", failure.code());
        }
        return original;
    }

    /** The server's text alone. */
    public String databaseMessage() {
        return failure.message();
    }

    /** The {@code SQLSTATE} as text, or the server's error number as a Long; null where the driver has neither. */
    public @Nullable Object code() {
        return failure.code();
    }

    /** The driver's class with its module, {@code sqlite3.OperationalError}. */
    public String driverClass() {
        return failure.driverModule() + "." + failure.driverClass();
    }

    /** The statement as it was sent, or null. */
    public @Nullable String statement() {
        return statement;
    }

    public @Nullable SQLException driverException() {
        return driverException;
    }
}
