package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.List;

/** A row of a result: a tuple whose items have names. */
@PyType(value = "Row", module = "sqlalchemy.engine.row", subclassable = false)
public final class Row {
    private final RowKeys keys;
    private final PyTuple values;

    Row(RowKeys keys, List<Object> values) {
        this.keys = keys;
        this.values = PyTuple.copyOf(values);
    }

    PyTuple values() {
        return values;
    }

    Object get(int column) {
        return values.get(column);
    }

    @PyMethod("__getitem__(key)")
    public Object item(Object key) {
        return Operators.getItem(values, key);
    }

    @PyMethod("__getattr__(name)")
    public Object attribute(String name) {
        int column = keys.find(name);
        if (column < 0) {
            throw PyException.attributeError("Could not locate column in row for column '" + name + "'");
        }
        return values.get(column);
    }

    @PyMethod("__iter__()")
    public PyIterator iterator() {
        return new PyIterator(values.items().iterator());
    }

    @PyMethod("__len__()")
    public int length() {
        return values.size();
    }

    @PyMethod("__contains__(item)")
    public boolean contains(Object item) {
        return Operators.contains(values, item);
    }

    @PyMethod("index(value)")
    public Object index(Object value) {
        return Operators.callMethod(values, "index", value);
    }

    @PyMethod("count(value)")
    public Object count(Object value) {
        return Operators.callMethod(values, "count", value);
    }

    @PyAttribute("_mapping")
    public Mapping mapping() {
        return new Mapping(keys, values);
    }

    @PyMethod("_asdict()")
    public PyDict asDict() {
        PyDict dict = new PyDict();
        for (int i = 0; i < keys.size(); i++) {
            dict.put(keys.names().get(i), values.get(i));
        }
        return dict;
    }

    @PyAttribute("_fields")
    public PyTuple fields() {
        return PyTuple.copyOf(keys.names());
    }

    @PyMethod("_tuple()")
    public Row tuple() {
        return this;
    }

    @PyAttribute("t")
    public Row t() {
        return this;
    }

    @PyMethod("__eq__(other)")
    public boolean pythonEquals(Object other) {
        return Operators.equal(values, other instanceof Row row ? row.values : other);
    }

    @PyMethod("__lt__(other)")
    public boolean lessThan(Object other) {
        return Operators.lessThan(values, other instanceof Row row ? row.values : other);
    }

    @PyMethod("__hash__()")
    public long pythonHash() {
        return values.hashCode();
    }

    @PyMethod("__repr__()")
    public String repr() {
        return Operators.repr(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return repr();
    }

    /** A row as a dictionary: {@code row._mapping}. */
    @PyType(value = "RowMapping", module = "sqlalchemy.engine.row", subclassable = false)
    public static final class Mapping {
        private final RowKeys keys;
        private final PyTuple values;

        Mapping(RowKeys keys, PyTuple values) {
            this.keys = keys;
            this.values = values;
        }

        @PyMethod("__getitem__(key)")
        public Object item(Object key) {
            int column = keys.find(key);
            if (column < 0) {
                throw PyException.of(
                        SqlalchemyErrors.NO_SUCH_COLUMN_ERROR,
                        "Could not locate column in row for column '" + Operators.str(key) + "'");
            }
            return values.get(column);
        }

        @PyMethod("get(key, default=None)")
        public Object get(Object key, Object otherwise) {
            int column = keys.find(key);
            return column < 0 ? otherwise : values.get(column);
        }

        @PyMethod("keys()")
        public List<String> keys() {
            return keys.names();
        }

        @PyMethod("values()")
        public List<Object> values() {
            return values.items();
        }

        @PyMethod("items()")
        public Object items() {
            return Operators.callMethod(dict(), "items");
        }

        @PyMethod("__iter__()")
        public PyIterator iterator() {
            return new PyIterator(keys.names().iterator());
        }

        @PyMethod("__len__()")
        public int length() {
            return values.size();
        }

        @PyMethod("__contains__(key)")
        public boolean contains(Object key) {
            return keys.find(key) >= 0;
        }

        @PyMethod("__eq__(other)")
        public boolean pythonEquals(Object other) {
            return Operators.equal(dict(), other instanceof Mapping mapping ? mapping.dict() : other);
        }

        @PyMethod("__repr__()")
        public String repr() {
            return Operators.repr(dict());
        }

        private PyDict dict() {
            PyDict dict = new PyDict();
            for (int i = 0; i < keys.size(); i++) {
                dict.put(keys.names().get(i), values.get(i));
            }
            return dict;
        }
    }
}
