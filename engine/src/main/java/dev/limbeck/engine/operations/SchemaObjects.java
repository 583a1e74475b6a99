package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Coercions;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.ExcludeConstraint;
import dev.limbeck.engine.sqlalchemy.ForeignKey;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.NamingConvention;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SchemaCoercions;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the schema objects that operations speak of: tables with just the columns that are mentioned, in a metadata
 * of their own with the project's naming convention.
 */
public final class SchemaObjects {
    private final NamingConvention convention;

    public SchemaObjects(@Nullable MetaData targetMetadata) {
        this.convention = targetMetadata == null ? NamingConvention.DEFAULT : targetMetadata.namingConvention();
    }

    public MetaData metadata() {
        return new MetaData(null, convention);
    }

    /** A table of {@code items}; what is neither a column nor a constraint nor an index is left out. */
    public Table table(Identifier name, @Nullable Identifier schema, List<Object> items, Map<String, Object> kw) {
        MetaData metadata = metadata();
        Map<String, Object> options = new LinkedHashMap<>(kw);
        Boolean quote = Values.flag(options.remove("quote"));
        Boolean quoteSchema = Values.flag(options.remove("quote_schema"));
        options.remove("implicit_returning");
        Table table = Table.of(
                Identifier.quoted(name, quote),
                schema == null ? null : Identifier.quoted(schema, quoteSchema),
                metadata,
                List.of());
        table.setOptions(options);
        for (Object item : items) {
            if (item instanceof Column column) {
                table.append(column.table() == null ? column : column.copy(), false);
            }
        }
        for (Object item : items) {
            if (item instanceof Constraint constraint) {
                Table owner = constraint.tableOrNull();
                if (owner != table) {
                    attach(owner == null ? constraint : constraint.copyFor(table), table);
                }
            } else if (item instanceof Index index && index.table() != table) {
                if (index.table() == null) {
                    index.attachTo(table);
                } else {
                    index.copyFor(table);
                }
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            ensureTableOf(key, metadata);
        }
        return table;
    }

    private static void attach(Constraint constraint, Table table) {
        if (constraint.tableOrNull() == null) {
            constraint.attachTo(table);
        }
    }

    /** Makes a placeholder of the table that a key refers to by name. */
    private static void ensureTableOf(ForeignKey key, MetaData metadata) {
        String columnKey = key.targetColumn();
        if (!key.isTextual()) {
            return;
        }
        if (columnKey == null) {
            throw PyException.valueError("ForeignKey('" + key.columnSpec() + "') names no column, as in ForeignKey('"
                    + key.columnSpec() + ".id')");
        }
        String schema = key.targetSchema();
        Table referred = metadata.table(Table.key(key.targetTable(), schema));
        if (referred == null) {
            referred = Table.of(
                    new Identifier(key.targetTable()),
                    schema == null ? null : new Identifier(schema),
                    metadata,
                    List.of());
        }
        if (referred.columns().find(columnKey) == null) {
            referred.append(new Column(columnKey, new NullType()), false);
        }
    }

    private static List<Column> columns(List<Object> names) {
        List<Column> columns = new ArrayList<>(names.size());
        for (Object name : names) {
            columns.add(Column.of(Identifier.of(name), new NullType()));
        }
        return columns;
    }

    private static List<Object> keys(List<Object> names) {
        List<Object> keys = new ArrayList<>(names.size());
        for (Object name : names) {
            keys.add(Operators.str(name));
        }
        return keys;
    }

    public PrimaryKeyConstraint primaryKey(
            @Nullable Identifier name, Identifier table, @Nullable Identifier schema, List<Object> columns) {
        Table owner = Table.of(table, schema, metadata(), columns(columns));
        PrimaryKeyConstraint constraint = new PrimaryKeyConstraint(name, keys(columns));
        constraint.attachTo(owner);
        return constraint;
    }

    public UniqueConstraint unique(
            @Nullable Identifier name,
            Identifier table,
            @Nullable Identifier schema,
            List<Object> columns,
            Map<String, Object> kw) {
        Table owner = Table.of(table, schema, metadata(), columns(columns));
        UniqueConstraint constraint = UniqueConstraint.of(name, keys(columns), kw);
        constraint.attachTo(owner);
        return constraint;
    }

    public CheckConstraint check(
            @Nullable Identifier name,
            Identifier table,
            @Nullable Identifier schema,
            Object condition,
            Map<String, Object> kw) {
        Table owner = Table.of(table, schema, metadata(), List.of(new Column("x", new IntegerType())));
        CheckConstraint constraint = CheckConstraint.of(SchemaCoercions.ddlExpression(condition), name, kw);
        constraint.attachTo(owner);
        return constraint;
    }

    /** @param kw options such as {@code ondelete}; the schemas are taken from {@code source} and {@code referent} */
    public ForeignKeyConstraint foreignKey(
            @Nullable Identifier name,
            Identifier source,
            @Nullable Identifier sourceSchema,
            Identifier referent,
            @Nullable Identifier referentSchema,
            List<Object> localColumns,
            List<Object> remoteColumns,
            Map<String, Object> kw) {
        MetaData metadata = metadata();
        LinkedHashSet<Object> own = new LinkedHashSet<>(keys(localColumns));
        boolean self = source.text().equals(referent.text()) && sameSchema(sourceSchema, referentSchema);
        if (self) {
            own.addAll(keys(remoteColumns));
        } else {
            Table.of(referent, referentSchema, metadata, columns(remoteColumns));
        }
        Table owner = Table.of(source, sourceSchema, metadata, columns(new ArrayList<>(own)));
        String referred = Table.key(referent.text(), referentSchema == null ? null : referentSchema.text());
        List<Object> references = new ArrayList<>();
        for (Object column : remoteColumns) {
            references.add(referred + "." + Operators.str(column));
        }
        ForeignKeyConstraint constraint = ForeignKeyConstraint.of(keys(localColumns), references, name, kw);
        constraint.attachTo(owner);
        return constraint;
    }

    private static boolean sameSchema(@Nullable Identifier one, @Nullable Identifier other) {
        return one == null || other == null ? one == other : one.text().equals(other.text());
    }

    /** {@code constraint} in a table that has just its columns. */
    public ExcludeConstraint exclude(ExcludeConstraint constraint, Identifier table, @Nullable Identifier schema) {
        Table owner = table(table, schema, List.of(), Map.of());
        for (ExcludeConstraint.Element element : constraint.elements()) {
            String name = element.expression() instanceof ColumnClause column
                    ? column.key()
                    : Operators.str(element.expression());
            owner.append(new Column(name, new NullType()), true);
        }
        constraint.attachTo(owner);
        return constraint;
    }

    /** A constraint of which a DROP knows only the name, and perhaps the kind. */
    public Constraint named(
            @Nullable Identifier name, Identifier table, @Nullable Identifier schema, @Nullable String type) {
        Table owner = table(table, schema, List.of(), Map.of());
        Constraint constraint;
        if (type == null) {
            constraint = new Constraint(name);
        } else {
            constraint = switch (type) {
                case "foreignkey" -> ForeignKeyConstraint.of(List.of(), List.of(), name, Map.of());
                case "primary" -> new PrimaryKeyConstraint(name, List.of());
                case "unique" -> new UniqueConstraint(name, List.of());
                case "check" -> new CheckConstraint(new TextClause(""), name);
                default ->
                    throw PyException.typeError(
                            "'type' can be one of 'check', 'foreignkey', 'primary', 'unique', None");
            };
        }
        constraint.attachTo(owner);
        return constraint;
    }

    public Index index(
            @Nullable Identifier name,
            Identifier table,
            @Nullable Identifier schema,
            List<Object> columns,
            boolean unique,
            Map<String, Object> kw) {
        Table owner = Table.of(table, schema, metadata(), List.of());
        List<Object> expressions = new ArrayList<>(columns.size());
        for (Object column : columns) {
            expressions.add(indexElement(owner, column));
        }
        Map<String, Object> options = new LinkedHashMap<>(kw);
        Boolean quote = Values.flag(options.remove("quote"));
        options.remove("info");
        return Index.of(name == null ? null : Identifier.quoted(name, quote), owner, expressions, unique, options);
    }

    /** A column's name becomes a column of {@code table}; an expression stays one, and its columns join the table. */
    private static Object indexElement(Table table, Object given) {
        if (PyDerived.unwrap(given) instanceof String) {
            Column column = Column.of(Identifier.of(given), new NullType());
            table.append(column, true);
            return column;
        }
        ClauseElement element = Coercions.element(given);
        if (element instanceof TextClause) {
            return element;
        }
        if (element instanceof Column column) {
            Column copy = column.copy();
            table.append(copy, true);
            return copy;
        }
        if (element != null) {
            return element;
        }
        throw PyException.valueError("String or text() construct expected");
    }

    /** A map of the arguments that were given, by name. */
    static Map<String, Object> arguments(Map<String, Object> rest, Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        all.putAll(rest);
        return all;
    }
}
