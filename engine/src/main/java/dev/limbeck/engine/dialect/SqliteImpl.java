package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.grammar.sqlite.CreateStatement;
import dev.limbeck.grammar.sqlite.SqliteDdl;
import java.util.Objects;

/** SQLite can't alter constraints: that takes a table that is made anew. */
final class SqliteImpl extends DefaultImpl {
    SqliteImpl(DdlExecutor executor) {
        super(executor);
    }

    @Override
    public boolean requiresRecreate(BatchQuestion question) {
        return question == BatchQuestion.ADD_COMPUTED_COLUMN || question == BatchQuestion.OTHER;
    }

    /** SQLite drops the parentheses around an expression, but wants them back. Around a text in any quotes it refuses them. */
    @Override
    public String reflectedDefault(String value) {
        boolean plain = value.isEmpty()
                || isTextWithoutQuotes(value)
                || (value.length() > 1 && value.startsWith("\"") && value.endsWith("\""))
                || value.matches("[0-9.]")
                || (value.length() > 2 && value.startsWith("'") && value.endsWith("'"))
                || (value.length() > 2 && value.startsWith("(") && value.endsWith(")"));
        return plain ? value : "(" + value + ")";
    }

    /** SQLite takes a word that means nothing for a text. */
    private static boolean isTextWithoutQuotes(String value) {
        return value.matches("[A-Za-z_][A-Za-z0-9_]*")
                && !value.matches("(?i)null|true|false|current_date|current_time|current_timestamp");
    }

    @Override
    public void keepDetails(Table table, ReflectedTable reflected) {
        String text = executor.reflect(reflector -> Objects.toString(
                ((SqliteReflector) reflector).definition("table", reflected.name(), reflected.schema()), ""));
        if (!text.isEmpty() && SqliteDdl.parse(text) instanceof CreateStatement.Table create) {
            SqliteDetails.keep(dialect, create, table);
        }
    }

    @Override
    public Surroundings surroundings(TableName table) {
        return executor.isOffline() ? super.surroundings(table) : new SqliteSurroundings(executor, table);
    }

    @Override
    public void addConstraint(Constraint constraint) {
        if (!constraint.isTypeBound()) {
            throw unsupported();
        }
        if (dialect.ddlCompiler().shouldCreate(constraint)) {
            Interpreter.current()
                    .warn(
                            Exceptions.USER_WARNING,
                            "Skipping unsupported ALTER for creation of implicit constraint. Please refer to the batch "
                                    + "mode feature which allows for SQLite migrations using a copy-and-move strategy.");
        }
    }

    @Override
    public void dropConstraint(Constraint constraint, boolean ifExists) {
        if (!constraint.isTypeBound()) {
            throw unsupported();
        }
    }

    private static PyException unsupported() {
        return PyException.notImplementedError("No support for ALTER of constraints in SQLite dialect. Please refer to "
                + "the batch mode feature which allows for SQLite migrations using a copy-and-move strategy.");
    }
}
