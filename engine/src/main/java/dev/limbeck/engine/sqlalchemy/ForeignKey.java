package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That one column refers to another, {@code "table.column"}. Alone in a column it makes a {@link ForeignKeyConstraint}
 * once the column belongs to a table. The other table may come later; it is looked up when asked for.
 */
@PyType(value = "ForeignKey", module = "sqlalchemy.sql.schema")
public final class ForeignKey extends PyObject implements SchemaItem {
    private final Object target;
    private final @Nullable Identifier name;
    private final Map<String, Object> options;
    private @Nullable ForeignKeyConstraint constraint;
    private @Nullable Column parent;

    private ForeignKey(
            Object target,
            @Nullable Identifier name,
            Map<String, Object> options,
            @Nullable ForeignKeyConstraint constraint) {
        this.target = target;
        this.name = name;
        this.options = options;
        this.constraint = constraint;
    }

    /** One element of {@code constraint}. */
    static ForeignKey of(Object target, ForeignKeyConstraint constraint) {
        return new ForeignKey(coerce(target), constraint.name(), Map.of(), constraint);
    }

    @PyNew("ForeignKey(column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None, "
            + "deferrable=None, initially=None, link_to_name=False, match=None, info=None, comment=None, "
            + "_unresolvable=False, **dialect_kw)")
    public static ForeignKey create(
            Object column,
            Object constraint,
            Object useAlter,
            Object name,
            Object onupdate,
            Object ondelete,
            Object deferrable,
            Object initially,
            Object linkToName,
            Object match,
            Object info,
            Object comment,
            Object unresolvable,
            Map<String, Object> dialectKw) {
        Map<String, Object> options = new LinkedHashMap<>(dialectKw);
        options.put("use_alter", useAlter);
        options.put("onupdate", onupdate);
        options.put("ondelete", ondelete);
        options.put("deferrable", deferrable);
        options.put("initially", initially);
        options.put("link_to_name", linkToName);
        options.put("match", match);
        options.put("comment", comment);
        return new ForeignKey(coerce(column), Identifier.orNull(name), options, null);
    }

    private static Object coerce(Object column) {
        Object plain = PyDerived.unwrap(column);
        if (plain instanceof String) {
            return plain;
        }
        ClauseElement element = Coercions.element(column);
        if (element instanceof ColumnClause) {
            return element;
        }
        throw SqlalchemyErrors.argument(
                "String column name or column object for DDL foreign key reference expected, got "
                        + Operators.repr(column) + ".");
    }

    public @Nullable Identifier name() {
        return name;
    }

    @PyAttribute("name")
    public @Nullable Object pythonName() {
        return name == null ? null : name.toPython();
    }

    /** The column that refers, or null before it is part of one. */
    @PyAttribute("parent")
    public @Nullable Column parent() {
        return parent;
    }

    @PyAttribute("constraint")
    public @Nullable ForeignKeyConstraint constraint() {
        return constraint;
    }

    @PyAttribute("ondelete")
    public @Nullable Object ondelete() {
        return constraint == null ? Values.orNull(options.get("ondelete")) : constraint.ondelete();
    }

    @PyAttribute("onupdate")
    public @Nullable Object onupdate() {
        return constraint == null ? Values.orNull(options.get("onupdate")) : constraint.onupdate();
    }

    /** {@code table.column} with the schema before it, if any. */
    @PyAttribute("target_fullname")
    public String columnSpec() {
        return columnSpec(null, null);
    }

    /** {@link #columnSpec()} with another schema or table. */
    String columnSpec(@Nullable Object schema, @Nullable String tableName) {
        if (schema != null && schema != SchemaConst.RETAIN_SCHEMA) {
            String table = tableName == null ? targetTable() : tableName;
            String spec = table + "." + targetColumn();
            return schema == SchemaConst.BLANK_SCHEMA ? spec : Operators.str(schema) + "." + spec;
        }
        if (tableName != null) {
            String targetSchema = targetSchema();
            return (targetSchema == null ? "" : targetSchema + ".") + tableName + "." + targetColumn();
        }
        if (target instanceof ColumnClause column) {
            return column.table() instanceof TableClause table ? table.fullName() + "." + column.key() : column.key();
        }
        return (String) target;
    }

