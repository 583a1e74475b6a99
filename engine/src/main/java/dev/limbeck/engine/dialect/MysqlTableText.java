package dev.limbeck.engine.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@code SHOW CREATE TABLE} writes: one column, key or constraint a line, names in backticks. */
final class MysqlTableText {
    private final List<ReflectedTable.Column> columns = new ArrayList<>();
    private final List<ReflectedTable.ForeignKey> foreignKeys = new ArrayList<>();
    private final List<ReflectedTable.Unique> uniques = new ArrayList<>();
    private final List<ReflectedTable.Check> checks = new ArrayList<>();
    private final List<ReflectedTable.Index> indexes = new ArrayList<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private ReflectedTable.@Nullable PrimaryKey primaryKey;

    private MysqlTableText() {}

    static ReflectedTable parse(String name, @Nullable String schema, String sql) {
        MysqlTableText table = new MysqlTableText();
        for (String line : sql.split("\n", -1)) {
            String text = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            if (text.startsWith("  ")) {
                table.line(new Words(text.strip()));
            } else if (text.startsWith(")")) {
                table.options(new Words(text.substring(1).strip()));
            }
        }
        Object comment = table.options.get("comment");
        return new ReflectedTable(
                name,
                schema,
                table.columns,
                table.primaryKey,
                table.foreignKeys,
                table.uniques,
                table.checks,
                table.indexes,
                comment == null ? null : comment.toString(),
                table.options);
    }

    private void line(Words words) {
        if (words.atName()) {
            column(words);
            return;
        }
        String name = words.take("CONSTRAINT") ? words.name() : null;
        if (words.take("PRIMARY KEY")) {
            List<ReflectedTable.KeyColumn> key = new ArrayList<>();
            for (String column : words.names()) {
                key.add(new ReflectedTable.KeyColumn(column, null, null));
            }
            primaryKey = new ReflectedTable.PrimaryKey(null, key, Map.of());
        } else if (words.take("FOREIGN KEY")) {
            foreignKey(name, words);
        } else if (words.take("CHECK")) {
            checks.add(new ReflectedTable.Check(name, words.group(), null));
        } else {
            key(words);
        }
    }

    private void column(Words words) {
        String name = words.name();
        StringBuilder type = new StringBuilder(words.word());
        if (words.at("(")) {
            type.append('(').append(words.group()).append(')');
        }
        boolean nullable = true;
        String defaultValue = null;
        String comment = null;
        ReflectedTable.Generated generated = null;
        Map<String, Object> columnOptions = new LinkedHashMap<>();
        while (!words.isEmpty()) {
            if (words.take("NOT NULL")) {
                nullable = false;
            } else if (words.take("NULL")) {
                nullable = true;
            } else if (words.take("DEFAULT")) {
                defaultValue = words.value();
            } else if (words.take("AUTO_INCREMENT")) {
                columnOptions.put("autoincrement", true);
            } else if (words.take("COMMENT")) {
                comment = words.quoted();
            } else if (words.take("GENERATED ALWAYS AS") || words.take("AS")) {
                String expression = words.group();
                boolean stored = words.take("STORED") || words.take("PERSISTENT");
                generated = new ReflectedTable.Generated("(" + expression + ")", stored);
            } else if (words.take("CHARACTER SET")) {
                type.append(" CHARACTER SET ").append(words.word());
            } else if (words.take("COLLATE")) {
                type.append(" COLLATE ").append(words.word());
            } else if (words.take("UNSIGNED")) {
                type.append(" unsigned");
            } else if (words.take("ZEROFILL")) {
                type.append(" zerofill");
            } else if (words.take("ON UPDATE")) {
                defaultValue = (defaultValue == null ? "" : defaultValue + " ") + "ON UPDATE " + words.value();
            } else {
                words.skip();
            }
        }
        columns.add(new ReflectedTable.Column(
                name,
                type.toString(),
                nullable,
                "NULL".equals(defaultValue) ? null : defaultValue,
                0,
                generated,
                null,
                comment,
                columnOptions));
    }

    private void foreignKey(@Nullable String name, Words words) {
        List<String> local = words.names();
        words.take("REFERENCES");
        String table = words.name();
        String schema = null;
        if (words.at(".")) {
            words.skip();
            schema = table;
            table = words.name();
        }
        List<String> referred = words.names();
        String onDelete = null;
        String onUpdate = null;
        while (!words.isEmpty()) {
            if (words.take("ON DELETE")) {
                onDelete = words.action();
            } else if (words.take("ON UPDATE")) {
                onUpdate = words.action();
            } else {
                words.skip();
            }
        }
        foreignKeys.add(new ReflectedTable.ForeignKey(
                name, local, schema, table, referred, onDelete, onUpdate, null, null, null));
    }

