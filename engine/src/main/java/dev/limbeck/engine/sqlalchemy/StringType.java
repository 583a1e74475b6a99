package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.String}, and the types that are a string by another name. */
@PyType(value = "String", module = "sqlalchemy.sql.sqltypes")
public class StringType extends TypeEngine {
    private final @Nullable Object length;
    private final @Nullable String collation;

    public StringType() {
        this(null, null);
    }

    public StringType(long length) {
        this(length, null);
    }

    /** @param length a number, or the word {@code max} that SQL Server knows */
    public StringType(@Nullable Object length, @Nullable String collation) {
        this.length = length;
        this.collation = collation;
    }

    protected StringType(PyClass type, @Nullable Object length, @Nullable String collation) {
        super(type);
        this.length = length;
        this.collation = collation;
    }

    @PyNew("String(length=None, collation=None)")
    public static StringType create(PyClass type, Object length, @Nullable String collation) {
        return new StringType(type, Values.orNull(length), collation);
    }

    @PyAttribute("length")
    public @Nullable Object length() {
        return length;
    }

    @PyAttribute("collation")
    public @Nullable String collation() {
        return collation;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitString(this);
    }

    @Override
    public Class<? extends TypeEngine> affinity() {
        return StringType.class;
    }

    @Override
    protected void describe(Repr repr) {
        repr.named("length", length).named("collation", collation);
    }

    /** {@code VARCHAR}. */
    @PyType(value = "VARCHAR", module = "sqlalchemy.sql.sqltypes")
    public static class VARCHAR extends StringType {
        public VARCHAR(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("VARCHAR(length=None, collation=None)")
        public static VARCHAR create(Object length, @Nullable String collation) {
            return new VARCHAR(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitVARCHAR(this);
        }
    }

    /** {@code CHAR}. */
    @PyType(value = "CHAR", module = "sqlalchemy.sql.sqltypes")
    public static class CHAR extends StringType {
        public CHAR(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("CHAR(length=None, collation=None)")
        public static CHAR create(Object length, @Nullable String collation) {
            return new CHAR(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitCHAR(this);
        }
    }
}
