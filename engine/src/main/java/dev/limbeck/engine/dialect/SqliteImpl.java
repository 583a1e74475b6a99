package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Constraint;

/** SQLite can't alter constraints: that takes a table that is made anew. */
final class SqliteImpl extends DefaultImpl {
    SqliteImpl(DdlExecutor executor) {
        super(executor);
    }

    @Override
    public boolean requiresRecreate(BatchQuestion question) {
        return question == BatchQuestion.ADD_COMPUTED_COLUMN || question == BatchQuestion.OTHER;
    }

    /** SQLite drops the parentheses around an expression, but wants them back. */
    @Override
    public String reflectedDefault(String value) {
        boolean plain = value.isEmpty()
                || value.matches("[0-9.]")
                || (value.length() > 2 && value.startsWith("'") && value.endsWith("'"))
                || (value.length() > 2 && value.startsWith("(") && value.endsWith(")"));
        return plain ? value : "(" + value + ")";
    }

    @Override
    public void addConstraint(Constraint constraint) {
        if (!constraint.isTypeBound()) {
            throw unsupported();
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
