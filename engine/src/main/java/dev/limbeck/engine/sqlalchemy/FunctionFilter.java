package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code function() FILTER (WHERE …)}. */
@PyType(value = "FunctionFilter", module = "sqlalchemy.sql.elements")
public final class FunctionFilter extends ColumnElement {
    private final ColumnElement function;
    private final ClauseElement criterion;

    private FunctionFilter(ColumnElement function, ClauseElement criterion) {
        this.function = function;
        this.criterion = criterion;
    }

    static FunctionFilter of(ColumnElement function, List<Object> criterion) {
        ClauseElement condition =
                criterion.size() == 1 ? Coercions.condition(criterion.get(0)) : Conditions.and(criterion);
        return new FunctionFilter(function, condition);
    }

    public ColumnElement function() {
        return function;
    }

    public ClauseElement criterion() {
        return criterion;
    }

    @PyMethod("over(*, partition_by=None, order_by=None, rows=None, range_=None, groups=None)")
    public Over over(Object partitionBy, Object orderBy, Object rows, Object range, Object groups) {
        return Over.of(this, partitionBy, orderBy, rows, range, groups);
    }

    @Override
    public TypeEngine sqlType() {
        return function.sqlType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return Operator.isPrecedent(SqlOperator.FILTER, against) ? new Grouping(this) : this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.functionFilter(this);
    }
}