    private void key(Words words) {
        String prefix = null;
        for (String kind : new String[] {"UNIQUE", "FULLTEXT", "SPATIAL"}) {
            if (words.take(kind)) {
                prefix = kind;
            }
        }
        if (!words.take("KEY") && !words.take("INDEX")) {
            return;
        }
        String name = words.name();
        List<ReflectedTable.IndexColumn> members = new ArrayList<>();
        Map<String, Object> lengths = new LinkedHashMap<>();
        Words inside = new Words(words.group());
        while (!inside.isEmpty()) {
            member(inside, members, lengths);
        }
        Map<String, Object> indexOptions = new LinkedHashMap<>();
        if (prefix != null) {
            indexOptions.put("prefix", prefix);
        }
        if (!lengths.isEmpty()) {
            indexOptions.put("length", lengths);
        }
        while (!words.isEmpty()) {
            if (words.take("USING")) {
                indexOptions.put("using", words.word());
            } else if (words.take("WITH PARSER")) {
                indexOptions.put("with_parser", words.name());
            } else {
                words.skip();
            }
        }
        boolean unique = "UNIQUE".equals(prefix);
        indexes.add(new ReflectedTable.Index(name, unique, members, null, null, indexOptions));
        if (unique) {
            List<ReflectedTable.KeyColumn> columnsOfKey = new ArrayList<>();
            for (ReflectedTable.IndexColumn member : members) {
                columnsOfKey.add(new ReflectedTable.KeyColumn(member.expression(), null, null));
            }
            uniques.add(new ReflectedTable.Unique(name, columnsOfKey, Map.of()));
        }
    }

    private static void member(Words words, List<ReflectedTable.IndexColumn> members, Map<String, Object> lengths) {
        String column = words.atName() ? words.name() : null;
        String expression = column == null ? words.group() : column;
        if (column != null && words.at("(")) {
            lengths.put(column, Long.valueOf(words.group().strip()));
        }
        boolean descending = words.take("DESC");
        members.add(new ReflectedTable.IndexColumn(column, expression, null, descending));
        words.take("ASC");
        if (words.at(",")) {
            words.skip();
        }
    }

    private void options(Words words) {
        while (!words.isEmpty()) {
            String key = words.word();
            if (key.isEmpty()) {
                words.skip();
            } else {
                if (key.equalsIgnoreCase("DEFAULT")) {
                    key = key + " " + words.word();
                }
                if (words.at("=")) {
                    words.skip();
                    String value = words.at("'") ? words.quoted() : words.word();
                    if (!key.equalsIgnoreCase("AUTO_INCREMENT")) {
                        options.put(key.toLowerCase(Locale.ROOT), value);
                    }
                }
            }
        }
    }

    /** What is left of a line. */
    private static final class Words {
        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
            blanks();
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        boolean isEmpty() {
            return at >= text.length();
        }

        boolean at(String mark) {
            return text.startsWith(mark, at);
        }

        boolean atName() {
            return at("`");
        }

        /** Goes behind {@code words}, whatever their case, if they are next. */
        boolean take(String words) {
            int end = at + words.length();
            boolean found = text.regionMatches(true, at, words, 0, words.length())
                    && (end == text.length() || !isWordPart(text.charAt(end)));
            if (found) {
                at = end;
                blanks();
            }
            return found;
        }

        private static boolean isWordPart(char c) {
            return c == '_' || Character.isLetterOrDigit(c);
        }

        /** A word, empty if there is none here. */
        String word() {
            int start = at;
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
            String word = text.substring(start, at);
            blanks();
            return word;
        }

        /** A name in backticks. */
        String name() {
            return quotedBy('`');
        }

        /** Text in single quotes. */
        String quoted() {
            return quotedBy('\'');
        }

        private String quotedBy(char quote) {
            StringBuilder value = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == quote) {
                    if (at < text.length() && text.charAt(at) == quote) {
                        at++;
                    } else {
                        break;
                    }
                } else if (c == '\\' && quote == '\'' && at < text.length()) {
                    c = text.charAt(at++);
                }
                value.append(c);
            }
            blanks();
            return value.toString();
        }

        /** What stands between the parentheses that open here. */
        String group() {
            int start = at + 1;
            skipGroup();
            String inside = text.substring(start, at - 1);
            blanks();
            return inside;
        }

        private void skipGroup() {
            int depth = 0;
            do {
                char c = text.charAt(at);
                if (c == '\'' || c == '`') {
                    skipQuoted(c);
                    continue;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            } while (depth > 0 && at < text.length());
        }

        private void skipQuoted(char quote) {
            at++;
            while (at < text.length() && text.charAt(at) != quote) {
                at += text.charAt(at) == '\\' && quote == '\'' ? 2 : 1;
            }
            at++;
        }

        /** Names in backticks, between parentheses. */
        List<String> names() {
            Words inside = new Words(group());
            List<String> names = new ArrayList<>();
            while (!inside.isEmpty()) {
                if (inside.atName()) {
                    names.add(inside.name());
                } else {
                    inside.skip();
                }
            }
            return names;
        }

        /** A default as it is written: a quoted text, a number, or a call. */
        String value() {
            int start = at;
            if (at("'")) {
                skipQuoted('\'');
                while (at("'")) {
                    skipQuoted('\'');
                }
            } else if (at("(")) {
                skipGroup();
            } else {
                while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '(') {
                    at++;
                }
                if (at("(")) {
                    skipGroup();
                }
            }
            String value = text.substring(start, Math.min(at, text.length()));
            blanks();
            return value;
        }

        /** {@code CASCADE}, {@code SET NULL} …; null for the action that is none. */
        @Nullable
        String action() {
            String first = word();
            if (first.equals("SET") || first.equals("NO")) {
                first = first + " " + word();
            }
            return first.equals("NO ACTION") ? null : first;
        }

        /** Goes behind a word, or a mark. */
        void skip() {
            if (at("(")) {
                skipGroup();
            } else if (at("'")) {
                skipQuoted('\'');
            } else if (at("`")) {
                skipQuoted('`');
            } else if (word().isEmpty()) {
                at++;
            }
            blanks();
        }
    }
}
