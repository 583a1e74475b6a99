package dev.limbeck.engine.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads just enough of a SQLite statement to know what kind it is and where it ends. */
final class SqliteText {
    /** What a statement does to transactions. */
    enum Kind {
        /** Reads only. */
        READ,
        /** Changes data or schema. */
        WRITE,
        /** Begins a transaction itself. */
        BEGIN,
        /** Ends one itself. */
        END,
        /** Cannot be inside a transaction, or has no effect there. */
        OUTSIDE
    }

    private SqliteText() {}

    static Kind kind(String sql) {
        return switch (word(sql, skipBlank(sql, 0))) {
            case "SELECT", "VALUES", "EXPLAIN" -> Kind.READ;
            case "PRAGMA", "ATTACH", "DETACH", "VACUUM", "" -> Kind.OUTSIDE;
            case "BEGIN" -> Kind.BEGIN;
            case "COMMIT", "END" -> Kind.END;
            case "ROLLBACK" -> isRollbackTo(sql) ? Kind.READ : Kind.END;
            case "RELEASE" -> Kind.READ;
            default -> Kind.WRITE;
        };
    }

    /** Whether it inserts, updates or deletes rows. */
    static boolean changesRows(String sql) {
        return switch (word(sql, skipBlank(sql, 0))) {
            case "INSERT", "REPLACE", "UPDATE", "DELETE", "WITH" -> true;
            default -> false;
        };
    }

    /** What {@code PRAGMA foreign_keys} sets; null for a question and for any other statement. */
    static @Nullable Boolean foreignKeyPragma(String sql) {
        int at = skipBlank(sql, 0);
        if (!word(sql, at).equals("PRAGMA")) {
            return null;
        }
        at = skipBlank(sql, at + "PRAGMA".length());
        if (!word(sql, at).equals("FOREIGN_KEYS")) {
            return null;
        }
        String value = sql.substring(at + "FOREIGN_KEYS".length())
                .replaceAll("[\\s=();'\"]", "")
                .toUpperCase(Locale.ROOT);
        return switch (value) {
            case "ON", "1", "TRUE", "YES" -> true;
            case "OFF", "0", "FALSE", "NO" -> false;
            default -> null;
        };
    }

    /** {@code index name} or {@code trigger name}, in lower case, if the statement makes such a thing; else null. */
    static @Nullable String createdObject(String sql) {
        int at = skipBlank(sql, 0);
        if (!word(sql, at).equals("CREATE")) {
            return null;
        }
        at = skipBlank(sql, at + "CREATE".length());
        if (word(sql, at).equals("UNIQUE")) {
            at = skipBlank(sql, at + "UNIQUE".length());
        }
        String kind = word(sql, at);
        if (!kind.equals("INDEX") && !kind.equals("TRIGGER")) {
            return null;
        }
        at = skipBlank(sql, at + kind.length());
        if (word(sql, at).equals("IF")) {
            return null; // it is there already
        }
        String name = identifier(sql, at);
        at = skipBlank(sql, skipIdentifier(sql, at));
        if (at < sql.length() && sql.charAt(at) == '.') {
            name = identifier(sql, skipBlank(sql, at + 1));
        }
        return kind.toLowerCase(Locale.ROOT) + " " + name.toLowerCase(Locale.ROOT);
    }

    private static int skipIdentifier(String sql, int at) {
        if (at >= sql.length()) {
            return at;
        }
        int length = word(sql, at).length();
        return length > 0 ? at + length : skipToken(sql, at);
    }

    private static String identifier(String sql, int at) {
        String text = sql.substring(Math.min(at, sql.length()), skipIdentifier(sql, at));
        return text.length() > 1 && !isWordStart(text.charAt(0)) ? text.substring(1, text.length() - 1) : text;
    }

    private static boolean isRollbackTo(String sql) {
        int at = skipBlank(sql, 0) + "ROLLBACK".length();
        String next = word(sql, skipBlank(sql, at));
        if (next.equals("TRANSACTION")) {
            next = word(sql, skipBlank(sql, skipBlank(sql, at) + next.length()));
        }
        return next.equals("TO");
    }

    /** Whether there is nothing but white space, comments and semicolons. */
    static boolean isBlank(String sql) {
        int at = skipBlank(sql, 0);
        while (at < sql.length() && sql.charAt(at) == ';') {
            at = skipBlank(sql, at + 1);
        }
        return at >= sql.length();
    }

    /** The index after the first statement's semicolon, or the length of the text if it has none. */
    static int endOfStatement(String sql) {
        if (sql.indexOf(';') < 0) {
            return sql.length();
        }
        int at = skipBlank(sql, 0);
        boolean trigger = isCreateTrigger(sql, at);
        String last = "";
        String beforeLast = "";
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                // a trigger ends at the END that follows a semicolon
                if (!trigger || (last.equals("END") && beforeLast.equals(";"))) {
                    return at + 1;
                }
                beforeLast = last;
                last = ";";
                at = skipBlank(sql, at + 1);
            } else if (isWordStart(c)) {
                beforeLast = last;
                last = word(sql, at);
                at = skipBlank(sql, at + last.length());
            } else {
                beforeLast = last;
                last = String.valueOf(c);
                at = skipBlank(sql, skipToken(sql, at));
            }
        }
        return sql.length();
    }

    private static boolean isCreateTrigger(String sql, int start) {
        int at = start;
        for (int i = 0; i < 3; i++) {
            String word = word(sql, at);
            if (i == 0 && !word.equals("CREATE")) {
                return false;
            }
            if (word.equals("TRIGGER")) {
                return true;
            }
            at = skipBlank(sql, at + word.length());
        }
        return false;
    }

    /** The index after a quoted text, or after one character. */
    private static int skipToken(String sql, int at) {
        char open = sql.charAt(at);
        char close = switch (open) {
            case '\'', '"', '`' -> open;
            case '[' -> ']';
            default -> 0;
        };
        if (close == 0) {
            return at + 1;
        }
        int end = sql.indexOf(close, at + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    static int skipBlank(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** The word at {@code start} in upper case, empty if there is none. */
    private static String word(String sql, int start) {
        int end = start;
        while (end < sql.length()
                && (isWordStart(sql.charAt(end)) || (end > start && Character.isDigit(sql.charAt(end))))) {
            end++;
        }
        return sql.substring(start, end).toUpperCase(Locale.ROOT);
    }
}
