package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ArrayClause;
import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: booleans, {@code ILIKE}, JSON operators, arrays, {@code DISTINCT ON}, {@code ON CONFLICT}. */
public final class PostgresqlSqlCompiler extends SqlCompiler {
    public PostgresqlSqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
    }

    @Override
    protected boolean nativeBoolean() {
        return true;
    }

    @Override
    protected boolean insertReturning() {
        return true;
    }

    @Override
    protected boolean supportsDefaultValues() {
        return true;
    }

    @Override
    protected String caseInsensitive(String operand) {
        return operand;
    }

    @Override
    protected String caseInsensitiveOperator(boolean negated) {
        return negated ? " NOT ILIKE " : " ILIKE ";
    }

    @Override
    protected String match(BinaryExpression element) {
        Object configuration = element.modifiers().get("postgresql_regconfig");
        return process(element.left()) + " @@ plainto_tsquery("
                + (configuration == null ? "" : stringLiteral((String) configuration) + ", ")
                + process(element.right()) + ")";
    }

    @Override
    protected String regexpMatch(BinaryExpression element, boolean negated) {
        String operator = negated ? "!~" : "~";
        Object flags = element.modifiers().get("flags");
        if (flags == null) {
            return infix(element, " " + operator + " ");
        }
        if (flags.equals("i")) {
            return infix(element, " " + operator + "* ");
        }
        return process(element.left()) + " " + operator + " CONCAT('(?', " + stringLiteral((String) flags) + ", ')', "
                + process(element.right()) + ")";
    }

    @Override
    protected String regexpReplace(BinaryExpression element) {
        Object flags = element.modifiers().get("flags");
        return "REGEXP_REPLACE(" + infix(element, ", ") + (flags == null ? "" : ", " + stringLiteral((String) flags))
                + ")";
    }

    @Override
    protected String jsonItem(BinaryExpression element, boolean path) {
        boolean astext =
                element.modifiers().containsKey("astext") || element.sqlType().affinity() != JsonType.class;
        String arrow = path ? (astext ? " #>> " : " #> ") : astext ? " ->> " : " -> ";
        String text = infix(element, arrow);
        return element.left() instanceof BinaryExpression left && isJsonItem(left) ? "(" + text + ")" : text;
    }

    private static boolean isJsonItem(BinaryExpression element) {
        return element.operator() == SqlOperator.JSON_GETITEM || element.operator() == SqlOperator.JSON_PATH_GETITEM;
    }

    @Override
    protected String item(BinaryExpression element) {
        return process(element.left()) + "[" + process(element.right()) + "]";
    }

    @Override
    public String array(ArrayClause element) {
        if (element.clauses().isEmpty() && !(element.itemType() instanceof NullType)) {
            return "ARRAY[]::" + rules.typeText(element.sqlType());
        }
        return "ARRAY[" + list(element.clauses(), ", ") + "]";
    }

    @Override
    protected String bitwiseXor(BinaryExpression element) {
        return infix(element, " # ");
    }

    @Override
    protected @Nullable String specialFunction(Function element) {
        List<ClauseElement> arguments = element.arguments();
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "substring" ->
                arguments.size() < 2
                        ? null
                        : "SUBSTRING(" + process(arguments.get(0)) + " FROM " + process(arguments.get(1))
                                + (arguments.size() > 2 ? " FOR " + process(arguments.get(2)) : "") + ")";
            case "aggregate_strings" -> "string_agg" + argumentList(element);
            default -> null;
        };
    }

    @Override
    public String nextValue(NextValue element) {
        return "nextval('" + sequenceName(element).replace("'", "''") + "')";
    }

    @Override
    protected String limit(SelectBase element) {
        StringBuilder text = new StringBuilder();
        if (element.limit() != null) {
            text.append(" \n LIMIT ").append(process(element.limit()));
        }
        if (element.offset() != null) {
            text.append(element.limit() == null ? "\n LIMIT ALL" : "");
            text.append(" OFFSET ").append(process(element.offset()));
        }
        return text.toString();
    }

    @Override
    protected String fetch(SelectBase element) {
        StringBuilder text = new StringBuilder();
        if (element.offset() != null) {
            text.append("\n OFFSET (").append(process(element.offset())).append(") ROWS");
        }
        if (element.fetch() != null) {
            text.append("\n FETCH FIRST (").append(process(element.fetch())).append(')');
            text.append(element.fetchPercent() ? " PERCENT" : "").append(" ROWS ");
            text.append(element.fetchWithTies() ? "WITH TIES" : "ONLY");
        }
        return text.toString();
    }

    @Override
    protected String distinct(Select element) {
        return element.distinctOn().isEmpty()
                ? super.distinct(element)
                : "DISTINCT ON (" + list(element.distinctOn(), ", ") + ") ";
    }

    @Override
    protected String forUpdate(Select.ForUpdate options) {
        StringBuilder text = new StringBuilder(
                options.read()
                        ? (options.keyShare() ? " FOR KEY SHARE" : " FOR SHARE")
                        : options.keyShare() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        if (!options.of().isEmpty()) {
            text.append(" OF ");
            String separator = "";
            for (ClauseElement item : options.of()) {
                ClauseElement table =
                        item instanceof ColumnClause column && column.table() != null ? column.table() : item;
                text.append(separator).append(process(table));
                separator = ", ";
            }
        }
        return text.append(options.nowait() ? " NOWAIT" : "")
                .append(options.skipLocked() ? " SKIP LOCKED" : "")
                .toString();
    }

    @Override
    protected String onConflict(Insert element, Insert.OnConflict conflict) {
        String constraint = conflict.constraint();
        return OnConflictText.write(
                this, element, conflict, constraint == null ? "" : "ON CONSTRAINT " + quote(constraint));
    }

    @Override
    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        return "USING " + fromItems(others);
    }
}
