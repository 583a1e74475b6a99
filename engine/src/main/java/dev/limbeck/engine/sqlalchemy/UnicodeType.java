package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Unicode}. */
@PyType(value = "Unicode", module = "sqlalchemy.sql.sqltypes")
public class UnicodeType extends StringType {
    public UnicodeType(@Nullable Object length, @Nullable String collation) {
        super(length, collation);
    }

    @PyNew("Unicode(length=None, collation=None)")
    public static UnicodeType create(Object length, @Nullable String collation) {
        return new UnicodeType(Values.orNull(length), collation);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUnicode(this);
    }

    /** {@code NVARCHAR}. */
    @PyType(value = "NVARCHAR", module = "sqlalchemy.sql.sqltypes")
    public static class NVARCHAR extends UnicodeType {
        public NVARCHAR(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("NVARCHAR(length=None, collation=None)")
        public static NVARCHAR create(Object length, @Nullable String collation) {
            return new NVARCHAR(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitNVARCHAR(this);
        }
    }

    /** {@code NCHAR}. */
    @PyType(value = "NCHAR", module = "sqlalchemy.sql.sqltypes")
    public static class NCHAR extends UnicodeType {
        public NCHAR(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("NCHAR(length=None, collation=None)")
        public static NCHAR create(Object length, @Nullable String collation) {
            return new NCHAR(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitNCHAR(this);
        }
    }
}
