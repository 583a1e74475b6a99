package dev.limbeck.engine.dialect;

import dev.limbeck.grammar.sqlite.ColumnConstraint;
import dev.limbeck.grammar.sqlite.ColumnDefinition;
import dev.limbeck.grammar.sqlite.CreateStatement;
import dev.limbeck.grammar.sqlite.ForeignKeyClause;
import dev.limbeck.grammar.sqlite.IndexedColumn;
import dev.limbeck.grammar.sqlite.SqliteDdl;
import dev.limbeck.grammar.sqlite.SqliteSyntaxError;
import dev.limbeck.grammar.sqlite.TableConstraint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a SQLite database holds. Columns, keys and indexes come from its PRAGMAs, which know best; names of
 * constraints, collations, expressions and conflict clauses only stand in the {@code CREATE} text that SQLite keeps.
 */
public final class SqliteReflector implements Reflector {
    private final Connection connection;

    public SqliteReflector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<String> tableNames(@Nullable String schema) throws SQLException {
        return objectNames("table", schema);
    }

    @Override
    public List<String> viewNames(@Nullable String schema) throws SQLException {
        return objectNames("view", schema);
    }

    private List<String> objectNames(String type, @Nullable String schema) throws SQLException {
        return strings(
                "SELECT name FROM " + master(schema)
                        + " WHERE type = ? AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name",
                type);
    }

    @Override
    public String defaultSchemaName() {
        return "main";
    }

