package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.grammar.sqlite.ColumnConstraint;
import dev.limbeck.grammar.sqlite.ColumnDefinition;
import dev.limbeck.grammar.sqlite.CreateStatement;
import dev.limbeck.grammar.sqlite.IndexedColumn;
import dev.limbeck.grammar.sqlite.SqliteDdl;
import dev.limbeck.grammar.sqlite.SqliteSyntaxError;
import dev.limbeck.grammar.sqlite.TableConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite: triggers and indexes go with their table, counters and statistics are kept by its name, views and triggers
 * elsewhere name its columns, rows have hidden numbers. The order of things is that of SQLite's own advice for changes
 * which ALTER TABLE can't make (https://sqlite.org/lang_altertable.html#otheralter).
 */
final class SqliteSurroundings extends Surroundings {
    /** A view or trigger, with its {@code CREATE} text. {@code table} is what a trigger watches, or the view itself. */
    private record SchemaObject(String kind, String name, String table, String sql, Set<String> words) {
        static SchemaObject of(List<@Nullable Object> row) {
            String sql = text(row.get(3));
            return new SchemaObject(text(row.get(0)), text(row.get(1)), text(row.get(2)), sql, SqliteDdl.words(sql));
        }

        boolean speaksOf(Set<String> names) {
            return words.stream().anyMatch(names::contains);
        }
    }

    private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

    private final DdlExecutor executor;
    private final String table;
    private final String schema;

    private final Map<String, String> indexes = new LinkedHashMap<>();
    private final Set<String> allIndexes = new HashSet<>();
    private final List<SchemaObject> triggers = new ArrayList<>();
    private final List<SchemaObject> others = new ArrayList<>();
    private final Map<String, String> probes = new HashMap<>();
    private final List<List<@Nullable Object>> statistics = new ArrayList<>();
    private CreateStatement.@Nullable Table create;
    private @Nullable Object counter;
    private int foreignKeys;
    private boolean indexesForgotten;
    private boolean dropsColumns;

    SqliteSurroundings(DdlExecutor executor, TableName table) {
        this.executor = executor;
        this.table = table.name().text();
        String given = table.schema() == null ? null : table.schema().text();
        this.schema = given != null ? given : isTemporary(this.table) ? "temp" : "main";
    }

    private boolean isTemporary(String name) {
        return rows("SELECT 1 FROM sqlite_master WHERE lower(name) = ?", fold(name))
                        .isEmpty()
                && !rows("SELECT 1 FROM sqlite_temp_master WHERE lower(name) = ?", fold(name))
                        .isEmpty();
    }

    // before ------------------------------------------------------------------------------------------------------

    @Override
    public void enter(String temporaryName) {
        List<List<@Nullable Object>> found =
                rows("SELECT type, sql FROM " + master() + " WHERE lower(name) = ?", fold(table));
        boolean leftover = !rows("SELECT 1 FROM " + master() + " WHERE lower(name) = ?", fold(temporaryName))
                .isEmpty();
        if (found.isEmpty()) {
            if (leftover) {
                throw refused("the table is missing, and its copy '" + temporaryName + "' is there: a rebuild ended "
                        + "between dropping the one and renaming the other; if the copy has all rows, run ALTER TABLE "
                        + quote(temporaryName) + " RENAME TO " + quote(table) + " and try again");
            }
            return; // whoever reads the table will say so
        }
        refuseWhatIsNoTable(
                String.valueOf(found.get(0).get(0)), text(found.get(0).get(1)));
        refuseCascades();
        if (leftover) {
            executor.warn(
                    "Dropping table '" + temporaryName + "', which an earlier rebuild of '" + table + "' left behind");
            executor.executeOwn("DROP TABLE " + qualified(temporaryName));
        }
        look();
        lookAtNumbers();
    }

    /** Reads the texts of the table and of what speaks of it. */
    private void look() {
        String sql = text(rows("SELECT sql FROM " + master() + " WHERE type = 'table' AND lower(name) = ?", fold(table))
                .get(0)
                .get(0));
        create = parse(sql) instanceof CreateStatement.Table statement ? statement : null;
        indexes.clear();
        allIndexes.clear();
        triggers.clear();
        others.clear();
        lookAtIndexes();
        lookAtObjects();
    }

