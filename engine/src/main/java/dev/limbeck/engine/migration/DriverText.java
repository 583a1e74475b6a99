package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.CompiledSql;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyTuple;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement written for a Python driver, with its placeholders: {@code ?} and {@code :name} for SQLite, {@code %s} and
 * {@code %(name)s} for the others, where a percent sign is doubled as soon as there are parameters.
 *
 * @param template the statement with {@link CompiledSql#MARK} for each parameter
 * @param sets values for the marks, one list for each execution; none for a statement without parameters
 */
record DriverText(String template, List<List<Object>> sets) {
    /** @param parameters None, a tuple, a dictionary, or a list of these */
    static DriverText of(ParameterStyle style, String statement, Object parameters) {
        boolean colons = style == ParameterStyle.QMARK;
        if (parameters == None.NONE) {
            return new DriverText(statement, List.of());
        }
        if (parameters instanceof PyDict dict) {
            return named(colons, statement, List.of(dict));
        }
        if (parameters instanceof PyTuple tuple) {
            return positional(colons, statement, List.of(tuple));
        }
        List<Object> sets = Operators.list(parameters);
        if (sets.isEmpty()) {
            return new DriverText(statement, List.of());
        }
        return sets.get(0) instanceof PyDict ? named(colons, statement, sets) : positional(colons, statement, sets);
    }

    private static DriverText positional(boolean colons, String statement, List<?> sets) {
        List<List<Object>> values = new ArrayList<>();
        for (Object set : sets) {
            values.add(Operators.list(set));
        }
        return new DriverText(colons ? marked(statement) : percents(statement), values);
    }

    /** Question marks outside quotes. */
    private static String marked(String statement) {
        StringBuilder sql = new StringBuilder(statement.length());
        char quote = 0;
        for (int at = 0; at < statement.length(); at++) {
            char c = statement.charAt(at);
            quote = quoteAfter(quote, c);
            sql.append(quote == 0 && c == '?' ? CompiledSql.MARK : c);
        }
        return sql.toString();
    }

    private static char quoteAfter(char quote, char c) {
        if (quote != 0) {
            return c == quote ? 0 : quote;
        }
        return c == '\'' || c == '"' ? c : 0;
    }

    private static String percents(String statement) {
        return statement.replace("%s", String.valueOf(CompiledSql.MARK)).replace("%%", "%");
    }

    private static DriverText named(boolean colons, String statement, List<?> sets) {
        List<String> names = new ArrayList<>();
        String template = colons ? colonNames(statement, names) : percentNames(statement, names);
        List<List<Object>> values = new ArrayList<>();
        for (Object set : sets) {
            List<Object> row = new ArrayList<>();
            for (String name : names) {
                Object value = ((PyDict) set).get(name);
                if (value == null) {
                    throw PyException.keyError(name);
                }
                row.add(value);
            }
            values.add(row);
        }
        return new DriverText(template, values);
    }

    private static String percentNames(String statement, List<String> names) {
        StringBuilder sql = new StringBuilder(statement.length());
        int at = 0;
        while (at < statement.length()) {
            int end = statement.startsWith("%(", at) ? statement.indexOf(")s", at) : -1;
            if (end > 0) {
                names.add(statement.substring(at + 2, end));
                sql.append(CompiledSql.MARK);
                at = end + 2;
            } else {
                sql.append(statement.charAt(at));
                at += statement.startsWith("%%", at) ? 2 : 1;
            }
        }
        return sql.toString();
    }

    private static String colonNames(String statement, List<String> names) {
        StringBuilder sql = new StringBuilder(statement.length());
        char quote = 0;
        for (int at = 0; at < statement.length(); at++) {
            char c = statement.charAt(at);
            quote = quoteAfter(quote, c);
            boolean starts = quote == 0
                    && c == ':'
                    && at + 1 < statement.length()
                    && Character.isJavaIdentifierStart(statement.charAt(at + 1));
            if (!starts) {
                sql.append(c);
                continue;
            }
            int end = at + 1;
            while (end < statement.length() && Character.isJavaIdentifierPart(statement.charAt(end))) {
                end++;
            }
            names.add(statement.substring(at + 1, end));
            sql.append(CompiledSql.MARK);
            at = end - 1;
        }
        return sql.toString();
    }
}
