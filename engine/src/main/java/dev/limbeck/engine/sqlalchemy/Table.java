package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.Table}: a table of a {@link MetaData} with columns, constraints and indexes. */
@PyType(value = "Table", module = "sqlalchemy.sql.schema")
public final class Table extends TableClause {
    private final MetaData metadata;
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Table> extraDependencies = new ArrayList<>(0);
    private PrimaryKeyConstraint primaryKey = PrimaryKeyConstraint.implicit();
    private List<String> prefixes = List.of();
    private @Nullable String comment;
    private @Nullable Object info;
    private DialectOptions options = DialectOptions.NONE;

    private Table(Identifier name, @Nullable Identifier schema, MetaData metadata) {
        super(name, schema);
        this.metadata = metadata;
        primaryKey.attachTo(this);
    }

    /** A new table with {@code items}, which are columns, constraints and indexes. */
    public static Table of(
            Identifier name, @Nullable Identifier schema, MetaData metadata, List<? extends SchemaItem> items) {
        Table table = new Table(name, schema == null ? metadata.schema() : schema, metadata);
        metadata.add(table);
        for (SchemaItem item : items) {
            item.attachTo(table);
        }
        return table;
    }

    /** A new table without columns. */
    public static Table of(String name, MetaData metadata) {
        return of(new Identifier(name), null, metadata, List.of());
    }

    @PyNew("Table(*args, **kw)")
    public static Table create(List<Object> args, Map<String, Object> kw) {
        if (args.size() < 2 || !(args.get(1) instanceof MetaData metadata)) {
            throw PyException.typeError("Table() takes at least two positional-only arguments 'name' and 'metadata'");
        }
        Keywords keywords = new Keywords(kw);
        List<Object> items = args.subList(2, args.size());
        Identifier name = Identifier.quoted(args.get(0), keywords.flag("quote"));
        Identifier schema = schema(keywords, metadata);
        boolean keepExisting = keywords.truth("keep_existing");
        boolean extendExisting = keywords.truth("extend_existing");
        boolean mustExist = keywords.truth("must_exist") | keywords.truth("mustexist");
        if (keepExisting && extendExisting) {
            throw SqlalchemyErrors.argument("keep_existing and extend_existing are mutually exclusive.");
        }
        String key = key(name.text(), schema == null ? null : schema.text());
        Table existing = metadata.table(key);
        if (existing != null) {
            if (!keepExisting && !extendExisting && !items.isEmpty()) {
                throw SqlalchemyErrors.invalidRequest("Table '" + key + "' is already defined for this MetaData "
                        + "instance.  Specify 'extend_existing=True' to redefine options and columns on an existing "
                        + "Table object.");
            }
            if (extendExisting) {
                existing.init(items, keywords, true);
            }
            return existing;
        }
        if (mustExist) {
            throw SqlalchemyErrors.invalidRequest("Table '" + key + "' not defined");
        }
        Table table = new Table(name, schema, metadata);
        metadata.add(table);
        try {
            table.init(items, keywords, false);
        } catch (RuntimeException e) {
            metadata.remove(table);
            throw e;
        }
        return table;
    }

    private static @Nullable Identifier schema(Keywords keywords, MetaData metadata) {
        Object given = keywords.take("schema");
        Boolean quote = keywords.flag("quote_schema");
        if (given == SchemaConst.BLANK_SCHEMA) {
            return null;
        }
        return given == null ? metadata.schema() : Identifier.quoted(given, quote);
    }

    private void init(List<Object> items, Keywords keywords, boolean extending) {
        keywords.take("implicit_returning");
        keywords.take("autoload_replace");
        keywords.take("include_columns");
        Object listeners = keywords.take("listeners");
        if (listeners != null) {
            for (Object pair : Operators.list(listeners)) {
                List<Object> parts = Operators.list(pair);
                SchemaListeners.of(Interpreter.current()).add(this, Operators.str(parts.get(0)), parts.get(1));
            }
        }
        keywords.take("autoload");
        Object comment = keywords.takeGiven("comment");
        if (comment != Ellipsis.ELLIPSIS) {
            this.comment = Values.textOrNull(comment);
        }
        Object info = keywords.take("info");
        if (info != null) {
            this.info = info;
        }
        Object prefixes = keywords.take("prefixes");
        if (prefixes != null) {
            List<String> words = new ArrayList<>();
            for (Object prefix : Operators.list(prefixes)) {
                words.add(Operators.str(prefix));
            }
            this.prefixes = words;
        }
        Object autoload = keywords.take("autoload_with");
        Object resolve = keywords.takeGiven("resolve_fks");
        options = DialectOptions.of(DialectOptions.Kind.TABLE, Table.class, keywords.rest());
        if (autoload != null) {
            bind(autoload).schemaDdl().reflect(this, resolve == Ellipsis.ELLIPSIS || Values.truth(resolve));
        }
        for (Object item : items) {
            if (item == None.NONE) {
                continue;
            }
            if (item instanceof Column column) {
                append(column, extending || autoload != null);
            } else if (item instanceof SchemaItem schemaItem) {
                schemaItem.attachTo(this);
            } else {
                throw SqlalchemyErrors.argument(
                        "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got "
                                + Operators.repr(item));
            }
        }
    }

