package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: casts behind what would otherwise be taken for text. */
final class PostgresqlLiterals extends LiteralCompiler {
    PostgresqlLiterals(Dialect dialect) {
        super(dialect);
    }

    /** Before a connection says that strings are standard ones, a backslash counts as an escape. */
    @Override
    protected String escapeBackslashes(String literal) {
        return dialect.isConnected() ? literal : literal.replace("\\", "\\\\");
    }

    @Override
    protected String array(Object value, ArrayType type) {
        return "ARRAY[" + items(value, type.itemType()) + "]::"
                + dialect.typeCompiler().process(type);
    }

    private String items(Object value, TypeEngine type) {
        List<String> items = new ArrayList<>();
        for (Object item : Operators.list(value)) {
            boolean nested = item instanceof PyList || item instanceof PyTuple;
            items.add(nested ? "ARRAY[" + items(item, type) + "]" : item(item, type));
        }
        return String.join(", ", items);
    }

    @Override
    protected String interval(Object value) {
        return "make_interval(secs=>" + totalSeconds(value) + ")";
    }

    @Override
    protected String other(Object value, TypeEngine type) {
        return value instanceof String text ? string(text) : super.other(value, type);
    }
}
