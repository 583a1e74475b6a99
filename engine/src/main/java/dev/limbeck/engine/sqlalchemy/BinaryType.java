package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** What all types that hold bytes have in common. */
@PyType(value = "_Binary", module = "sqlalchemy.sql.sqltypes")
public abstract class BinaryType extends TypeEngine {
    private final @Nullable Object length;

    /** @param length a number, or the word {@code max} that SQL Server knows */
    protected BinaryType(@Nullable Object length) {
        this.length = length;
    }

    @PyAttribute("length")
    public @Nullable Object length() {
        return length;
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return BinaryType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("length", length);
    }

    /** {@code BINARY}. */
    @PyType(value = "BINARY", module = "sqlalchemy.sql.sqltypes")
    public static class BINARY extends BinaryType {
        public BINARY(@Nullable Object length) {
            super(length);
        }

        @PyNew("BINARY(length=None)")
        public static BINARY create(Object length) {
            return new BINARY(Values.orNull(length));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitBINARY(this);
        }
    }

    /** {@code VARBINARY}. */
    @PyType(value = "VARBINARY", module = "sqlalchemy.sql.sqltypes")
    public static class VARBINARY extends BinaryType {
        public VARBINARY(@Nullable Object length) {
            super(length);
        }

        @PyNew("VARBINARY(length=None)")
        public static VARBINARY create(Object length) {
            return new VARBINARY(Values.orNull(length));
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitVARBINARY(this);
        }
    }
}
