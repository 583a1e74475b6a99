package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyType;
import java.util.Map;

/** The name behind COLLATE. */
@PyType(value = "CollationClause", module = "sqlalchemy.sql.elements")
public final class CollationClause extends ColumnElement {
    private final String collation;

    private CollationClause(String collation) {
        this.collation = collation;
    }

    /** {@code expression COLLATE collation}. */
    static BinaryExpression on(ColumnElement expression, String collation) {
        return new BinaryExpression(
                expression, new CollationClause(collation), SqlOperator.COLLATE, expression.sqlType(), Map.of());
    }

    public String collation() {
        return collation;
    }

    @Override
    public TypeEngine sqlType() {
        return new StringType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.collation(this);
    }
}
