package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
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

    protected static Object orNone(@Nullable Object value) {
        return value == null ? None.NONE : value;
    }
}
