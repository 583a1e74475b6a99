package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.CollationClause;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Extract;
import dev.limbeck.engine.sqlalchemy.FloatType;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL Server: {@code OUTPUT} for RETURNING, {@code TOP} for LIMIT, {@code +} between texts. */
public final class MssqlSqlCompiler extends SqlCompiler {
    private String outputOf = "inserted";

    public MssqlSqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
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
    protected String concatenation(List<ClauseElement> operands) {
        return list(operands, " + ");
    }

    @Override
    protected String concatenationOf(String... parts) {
        return String.join(" + ", parts);
    }

    @Override
    protected String distinctFrom(BinaryExpression element, SqlOperator operator) {
        String left = process(element.left());
        String right = process(element.right());
        String same = "EXISTS (SELECT " + left + " INTERSECT SELECT " + right + ")";
        return operator == SqlOperator.IS_DISTINCT_FROM ? "NOT " + same : same;
    }

    @Override
    protected @Nullable String specialFunction(Function element) {
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "now", "current_timestamp" -> "CURRENT_TIMESTAMP";
            case "current_date" -> "GETDATE()";
            case "length", "char_length" -> "LEN" + argumentList(element);
            default -> null;
        };
    }

    @Override
    public String extract(Extract element) {
        return "DATEPART(" + element.field() + ", " + process(element.expression()) + ")";
    }

    @Override
    public String collation(CollationClause element) {
        return element.collation();
    }

    @Override
    protected String beforeColumns(Select element) {
        return element.limit() != null && element.offset() == null
                ? "TOP " + withoutPlaceholder(element.limit()) + " "
                : "";
    }

    private String withoutPlaceholder(ClauseElement count) {
        return count instanceof BindParameter bind ? bind(bind, true) : process(count);
    }

    @Override
    protected String limit(SelectBase element) {
        if (element.offset() == null) {
            return "";
        }
        return "\n OFFSET " + process(element.offset()) + " ROWS"
                + (element.limit() == null ? "" : "\n FETCH FIRST " + process(element.limit()) + " ROWS ONLY");
    }

    @Override
    protected String forUpdate(Select.ForUpdate options) {
        return "";
    }

    @Override
    protected String returningBeforeValues(List<ClauseElement> columns) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (ClauseElement column : columns) {
            names.add(
                    column instanceof ColumnClause plain
                            ? outputOf + "." + quote(plain.identifier())
                            : process(column));
        }
        return "OUTPUT " + String.join(", ", names);
    }

    @Override
    protected String returningAtEnd(List<ClauseElement> columns, boolean top) {
        return "";
    }

    @Override
    public String nextValue(NextValue element) {
        return "NEXT VALUE FOR " + sequenceName(element);
    }

    @Override
    public String delete(Delete element) {
        outputOf = "deleted";
        return super.delete(element);
    }

    @Override
    protected String updateFrom(Update element, List<ClauseElement> others) {
        List<ClauseElement> all = new ArrayList<>();
        all.add(element.table());
        all.addAll(others);
        return "FROM " + fromItems(all);
    }

    /** An object or list of a JSON value is asked for with one function, a plain value with another. */
    @Override
    protected String jsonItem(BinaryExpression element, boolean path) {
        ClauseElement index = jsonPath(element);
        Class<? extends TypeEngine> kind = element.sqlType().affinity();
        if (kind == JsonType.class) {
            return jsonCall("JSON_QUERY", element, index);
        }
        StringBuilder text = new StringBuilder("CASE ")
                .append(jsonCall("JSON_VALUE", element, index))
                .append(" WHEN NULL THEN NULL ");
        if (kind == IntegerType.class) {
            text.append("ELSE CAST(")
                    .append(jsonCall("JSON_VALUE", element, index))
                    .append(" AS INTEGER)");
        } else if (kind == NumericType.class) {
            String type = element.sqlType() instanceof NumericType number && !(number instanceof FloatType)
                    ? "NUMERIC(" + number.precision() + ", " + number.scale() + ")"
                    : "FLOAT";
            text.append("ELSE CAST(")
                    .append(jsonCall("JSON_VALUE", element, index))
                    .append(" AS ")
                    .append(type)
                    .append(')');
        } else if (kind == BooleanType.class) {
            text.append("WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE NULL");
        } else {
            String function = kind == StringType.class ? "JSON_VALUE" : "JSON_QUERY";
            text.append("ELSE ").append(jsonCall(function, element, index));
        }
        return text.append(" END").toString();
    }

    private String jsonCall(String function, BinaryExpression element, ClauseElement index) {
        return function + "(" + process(element.left()) + ", " + process(index) + ")";
    }

    @Override
    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        List<ClauseElement> all = new ArrayList<>();
        all.add(element.table());
        all.addAll(others);
        return "FROM " + fromItems(all);
    }
}
