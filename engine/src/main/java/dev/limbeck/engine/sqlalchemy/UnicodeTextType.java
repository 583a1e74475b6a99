package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.UnicodeText}. */
@PyType(value = "UnicodeText", module = "sqlalchemy.sql.sqltypes")
public class UnicodeTextType extends TextType {
    public UnicodeTextType(@Nullable Object length, @Nullable String collation) {
        super(length, collation);
    }

    @PyNew("UnicodeText(length=None, collation=None)")
    public static UnicodeTextType create(Object length, @Nullable String collation) {
        return new UnicodeTextType(Values.orNull(length), collation);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitUnicodeText(this);
    }
}
