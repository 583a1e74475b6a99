package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sequence.next_value()}. */
@PyType(value = "next_value", module = "sqlalchemy.sql.functions")
public final class NextValue extends ColumnElement implements Executable {
    private final @Nullable Identifier schema;
    private final Identifier sequence;

    public NextValue(@Nullable Identifier schema, Identifier sequence) {
        this.schema = schema;
        this.sequence = sequence;
    }

    public @Nullable Identifier schema() {
        return schema;
    }

    public Identifier sequence() {
        return sequence;
    }

    @Override
    public TypeEngine sqlType() {
        return new IntegerType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.nextValue(this);
    }
}
