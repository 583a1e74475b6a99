package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code EXTRACT(field FROM expression)}. */
@PyType(value = "Extract", module = "sqlalchemy.sql.elements")
public final class Extract extends ColumnElement {
    private final String field;
    private final ClauseElement expression;

    private Extract(String field, ClauseElement expression) {
        this.field = field;
        this.expression = expression;
    }

    @PyNew("extract(field, expr)")
    public static Extract create(String field, Object expression) {
        return new Extract(field, Coercions.expression(expression));
    }

    public String field() {
        return field;
    }

    public ClauseElement expression() {
        return expression;
    }

    @Override
    public TypeEngine sqlType() {
        return new IntegerType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.extract(this);
    }
}
