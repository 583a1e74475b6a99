package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Grouping;
import dev.limbeck.engine.sqlalchemy.Label;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.UnaryExpression;
import org.jspecify.annotations.Nullable;

/** What databases want of the expressions of an index. */
final class IndexElements {
    private IndexElements() {}

    /** {@code part} as PostgreSQL wants it: operators in parentheses, columns, text and calls as they are. */
    static ClauseElement grouped(ClauseElement part) {
        if (part instanceof ColumnClause || part instanceof TextClause || part instanceof Function) {
            return part;
        }
        ClauseElement self = part.selfGroup(null);
        return self instanceof BinaryExpression ? new Grouping(self) : self;
    }

    /** {@code part} as MySQL wants it: operators and calls in parentheses. */
    static ClauseElement groupedWithCalls(ClauseElement part) {
        boolean ordered = part instanceof UnaryExpression unary
                && (unary.modifier() == SqlOperator.DESC || unary.modifier() == SqlOperator.ASC);
        boolean group = part instanceof BinaryExpression
                || part instanceof Function
                || (part instanceof UnaryExpression && !ordered);
        return group ? new Grouping(part) : part;
    }

    /** The name that options such as operator classes know {@code part} by, or null. */
    static @Nullable String key(ClauseElement part) {
        if (part instanceof ColumnClause column) {
            return column.key();
        }
        if (part instanceof Label label) {
            return label.key();
        }
        return part instanceof TextClause text ? text.text() : null;
    }
}
