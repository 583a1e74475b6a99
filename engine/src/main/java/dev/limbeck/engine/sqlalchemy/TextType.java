package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.Text}: a string without a bound. */
@PyType(value = "Text", module = "sqlalchemy.sql.sqltypes")
public class TextType extends StringType {
    public TextType() {
        this(null, null);
    }

    public TextType(@Nullable Object length, @Nullable String collation) {
        super(length, collation);
    }

    @PyNew("Text(length=None, collation=None)")
    public static TextType create(Object length, @Nullable String collation) {
        return new TextType(Values.orNull(length), collation);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitText(this);
    }

    /** {@code TEXT}. */
    @PyType(value = "TEXT", module = "sqlalchemy.sql.sqltypes")
    public static class TEXT extends TextType {
        public TEXT(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("TEXT(length=None, collation=None)")
        public static TEXT create(Object length, @Nullable String collation) {
            return new TEXT(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitTEXT(this);
        }
    }

    /** {@code CLOB}. */
    @PyType(value = "CLOB", module = "sqlalchemy.sql.sqltypes")
    public static class CLOB extends TextType {
        public CLOB(@Nullable Object length, @Nullable String collation) {
            super(length, collation);
        }

        @PyNew("CLOB(length=None, collation=None)")
        public static CLOB create(Object length, @Nullable String collation) {
            return new CLOB(Values.orNull(length), collation);
        }

        @Override
        public <R> R accept(TypeVisitor<R> visitor) {
            return visitor.visitCLOB(this);
        }
    }
}
