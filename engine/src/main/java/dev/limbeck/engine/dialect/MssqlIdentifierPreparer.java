package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Identifier;
import java.util.ArrayList;
import java.util.List;

/** SQL Server quotes in brackets, and a schema may be {@code database.owner}. */
final class MssqlIdentifierPreparer extends IdentifierPreparer {
    MssqlIdentifierPreparer(Dialect dialect) {
        super(dialect, '[', ']');
    }

    @Override
    protected String escape(String name) {
        return name.replace("]", "]]");
    }

    @Override
    public String formatCollation(String collation) {
        return collation;
    }

    @Override
    public String quoteSchema(Identifier schema) {
        if (Boolean.TRUE.equals(schema.quote())) {
            return quote(schema);
        }
        List<String> parts = parts(schema.text());
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : quote(parts.get(0));
        }
        String database = String.join(".", parts.subList(0, parts.size() - 1));
        String owner = parts.get(parts.size() - 1);
        if (database.startsWith("[") && database.endsWith("]")) {
            boolean several = database.substring(1, database.length() - 1).matches(".*\\].*\\[.*");
            String written = several ? database : quote(database.substring(1, database.length() - 1));
            return written + "." + quote(owner);
        }
        return quote(database) + "." + quote(owner);
    }

    /** Splits at dots outside brackets; a part that had brackets keeps them, the last one loses them. */
    private static List<String> parts(String schema) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inBrackets = false;
        boolean hadBrackets = false;
        for (int i = 0; i < schema.length(); i++) {
            char c = schema.charAt(i);
            if (c == '[') {
                inBrackets = true;
                hadBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (c == '.' && !inBrackets) {
                parts.add(hadBrackets ? "[" + part + "]" : part.toString());
                part.setLength(0);
                hadBrackets = false;
            } else {
                part.append(c);
            }
        }
        if (part.length() > 0) {
            parts.add(part.toString());
        }
        return parts;
    }

    static PyException unknownSchema() {
        return PyException.attributeError("'NoneType' object has no attribute 'startswith'");
    }
}
