package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;

/** {@code sa.delete()}. */
@PyType(value = "Delete", module = "sqlalchemy.sql.dml")
public final class Delete extends ValuesBase {
    private List<ClauseElement> where = List.of();

    Delete(FromClause table) {
        super(table);
    }

    @PyNew("delete(table)")
    public static Delete create(Object table) {
        return new Delete(Insert.target(table));
    }

    @Override
    Delete copy() {
        Delete copy = new Delete(table);
        copy.inherit(this);
        copy.where = where;
        return copy;
    }

    public List<ClauseElement> where() {
        return where;
    }

    @PyMethod("where(*whereclause)")
    public Delete where(List<Object> conditions) {
        Delete copy = copy();
        copy.where = Select.conditions(where, conditions);
        return copy;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