    @Override
    public List<String> schemaNames() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("PRAGMA database_list");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!"temp".equals(rows.getString(2))) {
                    names.add(rows.getString(2));
                }
            }
        }
        return names;
    }

    @Override
    public boolean hasTable(String table, @Nullable String schema) throws SQLException {
        return schema != null ? existsIn(schema, table) : existsIn("main", table) || existsIn("temp", table);
    }

    private boolean existsIn(String schema, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(pragma("table_info", table, schema));
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    /** The database that a table is in. SQLite itself would look through the attached ones as well. */
    private String databaseOf(String table, @Nullable String schema) throws SQLException {
        if (schema != null) {
            return schema;
        }
        return existsIn("main", table) || !existsIn("temp", table) ? "main" : "temp";
    }

    /** The {@code CREATE} text of a table, view, index or trigger; null for what has none. */
    public @Nullable String definition(String type, String name, @Nullable String schema) throws SQLException {
        List<String> found = strings(
                "SELECT sql FROM " + master(databaseOf(name, schema))
                        + " WHERE type = ? AND lower(name) = lower(?) AND sql IS NOT NULL",
                type,
                name);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The rows of a question about the database itself, with the driver's values. */
    List<List<@Nullable Object>> rows(String sql, Object... parameters) throws SQLException {
        List<List<@Nullable Object>> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<@Nullable Object> row = new ArrayList<>(width);
                    for (int i = 1; i <= width; i++) {
                        row.add(rows.getObject(i));
                    }
                    result.add(row);
                }
            }
        }
        return result;
    }

    @Override
    public @Nullable String viewDefinition(String view, @Nullable String schema) throws SQLException {
        return definition("view", view, schema);
    }

    @Override
    public @Nullable ReflectedTable table(String table, @Nullable String schema) throws SQLException {
        String sql = definition("table", table, schema);
        CreateStatement.Table create = sql == null ? null : parse(sql, table);
        List<ReflectedTable.Column> columns = columns(table, schema, create);
        if (columns.isEmpty()) {
            return null;
        }
        ReflectedTable.PrimaryKey primaryKey = primaryKey(columns, create);
        return new ReflectedTable(
                table,
                schema,
                columns,
                primaryKey,
                foreignKeys(table, schema, create),
                uniques(create),
                checks(create),
                indexes(table, schema),
                null,
                options(create));
    }

    /** Null for a view or a virtual table, of which only the columns can be told. */
    private static CreateStatement.@Nullable Table parse(String sql, String table) {
        if (isVirtual(sql)) {
            return null;
        }
        try {
            return SqliteDdl.parse(sql) instanceof CreateStatement.Table create ? create : null;
        } catch (SqliteSyntaxError e) {
            throw new ReflectionException("the definition of table '" + table + "' can't be read: " + e.getMessage()
                    + " at character " + (e.offset() + 1) + " of: " + sql);
        }
    }

    private static boolean isVirtual(String sql) {
        return sql.regionMatches(true, 0, "CREATE VIRTUAL", 0, "CREATE VIRTUAL".length());
    }

    private List<ReflectedTable.Column> columns(
            String table, @Nullable String schema, CreateStatement.@Nullable Table create) throws SQLException {
        Map<String, ColumnDefinition> definitions = new HashMap<>();
        if (create != null) {
            for (ColumnDefinition definition : create.columns()) {
                definitions.put(fold(definition.name()), definition);
            }
        }
        List<ReflectedTable.Column> columns = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(pragma("table_xinfo", table, databaseOf(table, schema)));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                int hidden = rows.getInt("hidden");
                if (hidden != 1) { // a virtual table's own columns
                    columns.add(column(rows, hidden, definitions.get(fold(rows.getString("name")))));
                }
            }
        }
        return columns;
    }

    private static ReflectedTable.Column column(ResultSet row, int hidden, @Nullable ColumnDefinition definition)
            throws SQLException {
        String collation = null;
        ReflectedTable.Generated generated = null;
        Map<String, Object> options = new HashMap<>();
        for (ColumnConstraint constraint :
                definition == null ? List.<ColumnConstraint>of() : definition.constraints()) {
            if (constraint instanceof ColumnConstraint.Collate collate) {
                collation = collate.collation();
            } else if (constraint instanceof ColumnConstraint.Generated computed) {
                generated = new ReflectedTable.Generated(computed.expression(), hidden == 3);
            } else if (constraint instanceof ColumnConstraint.NotNull notNull && notNull.conflict() != null) {
                options.put("on_conflict_not_null", notNull.conflict());
            }
        }
        String type = row.getString("type");
        return new ReflectedTable.Column(
                row.getString("name"),
                generated == null ? type : withoutGenerated(type),
                row.getInt("notnull") == 0,
                row.getString("dflt_value"),
                row.getInt("pk"),
                generated,
                collation,
                null,
                options);
    }

    /** SQLite counts {@code GENERATED ALWAYS} among the words of the type. */
    private static String withoutGenerated(String type) {
        int start = type.toUpperCase(Locale.ROOT).indexOf("GENERATED ALWAYS");
        return start < 0 ? type : type.substring(0, start).strip();
    }

    private static ReflectedTable.@Nullable PrimaryKey primaryKey(
            List<ReflectedTable.Column> columns, CreateStatement.@Nullable Table create) {
        List<ReflectedTable.KeyColumn> key = columns.stream()
                .filter(column -> column.primaryKeyPosition() > 0)
                .sorted((a, b) -> Integer.compare(a.primaryKeyPosition(), b.primaryKeyPosition()))
                .map(column -> new ReflectedTable.KeyColumn(column.name(), null, null))
                .toList();
        if (key.isEmpty()) {
            return null;
        }
        for (TableConstraint constraint : create == null ? List.<TableConstraint>of() : create.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey declared) {
                return new ReflectedTable.PrimaryKey(
                        declared.name(), keyColumns(declared.columns()), conflict(declared.conflict()));
            }
        }
        for (ColumnDefinition column : create == null ? List.<ColumnDefinition>of() : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.PrimaryKey declared) {
                    String direction = declared.descending() ? "DESC" : null;
                    return new ReflectedTable.PrimaryKey(
                            declared.name(),
                            List.of(new ReflectedTable.KeyColumn(key.get(0).name(), null, direction)),
                            conflict(declared.conflict()));
                }
            }
        }
        return new ReflectedTable.PrimaryKey(null, key, Map.of());
    }

    private static Map<String, Object> conflict(@Nullable String conflict) {
        return conflict == null ? Map.of() : Map.of("on_conflict", conflict);
    }

    private static List<ReflectedTable.KeyColumn> keyColumns(List<IndexedColumn> columns) {
        List<ReflectedTable.KeyColumn> result = new ArrayList<>();
        for (IndexedColumn column : columns) {
            String name = column.column() == null ? column.expression() : column.column();
            result.add(new ReflectedTable.KeyColumn(name, column.collation(), column.direction()));
        }
        return result;
    }

    private List<ReflectedTable.ForeignKey> foreignKeys(
            String table, @Nullable String schema, CreateStatement.@Nullable Table create) throws SQLException {
        List<ReflectedTable.ForeignKey> keys = new ArrayList<>();
        if (create == null) {
            return keys;
        }
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.ForeignKey key) {
                keys.add(foreignKey(key.name(), key.columns(), key.clause(), schema));
            }
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.References references) {
                    keys.add(foreignKey(references.name(), List.of(column.name()), references.clause(), schema));
                }
            }
        }
        return keys;
    }

    private ReflectedTable.ForeignKey foreignKey(
            @Nullable String name, List<String> columns, ForeignKeyClause clause, @Nullable String schema)
            throws SQLException {
        List<String> referred = clause.columns().isEmpty() ? keyOf(clause.table(), schema) : clause.columns();
        return new ReflectedTable.ForeignKey(
                name,
                columns,
                schema,
                clause.table(),
                referred,
                action(clause.onDelete()),
                action(clause.onUpdate()),
                clause.match(),
                clause.deferrable(),
                clause.initially());
    }

    private static @Nullable String action(@Nullable String action) {
        return "NO ACTION".equals(action) ? null : action;
    }

    private List<String> keyOf(String table, @Nullable String schema) throws SQLException {
        List<ReflectedTable.Column> columns = columns(table, schema, null);
        ReflectedTable.PrimaryKey key = primaryKey(columns, null);
        return key == null ? List.of() : key.columnNames();
    }

    private static List<ReflectedTable.Unique> uniques(CreateStatement.@Nullable Table create) {
        List<ReflectedTable.Unique> uniques = new ArrayList<>();
        if (create == null) {
            return uniques;
        }
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique) {
                uniques.add(new ReflectedTable.Unique(
                        unique.name(), keyColumns(unique.columns()), conflict(unique.conflict())));
            }
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.Unique unique) {
                    uniques.add(new ReflectedTable.Unique(
                            unique.name(),
                            List.of(new ReflectedTable.KeyColumn(column.name(), null, null)),
                            conflict(unique.conflict())));
                }
            }
        }
        return uniques;
    }

    private static List<ReflectedTable.Check> checks(CreateStatement.@Nullable Table create) {
        List<ReflectedTable.Check> checks = new ArrayList<>();
        if (create == null) {
            return checks;
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.Check check) {
                    checks.add(new ReflectedTable.Check(check.name(), check.expression(), column.name()));
                }
            }
        }
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.Check check) {
                checks.add(new ReflectedTable.Check(check.name(), check.expression(), null));
            }
        }
        return checks;
    }

    private List<ReflectedTable.Index> indexes(String table, @Nullable String schema) throws SQLException {
        List<ReflectedTable.Index> indexes = new ArrayList<>();
        List<String> definitions = strings(
                "SELECT sql FROM " + master(databaseOf(table, schema))
                        + " WHERE type = 'index' AND lower(tbl_name) = lower(?) AND sql IS NOT NULL ORDER BY name",
                table);
        for (String definition : definitions) {
            if (SqliteDdl.parse(definition) instanceof CreateStatement.Index index) {
                indexes.add(index(index, definition));
            }
        }
        return indexes;
    }

    private static ReflectedTable.Index index(CreateStatement.Index index, String definition) {
        List<ReflectedTable.IndexColumn> columns = new ArrayList<>();
        for (IndexedColumn column : index.columns()) {
            columns.add(new ReflectedTable.IndexColumn(
                    column.column(), column.expression(), column.collation(), "DESC".equals(column.direction())));
        }
        return new ReflectedTable.Index(index.name(), index.unique(), columns, index.where(), definition, Map.of());
    }

    private static Map<String, Object> options(CreateStatement.@Nullable Table create) {
        Map<String, Object> options = new HashMap<>();
        if (create == null) {
            return options;
        }
        if (create.strict()) {
            options.put("strict", true);
        }
        if (create.withoutRowid()) {
            options.put("with_rowid", false);
        }
        for (ColumnDefinition column : create.columns()) {
            for (ColumnConstraint constraint : column.constraints()) {
                if (constraint instanceof ColumnConstraint.PrimaryKey key && key.autoincrement()) {
                    options.put("autoincrement", true);
                }
            }
        }
        for (TableConstraint constraint : create.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey key && key.autoincrement()) {
                options.put("autoincrement", true);
            }
        }
        return options;
    }

    static String master(@Nullable String schema) {
        if (schema == null) {
            return "sqlite_master";
        }
        return schema.equals("temp") ? "sqlite_temp_master" : quote(schema) + ".sqlite_master";
    }

    private static String pragma(String name, String table, String schema) {
        return "PRAGMA " + quote(schema) + "." + name + "(" + quote(table) + ")";
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** SQLite compares names without regard to the case of ASCII letters. */
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        List<String> result = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
            }
        }
        return result;
    }
}
