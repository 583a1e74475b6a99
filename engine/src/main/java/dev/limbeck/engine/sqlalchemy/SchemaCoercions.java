package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;

/** Turns what scripts hand to schema objects into SQL elements. */
public final class SchemaCoercions {
    private SchemaCoercions() {}

    /** An expression in DDL: an element as it is, a string as SQL text. */
    public static ClauseElement ddlExpression(Object value) {
        ClauseElement element = Coercions.element(value);
        if (element != null) {
            return element;
        }
        if (PyDerived.unwrap(value) instanceof String text) {
            return new TextClause(text);
        }
        throw SqlalchemyErrors.argument(
                "SQL expression element or literal value expected, got " + Operators.repr(value) + ".");
    }

    /** A column of a constraint or index: a name, a column, or (in an index) an expression. */
    public static Object ddlConstraintColumn(Object value) {
        ClauseElement element = Coercions.element(value);
        if (element != null) {
            return element;
        }
        if (PyDerived.unwrap(value) instanceof String name) {
            return name;
        }
        throw SqlalchemyErrors.argument(
                "String column name or Column object for DDL constraint expected, got " + Operators.repr(value) + ".");
    }
}
