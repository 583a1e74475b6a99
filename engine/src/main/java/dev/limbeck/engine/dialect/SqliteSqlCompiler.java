package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.BindParameter;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Extract;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite: no boolean type, dates by {@code strftime}, columns of RETURNING without their table. */
public final class SqliteSqlCompiler extends SqlCompiler {
    public SqliteSqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
    }

    @Override
    protected String trueDivision(BinaryExpression element) {
        return process(element.left()) + " / (" + process(element.right()) + " + 0.0)";
    }

    @Override
    protected @Nullable String specialFunction(Function element) {
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "now" -> "CURRENT_TIMESTAMP";
            case "localtimestamp" -> "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
            case "char_length" -> "length" + argumentList(element);
            case "aggregate_strings" -> "group_concat" + argumentList(element);
            default -> null;
        };
    }

    @Override
    public String extract(Extract element) {
        String format = switch (element.field()) {
            case "month" -> "%m";
            case "day" -> "%d";
            case "year" -> "%Y";
            case "second" -> "%S";
            case "hour" -> "%H";
            case "doy" -> "%j";
            case "minute" -> "%M";
            case "epoch" -> "%s";
            case "dow" -> "%w";
            case "week" -> "%W";
            default -> throw SqlalchemyErrors.compile(element.field() + " is not a valid extract argument.");
        };
        return "CAST(STRFTIME('" + format + "', " + process(element.expression()) + ") AS INTEGER)";
    }

    @Override
    protected String limit(SelectBase element) {
        ClauseElement limit = element.limit();
        ClauseElement offset = element.offset();
        return "\n LIMIT " + process(limit == null ? BindParameter.of(-1L) : limit) + " OFFSET "
                + process(offset == null ? BindParameter.of(0L) : offset);
    }

    @Override
    protected String forUpdate(Select.ForUpdate options) {
        return "";
    }

    @Override
    protected String distinctFrom(BinaryExpression element, SqlOperator operator) {
        return infix(element, operator == SqlOperator.IS_DISTINCT_FROM ? " IS NOT " : " IS ");
    }

    @Override
    protected String jsonItem(BinaryExpression element, boolean path) {
        String extract = "JSON_EXTRACT(" + process(element.left()) + ", " + process(jsonPath(element)) + ")";
        return element.sqlType().affinity() == JsonType.class ? "JSON_QUOTE(" + extract + ")" : extract;
    }

    @Override
    protected String emptySet(TypeEngine type) {
        return "SELECT 1 FROM (SELECT 1) WHERE 1!=1";
    }

    @Override
    protected String emptySetNegated(TypeEngine type) {
        return emptySet(type);
    }

    @Override
    protected String regexpMatch(BinaryExpression element, boolean negated) {
        return infix(element, negated ? " NOT REGEXP " : " REGEXP ");
    }

    @Override
    protected String bitwiseXor(BinaryExpression element) {
        return "(" + infix(element, " | ") + " - " + infix(element, " & ") + ")";
    }

    @Override
    protected boolean insertReturning() {
        return true;
    }

    @Override
    protected boolean lastRowId() {
        return true;
    }

    @Override
    protected boolean supportsDefaultValues() {
        return true;
    }

    @Override
    protected String returningAtEnd(List<ClauseElement> columns, boolean top) {
        return columns.isEmpty() ? "" : withoutTable(() -> " RETURNING " + returnedColumns(columns, top));
    }

    @Override
    protected String onConflict(Insert element, Insert.OnConflict conflict) {
        return OnConflictText.write(this, element, conflict, "");
    }
}