    private static SchemaBind bind(Object bind) {
        if (bind instanceof SchemaBind known) {
            return known;
        }
        throw PyException.of(
                SqlalchemyErrors.NO_INSPECTION_AVAILABLE,
                "No inspection system is available for object of type " + Operators.type(bind));
    }

    /** A new table of {@code metadata}, filled from the database. */
    static Table reflected(String name, @Nullable String schema, MetaData metadata, SchemaBind bind) {
        Table existing = metadata.table(key(name, schema));
        Table table = existing != null
                ? existing
                : of(new Identifier(name), schema == null ? null : new Identifier(schema), metadata, List.of());
        bind.schemaDdl().reflect(table, true);
        return table;
    }

    /** {@code schema.name}, or the name alone: how a {@link MetaData} knows a table. */
    public static String key(String name, @Nullable String schema) {
        return schema == null ? name : schema + "." + name;
    }

    @PyAttribute("key")
    public String key() {
        return key(name(), schema());
    }

    @PyAttribute("metadata")
    public MetaData metadata() {
        return metadata;
    }

    @Override
    @PyAttribute("name")
    public String name() {
        return super.name();
    }

    @PyAttribute("comment")
    public @Nullable String comment() {
        return comment;
    }

    @PySetter("comment")
    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    @PyAttribute("info")
    public Object info() {
        if (info == null) {
            info = new PyDict();
        }
        return info;
    }

    public void setInfo(@Nullable Object info) {
        this.info = info;
    }

    /** Words between CREATE and TABLE. */
    public List<String> prefixes() {
        return prefixes;
    }

