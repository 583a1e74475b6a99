package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code left operator right}. */
@PyType(value = "BinaryExpression", module = "sqlalchemy.sql.elements")
public final class BinaryExpression extends ColumnElement {
    private final ClauseElement left;
    private final ClauseElement right;
    private final Operator operator;
    private final TypeEngine type;
    private final Map<String, Object> modifiers;

    public BinaryExpression(
            ClauseElement left,
            ClauseElement right,
            Operator operator,
            TypeEngine type,
            Map<String, Object> modifiers) {
        this.left = left.selfGroup(operator);
        this.right = right.selfGroup(operator);
        this.operator = operator;
        this.type = type;
        this.modifiers = Map.copyOf(modifiers);
    }

    @PyAttribute("left")
    public ClauseElement left() {
        return left;
    }

    @PyAttribute("right")
    public ClauseElement right() {
        return right;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    /** Extras such as {@code escape} and {@code flags}. */
    public Map<String, Object> modifiers() {
        return modifiers;
    }

    @Override
    public TypeEngine sqlType() {
        return type;
    }

    @Override
    public boolean isImplicitlyBoolean() {
        return operator.isBoolean();
    }

    @Override
    List<ClauseElement> flattened() {
        return List.of(left, right);
    }

    @Override
    public ClauseElement selfGroup(@Nullable Operator against) {
        boolean notOfValue = against == SqlOperator.INV && !operator.isBoolean();
        return Operator.isPrecedent(operator, against) || notOfValue ? new Grouping(this) : this;
    }

    @Override
    public ClauseElement negate() {
        if (operator instanceof SqlOperator known && known.opposite() != null) {
            return new BinaryExpression(left, right, known.opposite(), type, modifiers);
        }
        return new UnaryExpression(selfGroup(SqlOperator.INV), SqlOperator.INV, null, new BooleanType());
    }

    /** Lets Python compare and find columns: {@code a == b} is true for the same column only. */
    @Override
    @PyMethod("__bool__()")
    public boolean truth() {
        if (operator == SqlOperator.EQ) {
            return left == right;
        }
        if (operator == SqlOperator.NE) {
            return left != right;
        }
        throw PyException.typeError("Boolean value of this clause is not defined");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.binary(this);
    }
}
