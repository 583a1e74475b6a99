package dev.limbeck.engine.sqlalchemy;

import org.jspecify.annotations.Nullable;

/** A boolean value used as a condition: {@code x}, or {@code x = 1} where a database has no boolean type. */
public final class AsBoolean extends ColumnElement {
    private final ColumnElement element;
    private final SqlOperator operator;

    /** @param operator {@link SqlOperator#IS_TRUE} or {@link SqlOperator#IS_FALSE} */
    AsBoolean(ColumnElement element, SqlOperator operator) {
        this.element = element;
        this.operator = operator;
    }

    public ColumnElement element() {
        return element;
    }

    @Override
    public SqlOperator operator() {
        return operator;
    }

    @Override
    public TypeEngine sqlType() {
        return new BooleanType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this;
    }

    @Override
    public ClauseElement negate() {
        if (element instanceof Constant) {
            return element.negate();
        }
        return new AsBoolean(element, operator == SqlOperator.IS_TRUE ? SqlOperator.IS_FALSE : SqlOperator.IS_TRUE);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.asBoolean(this);
    }
}
