package dev.limbeck.engine.sqlalchemy;

import org.jspecify.annotations.Nullable;

/** A label in ORDER BY or GROUP BY, which is written by its name when the SELECT has it: {@code order_by("name")}. */
public final class LabelReference extends ColumnElement {
    private final @Nullable String text;
    private final @Nullable Label label;

    /** Either a name, or a label. */
    LabelReference(@Nullable String text, @Nullable Label label) {
        this.text = text;
        this.label = label;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable Label label() {
        return label;
    }

    @Override
    public TypeEngine sqlType() {
        return label == null ? new NullType() : label.sqlType();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.labelReference(this);
    }
}
