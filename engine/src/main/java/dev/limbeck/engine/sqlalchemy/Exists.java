package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code EXISTS (SELECT …)}. */
@PyType(value = "Exists", module = "sqlalchemy.sql.selectable")
public final class Exists extends ColumnElement {
    private final ClauseElement select;

    private Exists(ClauseElement select) {
        this.select = select;
    }

    static Exists of(ClauseElement select) {
        return new Exists(select);
    }

    @PyNew("exists(__argument=None)")
    public static Exists create(Object argument) {
        if (argument instanceof SelectBase select) {
            return new Exists(select);
        }
        if (argument instanceof ScalarSelect scalar) {
            return new Exists(scalar.element());
        }
        if (absent(argument)) {
            return new Exists(Select.of(List.of(new ColumnClause("*", new NullType(), null, true))));
        }
        return new Exists(Select.of(List.of(argument)));
    }

    public ClauseElement select() {
        return select;
    }

    @PyMethod("where(*clause)")
    public Exists where(List<Object> conditions) {
        return new Exists(((Select) select).where(conditions));
    }

    @PyMethod("select_from(*froms)")
    public Exists selectFrom(List<Object> items) {
        return new Exists(((Select) select).selectFrom(items));
    }

    @PyMethod("correlate(*fromclauses)")
    public Exists correlate(List<Object> items) {
        return new Exists(((Select) select).correlate(items));
    }

    @PyMethod("select()")
    public Select asSelect() {
        return Select.of(List.of(this));
    }

    @Override
    public SqlOperator operator() {
        return SqlOperator.EXISTS;
    }

    @Override
    public boolean isImplicitlyBoolean() {
        return true;
    }

    @Override
    public TypeEngine sqlType() {
        return new BooleanType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return Operator.isPrecedent(SqlOperator.EXISTS, against) ? new Grouping(this) : this;
    }

    @Override
    public ClauseElement negate() {
        return new UnaryExpression(selfGroup(SqlOperator.INV), SqlOperator.INV, null, new BooleanType());
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.exists(this);
    }
}
