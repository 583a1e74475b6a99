package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PySlice;
import org.jspecify.annotations.Nullable;

/** {@code array[start:stop]}. */
public final class Slice extends ColumnElement {
    private final ClauseElement start;
    private final ClauseElement stop;

    private Slice(ClauseElement start, ClauseElement stop) {
        this.start = start;
        this.stop = stop;
    }

    static Slice of(ColumnElement array, PySlice slice) {
        return new Slice(
                Coercions.operand(slice.start(), array, SqlOperator.GETITEM),
                Coercions.operand(slice.stop(), array, SqlOperator.GETITEM));
    }

    public ClauseElement start() {
        return start;
    }

    public ClauseElement stop() {
        return stop;
    }

    @Override
    public TypeEngine sqlType() {
        return new NullType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.slice(this);
    }
}
