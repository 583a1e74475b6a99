package dev.limbeck.engine.sqlalchemy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code and_}, {@code or_}, {@code not_}: joining conditions with as few parentheses as SQLAlchemy does. */
public final class Conditions {
    private Conditions() {}

    public static ClauseElement and(List<?> conditions) {
        return joined(SqlOperator.AND, Constant.TRUE, Constant.FALSE, conditions);
    }

    public static ClauseElement or(List<?> conditions) {
        return joined(SqlOperator.OR, Constant.FALSE, Constant.TRUE, conditions);
    }

    public static ClauseElement not(Object condition) {
        return Coercions.condition(condition).negate();
    }

    /** All of {@code conditions} for a WHERE clause, or null when there is none. */
    public static @Nullable ClauseElement where(List<ClauseElement> conditions) {
        List<ClauseElement> kept = new ArrayList<>();
        int count = reduce(SqlOperator.AND, Constant.TRUE, Constant.FALSE, conditions, kept);
        return count == 0
                ? null
                : count == 1 ? kept.get(0) : new ExpressionClauseList(SqlOperator.AND, kept, new BooleanType(), true);
    }

    private static ClauseElement joined(SqlOperator operator, Constant neutral, Constant decisive, List<?> conditions) {
        List<ClauseElement> coerced = new ArrayList<>();
        for (Object condition : conditions) {
            coerced.add(Coercions.condition(condition));
        }
        List<ClauseElement> kept = new ArrayList<>();
        int count = reduce(operator, neutral, decisive, coerced, kept);
        if (count == 1) {
            return kept.get(0);
        }
        List<ClauseElement> flat = new ArrayList<>();
        for (ClauseElement element : kept) {
            if (element instanceof ColumnElement column && column.operator() == operator) {
                flat.addAll(column.flattened());
            } else {
                flat.add(element);
            }
        }
        return new ExpressionClauseList(operator, flat, new BooleanType(), true);
    }

    /** Drops what doesn't matter, keeps only what decides; returns how many are left. */
    private static int reduce(
            SqlOperator operator,
            Constant neutral,
            Constant decisive,
            List<ClauseElement> conditions,
            List<ClauseElement> kept) {
        List<ClauseElement> chosen = new ArrayList<>();
        boolean sawNeutral = false;
        for (ClauseElement condition : conditions) {
            if (condition == neutral) {
                sawNeutral = true;
            } else if (condition == decisive) {
                chosen = new ArrayList<>(List.of(condition));
                break;
            } else {
                chosen.add(condition);
            }
        }
        if (chosen.isEmpty() && sawNeutral) {
            chosen.add(neutral);
        }
        SqlOperator against = chosen.size() > 1 ? operator : SqlOperator.AS_BOOLEAN;
        for (ClauseElement condition : chosen) {
            kept.add(condition.selfGroup(against));
        }
        return chosen.size();
    }
}
