package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.Integer}. */
@PyType(value = "Integer", module = "sqlalchemy.sql.sqltypes")
public class IntegerType extends TypeEngine {
    @PyNew("Integer()")
    public static IntegerType create() {
        return new IntegerType();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitInteger(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return IntegerType.class;
    }

    /** {@code INTEGER}. */
    @PyType(value = "INTEGER", module = "sqlalchemy.sql.sqltypes")
    public static class INTEGER extends IntegerType {
        @PyNew("INTEGER()")
        public static INTEGER create() {
            return new INTEGER();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitINTEGER(this);
        }
    }
}
