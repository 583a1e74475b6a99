package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.type_coerce(expression, type)}: another type in Python, the same SQL. */
@PyType(value = "TypeCoerce", module = "sqlalchemy.sql.elements")
public final class TypeCoerce extends ColumnElement {
    private final ClauseElement clause;
    private final TypeEngine type;

    public TypeCoerce(ClauseElement clause, TypeEngine type) {
        this.clause = clause instanceof BindParameter bind ? bind.typed(type) : clause;
        this.type = type;
    }

    public ClauseElement clause() {
        return clause;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public @Nullable String resultName() {
        return clause instanceof ColumnElement column ? column.resultName() : null;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        ClauseElement grouped = clause.selfGroup(against);
        return grouped == clause ? this : new TypeCoerce(grouped, type);
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.typeCoerce(this);
    }
}
