package dev.limbeck.cli.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table {@code t} of any shape with rows, and what may stand around it: indexes, triggers, a view, tables that refer to
 * it. Column {@code k} tells the rows apart; views, triggers and other tables speak of it alone.
 */
final class RandomTable {
    /**
     * A column besides {@code k}.
     *
     * @param text its definition
     * @param plain whether scripts may alter it: no part of a key, not computed, not named in checks
     */
    record Column(String name, String type, String text, boolean plain) {
        String quoted() {
            return quote(name);
        }
    }

    /** An index by CREATE INDEX. */
    record Index(String name, Set<String> columns, String sql) {}

    private static final List<String> NAMES =
            List.of("a", "b", "the name", "select", "ä", "q\"uote", "Mixed", "rowid", "x1", "group", "_under", "日本");
    private static final List<String> TYPES = List.of(
            "INTEGER",
            "TEXT",
            "VARCHAR(20)",
            "REAL",
            "NUMERIC(10, 2)",
            "BLOB",
            "BOOLEAN",
            "DATETIME",
            "",
            "INT",
            "MONEY",
            "VARYING CHARACTER(9)",
            "BIGINT",
            "JSON");
    private static final List<String> STRICT_TYPES = List.of("INTEGER", "TEXT", "REAL", "BLOB", "ANY", "INT");
    private static final List<String> COLLATIONS = List.of("NOCASE", "RTRIM", "BINARY");
    private static final List<String> CONFLICTS = List.of("IGNORE", "REPLACE", "FAIL", "ABORT", "ROLLBACK");
    private static final List<String> DEFAULTS = List.of(
            "1",
            "-2",
            "'text'",
            "''",
            "NULL",
            "CURRENT_TIMESTAMP",
            "(1 + 2)",
            "\"quoted\"",
            "word",
            "1.5",
            "x'00'",
            "TRUE");
    private static final List<String> VALUES = List.of(
            "NULL", "0", "1", "7", "-3", "2.5", "'x'", "'X '", "'it''s'", "''", "x'0aff'", "'2020-01-01'", "1e9");

    private final Random random;
    private final boolean strict;
    private final List<Column> columns = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> setup = new ArrayList<>();
    private final boolean withoutRowid;

