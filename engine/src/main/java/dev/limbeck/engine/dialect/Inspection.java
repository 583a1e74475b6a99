package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database holds, in the dictionaries of SQLAlchemy's {@code Inspector}; a dialect adds keys of its own. */
public class Inspection {
    private final TypeReader types;

    Inspection(TypeReader types) {
        this.types = types;
    }

    /** For databases that can't be asked. */
    static Inspection none() {
        return new Inspection(type -> new NullType());
    }

    /** The type that a database's text for it stands for. */
    public final TypeEngine type(String text) {
        return types.read(text);
    }

    public PyDict column(ReflectedTable.Column column) {
        ReflectedTable.Generated generated = column.generated();
        PyDict dict = PyDict.of(
                "name",
                column.name(),
                "type",
                type(column.type()),
                "nullable",
                column.nullable(),
                "default",
                orNone(generated == null ? column.defaultValue() : null));
        if (generated != null) {
            dict.put("computed", PyDict.of("sqltext", generated.expression(), "persisted", generated.persisted()));
        }
        return dict;
    }

    /** Null for an index that SQLAlchemy leaves out. */
    public @Nullable PyDict index(ReflectedTable.Index index) {
        PyList names = new PyList();
        for (ReflectedTable.IndexColumn column : index.columns()) {
            names.add(orNone(column.name()));
        }
        return PyDict.of("name", index.name(), "column_names", names, "unique", index.unique());
    }

    public PyDict unique(ReflectedTable.Unique unique) {
        return PyDict.of("name", orNone(unique.name()), "column_names", new PyList(unique.columnNames()));
    }

    /** Also for a table without a primary key. */
    public PyDict primaryKey(ReflectedTable.@Nullable PrimaryKey key) {
        return PyDict.of(
                "constrained_columns",
                new PyList(key == null ? List.of() : key.columnNames()),
                "name",
                orNone(key == null ? null : key.name()));
    }

    public PyDict foreignKey(ReflectedTable.ForeignKey key) {
        PyDict options = new PyDict();
        putIfGiven(options, "onupdate", key.onUpdate());
        putIfGiven(options, "ondelete", key.onDelete());
        putIfGiven(options, "deferrable", key.deferrable());
        putIfGiven(options, "initially", key.initially());
        putIfGiven(options, "match", key.match());
        return PyDict.of(
                "name",
                orNone(key.name()),
                "constrained_columns",
                new PyList(key.columns()),
                "referred_schema",
                orNone(key.referredSchema()),
                "referred_table",
                key.referredTable(),
                "referred_columns",
                new PyList(key.referredColumns()),
                "options",
                options);
    }

    private static void putIfGiven(PyDict dict, String key, @Nullable Object value) {
        if (value != null) {
            dict.put(key, value);
        }
    }

    public PyDict check(ReflectedTable.Check check) {
        return PyDict.of("sqltext", check.expression(), "name", orNone(check.name()));
    }

    protected static Object orNone(@Nullable Object value) {
        return value == null ? None.NONE : value;
    }
}
