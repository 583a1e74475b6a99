package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code sa.update()}. */
@PyType(value = "Update", module = "sqlalchemy.sql.dml")
public final class Update extends ValuesBase {
    private List<ClauseElement> where = List.of();
    private boolean ordered;

    Update(FromClause table) {
        super(table);
    }

    @PyNew("update(table)")
    public static Update create(Object table) {
        return new Update(Insert.target(table));
    }

    @Override
    Update copy() {
        Update copy = new Update(table);
        copy.inherit(this);
        copy.where = where;
        copy.ordered = ordered;
        return copy;
    }

    public List<ClauseElement> where() {
        return where;
    }

    /** Whether SET keeps the order of {@code ordered_values()} instead of the table's. */
    public boolean isOrdered() {
        return ordered;
    }

    @PyMethod("where(*whereclause)")
    public Update where(List<Object> conditions) {
        Update copy = copy();
        copy.where = Select.conditions(where, conditions);
        return copy;
    }

    @PyMethod("values(*args, **kwargs)")
    public Update values(List<Object> positional, Map<String, Object> named) {
        Update copy = copy();
        if (!positional.isEmpty()) {
            copy.values = Insert.merged(values, row(positional.get(0)));
        }
        if (!named.isEmpty()) {
            copy.values = Insert.merged(copy.values, named);
        }
        return copy;
    }

    /** This statement with more values on top of its own. */
    public Update withRow(Map<String, Object> row) {
        Update copy = copy();
        copy.values = Insert.merged(values, row);
        return copy;
    }

    @PyMethod("ordered_values(*args)")
    public Update orderedValues(List<Object> pairs) {
        Update copy = copy();
        Map<String, Object> set = new LinkedHashMap<>();
        for (Object pair : pairs) {
            List<Object> both = Operators.list(pair);
            set.put(key(both.get(0)), both.get(1));
        }
        copy.values = set;
        copy.ordered = true;
        return copy;
    }

    @PyMethod("inline()")
    public Update inline() {
        return this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.update(this);
    }
}
