package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;

/** A value that the database makes for a column that is not given one. */
@PyType(value = "FetchedValue", module = "sqlalchemy.sql.schema")
public class FetchedValue extends PyObject implements SchemaItem {
    @PyNew("FetchedValue(for_update=False)")
    public static FetchedValue create(Object forUpdate) {
        return new FetchedValue();
    }

    @Override
    public void attachTo(Column column) {
        column.setServerDefault(this);
    }

    /** One of its own for another column. */
    public FetchedValue copy() {
        return this;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return type().name() + "()";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return repr();
    }
}
