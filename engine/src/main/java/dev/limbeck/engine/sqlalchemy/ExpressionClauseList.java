package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several expressions with one operator between them: {@code a AND b AND c}, {@code a || b}. */
@PyType(value = "BooleanClauseList", module = "sqlalchemy.sql.elements")
public final class ExpressionClauseList extends ColumnElement {
    private final SqlOperator operator;
    private final List<ClauseElement> clauses;
    private final TypeEngine type;
    private final boolean group;

    /**
     * @param clauses already in the parentheses they need
     * @param group whether the list may be put in parentheses itself
     */
    ExpressionClauseList(SqlOperator operator, List<ClauseElement> clauses, TypeEngine type, boolean group) {
        this.operator = operator;
        this.clauses = List.copyOf(clauses);
        this.type = type;
        this.group = group;
    }

    /** Puts each clause in the parentheses it needs. */
    static ExpressionClauseList grouped(SqlOperator operator, List<ClauseElement> clauses, TypeEngine type) {
        List<ClauseElement> all = new ArrayList<>(clauses.size());
        for (ClauseElement clause : clauses) {
            all.add(clause.selfGroup(operator));
        }
        return new ExpressionClauseList(operator, all, type, true);
    }

    /** Items with commas between them. */
    public static ExpressionClauseList comma(List<ClauseElement> clauses) {
        return grouped(SqlOperator.COMMA, clauses, new NullType());
    }

    @Override
    public SqlOperator operator() {
        return operator;
    }

    @PyAttribute("clauses")
    public List<ClauseElement> clauses() {
        return clauses;
    }

    @Override
    List<ClauseElement> flattened() {
        return clauses;
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
    public ClauseElement selfGroup(@Nullable Operator against) {
        if (clauses.isEmpty()) {
            return this;
        }
        boolean notOfValue = against == SqlOperator.INV && !operator.isBoolean();
        return (group && Operator.isPrecedent(operator, against)) || notOfValue ? new Grouping(this) : this;
    }

    @Override
    public ClauseElement negate() {
        return new UnaryExpression(selfGroup(SqlOperator.INV), SqlOperator.INV, null, new NullType());
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.expressionList(this);
    }
}
