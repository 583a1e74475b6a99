package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Function;
import dev.limbeck.engine.sqlalchemy.NextValue;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.SelectBase;
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
        String name = quote(element.sequence());
        return (element.schema() == null ? name : quote(element.schema()) + "." + name) + ".nextval";
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
