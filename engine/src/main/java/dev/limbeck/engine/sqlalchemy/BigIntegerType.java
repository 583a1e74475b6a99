package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;

/** {@code sa.BigInteger}. */
@PyType(value = "BigInteger", module = "sqlalchemy.sql.sqltypes")
public class BigIntegerType extends IntegerType {
    @PyNew("BigInteger()")
    public static BigIntegerType create() {
        return new BigIntegerType();
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitBigInteger(this);
    }

    /** {@code BIGINT}. */
    @PyType(value = "BIGINT", module = "sqlalchemy.sql.sqltypes")
    public static class BIGINT extends BigIntegerType {
        @PyNew("BIGINT()")
        public static BIGINT create() {
            return new BIGINT();
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitBIGINT(this);
        }
    }
}
