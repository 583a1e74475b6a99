package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** An expression in parentheses. */
@PyType(value = "Grouping", module = "sqlalchemy.sql.elements")
public final class Grouping extends ColumnElement {
    private final ClauseElement element;

    public Grouping(ClauseElement element) {
        this.element = element;
    }

    @PyAttribute("element")
    public ClauseElement element() {
        return element;
    }

    @Override
    public TypeEngine sqlType() {
        return Coercions.typeOf(element);
    }

    @Override
    public @Nullable String resultName() {
        return element instanceof ColumnElement column ? column.resultName() : null;
    }

    @Override
    public boolean isImplicitlyBoolean() {
        return element instanceof ColumnElement column && column.isImplicitlyBoolean();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.grouping(this);
    }
}
