package dev.limbeck.engine.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements written for a Python driver, with its placeholders: {@code ?} and {@code :name} for SQLite, {@code %s} and
 * {@code %(name)s} for the others, where a percent sign is doubled as soon as there are parameters.
 */
final class DriverText {
    private DriverText() {}

    /** A statement for JDBC, and the name that belongs to each of its question marks. */
    record Named(String sql, List<String> names) {
        Named {
            names = List.copyOf(names);
        }
    }

    /** The same statement with JDBC's placeholders. */
    static String toJdbc(String dialect, String statement, boolean withoutParameters) {
        if (withoutParameters || dialect.equals("sqlite")) {
            return statement;
        }
        return statement.replace("%s", "?").replace("%%", "%");
    }

    static Named named(String dialect, String statement) {
        return dialect.equals("sqlite") ? colons(statement) : percents(statement);
    }

    private static Named percents(String statement) {
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < statement.length()) {
            int end = statement.startsWith("%(", at) ? statement.indexOf(")s", at) : -1;
            if (end > 0) {
                names.add(statement.substring(at + 2, end));
                sql.append('?');
                at = end + 2;
            } else {
                sql.append(statement.charAt(at));
                at += statement.startsWith("%%", at) ? 2 : 1;
            }
        }
        return new Named(sql.toString(), names);
    }

    private static Named colons(String statement) {
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>();
        char quote = 0;
        for (int at = 0; at < statement.length(); at++) {
            char c = statement.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ':'
                    && at + 1 < statement.length()
                    && Character.isJavaIdentifierStart(statement.charAt(at + 1))) {
                int end = at + 1;
                while (end < statement.length() && Character.isJavaIdentifierPart(statement.charAt(end))) {
                    end++;
                }
                names.add(statement.substring(at + 1, end));
                sql.append('?');
                at = end - 1;
                continue;
            }
            sql.append(c);
        }
        return new Named(sql.toString(), names);
    }
}
