package dev.limbeck.cli.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What counts as the same SQL. */
final class SqlText {
    private static final Pattern TRAILING_BLANKS = Pattern.compile("(?m)[ \\t\\r]+$");
    private static final Pattern CREATE_INDEX = Pattern.compile("(?is)CREATE (UNIQUE )?\\w* ?INDEX .*");
    private static final Pattern REBUILT = Pattern.compile("(?is)ALTER TABLE \\W?_alembic_tmp_.* RENAME TO .*");
    private static final Pattern CREATE_TYPE = Pattern.compile("(?is)CREATE TYPE .*");
    private static final Pattern UNNAMED_CONSTRAINT = Pattern.compile("(?is)(CHECK|UNIQUE|FOREIGN KEY) ?\\(.*");
    /** Where one statement of an offline text ends and the next begins. */
    private static final Pattern BETWEEN = Pattern.compile("\n\n(?:GO\n\n|/\n\n)?");

    private SqlText() {}

    /** Offline text: no blanks at line ends, four blanks for a tab, no empty lines at the end. Nothing else. */
    static String normalized(String text) {
        return TRAILING_BLANKS
                .matcher(text)
                .replaceAll("")
                .replace("\t", "    ")
                .replaceAll("\n+\\z", "");
    }

    /** One statement: each run of white space outside quotes is one blank, none at the ends. */
    static String collapsed(String sql) {
        StringBuilder collapsed = new StringBuilder(sql.length());
        char quote = 0;
        boolean space = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                space = true;
                continue;
            }
            if (space) {
                if (collapsed.length() > 0) {
                    collapsed.append(' ');
                }
                space = false;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            }
            collapsed.append(c);
        }
        return collapsed.toString();
    }

    /** The word a statement begins with, in upper case. */
    static String verb(String sql) {
        String text = sql.stripLeading();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /**
     * The statements in a form in which orders that Alembic leaves open don't show: runs of {@code CREATE TYPE} sorted,
     * those of {@code CREATE INDEX} after a rebuilt table or if {@code indexesAreFree}, and the unnamed constraints of a
     * rebuilt SQLite table.
     */
    static List<String> withoutOpenOrders(List<String> statements, boolean indexesAreFree) {
        List<String> canonical = new ArrayList<>();
        for (String statement : statements) {
            canonical.add(statement.contains("_alembic_tmp_") ? withSortedConstraints(statement) : statement);
        }
        sortRuns(canonical, CREATE_TYPE, before -> true);
        sortRuns(
                canonical,
                CREATE_INDEX,
                before -> indexesAreFree || REBUILT.matcher(before).matches());
        return canonical;
    }

    /** An offline text cut into statements. */
    static List<String> statements(String text) {
        return List.of(BETWEEN.split(text));
    }

    /** @param isFree whether a run has an open order, from the statement before it */
    private static void sortRuns(List<String> statements, Pattern kind, Predicate<String> isFree) {
        int start = 0;
        while (start < statements.size()) {
            int end = start;
            while (end < statements.size() && kind.matcher(statements.get(end)).matches()) {
                end++;
            }
            if (isFree.test(start == 0 ? "" : statements.get(start - 1))) {
                statements.subList(start, end).sort(null);
            }
            start = Math.max(end, start + 1);
        }
    }

    /** A {@code CREATE TABLE} whose unnamed constraints stand in alphabetical order, in the places they had. */
    static String withSortedConstraints(String createTable) {
        List<String> parts = topLevelParts(createTable);
        List<Integer> places = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).strip();
            if (UNNAMED_CONSTRAINT.matcher(part).matches()) {
                places.add(i);
                constraints.add(part);
            }
        }
        constraints.sort(null);
        for (int i = 0; i < places.size(); i++) {
            parts.set(places.get(i), constraints.get(i));
        }
        return String.join(", ", parts.stream().map(String::strip).toList());
    }

    /** The text cut at the commas of the outermost parentheses. */
    private static List<String> topLevelParts(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            return new ArrayList<>(List.of(text));
        }
        List<String> parts = new ArrayList<>();
        parts.add(text.substring(0, open + 1));
        int depth = 0;
        char quote = 0;
        int start = open + 1;
        for (int i = open + 1; i < close; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start, close));
        parts.add(text.substring(close));
        return parts;
    }
}