    RandomTable(Random random) {
        this.random = random;
        this.strict = chance(6);
        String key = pick(List.of(
                "k INTEGER PRIMARY KEY",
                "k INTEGER PRIMARY KEY",
                "k INTEGER PRIMARY KEY AUTOINCREMENT",
                "k INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE",
                "k INTEGER NOT NULL PRIMARY KEY DESC",
                "k INT NOT NULL PRIMARY KEY",
                "k INTEGER NOT NULL UNIQUE",
                "k INTEGER NOT NULL"));
        List<String> items = new ArrayList<>(List.of(key + comment()));
        List<String> constraints = new ArrayList<>();
        List<String> names = new ArrayList<>(NAMES);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            Column column = column(names.remove(random.nextInt(names.size())));
            columns.add(column);
            items.add(column.text() + comment());
        }
        if (chance(4)) {
            constraints.add(
                    (chance(2) ? "CONSTRAINT ck_t " : "") + "CHECK (k > -100" + pick(List.of("", " /* sure */")) + ")");
        }
        if (chance(4)) {
            constraints.add((chance(2) ? "CONSTRAINT uq_t " : "") + "UNIQUE (k, "
                    + someColumn().quoted()
                    + pick(List.of("", " COLLATE NOCASE", " DESC")) + ")"
                    + pick(List.of("", " ON CONFLICT IGNORE")));
        }
        if (chance(5) && !key.contains("PRIMARY KEY")) {
            constraints.add("CONSTRAINT pk_t PRIMARY KEY (" + pick(List.of("k", "k DESC")) + ")");
        }
        constraints.forEach(constraint -> items.add(constraint + comment()));
        boolean hasKey = String.join(" ", items).contains("PRIMARY KEY");
        this.withoutRowid = hasKey && !key.contains("AUTOINCREMENT") && chance(6);
        List<String> options = new ArrayList<>();
        if (withoutRowid) {
            options.add("WITHOUT ROWID");
        }
        if (strict) {
            options.add("STRICT");
        }
        setup.add("CREATE TABLE t (" + join(items) + "\n) " + String.join(", ", options));
        setup.add("CREATE UNIQUE INDEX unique_k ON t (k)");
        addRows();
        addSurroundings();
    }

    private Column column(String name) {
        String type = strict ? pick(STRICT_TYPES) : pick(TYPES);
        StringBuilder text = new StringBuilder(quote(name));
        if (!type.isEmpty()) {
            text.append(' ').append(type);
        }
        if (!strict && chance(9) && !columns.isEmpty()) {
            text.append(pick(List.of(" GENERATED ALWAYS", "")))
                    .append(" AS (k + 1) ")
                    .append(pick(List.of("STORED", "VIRTUAL")));
            return new Column(name, type, text.toString(), false);
        }
        boolean plain = true;
        boolean hasDefault = chance(3) && !strict;
        if (hasDefault) {
            text.append(chance(5) ? " CONSTRAINT df" : "").append(" DEFAULT ").append(pick(DEFAULTS));
        }
        if (chance(4)) {
            text.append(chance(4) ? " CONSTRAINT nn" : "").append(" NOT NULL");
            text.append(chance(4) ? " ON CONFLICT " + pick(CONFLICTS) : "");
        }
        if (chance(4)) {
            text.append(" COLLATE ").append(pick(COLLATIONS));
        }
        if (chance(6)) {
            text.append(chance(2) ? " CONSTRAINT \"ck " + name.replace("\"", "") + "\"" : "")
                    .append(" CHECK (")
                    .append(quote(name))
                    .append(" <> 'never')");
            plain = false;
        }
        if (chance(9)) {
            text.append(" UNIQUE").append(chance(3) ? " ON CONFLICT REPLACE" : "");
            plain = false;
        }
        if (chance(8)) {
            text.append(" REFERENCES t (k) ").append(pick(List.of("", "ON DELETE CASCADE", "ON UPDATE SET NULL")));
            plain = false;
        }
        return new Column(name, type, text.toString(), plain);
    }

    private String comment() {
        return chance(5) ? pick(List.of(" /* said */", " -- to the end\n")) : "";
    }

    private static String join(List<String> items) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            boolean last = i == items.size() - 1;
            int lineComment = item.indexOf(" -- ");
            // a comment to the end of the line comes after the comma
            text.append(
                    lineComment < 0
                            ? item + (last ? "" : ", ")
                            : item.substring(0, lineComment) + (last ? "" : ",") + item.substring(lineComment));
        }
        return text.toString();
    }

    private void addRows() {
        int rows = random.nextInt(6);
        for (int i = 0; i < rows; i++) {
            List<String> names = new ArrayList<>(List.of("k"));
            List<String> values = new ArrayList<>(List.of(String.valueOf(random.nextInt(50) - 5)));
            for (Column column : columns) {
                if (!column.text().contains(" AS (") && chance(2)) {
                    names.add(column.quoted());
                    boolean refers = column.text().contains("REFERENCES");
                    values.add(refers ? values.get(0) : pick(VALUES));
                }
            }
            setup.add("INSERT OR IGNORE INTO t (" + String.join(", ", names) + ") VALUES (" + String.join(", ", values)
                    + ")");
        }
        if (chance(3)) {
            setup.add("DELETE FROM t WHERE k = (SELECT max(k) FROM t)");
        }
    }

    private void addSurroundings() {
        if (chance(2)) {
            setup.add("CREATE TABLE child (id INTEGER PRIMARY KEY, t_k INTEGER REFERENCES t (k) "
                    + pick(List.of("ON DELETE CASCADE", "ON DELETE SET NULL", "", "ON UPDATE CASCADE DEFERRABLE"))
                    + ")");
            setup.add("INSERT INTO child (t_k) SELECT k FROM t");
        }
        if (chance(3)) {
            setup.add("CREATE TABLE log (what TEXT)");
            setup.add(
                    "CREATE TRIGGER \"on insert\" AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('new ' || new.k); END");
        }
        if (chance(4)) {
            setup.add("CREATE TRIGGER guard BEFORE DELETE ON t WHEN old.k < 0 BEGIN SELECT raise(ABORT, 'kept'); END");
        }
        if (chance(3)) {
            setup.add("CREATE VIEW seen AS SELECT k, count(*) AS n FROM t GROUP BY k");
        }
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Column column = someColumn();
            String name = "ix " + i;
            boolean ofText = column.text().contains(" AS (");
            String term = ofText
                    ? column.quoted()
                    : pick(List.of(
                            column.quoted(),
                            column.quoted() + " DESC",
                            column.quoted() + " COLLATE NOCASE",
                            "length(" + column.quoted() + ")"));
            String sql = "CREATE INDEX \"" + name + "\" ON t (" + term + ", k)"
                    + pick(List.of("", "", " WHERE k > 3", " WHERE " + column.quoted() + " IS NOT NULL"));
            indexes.add(new Index(name, new TreeSet<>(Set.of(column.name())), sql));
            setup.add(sql);
        }
    }

    /** The statements that make the database. */
    List<String> setup() {
        return setup;
    }

    List<Column> columns() {
        return columns;
    }

    List<Index> indexes() {
        return indexes;
    }

    boolean isStrict() {
        return strict;
    }

    boolean hasRowid() {
        return !withoutRowid
                && columns.stream().noneMatch(column -> column.name().equals("rowid"));
    }

    private Column someColumn() {
        return columns.get(random.nextInt(columns.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return String.join(";\n", setup);
    }
}
