package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code table.c}: columns by key, in order. */
@PyType(value = "ColumnCollection", module = "sqlalchemy.sql.base")
public final class ColumnCollection implements Iterable<ColumnClause> {
    private final Map<String, ColumnClause> columns = new LinkedHashMap<>();

    /** Adds a column; one with the same key is replaced in its place. */
    public void add(ColumnClause column) {
        columns.put(column.key(), column);
    }

    public void remove(ColumnClause column) {
        columns.remove(column.key());
    }

    @PyMethod("get(key, default=None)")
    public Object getOr(Object key, Object otherwise) {
        ColumnClause found = key instanceof String name ? columns.get(name) : null;
        return found == null ? otherwise : found;
    }

    /** The column, or null. */
    public @Nullable ColumnClause find(String key) {
        return columns.get(key);
    }

    @PyMethod("__getattr__(name)")
    public ColumnClause attribute(String name) {
        ColumnClause found = columns.get(name);
        if (found == null) {
            throw PyException.attributeError(name);
        }
        return found;
    }

    @PyMethod("__getitem__(key)")
    public Object item(Object key) {
        if (key instanceof Long index) {
            int at = (int) (index < 0 ? index + columns.size() : index);
            if (at < 0 || at >= columns.size()) {
                throw PyException.indexError("list index out of range");
            }
            return new ArrayList<>(columns.values()).get(at);
        }
        ColumnClause found = columns.get(String.valueOf(key));
        if (found == null) {
            throw PyException.keyError(key);
        }
        return found;
    }

    @PyMethod("__contains__(key)")
    public boolean contains(Object key) {
        if (key instanceof ColumnClause column) {
            return columns.containsValue(column);
        }
        return key instanceof String name && columns.containsKey(name);
    }

    @PyMethod("contains_column(col)")
    public boolean containsColumn(Object column) {
        return columns.values().contains(column);
    }

    @PyMethod("__len__()")
    public int size() {
        return columns.size();
    }

    @PyMethod("__iter__()")
    public Iterator<ColumnClause> pythonIterator() {
        return iterator();
    }

    @PyMethod("keys()")
    public List<String> keys() {
        return new ArrayList<>(columns.keySet());
    }

    @PyMethod("values()")
    public List<ColumnClause> values() {
        return new ArrayList<>(columns.values());
    }

    @PyMethod("items()")
    public List<Object> items() {
        List<Object> pairs = new ArrayList<>();
        for (Map.Entry<String, ColumnClause> entry : columns.entrySet()) {
            pairs.add(PyTuple.of(entry.getKey(), entry.getValue()));
        }
        return pairs;
    }

    /** The columns in order. */
    public Collection<ColumnClause> all() {
        return columns.values();
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    @Override
    public Iterator<ColumnClause> iterator() {
        return new ArrayList<>(columns.values()).iterator();
    }
}
