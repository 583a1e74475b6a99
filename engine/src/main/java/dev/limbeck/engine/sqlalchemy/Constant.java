package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** {@code sa.null()}, {@code sa.true()}, {@code sa.false()}: words of SQL, one object each. */
@PyType(value = "Constant", module = "sqlalchemy.sql.elements")
public final class Constant extends ColumnElement {
    public static final Constant NULL = new Constant("NULL");
    public static final Constant TRUE = new Constant("true");
    public static final Constant FALSE = new Constant("false");

    private final String word;

    private Constant(String word) {
        this.word = word;
    }

    /** The constant for None, True or False; constants as they are. */
    public static Constant of(Object value) {
        if (value instanceof Constant constant) {
            return constant;
        }
        if (value == None.NONE) {
            return NULL;
        }
        return Boolean.TRUE.equals(value) ? TRUE : FALSE;
    }

    @Override
    public TypeEngine sqlType() {
        return this == NULL ? new NullType() : new BooleanType();
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return this == NULL ? this : super.selfGroup(against);
    }

    @Override
    public ClauseElement negate() {
        return this == NULL ? super.negate() : this == TRUE ? FALSE : TRUE;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.constant(this);
    }

    @Override
    public String toString() {
        return word;
    }
}
