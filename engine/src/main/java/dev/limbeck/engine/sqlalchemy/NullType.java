package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** The type of what has none: no column can be created of it. */
@PyType(value = "NullType", module = "sqlalchemy.sql.sqltypes")
public class NullType extends TypeEngine {
    @PyNew("NullType()")
    public static NullType create() {
        return new NullType();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitNull(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return NullType.class;
    }
}
