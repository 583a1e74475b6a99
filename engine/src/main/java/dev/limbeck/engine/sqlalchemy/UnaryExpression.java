package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** An operator before an expression ({@code NOT x}), or a modifier behind it ({@code x DESC}); never both. */
@PyType(value = "UnaryExpression", module = "sqlalchemy.sql.elements")
public final class UnaryExpression extends ColumnElement {
    private final ClauseElement element;
    private final @Nullable SqlOperator operator;
    private final @Nullable SqlOperator modifier;
    private final TypeEngine type;

    /** @param element already in the parentheses it needs */
    public UnaryExpression(
            ClauseElement element, @Nullable SqlOperator operator, @Nullable SqlOperator modifier, TypeEngine type) {
        this.element = element;
        this.operator = operator;
        this.modifier = modifier;
        this.type = type;
    }

    public static UnaryExpression modified(ClauseElement element, SqlOperator modifier) {
        ClauseElement shown = element instanceof Label label ? new LabelReference(null, label) : element;
        return new UnaryExpression(shown.selfGroup(modifier), null, modifier, new NullType());
    }

    static UnaryExpression aggregate(ClauseElement element, SqlOperator operator) {
        return new UnaryExpression(element.selfGroup(operator), operator, null, new BooleanType());
    }

    @PyAttribute("element")
    public ClauseElement element() {
        return element;
    }

    @Override
    public @Nullable SqlOperator operator() {
        return operator;
    }

    public @Nullable SqlOperator modifier() {
        return modifier;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public boolean isImplicitlyBoolean() {
        return operator == SqlOperator.INV || operator == SqlOperator.EXISTS;
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        return operator != null && Operator.isPrecedent(operator, against) ? new Grouping(this) : this;
    }

    @Override
    public ClauseElement negate() {
        if (type.affinity() == BooleanType.class) {
            return new UnaryExpression(selfGroup(SqlOperator.INV), SqlOperator.INV, null, new BooleanType());
        }
        return super.negate();
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.unary(this);
    }
}
