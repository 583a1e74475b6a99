package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ArrayClause;
import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.Cast;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.ColumnElement;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.PostgresqlTypes;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
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
        if (element.sqlType().affinity() != JsonType.class) {
            SqlOperator operator = path ? SqlOperator.JSON_PATH_ASTEXT : SqlOperator.JSON_ASTEXT;
            return "CAST(" + jsonText(element, operator) + " AS " + rules.typeText(element.sqlType()) + ")";
        }
        if (!path && element.left() instanceof ColumnElement left && isSubscripted(left.sqlType())) {
            String whole = process(left);
            boolean grouped = left instanceof Function || left instanceof Cast;
            return (grouped ? "(" + whole + ")" : whole) + "[" + process(element.right()) + "]";
        }
        return jsonText(element, path ? SqlOperator.JSON_PATH_GETITEM : SqlOperator.JSON_GETITEM);
    }

    /** Since version 14 items of JSONB are written as those of arrays. */
    private boolean isSubscripted(TypeEngine type) {
        List<Long> version = rules instanceof Dialect dialect ? dialect.serverVersion() : null;
        return type.variantFor(rules.name()) instanceof PostgresqlTypes.JSONB
                && (version == null || version.get(0) >= 14);
    }

    @Override
    protected String jsonText(BinaryExpression element, SqlOperator operator) {
        if (element.right() instanceof BindParameter bind
                && (bind.value() instanceof PyTuple || bind.value() instanceof PyList)) {
            StringJoiner path = new StringJoiner(", ", "{", "}");
            Operators.list(bind.value()).forEach(step -> path.add(Operators.str(step)));
            BinaryExpression written = new BinaryExpression(
                    element.left(),
                    bind.replaced(path.toString(), new StringType()),
                    element.operator(),
                    element.sqlType(),
                    Map.of());
            return generic(written, operator.text(), true);
        }
        return generic(element, operator.text(), true);
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