    public void setPrefixes(List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    public DialectOptions options() {
        return options;
    }

    /** Sets the {@code <dialect>_<argument>} options. */
    public void setOptions(Map<String, Object> keywords) {
        options = DialectOptions.of(DialectOptions.Kind.TABLE, Table.class, keywords);
    }

    @PyAttribute("kwargs")
    public Map<String, Object> kwargs() {
        return options.all();
    }

    @PyAttribute("dialect_kwargs")
    public Map<String, Object> dialectKwargs() {
        return options.all();
    }

    // Columns -----------------------------------------------------------------------------------------------------

    /** The columns in order. */
    public List<Column> columnList() {
        List<Column> list = new ArrayList<>(columns().size());
        for (ColumnClause column : columns()) {
            list.add((Column) column);
        }
        return list;
    }

    @PyMethod("append_column(column, replace_existing=False)")
    public void appendColumn(Column column, Object replaceExisting) {
        append(column, Values.truth(replaceExisting));
    }

    /** Takes in a column that belongs to no other table. */
    public void append(Column column, boolean replacing) {
        if (column.nameOrNull() == null || column.name().isEmpty()) {
            throw SqlalchemyErrors.argument("Column must be constructed with a non-blank name or assign a non-blank "
                    + ".name before adding to a Table.");
        }
        if (column.table() != null && column.table() != this) {
            throw SqlalchemyErrors.argument("Column object '" + column.key() + "' already assigned to Table '"
                    + java.util.Objects.requireNonNull(column.owner()).name() + "'");
        }
        ColumnClause existing = columns().find(column.key());
        if (existing == null) {
            existing = byName(column.name());
        }
        if (existing != null && existing != column) {
            if (!replacing) {
                String what = column.key().equals(column.name()) ? "name" : "key";
                throw PyException.of(
                        SqlalchemyErrors.DUPLICATE_COLUMN_ERROR,
                        "A column with " + what + " '" + column.key() + "' is already present in table '" + name()
                                + "'.");
            }
            replaced((Column) existing);
        }
        columns().add(column);
        column.attached(this);
    }

    private @Nullable ColumnClause byName(String name) {
        for (ColumnClause column : columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private void replaced(Column existing) {
        for (ForeignKey foreignKey : existing.foreignKeys()) {
            constraints.remove(foreignKey.constraint());
        }
    }

    @PyAttribute("autoincrement_column")
    public @Nullable Column autoincrementColumn() {
        return primaryKey.autoincrementColumn();
    }

    // Constraints and indexes -------------------------------------------------------------------------------------

    @PyAttribute("primary_key")
    public PrimaryKeyConstraint primaryKey() {
        return primaryKey;
    }

    void replacePrimaryKey(PrimaryKeyConstraint constraint) {
        if (primaryKey != constraint) {
            constraints.remove(primaryKey);
            primaryKey = constraint;
        }
    }

    /** All constraints, the primary key among them. */
    @PyAttribute("constraints")
    public List<Constraint> constraints() {
        return constraints;
    }

    /** In the order in which they were made. */
    public List<Constraint> sortedConstraints() {
        List<Constraint> sorted = new ArrayList<>(constraints);
        sorted.sort(Comparator.comparingLong(Constraint::creationOrder));
        return sorted;
    }

    void add(Constraint constraint) {
        if (!constraints.contains(constraint)) {
            constraints.add(constraint);
        }
    }

    @PyAttribute("indexes")
    public List<Index> indexes() {
        return indexes;
    }

    void add(Index index) {
        indexes.add(index);
    }

    @PyMethod("append_constraint(constraint)")
    public void appendConstraint(Object constraint) {
        ((SchemaItem) constraint).attachTo(this);
    }

    /** The foreign keys of all columns. */
    @PyAttribute("foreign_keys")
    public List<ForeignKey> foreignKeys() {
        List<ForeignKey> all = new ArrayList<>();
        for (Column column : columnList()) {
            all.addAll(column.foreignKeys());
        }
        return all;
    }

    @PyAttribute("foreign_key_constraints")
    public List<ForeignKeyConstraint> foreignKeyConstraints() {
        List<ForeignKeyConstraint> keys = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof ForeignKeyConstraint foreignKey) {
                keys.add(foreignKey);
            }
        }
        return keys;
    }

    @PyMethod("add_is_dependent_on(table)")
    public void addIsDependentOn(Table table) {
        extraDependencies.add(table);
    }

    List<Table> extraDependencies() {
        return extraDependencies;
    }

    @Override
    public List<ColumnClause[]> foreignKeyPairs(FromClause other) {
        List<ColumnClause[]> pairs = new ArrayList<>();
        for (ForeignKey foreignKey : foreignKeys()) {
            ColumnClause referred = foreignKey.columnOrNull();
            Column parent = foreignKey.parent();
            if (referred != null && parent != null && referred.table() == other) {
                pairs.add(new ColumnClause[] {parent, referred});
            }
        }
        return pairs;
    }

    // What scripts do with it -------------------------------------------------------------------------------------

    @PyMethod("create(bind, checkfirst=False)")
    public void create(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().createTable(this, Values.truth(checkfirst));
    }

    @PyMethod("drop(bind, checkfirst=False)")
    public void drop(SchemaBind bind, Object checkfirst) {
        bind.schemaDdl().dropTable(this, Values.truth(checkfirst));
    }

    @PyMethod("tometadata(metadata, schema=..., referred_schema_fn=None, name=None)")
    public Table tometadata(MetaData target, Object schema, Object referredSchema, @Nullable String name) {
        return toMetadata(target, schema, referredSchema, name);
    }

    /** A copy in another metadata. */
    @PyMethod("to_metadata(metadata, schema=..., referred_schema_fn=None, name=None)")
    public Table toMetadata(MetaData target, Object schema, Object referredSchema, @Nullable String name) {
        Identifier inSchema;
        if (schema == Ellipsis.ELLIPSIS || schema == SchemaConst.RETAIN_SCHEMA) {
            inSchema = schemaIdentifier();
        } else {
            Object given = Values.orNull(schema);
            inSchema = given == null ? target.schema() : Identifier.of(given);
        }
        Identifier newName = name == null ? identifier() : new Identifier(name);
        Table known = target.table(key(newName.text(), inSchema == null ? null : inSchema.text()));
        if (known != null) {
            return known;
        }
        Map<String, Object> kw = new LinkedHashMap<>();
        if (inSchema != null) {
            kw.put("schema", inSchema.toPython());
        }
        List<Column> copies = new ArrayList<>();
        for (Column column : columnList()) {
            copies.add(column.copy(kw));
        }
        Table copy = of(newName, inSchema, target, copies);
        copy.comment = comment;
        copy.options = options;
        for (Constraint constraint : constraints) {
            if (constraint instanceof ForeignKeyConstraint foreignKey) {
                String referred = foreignKey.elements().get(0).targetSchema();
                boolean sameSchema = java.util.Objects.equals(referred, schema());
                foreignKey
                        .copyFor(copy, sameSchema && inSchema != null ? inSchema.text() : null)
                        .attachTo(copy);
            } else if (!constraint.isTypeBound() && !constraint.isColumnFlag()) {
                Constraint copied = constraint.copyFor(copy);
                if (copied.tableOrNull() == null) {
                    copied.attachTo(copy);
                }
            }
        }
        for (Index index : indexes) {
            if (!index.isColumnFlag()) {
                index.copyFor(copy);
            }
        }
        return copy;
    }

    @Override
    @PyMethod("__str__()")
    public String asString() {
        return key();
    }

    @PyMethod("__repr__()")
    public String repr() {
        List<String> parts = new ArrayList<>();
        parts.add(Operators.repr(name()));
        parts.add("MetaData()");
        for (Column column : columnList()) {
            parts.add(column.repr());
        }
        parts.add("schema=" + (schema() == null ? "None" : Operators.repr(schema())));
        return "Table(" + String.join(", ", parts) + ")";
    }

    @Override
    public String toString() {
        return repr();
    }
}
