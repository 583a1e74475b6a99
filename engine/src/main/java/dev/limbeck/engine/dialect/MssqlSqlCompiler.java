package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.CollationClause;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Extract;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
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
    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        List<ClauseElement> all = new ArrayList<>();
        all.add(element.table());
        all.addAll(others);
        return "FROM " + fromItems(all);
    }
}
