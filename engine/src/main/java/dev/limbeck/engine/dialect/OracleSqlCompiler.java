package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.BinaryExpression;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Delete;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Oracle: {@code FROM DUAL}, {@code RETURNING … INTO}, no AS before a name of a FROM item. */
public final class OracleSqlCompiler extends SqlCompiler {
    public OracleSqlCompiler(SqlRules rules, boolean literalBinds, Map<String, Object> given) {
        super(rules, literalBinds, given);
    }

    /** Dividing integers gives a fraction here. */
    @Override
    protected String trueDivision(BinaryExpression element) {
        return infix(element, " / ");
    }

    @Override
    protected String floorDivision(BinaryExpression element) {
        return "FLOOR(" + infix(element, " / ") + ")";
    }

    @Override
    protected String modulo(BinaryExpression element) {
        return "mod(" + infix(element, ", ") + ")";
    }

    @Override
    protected String distinctFrom(BinaryExpression element, SqlOperator operator) {
        String differs = "DECODE(" + infix(element, ", ") + ", 0, 1)";
        return differs + (operator == SqlOperator.IS_DISTINCT_FROM ? " = 1" : " = 0");
    }

    @Override
    protected String jsonItem(BinaryExpression element, boolean path) {
        throw SqlalchemyErrors.unsupportedCompilation(
                "<sqlalchemy.dialects.oracle.cx_oracle.OracleCompiler_cx_oracle object at 0x0>",
                "<function " + (path ? "json_path_getitem_op" : "json_getitem_op")
                        + " at 0x0> (Background on this error at: https://sqlalche.me/e/20/l7de)");
    }

    @Override
    protected String regexpMatch(BinaryExpression element, boolean negated) {
        return (negated ? "NOT " : "") + "REGEXP_LIKE(" + infix(element, ", ") + flags(element) + ")";
    }

    @Override
    protected String regexpReplace(BinaryExpression element) {
        return "REGEXP_REPLACE(" + infix(element, ", ") + flags(element) + ")";
    }

    private String flags(BinaryExpression element) {
        Object flags = element.modifiers().get("flags");
        return flags == null ? "" : ", " + stringLiteral((String) flags);
    }

    @Override
    protected String updateFrom(Update element, List<ClauseElement> others) {
        throw PyException.notImplementedError("This backend does not support multiple-table criteria within UPDATE");
    }

    @Override
    protected String deleteUsing(Delete element, List<ClauseElement> others) {
        throw PyException.notImplementedError("This backend does not support multiple-table criteria within DELETE");
    }

    @Override
    public String insert(Insert element) {
        if (!element.rows().isEmpty()) {
            throw SqlalchemyErrors.compile(
                    "The 'oracle' dialect with current database version settings does not support"
                            + " in-place multirow inserts.");
        }
        return super.insert(element);
    }

    @Override
    protected boolean insertReturning() {
        return true;
    }

    @Override
    protected String defaultFrom(Select element) {
        return " FROM DUAL";
    }

    @Override
    protected @Nullable String specialFunction(Function element) {
        return switch (element.name().toLowerCase(Locale.ROOT)) {
            case "now" -> "CURRENT_TIMESTAMP";
            case "char_length" -> "LENGTH" + argumentList(element);
            default -> null;
        };
    }

    @Override
    public String nextValue(NextValue element) {
        return sequenceName(element) + ".nextval";
    }

    @Override
    protected String aliasSuffix(String name) {
        return " " + name;
    }

    @Override
    protected String limit(SelectBase element) {
        StringBuilder text = new StringBuilder();
        if (element.offset() != null) {
            text.append("\n OFFSET ").append(process(element.offset())).append(" ROWS");
        }
        if (element.limit() != null) {
            text.append("\n FETCH FIRST ").append(process(element.limit())).append(" ROWS ONLY");
        }
        return text.toString();
    }

    @Override
    protected String returningAtEnd(List<ClauseElement> columns, boolean top) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            targets.add(":ret_" + i);
        }
        return " RETURNING " + returnedColumns(columns, top) + " INTO " + String.join(", ", targets);
    }
}