    private void refuseWhatIsNoTable(String type, String sql) {
        if (type.equals("view")) {
            throw refused("it is a view; drop it and create it anew instead");
        }
        if (sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length())) {
            throw refused("it is a virtual table, which has no rows of its own to copy; drop it and create it anew "
                    + "instead");
        }
        List<List<@Nullable Object>> listed =
                rows("SELECT type FROM pragma_table_list WHERE schema = ? AND lower(name) = ?", schema, fold(table));
        if (!listed.isEmpty() && "shadow".equals(listed.get(0).get(0))) {
            throw refused("it belongs to a virtual table, which alone may change it");
        }
    }

    /** Dropping a table deletes its rows first, on which other tables' foreign keys act while they are enforced. */
    private void refuseCascades() {
        boolean enforced = "1".equals(text(rows("PRAGMA foreign_keys").get(0).get(0)));
        if (enforced && !rows(referring() + " LIMIT 1", fold(table)).isEmpty()) {
            throw refused(
                    "other tables refer to it, SQLite enforces foreign keys and the transaction has begun, in which "
                            + "that can't be changed; put the rebuild before the first statement that writes, or let env.py "
                            + "turn foreign keys off");
        }
    }

    private String referring() {
        return "SELECT m.name FROM " + master() + " m, pragma_foreign_key_list(m.name, '" + schema.replace("'", "''")
                + "') f WHERE m.type = 'table' AND lower(f.\"table\") = ?";
    }

    private PyException refused(String why) {
        return SqlalchemyErrors.invalidRequest("Can't make table '" + table + "' anew: " + why);
    }

    private CreateStatement parse(String sql) {
        try {
            return SqliteDdl.parse(sql);
        } catch (SqliteSyntaxError e) {
            throw refused("what belongs to it can't be read: " + e.getMessage() + " at character " + (e.offset() + 1)
                    + " of: " + sql);
        }
    }

    @Override
    public Set<String> renameFirst(Map<String, Identifier> renames, Set<String> leaving) {
        Map<String, Identifier> first = new LinkedHashMap<>();
        renames.forEach((old, name) -> {
            if (isNamed(old, leaving)) {
                first.put(old, name);
            }
        });
        // what has a name that is needed has to make way first
        boolean grows = !first.isEmpty();
        while (grows) {
            grows = false;
            for (Map.Entry<String, Identifier> entry : renames.entrySet()) {
                boolean needed = first.values().stream()
                        .anyMatch(name -> fold(name.text()).equals(fold(entry.getKey())));
                grows |= needed && first.putIfAbsent(entry.getKey(), entry.getValue()) == null;
            }
        }
        if (!first.isEmpty()) {
            renameColumns(first);
            look();
        }
        return first.keySet();
    }

    private boolean isNamed(String column, Set<String> leaving) {
        String name = fold(column);
        return indexes.values().stream().anyMatch(sql -> speaksOf(sql, name))
                || triggers.stream().anyMatch(trigger -> trigger.words().contains(name))
                || others.stream().anyMatch(object -> object.words().contains(name))
                || isNamedInTable(name, leaving)
                || isNamedInPartialIndex(name)
                || !rows(
                                referring() + " AND lower(m.name) <> ? AND lower(f.\"to\") = ?",
                                fold(table),
                                fold(table),
                                name)
                        .isEmpty();
    }

    private static boolean speaksOf(String sql, String name) {
        return SqliteDdl.words(sql).contains(name);
    }

    private boolean isNamedInTable(String name, Set<String> leaving) {
        if (create == null) {
            return false;
        }
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.Check check
                    && !leaving.contains(String.valueOf(check.name()))
                    && speaksOf(check.expression(), name)) {
                return true;
            }
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if ((constraint instanceof ColumnConstraint.Check check
                                && !leaving.contains(String.valueOf(check.name()))
                                && speaksOf(check.expression(), name))
                        || (constraint instanceof ColumnConstraint.Generated generated
                                && speaksOf(generated.expression(), name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNamedInPartialIndex(String name) {
        for (List<@Nullable Object> row : rows(
                "SELECT sql FROM " + master() + " WHERE type = 'index' AND lower(tbl_name) = ? AND sql IS NOT NULL",
                fold(table))) {
            if (parse(text(row.get(0))) instanceof CreateStatement.Index index
                    && index.where() != null
                    && speaksOf(index.where(), name)) {
                return true;
            }
        }
        return false;
    }

    /** SQLite writes new names into everything that speaks of a column. */
    private void renameColumns(Map<String, Identifier> renames) {
        Map<String, Identifier> later = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, Identifier> entry : renames.entrySet()) {
            boolean taken = rows(
                            "SELECT 1 FROM pragma_table_xinfo(?, ?) WHERE lower(name) = ?",
                            table,
                            schema,
                            fold(entry.getValue().text()))
                    .stream()
                    .findAny()
                    .isPresent();
            boolean sameButCase =
                    fold(entry.getKey()).equals(fold(entry.getValue().text()));
            if (taken && !sameButCase) {
                String temporary = "_limbeck_tmp_" + number;
                number++;
                renameColumn(entry.getKey(), new Identifier(temporary));
                later.put(temporary, entry.getValue());
            } else {
                renameColumn(entry.getKey(), entry.getValue());
            }
        }
        later.forEach((temporary, name) -> renameColumn(temporary, name));
    }

    private void renameColumn(String from, Identifier to) {
        try {
            executor.executeOwn("ALTER TABLE " + qualified(table) + " RENAME COLUMN " + quote(from) + " TO "
                    + executor.dialect().preparer().quote(to));
        } catch (PyException e) {
            throw SqlalchemyErrors.invalidRequest(
                    "Can't rename column '" + from + "' of table '" + table + "' to '" + to.text()
                            + "': other parts of the schema speak of it, and SQLite can't read all of them ("
                            + Operators.str(e.value()).lines().findFirst().orElse("")
                            + "); drop what is broken before the batch and create it anew after it");
        }
    }

    private void lookAtIndexes() {
        for (List<@Nullable Object> row : rows(
                "SELECT name, sql FROM " + master()
                        + " WHERE type = 'index' AND lower(tbl_name) = ? AND sql IS NOT NULL ORDER BY name",
                fold(table))) {
            String name = text(row.get(0));
            allIndexes.add(name);
            if (parse(text(row.get(1))) instanceof CreateStatement.Index index
                    && index.columns().stream().anyMatch(SqliteSurroundings::isSpecial)) {
                indexes.put(name, text(row.get(1)));
            }
        }
    }

    /** Whether SQLAlchemy would lose something of the column, or all of it. */
    private static boolean isSpecial(IndexedColumn column) {
        return column.column() == null || column.collation() != null || "DESC".equals(column.direction());
    }

    private void lookAtObjects() {
        List<SchemaObject> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows("SELECT type, name, tbl_name, sql FROM " + master()
                + " WHERE type IN ('view', 'trigger') ORDER BY rowid")) {
            all.add(SchemaObject.of(row));
        }
        if (all.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>(Set.of(fold(table)));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (SchemaObject object : all) {
                if (object.kind().equals("view") && object.speaksOf(names)) {
                    grows |= names.add(fold(object.name()));
                }
            }
        }
        for (SchemaObject object : all) {
            if (object.kind().equals("trigger") && fold(object.table()).equals(fold(table))) {
                triggers.add(object);
            } else if (object.speaksOf(names)) {
                others.add(object);
            }
        }
    }

    private void lookAtNumbers() {
        foreignKeys = foreignKeyCount();
        if (exists("sqlite_sequence")) {
            List<List<@Nullable Object>> found =
                    rows("SELECT seq FROM " + qualified("sqlite_sequence") + " WHERE name = ? COLLATE NOCASE", table);
            counter = found.isEmpty() ? null : found.get(0).get(0);
        }
        if (exists("sqlite_stat1")) {
            statistics.addAll(rows(
                    "SELECT idx, stat FROM " + qualified("sqlite_stat1") + " WHERE tbl = ? COLLATE NOCASE", table));
        }
    }

    private int foreignKeyCount() {
        return rows("SELECT DISTINCT id FROM pragma_foreign_key_list(?, ?)", table, schema)
                .size();
    }

    private boolean exists(String name) {
        return !rows("SELECT 1 FROM " + master() + " WHERE name = ?", name).isEmpty();
    }

    @Override
    public void forgetIndexes() {
        indexes.clear();
        indexesForgotten = true;
    }

    @Override
    public boolean dropIndex(String name) {
        allIndexes.remove(name);
        return indexes.remove(name) != null;
    }

    @Override
    public boolean keepsIndex(String name) {
        return indexes.containsKey(name);
    }

    @Override
    public Set<String> columnsOf(CheckConstraint check) {
        if (!(check.sqltext() instanceof TextClause text)) {
            return super.columnsOf(check);
        }
        Set<String> words = SqliteDdl.words(text.text());
        Set<String> columns = new HashSet<>();
        for (Column column : check.table().columnList()) {
            if (words.contains(fold(column.name()))) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    @Override
    public boolean isAtColumn(CheckConstraint check) {
        return SqliteDetails.isAtColumn(check);
    }

    @Override
    public void beforeCopy(Set<String> dropped) {
        dropsColumns = !dropped.isEmpty();
        if (dropsColumns) {
            for (SchemaObject object : others) {
                probe(object);
            }
        }
    }

    /** Remembers how to see whether something works, if it does now. */
    private void probe(SchemaObject object) {
        String sql = probeOf(object);
        if (works(sql)) {
            probes.put(object.name(), sql);
        }
    }

    private String probeOf(SchemaObject object) {
        if (object.kind().equals("view")) {
            return "SELECT * FROM " + qualified(object.name()) + " LIMIT 0";
        }
        return probeOf(object.table(), parse(object.sql()));
    }

    /** A statement that fires the trigger, if only it were not explained. */
    private String probeOf(String watched, CreateStatement trigger) {
        String event = trigger instanceof CreateStatement.Trigger known ? known.event() : "";
        return "EXPLAIN "
                + switch (event) {
                    case "DELETE" -> "DELETE FROM " + qualified(watched);
                    case "INSERT" -> "INSERT INTO " + qualified(watched) + " DEFAULT VALUES";
                    default -> "UPDATE " + qualified(watched) + " SET " + assignments(watched, trigger);
                };
    }

    private String assignments(String watched, CreateStatement trigger) {
        List<String> columns = new ArrayList<>();
        if (trigger instanceof CreateStatement.Trigger known) {
            columns.addAll(known.updateOf());
        }
        if (columns.isEmpty()) {
            for (List<@Nullable Object> row :
                    rows("SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0 LIMIT 1", watched, schema)) {
                columns.add(text(row.get(0)));
            }
        }
        List<String> assignments = new ArrayList<>();
        for (String column : columns) {
            assignments.add(quote(column) + " = " + quote(column));
        }
        return String.join(", ", assignments);
    }

    private boolean works(String sql) {
        try {
            rows(sql);
            return true;
        } catch (PyException e) {
            return false;
        }
    }

    // during ------------------------------------------------------------------------------------------------------

    /** Rows that are numbered 1, 2, 3 and copied in that order come out as they were. */
    @Override
    public @Nullable Identifier hiddenKey(Table created) {
        if (create == null || create.withoutRowid() || isRowidAlias(created) || hasRowidAlias()) {
            return null;
        }
        for (String name : ROWID_NAMES) {
            boolean free = created.columnList().stream()
                            .noneMatch(column -> fold(column.name()).equals(name))
                    && create.columns().stream()
                            .noneMatch(column -> fold(column.name()).equals(name));
            if (free) {
                List<@Nullable Object> row = rows("SELECT count(*), min(" + name + "), max(" + name + ") FROM "
                                + qualified(table))
                        .get(0);
                String count = text(row.get(0));
                boolean counted = "1".equals(text(row.get(1))) && count.equals(text(row.get(2)));
                // SQLite may read the rows from an index, in the order of that
                boolean inOrder = rows("SELECT 1 FROM pragma_index_list(?, ?)", table, schema)
                        .isEmpty();
                boolean kept = count.equals("0") || (counted && (inOrder || count.equals("1")));
                return kept ? null : new Identifier(name);
            }
        }
        return null;
    }

    private boolean hasRowidAlias() {
        for (List<@Nullable Object> row :
                rows("SELECT type FROM pragma_table_xinfo(?, ?) WHERE pk > 0", table, schema)) {
            // an index of its own tells a key beside the rowid
            boolean indexed = !rows("SELECT 1 FROM pragma_index_list(?, ?) WHERE origin = 'pk'", table, schema)
                    .isEmpty();
            return text(row.get(0)).equalsIgnoreCase("INTEGER") && !indexed;
        }
        return false;
    }

    private boolean isRowidAlias(Table created) {
        List<ColumnClause> key = created.primaryKey().columns();
        return key.size() == 1
                && SqliteDetails.inlineKey(created.primaryKey()) == null
                && executor.dialect()
                        .typeCompiler()
                        .process(key.get(0).sqlType())
                        .equalsIgnoreCase("INTEGER");
    }

    /** While the old table is gone, SQLite would refuse to rename anything in a schema whose views speak of it. */
    @Override
    public void rename(Runnable rename) {
        String before = text(rows("PRAGMA legacy_alter_table").get(0).get(0));
        executor.executeOwn("PRAGMA legacy_alter_table = ON");
        try {
            rename.run();
        } finally {
            executor.executeOwn("PRAGMA legacy_alter_table = " + before);
        }
    }

    // after -------------------------------------------------------------------------------------------------------

    @Override
    public void restore(Set<String> newIndexes) {
        restoreCounter();
        indexes.forEach((name, sql) -> {
            if (!newIndexes.contains(name)) {
                executor.executeOwn(inSchema(sql));
                executor.carriedOver("index", name);
            }
        });
        warnOfIndexes();
        restoreStatistics();
        triggers.forEach(this::restore);
        warnOfDanglingRows();
        for (SchemaObject object : others) {
            String probe = probes.get(object.name());
            if (probe != null) {
                executor.mustWork(object.kind(), object.name(), probe);
            }
        }
    }

    private void restoreCounter() {
        if (!exists("sqlite_sequence")) {
            return;
        }
        if (counter == null) {
            // the copy of an empty table counts from nothing, where the table itself did not count yet
            executor.executeOwn(
                    "DELETE FROM " + qualified("sqlite_sequence") + " WHERE seq = 0 AND name = " + literal(table));
            return;
        }
        List<List<@Nullable Object>> now =
                rows("SELECT sql FROM " + master() + " WHERE type = 'table' AND lower(name) = ?", fold(table));
        if (speaksOf(text(now.get(0).get(0)), "autoincrement")) {
            String sequences = qualified("sqlite_sequence");
            executor.executeOwn("DELETE FROM " + sequences + " WHERE name = " + literal(table));
            executor.executeOwn(
                    "INSERT INTO " + sequences + " (name, seq) VALUES (" + literal(table) + ", " + counter + ")");
        }
    }

    private void warnOfIndexes() {
        if (!indexesForgotten) {
            return;
        }
        for (String name : allIndexes) {
            if (rows("SELECT 1 FROM " + master() + " WHERE type = 'index' AND name = ?", name)
                    .isEmpty()) {
                executor.warn("Index '" + name + "' of table '" + table
                        + "' is gone: the table that was given as copy_from has none of that name");
            }
        }
    }

    /** A new foreign key says nothing against rows that are there as long as SQLite is not told to enforce it. */
    private void warnOfDanglingRows() {
        if (foreignKeyCount() <= foreignKeys) {
            return;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<@Nullable Object> row :
                rows("PRAGMA " + quote(schema) + ".foreign_key_check(" + quote(table) + ")")) {
            counts.merge(text(row.get(2)), 1, Integer::sum);
        }
        counts.forEach((parent, count) -> executor.warn(count + (count == 1 ? " row" : " rows") + " of table '" + table
                + "' with a new foreign key " + (count == 1 ? "refers" : "refer") + " to nothing in table '" + parent
                + "'"));
    }

    private void restoreStatistics() {
        for (List<@Nullable Object> row : statistics) {
            Object index = row.get(0);
            boolean there = index == null
                    || !rows("SELECT 1 FROM " + master() + " WHERE type = 'index' AND name = ?", index)
                            .isEmpty();
            if (there) {
                executor.executeOwn("INSERT INTO " + qualified("sqlite_stat1") + " (tbl, idx, stat) VALUES ("
                        + literal(table) + ", " + (index == null ? "NULL" : literal(text(index))) + ", "
                        + literal(text(row.get(1))) + ")");
            }
        }
    }

    private void restore(SchemaObject trigger) {
        executor.executeOwn(inSchema(trigger.sql()));
        if (dropsColumns && !works(probeOf(trigger))) {
            executor.executeOwn("DROP TRIGGER " + qualified(trigger.name()));
            executor.warn("Trigger '" + trigger.name() + "' of table '" + table
                    + "' is gone: it speaks of a column that was dropped");
        } else {
            executor.carriedOver("trigger", trigger.name());
        }
    }

    // words -------------------------------------------------------------------------------------------------------

    /** SQLite's texts begin with its own words and the bare name, whatever schema they were written for. */
    private String inSchema(String sql) {
        if (schema.equals("main")) {
            return sql;
        }
        for (String start : List.of("CREATE INDEX ", "CREATE UNIQUE INDEX ", "CREATE TRIGGER ")) {
            if (sql.startsWith(start)) {
                return start + quote(schema) + "." + sql.substring(start.length());
            }
        }
        throw refused("its text can't be read: " + sql);
    }

    private String master() {
        return schema.equals("temp") ? "sqlite_temp_master" : quote(schema) + ".sqlite_master";
    }

    private String qualified(String name) {
        return (schema.equals("main") ? "" : quote(schema) + ".") + quote(name);
    }

    private static String quote(String name) {
        return SqliteReflector.quote(name);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<List<@Nullable Object>> rows(String sql, Object... parameters) {
        return executor.reflect(reflector -> ((SqliteReflector) reflector).rows(sql, parameters));
    }
}
