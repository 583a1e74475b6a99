package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/** An instance of a script's own class below {@code ClauseElement}, which {@code @compiles} says how to write. */
@PyType(value = "ColumnElement", module = "sqlalchemy.sql.expression")
public final class CustomElement extends ColumnElement implements Executable {
    private CustomElement(PyClass type) {
        super(type);
    }

    @PyNew("ColumnElement(*args, **kwargs)")
    public static CustomElement create(PyClass type, List<Object> arguments, Map<String, Object> named) {
        return new CustomElement(type);
    }

    @Override
    public TypeEngine sqlType() {
        Object given = ownAttribute("type");
        return given instanceof TypeEngine type ? type : new NullType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.custom(this);
    }
}
