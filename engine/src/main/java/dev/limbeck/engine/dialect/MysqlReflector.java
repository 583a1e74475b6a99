package dev.limbeck.engine.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a MySQL or MariaDB server holds: tables from {@code SHOW CREATE TABLE}, which says everything, views from
 * {@code SHOW COLUMNS}. A schema is a database.
 *
 * <p>Options of columns: {@code autoincrement}. Of indexes: {@code prefix}, {@code length}, {@code using},
 * {@code with_parser}. Of tables: whatever stands behind the last parenthesis, such as {@code engine}.
 */
public final class MysqlReflector implements Reflector {
    private static final String DATABASE = "coalesce(?, database())";

    private final Connection connection;

    public MysqlReflector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable String defaultSchemaName() throws SQLException {
        return CatalogQuery.first(connection, "SELECT database()", row -> row.getString(1));
    }

    @Override
    public List<String> schemaNames() throws SQLException {
        return CatalogQuery.strings(
                connection, "SELECT schema_name FROM information_schema.schemata ORDER BY schema_name");
    }

    @Override
    public List<String> tableNames(@Nullable String schema) throws SQLException {
        return relations("'BASE TABLE'", schema);
    }

    @Override
    public List<String> viewNames(@Nullable String schema) throws SQLException {
        return relations("'VIEW', 'SYSTEM VIEW'", schema);
    }

    @Override
    public List<String> sequenceNames(@Nullable String schema) throws SQLException {
        return relations("'SEQUENCE'", schema);
    }

    private List<String> relations(String kinds, @Nullable String schema) throws SQLException {
        return CatalogQuery.strings(
                connection,
                "SELECT table_name FROM information_schema.tables WHERE table_type IN (" + kinds
                        + ") AND table_schema = " + DATABASE + " ORDER BY table_name",
                schema);
    }

    @Override
    public boolean hasTable(String table, @Nullable String schema) throws SQLException {
        return kind(table, schema) != null;
    }

    private @Nullable String kind(String table, @Nullable String schema) throws SQLException {
        return CatalogQuery.first(
                connection,
                "SELECT table_type FROM information_schema.tables WHERE table_schema = " + DATABASE
                        + " AND table_name = ?",
                row -> row.getString(1),
                schema,
                table);
    }

    @Override
    public @Nullable String viewDefinition(String view, @Nullable String schema) throws SQLException {
        return CatalogQuery.first(
                connection,
                "SELECT view_definition FROM information_schema.views WHERE table_schema = " + DATABASE
                        + " AND table_name = ?",
                row -> row.getString(1),
                schema,
                view);
    }

    @Override
    public @Nullable ReflectedTable table(String table, @Nullable String schema) throws SQLException {
        String kind = kind(table, schema);
        if (kind == null) {
            return null;
        }
        if (!kind.equals("BASE TABLE")) {
            return view(table, schema);
        }
        String sql = CatalogQuery.first(
                connection, "SHOW CREATE TABLE " + qualified(table, schema), row -> row.getString(2));
        return sql == null ? null : MysqlTableText.parse(table, schema, sql);
    }

    private ReflectedTable view(String view, @Nullable String schema) throws SQLException {
        List<ReflectedTable.Column> columns = new ArrayList<>(CatalogQuery.list(
                connection,
                "SHOW COLUMNS FROM " + qualified(view, schema),
                row -> new ReflectedTable.Column(
                        row.getString("Field"),
                        row.getString("Type"),
                        row.getString("Null").equals("YES"),
                        row.getString("Default"),
                        0,
                        null,
                        null,
                        null,
                        Map.of())));
        return new ReflectedTable(
                view, schema, columns, null, List.of(), List.of(), List.of(), List.of(), null, Map.of());
    }

    private static String qualified(String table, @Nullable String schema) {
        return schema == null ? quote(table) : quote(schema) + "." + quote(table);
    }

    private static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
