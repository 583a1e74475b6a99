package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code CAST(clause AS type)}. */
@PyType(value = "Cast", module = "sqlalchemy.sql.elements")
public final class Cast extends ColumnElement {
    private final ClauseElement clause;
    private final TypeEngine type;

    public Cast(ClauseElement clause, TypeEngine type) {
        this.clause = clause;
        this.type = type;
    }

    /** {@code sa.cast(value, type)}: a plain value is bound with the type. */
    public static Cast of(Object value, TypeEngine type) {
        ClauseElement clause = Coercions.expression(value);
        return new Cast(clause instanceof BindParameter bind ? bind.typed(type) : clause, type);
    }

    @PyAttribute("clause")
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
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.cast(this);
    }
}
