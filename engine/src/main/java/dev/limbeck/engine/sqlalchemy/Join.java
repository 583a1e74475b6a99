package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;

/** {@code left JOIN right ON condition}. */
@PyType(value = "Join", module = "sqlalchemy.sql.selectable")
public final class Join extends FromClause {
    private final ClauseElement left;
    private final ClauseElement right;
    private final ClauseElement onClause;
    private final boolean outer;
    private final boolean full;

    private Join(ClauseElement left, ClauseElement right, ClauseElement onClause, boolean outer, boolean full) {
        this.left = left;
        this.right = right;
        this.onClause = onClause.selfGroup(SqlOperator.AS_BOOLEAN);
        this.outer = outer;
        this.full = full;
    }

    /** @param onclause None to join by the foreign keys between the two */
    static Join of(Object left, Object right, Object onclause, boolean outer, boolean full) {
        ClauseElement from = Coercions.fromClause(left);
        ClauseElement to = Coercions.fromClause(right);
        ClauseElement condition = onclause == None.NONE ? byForeignKeys(from, to) : Coercions.condition(onclause);
        return new Join(from, to, condition, outer, full);
    }

    private static ClauseElement byForeignKeys(ClauseElement left, ClauseElement right) {
        List<ClauseElement> conditions = new ArrayList<>();
        for (FromClause one : parts(left)) {
            for (FromClause other : parts(right)) {
                for (ColumnClause[] pair : other.foreignKeyPairs(one)) {
                    conditions.add(pair[1].eq(pair[0]));
                }
                for (ColumnClause[] pair : one.foreignKeyPairs(other)) {
                    conditions.add(pair[1].eq(pair[0]));
                }
            }
        }
        if (conditions.isEmpty()) {
            throw PyException.of(
                    SqlalchemyErrors.NO_FOREIGN_KEYS_ERROR,
                    "Can't find any foreign key relationships between '" + described(left) + "' and '"
                            + described(right) + "'.");
        }
        return Conditions.and(conditions);
    }

    private static String described(ClauseElement element) {
        return element instanceof TableClause table ? table.name() : element.toString();
    }

    private static List<FromClause> parts(ClauseElement element) {
        if (element instanceof Join join) {
            List<FromClause> parts = new ArrayList<>(parts(join.left));
            parts.addAll(parts(join.right));
            return parts;
        }
        return element instanceof FromClause from ? List.of(from) : List.of();
    }

    @PyAttribute("left")
    public ClauseElement left() {
        return left;
    }

    @PyAttribute("right")
    public ClauseElement right() {
        return right;
    }

    @PyAttribute("onclause")
    public ClauseElement onClause() {
        return onClause;
    }

    public boolean outer() {
        return outer;
    }

    public boolean full() {
        return full;
    }

    /** The columns of both sides under {@code table_column}. */
    @Override
    public ColumnCollection columns() {
        ColumnCollection all = new ColumnCollection();
        for (FromClause part : parts(this)) {
            for (ColumnClause column : part.columns()) {
                all.add(column);
            }
        }
        return all;
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.join(this);
    }
}
