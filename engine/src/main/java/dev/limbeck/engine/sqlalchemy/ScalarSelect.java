package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** A SELECT of one value, in parentheses. */
@PyType(value = "ScalarSelect", module = "sqlalchemy.sql.selectable")
public final class ScalarSelect extends ColumnElement {
    private final ClauseElement element;

    ScalarSelect(ClauseElement element) {
        this.element = element;
    }

    public ClauseElement element() {
        return element;
    }

    @Override
    public TypeEngine sqlType() {
        if (element instanceof Select select && !select.columns().isEmpty()) {
            return Coercions.typeOf(select.columns().get(0));
        }
        return new NullType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.scalarSelect(this);
    }
}
