package dev.limbeck.engine.sqlalchemy;

import java.util.ArrayList;
import java.util.List;

/** The columns that an expression of a schema object mentions. */
final class ColumnsIn {
    private final List<Object> found = new ArrayList<>();

    private ColumnsIn() {}

    /** In order of their mention, each once. */
    static List<Object> of(ClauseElement expression) {
        ColumnsIn columns = new ColumnsIn();
        columns.visit(expression);
        return columns.found;
    }

    private void visit(ClauseElement element) {
        if (element instanceof ColumnClause column) {
            if (!column.isLiteral() && !found.contains(column)) {
                found.add(column);
            }
        } else if (element instanceof UnaryExpression unary) {
            visit(unary.element());
        } else if (element instanceof BinaryExpression binary) {
            visit(binary.left());
            visit(binary.right());
        } else if (element instanceof ExpressionClauseList list) {
            list.clauses().forEach(this::visit);
        } else if (element instanceof Tuple tuple) {
            tuple.clauses().forEach(this::visit);
        } else if (element instanceof Grouping grouping) {
            visit(grouping.element());
        } else if (element instanceof Cast cast) {
            visit(cast.clause());
        } else if (element instanceof TypeCoerce coerced) {
            visit(coerced.clause());
        } else if (element instanceof AsBoolean condition) {
            visit(condition.element());
        } else if (element instanceof Label label) {
            visit(label.element());
        } else if (element instanceof Function function) {
            function.arguments().forEach(this::visit);
        } else if (element instanceof Case choice) {
            visit(choice);
        }
    }

    private void visit(Case choice) {
        if (choice.value() != null) {
            visit(choice.value());
        }
        for (Case.When when : choice.whens()) {
            visit(when.condition());
            visit(when.result());
        }
        if (choice.otherwise() != null) {
            visit(choice.otherwise());
        }
    }

    /**
     * What stands for {@code element} of {@code from} in {@code to}: a column becomes the column of the same key. Larger
     * expressions stay, because DDL writes their columns without a table.
     */
    static ClauseElement moved(ClauseElement element, Table from, Table to) {
        if (element instanceof Column column && column.table() == from) {
            ColumnClause other = to.columns().find(column.key());
            return other == null ? element : other;
        }
        return element;
    }
}
