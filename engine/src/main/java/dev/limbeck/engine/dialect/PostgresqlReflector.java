package dev.limbeck.engine.dialect;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a PostgreSQL database holds, from its catalogs.
 *
 * <p>Options of columns: {@code serial} (true if the default is a sequence that belongs to the column), {@code identity} (a map by SQLAlchemy's words), {@code enum} ({@link ReflectedEnum}),
 * {@code domain} ({@link Domain}). Of indexes: {@code using}, {@code with}, {@code ops}, {@code include},
 * {@code nulls_not_distinct}, {@code duplicates_constraint}, {@code column_sorting}. Of keys: {@code include},
 * {@code nulls_not_distinct}, {@code comment}.
 */
public final class PostgresqlReflector implements Reflector {
    /** A domain: its name, schema and the type under it. */
    public record Domain(String name, String schema, boolean visible, String type) {}

    private static final String DEFAULT_SCHEMA = "coalesce(?, current_schema())";

    private final Connection connection;

    public PostgresqlReflector(Connection connection) {
        this.connection = connection;
    }

    @Override
    public @Nullable String defaultSchemaName() throws SQLException {
        return CatalogQuery.first(connection, "SELECT current_schema()", row -> row.getString(1));
    }

    @Override
    public List<String> schemaNames() throws SQLException {
        return CatalogQuery.strings(
                connection, "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' ORDER BY nspname");
    }

    @Override
    public List<String> tableNames(@Nullable String schema) throws SQLException {
        return relations("'r', 'p'", schema);
    }

    @Override
    public List<String> viewNames(@Nullable String schema) throws SQLException {
        return relations("'v'", schema);
    }

    @Override
    public List<String> materializedViewNames(@Nullable String schema) throws SQLException {
        return relations("'m'", schema);
    }

    @Override
    public List<String> sequenceNames(@Nullable String schema) throws SQLException {
        return relations("'S'", schema);
    }

    private List<String> relations(String kinds, @Nullable String schema) throws SQLException {
        return CatalogQuery.strings(
                connection,
                "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ("
                        + kinds + ") AND c.relpersistence <> 't' AND n.nspname = " + DEFAULT_SCHEMA
                        + " ORDER BY c.relname",
                schema);
    }

    @Override
    public boolean hasTable(String table, @Nullable String schema) throws SQLException {
        return oid(table, schema) != null;
    }

    private @Nullable Long oid(String table, @Nullable String schema) throws SQLException {
        String where = schema == null ? "pg_table_is_visible(c.oid) AND n.nspname <> 'pg_catalog'" : "n.nspname = ?";
        String sql = "SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = ?"
                + " AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND " + where;
        return schema == null
                ? CatalogQuery.first(connection, sql, row -> row.getLong(1), table)
                : CatalogQuery.first(connection, sql, row -> row.getLong(1), table, schema);
    }

    /** Whether there is a type of this name that needs no schema, or that is in {@code schema}. */
    public boolean hasType(String name, @Nullable String schema) throws SQLException {
        String where = schema == null ? "pg_type_is_visible(t.oid) AND ? IS NULL" : "n.nspname = ?";
        return CatalogQuery.first(
                        connection,
                        "SELECT 1 FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.typname = ? AND "
                                + where.replace("? IS NULL", "?::text IS NULL"),
                        row -> row.getInt(1),
                        name,
                        schema)
                != null;
    }

    @Override
    public @Nullable String viewDefinition(String view, @Nullable String schema) throws SQLException {
        Long oid = oid(view, schema);
        return oid == null
                ? null
                : CatalogQuery.first(connection, "SELECT pg_get_viewdef(?::oid)", row -> row.getString(1), oid);
    }

    @Override
    public List<ReflectedEnum> enums(@Nullable String schema) throws SQLException {
        String where = "*".equals(schema) ? "" : " WHERE n.nspname = " + DEFAULT_SCHEMA;
        String sql = "SELECT t.typname, n.nspname, pg_type_is_visible(t.oid), array_agg(e.enumlabel::text ORDER BY"
                + " e.enumsortorder) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON"
                + " e.enumtypid = t.oid" + where
                + " GROUP BY t.oid, t.typname, n.nspname ORDER BY n.nspname, t.typname";
        CatalogQuery.RowReader<ReflectedEnum> reader = row ->
                new ReflectedEnum(row.getString(1), row.getString(2), row.getBoolean(3), strings(row.getArray(4)));
        return where.isEmpty()
                ? CatalogQuery.list(connection, sql, reader)
                : CatalogQuery.list(connection, sql, reader, schema);
    }

    // One table -------------------------------------------------------------------------------------------------

    @Override
    public @Nullable ReflectedTable table(String table, @Nullable String schema) throws SQLException {
        Long oid = oid(table, schema);
        if (oid == null) {
            return null;
        }
        List<ReflectedTable.Unique> uniques = new ArrayList<>();
        List<ReflectedTable.Check> checks = new ArrayList<>();
        ReflectedTable.PrimaryKey primaryKey = constraints(oid, uniques, checks);
        return new ReflectedTable(
                table,
                schema,
                columns(oid),
                primaryKey,
                foreignKeys(oid, schema),
                uniques,
                checks,
                indexes(oid),
                CatalogQuery.<@Nullable String>first(
                        connection, "SELECT obj_description(?::oid, 'pg_class')", row -> row.getString(1), oid),
                Map.of());
    }

    private List<ReflectedTable.Column> columns(long oid) throws SQLException {
        return CatalogQuery.list(
                connection,
                "SELECT a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull, a.attgenerated,"
                        + " pg_get_expr(d.adbin, d.adrelid) AS def, col_description(a.attrelid, a.attnum) AS comment,"
                        + " a.attidentity, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,"
                        + " t.typtype, t.typname, tn.nspname AS typschema, pg_type_is_visible(t.oid) AS typvisible,"
                        + " format_type(t.typbasetype, t.typtypmod) AS basetype, co.collname,"
                        + " (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE"
                        + " e.enumtypid = coalesce(el.oid, t.oid)) AS labels, el.typname AS itemname"
                        + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid JOIN pg_namespace tn ON tn.oid ="
                        + " t.typnamespace LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                        + " LEFT JOIN pg_type el ON el.oid = t.typelem AND t.typcategory = 'A'"
                        + " LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <>"
                        + " t.typcollation LEFT JOIN pg_sequence s ON s.seqrelid ="
                        + " pg_get_serial_sequence(quote_ident(?) || '.' || quote_ident(?), a.attname)::regclass"
                        + " WHERE a.attrelid = ?::oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
                PostgresqlReflector::column,
                schemaOf(oid),
                nameOf(oid),
                oid);
    }

    private @Nullable String schemaOf(long oid) throws SQLException {
        return CatalogQuery.first(
                connection,
                "SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ?::oid",
                row -> row.getString(1),
                oid);
    }

    private @Nullable String nameOf(long oid) throws SQLException {
        return CatalogQuery.first(
                connection, "SELECT relname FROM pg_class WHERE oid = ?::oid", row -> row.getString(1), oid);
    }

    private static ReflectedTable.Column column(ResultSet row) throws SQLException {
        Map<String, Object> options = new HashMap<>();
        String kind = row.getString("typtype");
        Array labels = row.getArray("labels");
        if (labels != null) {
            String item = row.getString("itemname");
            options.put(
                    "enum",
                    new ReflectedEnum(
                            item == null ? row.getString("typname") : item,
                            row.getString("typschema"),
                            row.getBoolean("typvisible"),
                            strings(labels)));
        } else if (kind.equals("d")) {
            options.put(
                    "domain",
                    new Domain(
                            row.getString("typname"),
                            row.getString("typschema"),
                            row.getBoolean("typvisible"),
                            row.getString("basetype")));
        }
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("always", identity.equals("a"));
            words.put("start", row.getLong("seqstart"));
            words.put("increment", row.getLong("seqincrement"));
            words.put("minvalue", row.getLong("seqmin"));
            words.put("maxvalue", row.getLong("seqmax"));
            words.put("cache", row.getLong("seqcache"));
            words.put("cycle", row.getBoolean("seqcycle"));
            options.put("identity", words);
        }
        String expression = row.getString("def");
        if (expression != null && expression.startsWith("nextval(") && row.getObject("seqstart") != null) {
            options.put("serial", true);
        }
        String generated = row.getString("attgenerated");
        boolean computed = generated != null && !generated.isEmpty();
        return new ReflectedTable.Column(
                row.getString("attname"),
                row.getString("type"),
                !row.getBoolean("attnotnull"),
                computed ? null : expression,
                0,
                computed && expression != null ? new ReflectedTable.Generated(expression, generated.equals("s")) : null,
                row.getString("collname"),
                row.getString("comment"),
                options);
    }

    private ReflectedTable.@Nullable PrimaryKey constraints(
            long oid, List<ReflectedTable.Unique> uniques, List<ReflectedTable.Check> checks) throws SQLException {
        List<ReflectedTable.PrimaryKey> keys = new ArrayList<>();
        CatalogQuery.list(
                connection,
                "SELECT con.conname, con.contype, pg_get_constraintdef(con.oid, true) AS def,"
                        + " obj_description(con.oid, 'pg_constraint') AS comment, ARRAY(SELECT a.attname::text FROM"
                        + " unnest(con.conkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute a ON a.attrelid ="
                        + " con.conrelid AND a.attnum = k.num ORDER BY k.ord) AS columns, ARRAY(SELECT a.attname::text"
                        + " FROM unnest(i.indkey::int[]) WITH ORDINALITY k(num, ord) JOIN pg_attribute a ON a.attrelid ="
                        + " con.conrelid AND a.attnum = k.num WHERE k.ord > i.indnkeyatts ORDER BY k.ord) AS included"
                        + " FROM pg_constraint con LEFT JOIN pg_index i ON i.indexrelid = con.conindid"
                        + " WHERE con.conrelid = ?::oid AND con.contype IN ('p', 'u', 'c') ORDER BY con.oid",
                row -> {
                    constraint(row, keys, uniques, checks);
                    return row;
                },
                oid);
        return keys.isEmpty() ? null : keys.get(0);
    }

    private static void constraint(
            ResultSet row,
            List<ReflectedTable.PrimaryKey> keys,
            List<ReflectedTable.Unique> uniques,
            List<ReflectedTable.Check> checks)
            throws SQLException {
        String name = row.getString("conname");
        String definition = row.getString("def");
        if (row.getString("contype").equals("c")) {
            checks.add(new ReflectedTable.Check(name, condition(definition), null));
            return;
        }
        List<ReflectedTable.KeyColumn> columns = new ArrayList<>();
        for (String column : strings(row.getArray("columns"))) {
            columns.add(new ReflectedTable.KeyColumn(column, null, null));
        }
        Map<String, Object> options = new HashMap<>();
        options.put("include", strings(row.getArray("included")));
        if (row.getString("comment") != null) {
            options.put("comment", row.getString("comment"));
        }
        if (row.getString("contype").equals("p")) {
            keys.add(new ReflectedTable.PrimaryKey(name, columns, options));
        } else {
            options.put("nulls_not_distinct", definition.contains("NULLS NOT DISTINCT"));
            uniques.add(new ReflectedTable.Unique(name, columns, options));
        }
    }

    /** The condition in {@code CHECK (…)}, without what may follow it, and without needless parentheses. */
    static String condition(String definition) {
        int open = definition.indexOf('(');
        int close = definition.lastIndexOf(')');
        String text = open < 0 || close < open ? definition : definition.substring(open + 1, close);
        return isWrapped(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether one pair of parentheses holds all of the text. */
    private static boolean isWrapped(String text) {
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    private List<ReflectedTable.ForeignKey> foreignKeys(long oid, @Nullable String schema) throws SQLException {
        return CatalogQuery.list(
                connection,
                "SELECT con.conname, n.nspname, r.relname, pg_table_is_visible(r.oid) AS visible, con.confupdtype,"
                        + " con.confdeltype, con.confmatchtype, con.condeferrable, con.condeferred,"
                        + " ARRAY(SELECT a.attname::text FROM unnest(con.conkey) WITH ORDINALITY k(num, ord) JOIN"
                        + " pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num ORDER BY k.ord) AS columns,"
                        + " ARRAY(SELECT a.attname::text FROM unnest(con.confkey) WITH ORDINALITY k(num, ord) JOIN"
                        + " pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.num ORDER BY k.ord) AS referred"
                        + " FROM pg_constraint con JOIN pg_class r ON r.oid = con.confrelid JOIN pg_namespace n ON"
                        + " n.oid = r.relnamespace WHERE con.conrelid = ?::oid AND con.contype = 'f' ORDER BY"
                        + " con.conname",
                row -> foreignKey(row, schema),
                oid);
    }

    private static ReflectedTable.ForeignKey foreignKey(ResultSet row, @Nullable String schema) throws SQLException {
        String referredSchema = row.getString("nspname");
        boolean named = !row.getBoolean("visible") || referredSchema.equals(schema);
        boolean deferrable = row.getBoolean("condeferrable");
        return new ReflectedTable.ForeignKey(
                row.getString("conname"),
                strings(row.getArray("columns")),
                named ? referredSchema : null,
                row.getString("relname"),
                strings(row.getArray("referred")),
                action(row.getString("confdeltype")),
                action(row.getString("confupdtype")),
                row.getString("confmatchtype").equals("f") ? "FULL" : null,
                deferrable ? Boolean.TRUE : null,
                deferrable && row.getBoolean("condeferred") ? "DEFERRED" : null);
    }

    private static @Nullable String action(String code) {
        return switch (code) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> null;
        };
    }

    private List<ReflectedTable.Index> indexes(long oid) throws SQLException {
        return CatalogQuery.list(
                connection,
                "SELECT c.relname, i.indisunique, i.indnkeyatts, i.indoption::int[] AS options, c.reloptions::text[] AS"
                        + " reloptions, am.amname, pg_get_expr(i.indpred, i.indrelid) AS predicate,"
                        + " pg_get_indexdef(i.indexrelid) AS definition, ARRAY(SELECT pg_get_indexdef(i.indexrelid,"
                        + " k::int, true) FROM generate_series(1, i.indnatts) k ORDER BY k) AS elements,"
                        + " ARRAY(SELECT k = 0 FROM unnest(i.indkey::int[]) WITH ORDINALITY u(k, ord) ORDER BY ord) AS"
                        + " expressions, ARRAY(SELECT CASE WHEN o.opcdefault THEN '' ELSE o.opcname::text END FROM"
                        + " unnest(i.indclass::oid[]) WITH ORDINALITY u(k, ord) JOIN pg_opclass o ON o.oid = u.k ORDER BY"
                        + " ord) AS opclasses, ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int[]) WITH ORDINALITY"
                        + " u(k, ord) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.k ORDER BY"
                        + " ord) AS names, EXISTS (SELECT 1 FROM pg_constraint con WHERE con.conindid = i.indexrelid AND"
                        + " con.contype IN ('p', 'u', 'x')) AS constrained FROM pg_index i JOIN pg_class c ON c.oid ="
                        + " i.indexrelid JOIN pg_am am ON am.oid = c.relam WHERE i.indrelid = ?::oid AND NOT"
                        + " i.indisprimary ORDER BY c.relname",
                PostgresqlReflector::index,
                oid);
    }

    private static ReflectedTable.Index index(ResultSet row) throws SQLException {
        int keys = row.getInt("indnkeyatts");
        List<String> elements = strings(row.getArray("elements"));
        List<String> names = strings(row.getArray("names"));
        List<String> opclasses = strings(row.getArray("opclasses"));
        Object[] flags = (Object[]) row.getArray("options").getArray();
        Object[] expressions = (Object[]) row.getArray("expressions").getArray();
        List<ReflectedTable.IndexColumn> columns = new ArrayList<>();
        Map<String, Object> sorting = new LinkedHashMap<>();
        Map<String, Object> ops = new LinkedHashMap<>();
        for (int i = 0; i < keys; i++) {
            boolean expression = (Boolean) expressions[i];
            String element = expression ? elements.get(i) : names.get(i);
            int flag = ((Number) flags[i]).intValue();
            columns.add(new ReflectedTable.IndexColumn(expression ? null : element, element, null, (flag & 1) != 0));
            List<String> words = sorting(flag);
            if (!words.isEmpty()) {
                sorting.put(element, words);
            }
            if (!opclasses.get(i).isEmpty()) {
                ops.put(element, opclasses.get(i));
            }
        }
        Map<String, Object> options = new HashMap<>();
        options.put("column_sorting", sorting);
        options.put("ops", ops);
        options.put("using", row.getString("amname"));
        options.put("include", names.subList(keys, names.size()));
        options.put("with", storage(row.getArray("reloptions")));
        options.put("duplicates_constraint", row.getBoolean("constrained"));
        options.put("nulls_not_distinct", row.getString("definition").contains("NULLS NOT DISTINCT"));
        return new ReflectedTable.Index(
                row.getString("relname"),
                row.getBoolean("indisunique"),
                columns,
                row.getString("predicate"),
                row.getString("definition"),
                options);
    }

    private static List<String> sorting(int flag) {
        if ((flag & 1) != 0) {
            return (flag & 2) != 0 ? List.of("desc") : List.of("desc", "nulls_last");
        }
        return (flag & 2) != 0 ? List.of("nulls_first") : List.of();
    }

    private static Map<String, Object> storage(@Nullable Array options) throws SQLException {
        Map<String, Object> storage = new LinkedHashMap<>();
        for (String option : strings(options)) {
            int equals = option.indexOf('=');
            storage.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return storage;
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        List<String> items = new ArrayList<>();
        if (array != null) {
            for (Object item : (Object[]) array.getArray()) {
                items.add(item == null ? "" : item.toString());
            }
        }
        return items;
    }
}
