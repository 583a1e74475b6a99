package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.LargeBinary}: bytes without a bound. */
@PyType(value = "LargeBinary", module = "sqlalchemy.sql.sqltypes")
public class LargeBinaryType extends BinaryType {
    public LargeBinaryType() {
        this(null);
    }

    public LargeBinaryType(@Nullable Object length) {
        super(length);
    }

    @PyNew("LargeBinary(length=None)")
    public static LargeBinaryType create(Object length) {
        return new LargeBinaryType(Values.orNull(length));
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitLargeBinary(this);
    }

    /** {@code BLOB}. */
    @PyType(value = "BLOB", module = "sqlalchemy.sql.sqltypes")
    public static class BLOB extends LargeBinaryType {
        public BLOB(@Nullable Object length) {
            super(length);
        }

        @PyNew("BLOB(length=None)")
        public static BLOB create(Object length) {
            return new BLOB(Values.orNull(length));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitBLOB(this);
        }
    }
}
