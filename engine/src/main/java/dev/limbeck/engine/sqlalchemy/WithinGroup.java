package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;

/** {@code function() WITHIN GROUP (ORDER BY …)}. */
@PyType(value = "WithinGroup", module = "sqlalchemy.sql.elements")
public final class WithinGroup extends ColumnElement {
    private final ColumnElement element;
    private final List<ClauseElement> orderBy;

    private WithinGroup(ColumnElement element, List<ClauseElement> orderBy) {
        this.element = element;
        this.orderBy = orderBy;
    }

    static WithinGroup of(ColumnElement element, List<Object> orderBy) {
        List<ClauseElement> items = new ArrayList<>();
        for (Object item : orderBy) {
            items.add(Coercions.orderBy(item));
        }
        return new WithinGroup(element, items);
    }

    public ColumnElement element() {
        return element;
    }

    public List<ClauseElement> orderBy() {
        return orderBy;
    }

    @PyMethod("over(*, partition_by=None, order_by=None, rows=None, range_=None, groups=None)")
    public Over over(Object partitionBy, Object orderBy, Object rows, Object range, Object groups) {
        return Over.of(this, partitionBy, orderBy, rows, range, groups);
    }

    @Override
    public TypeEngine sqlType() {
        TypeEngine own = element.sqlType();
        return own instanceof NullType && !orderBy.isEmpty() ? Coercions.typeOf(orderBy.get(0)) : own;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.withinGroup(this);
    }
}
