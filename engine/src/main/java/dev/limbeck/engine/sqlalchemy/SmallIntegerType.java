package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.SmallInteger}. */
@PyType(value = "SmallInteger", module = "sqlalchemy.sql.sqltypes")
public class SmallIntegerType extends IntegerType {
    @PyNew("SmallInteger()")
    public static SmallIntegerType create() {
        return new SmallIntegerType();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitSmallInteger(this);
    }

    /** {@code SMALLINT}. */
    @PyType(value = "SMALLINT", module = "sqlalchemy.sql.sqltypes")
    public static class SMALLINT extends SmallIntegerType {
        @PyNew("SMALLINT()")
        public static SMALLINT create() {
            return new SMALLINT();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitSMALLINT(this);
        }
    }
}