    /** The text before the last two dots, or null. */
    public @Nullable String targetSchema() {
        String spec = columnSpec();
        int column = spec.lastIndexOf('.');
        int table = column < 0 ? -1 : spec.lastIndexOf('.', column - 1);
        return table < 0 ? null : spec.substring(0, table);
    }

    public String targetTable() {
        String spec = columnSpec();
        int column = spec.lastIndexOf('.');
        if (column < 0) {
            return spec;
        }
        return spec.substring(spec.lastIndexOf('.', column - 1) + 1, column);
    }

    /** The column's key, or null when only a table was named: then it is called as the column that refers. */
    public @Nullable String targetColumn() {
        String spec = columnSpec();
        int column = spec.lastIndexOf('.');
        return column < 0 ? null : spec.substring(column + 1);
    }

    /** Whether it was given as text, so that its table must be found in the metadata. */
    public boolean isTextual() {
        return target instanceof String;
    }

    /** The key of the referred table in the metadata. */
    @Nullable
    String tableKey() {
        if (target instanceof ColumnClause column) {
            return column.table() instanceof Table table ? table.key() : null;
        }
        return Table.key(targetTable(), targetSchema());
    }

    /** The column referred to; fails when its table or it is unknown. */
    @PyAttribute("column")
    public ColumnClause column() {
        return java.util.Objects.requireNonNull(resolve(true));
    }

    /** The column referred to, or null when it is unknown yet. */
    public @Nullable ColumnClause columnOrNull() {
        return resolve(false);
    }

    private @Nullable ColumnClause resolve(boolean fail) {
        if (target instanceof ColumnClause column) {
            return column;
        }
        Column from = parent;
        if (from == null || !(from.table() instanceof Table own)) {
            if (!fail) {
                return null;
            }
            throw SqlalchemyErrors.invalidRequest(
                    from == null
                            ? "this ForeignKey object does not yet have a parent Column associated with it."
                            : "this ForeignKey's parent column is not yet associated with a Table.");
        }
        String schema = targetSchema();
        Identifier defaultSchema = own.metadata().schema();
        if (schema == null && defaultSchema != null) {
            schema = defaultSchema.text();
        }
        String key = Table.key(targetTable(), schema);
        Table table = own.metadata().table(key);
        if (table == null) {
            if (!fail) {
                return null;
            }
            throw PyException.of(
                    SqlalchemyErrors.NO_REFERENCED_TABLE_ERROR,
                    "Foreign key associated with column '" + from.qualifiedName() + "' could not find table '" + key
                            + "' with which to generate a foreign key to target column '" + targetColumn() + "'");
        }
        String columnKey = targetColumn() == null ? from.key() : targetColumn();
        ColumnClause found = find(table, columnKey);
        if (found == null && fail) {
            throw PyException.of(
                    SqlalchemyErrors.NO_REFERENCED_COLUMN_ERROR,
                    "Could not initialize target column for ForeignKey '" + target + "' on table '" + own.name()
                            + "': table '" + table.name() + "' has no column named '" + columnKey + "'");
        }
        return found;
    }

    private @Nullable ColumnClause find(Table table, String key) {
        boolean byName = constraint != null && constraint.linkToName();
        if (!byName) {
            return table.columns().find(key);
        }
        for (ColumnClause column : table.columns()) {
            if (column.name().equals(key)) {
                return column;
            }
        }
        return null;
    }

    @Override
    public void attachTo(Column column) {
        if (parent != null && parent != column) {
            throw SqlalchemyErrors.invalidRequest("This ForeignKey already has a parent !");
        }
        if (parent == column) {
            return;
        }
        parent = column;
        column.add(this);
        column.onTableAttach(table -> {
            if (constraint == null) {
                ForeignKeyConstraint own = ForeignKeyConstraint.ofElement(this, options);
                constraint = own;
                own.addColumn(column);
                own.attachTo(table);
            }
        });
    }

    /** One of its own for a copied column. */
    @PyMethod("copy(**kw)")
    public ForeignKey copy(Map<String, Object> kw) {
        Object schema = Values.orNull(kw.get("schema"));
        return new ForeignKey(columnSpec(schema, null), name, options, null);
    }

    ForeignKey copy() {
        return new ForeignKey(target instanceof String ? target : columnSpec(), name, options, null);
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "ForeignKey(" + Operators.repr(columnSpec()) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return repr();
    }
}
