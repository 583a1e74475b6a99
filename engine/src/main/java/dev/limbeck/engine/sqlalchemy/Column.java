package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code sa.Column}: a column with all that CREATE TABLE says about it.
 *
 * <p>A column changes while its table is built: constraints make it a key, a foreign key lends it its type, batch
 * operations rename it.
 */
@PyType(value = "Column", module = "sqlalchemy.sql.schema")
public final class Column extends ColumnClause implements SchemaItem {
    private final List<Constraint> constraints = new ArrayList<>(0);
    private final List<ForeignKey> foreignKeys = new ArrayList<>(0);
    private final List<Consumer<Table>> onAttach = new ArrayList<>(0);
    private @Nullable Identifier name;
    private @Nullable String key;
    private TypeEngine type;
    private Object autoincrement = "auto";
    private boolean primaryKey;
    private boolean nullable;
    private boolean nullableGiven;
    private @Nullable Object index;
    private @Nullable Object unique;
    private boolean system;
    private @Nullable String doc;
    private @Nullable String comment;
    private @Nullable Object info;
    private @Nullable Object defaultValue;
    private @Nullable Object onupdate;
    private @Nullable FetchedValue serverDefault;
    private @Nullable FetchedValue serverOnupdate;
    private @Nullable Computed computed;
    private @Nullable Identity identity;
    private DialectOptions options = DialectOptions.NONE;

    private Column(@Nullable Identifier name, TypeEngine type) {
        super(name == null ? new Identifier("") : name, type, null, false);
        this.name = name;
        this.type = type;
        this.nullable = true;
    }

    /** A nullable column of the engine's own. */
    public Column(String name, TypeEngine type) {
        this(new Identifier(name), type);
        setType(type);
    }

    public static Column of(Identifier name, TypeEngine type) {
        Column column = new Column(name, type);
        column.setType(type);
        return column;
    }

    @PyNew("Column(*args, **kwargs)")
    public static Column create(Interpreter interpreter, List<Object> args, Map<String, Object> kwargs) {
        Keywords kw = new Keywords(kwargs);
        List<Object> items = new ArrayList<>(args);
        Object name = kw.take("name");
        if (!items.isEmpty()) {
            if (PyDerived.unwrap(items.get(0)) instanceof String) {
                if (name != null) {
                    throw SqlalchemyErrors.argument("May not pass name positionally and as a keyword.");
                }
                name = items.remove(0);
            } else if (items.get(0) == None.NONE) {
                items.remove(0);
            }
        }
        Object type = kw.take("type_");
        if (!items.isEmpty()) {
            if (isType(items.get(0))) {
                if (type != null) {
                    throw SqlalchemyErrors.argument("May not pass type_ positionally and as a keyword.");
                }
                type = items.remove(0);
            } else if (items.get(0) == None.NONE) {
                items.remove(0);
            }
        }
        Boolean quote = kw.flag("quote");
        if (name == null && quote != null) {
            throw SqlalchemyErrors.argument("Explicit 'name' is required when sending 'quote' argument");
        }
        Object instance = TypeEngine.toInstance(interpreter, type);
        Column column = new Column(
                name == null ? null : Identifier.quoted(name, quote),
                instance instanceof TypeEngine known ? known : new NullType());
        column.init(kw, items);
        return column;
    }

    private static boolean isType(Object value) {
        return value instanceof TypeEngine
                || (value instanceof PyClass given && given.isSubclassOf(PyClass.of(TypeEngine.class)));
    }

    private void init(Keywords kw, List<Object> items) {
        key = kw.text("key");
        primaryKey = kw.truth("primary_key");
        Object nullable = kw.takeGiven("nullable");
        nullableGiven = nullable != Ellipsis.ELLIPSIS && nullable != SchemaConst.NULL_UNSPECIFIED;
        this.nullable = nullableGiven ? Values.truth(nullable) : !primaryKey;
        index = kw.take("index");
        unique = kw.take("unique");
        system = kw.truth("system");
        doc = kw.text("doc");
        Object autoincrement = kw.takeGiven("autoincrement");
        this.autoincrement = autoincrement == Ellipsis.ELLIPSIS ? "auto" : autoincrement;
        comment = kw.text("comment");
        info = kw.take("info");
        setType(type);
        Object insertDefault = kw.takeGiven("insert_default");
        Object given = kw.takeGiven("default");
        Object chosen = Values.orNull(insertDefault == Ellipsis.ELLIPSIS ? given : insertDefault);
        if (chosen != null) {
            defaultValue =
                    chosen instanceof Sequence || chosen instanceof ColumnDefault ? chosen : new ColumnDefault(chosen);
            if (defaultValue instanceof Sequence sequence) {
                sequence.attachTo(this);
            }
        }
        Object onupdateGiven = kw.take("onupdate");
        if (onupdateGiven != null) {
            onupdate = onupdateGiven instanceof Sequence || onupdateGiven instanceof ColumnDefault
                    ? onupdateGiven
                    : new ColumnDefault(onupdateGiven);
        }
        Object serverDefaultGiven = kw.take("server_default");
        Object serverOnupdateGiven = kw.take("server_onupdate");
        kw.take("insert_sentinel");
        kw.take("_omit_from_statements");
        kw.take("_proxies");
        for (Object item : items) {
            attach(item);
        }
        if (serverDefaultGiven != null) {
            attachServerDefault(serverDefaultGiven);
        }
        if (serverOnupdateGiven != null) {
            serverOnupdate = serverOnupdateGiven instanceof FetchedValue fetched
                    ? fetched
                    : DefaultClause.of(serverOnupdateGiven);
        }
        options = DialectOptions.of(DialectOptions.Kind.COLUMN, Column.class, kw.rest());
    }

    private void attachServerDefault(Object given) {
        if (identity() != null && !(given instanceof Identity)) {
            throw SqlalchemyErrors.argument(
                    "A column with an Identity object cannot specify a server_default or a server_onupdate argument");
        }
        if (computed() != null && !(given instanceof Computed)) {
            throw SqlalchemyErrors.argument(
                    "A generated column cannot specify a server_default or a server_onupdate argument");
        }
        if (given instanceof FetchedValue fetched) {
            fetched.attachTo(this);
        } else {
            ClauseElement element = Coercions.element(given);
            DefaultClause.of(element == null ? given : element).attachTo(this);
        }
    }

    private void attach(Object item) {
        if (item == None.NONE) {
            return;
        }
        if (!(item instanceof SchemaItem schemaItem)) {
            if (item instanceof ColumnDefault value) {
                defaultValue = value;
                return;
            }
            throw SqlalchemyErrors.argument(
                    "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got " + Operators.repr(item));
        }
        schemaItem.attachTo(this);
    }

    // What it is called and what it holds -------------------------------------------------------------------------

    /** Null as long as it has no name. */
    public @Nullable Identifier nameOrNull() {
        return name;
    }

    @Override
    public Identifier identifier() {
        return name == null ? super.identifier() : name;
    }

    @Override
    @PyAttribute("name")
    public String name() {
        return identifier().text();
    }

    @PySetter("name")
    public void setPythonName(Object name) {
        this.name = Identifier.orNull(name);
    }

    public void setName(Identifier name) {
        this.name = name;
    }

    @Override
    @PyAttribute("key")
    public String key() {
        return key == null ? name() : key;
    }

    /** Keeps the key that it is known by, whatever its name becomes. */
    public void setKey(String key) {
        this.key = key;
    }

    @Override
    @PyAttribute("type")
    public TypeEngine sqlType() {
        if (type instanceof NullType) {
            for (ForeignKey foreignKey : foreignKeys) {
                ColumnClause referred = foreignKey.columnOrNull();
                if (referred instanceof Column column && column != this && !(column.type instanceof NullType)) {
                    return column.type;
                }
            }
        }
        return type;
    }

    @PySetter("type")
    public void setType(TypeEngine type) {
        this.type = type;
        attachType(type);
        type.variants().values().forEach(this::attachType);
    }

    private void attachType(TypeEngine attached) {
        if (attached instanceof SchemaType schemaType) {
            onTableAttach(table -> schemaType.setTable(this, table));
        }
    }

    /** Changes the type without the checks that a {@link SchemaType} makes. */
    public void replaceType(TypeEngine type) {
        this.type = type;
    }

    @PyAttribute("nullable")
    public boolean nullable() {
        return nullable;
    }

    @PySetter("nullable")
    public void setNullable(boolean nullable) {
        this.nullable = nullable;
    }

    /** Whether {@code nullable=} was given, so that nothing else decides it. */
    public boolean nullableGiven() {
        return nullableGiven;
    }

    @PyAttribute("primary_key")
    public boolean primaryKey() {
        return primaryKey;
    }

    @PySetter("primary_key")
    public void setPrimaryKey(boolean primaryKey) {
        this.primaryKey = primaryKey;
    }

    void becomePrimaryKey() {
        primaryKey = true;
        if (!nullableGiven) {
            nullable = false;
        }
    }

    /** {@code "auto"}, {@code "ignore_fk"}, True or False. */
    @PyAttribute("autoincrement")
    public Object autoincrement() {
        return autoincrement;
    }

    @PySetter("autoincrement")
    public void setAutoincrement(Object autoincrement) {
        this.autoincrement = autoincrement;
    }

    @PyAttribute("index")
    public @Nullable Object index() {
        return index;
    }

    @PySetter("index")
    public void setIndex(Object index) {
        this.index = Values.orNull(index);
    }

    @PyAttribute("unique")
    public @Nullable Object unique() {
        return unique;
    }

    @PySetter("unique")
    public void setUnique(Object unique) {
        this.unique = Values.orNull(unique);
    }

    /** Whether the database makes it by itself, as PostgreSQL's {@code xmin}. */
    @PyAttribute("system")
    public boolean system() {
        return system;
    }

    @PyAttribute("doc")
    public @Nullable String doc() {
        return doc;
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
    public @Nullable Object info() {
        return info;
    }

    /** A {@link ColumnDefault} or {@link Sequence}, or null. */
    @PyAttribute("default")
    public @Nullable Object defaultValue() {
        return defaultValue;
    }

    @PySetter("default")
    public void setDefault(Object value) {
        Object given = Values.orNull(value);
        defaultValue = given;
        if (given instanceof Sequence sequence) {
            onTableAttach(table -> sequence.attachToMetadata(table.metadata()));
        }
    }

    /** A {@link ColumnDefault} or {@link Sequence}, or null. */
    @PyAttribute("onupdate")
    public @Nullable Object onupdate() {
        return onupdate;
    }

    @PyAttribute("server_default")
    public @Nullable FetchedValue serverDefault() {
        return serverDefault;
    }

    @PySetter("server_default")
    public void setServerDefault(@Nullable FetchedValue value) {
        serverDefault = value;
    }

    @PyAttribute("server_onupdate")
    public @Nullable FetchedValue serverOnupdate() {
        return serverOnupdate;
    }

    @PyAttribute("computed")
    public @Nullable Computed computed() {
        return computed;
    }

    void setComputed(Computed value) {
        computed = value;
        serverDefault = value;
        serverOnupdate = value;
    }

    @PyAttribute("identity")
    public @Nullable Identity identity() {
        return identity;
    }

    void setIdentity(Identity value) {
        identity = value;
        serverDefault = value;
        if (!nullableGiven) {
            nullable = false;
        }
    }

    public DialectOptions options() {
        return options;
    }

    /** Sets the option with the full name {@code <dialect>_<argument>}. */
    public void setOption(String name, Object value) {
        options = options.with(name, value);
    }

    @PyAttribute("dialect_kwargs")
    public Map<String, Object> dialectKwargs() {
        return options.all();
    }

    /** Constraints in the column's own definition. */
    @PyAttribute("constraints")
    public List<Constraint> constraints() {
        return constraints;
    }

    void add(Constraint constraint) {
        if (!constraints.contains(constraint)) {
            constraints.add(constraint);
        }
    }

    @PyAttribute("foreign_keys")
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    void add(ForeignKey foreignKey) {
        if (!foreignKeys.contains(foreignKey)) {
            foreignKeys.add(foreignKey);
        }
    }

    // What statements ask -----------------------------------------------------------------------------------------

    @Override
    public boolean isPrimaryKey() {
        return primaryKey;
    }

    @Override
    public boolean isAutoincrement() {
        Table owner = owner();
        return owner != null && owner.autoincrementColumn() == this;
    }

    @Override
    public boolean hasServerDefault() {
        return serverDefault != null;
    }

    @Override
    public @Nullable Object insertDefault() {
        return defaultValue instanceof ColumnDefault known ? known.evaluate() : null;
    }

    @Override
    public @Nullable Object updateDefault() {
        return onupdate instanceof ColumnDefault known ? known.evaluate() : null;
    }

    // Its table ---------------------------------------------------------------------------------------------------

    /** The table it belongs to, or null. */
    public @Nullable Table owner() {
        return table() instanceof Table owner ? owner : null;
    }

    /** Runs {@code action} now, or once the column belongs to a table. */
    void onTableAttach(Consumer<Table> action) {
        Table owner = owner();
        if (owner != null) {
            action.accept(owner);
        } else {
            onAttach.add(action);
        }
    }

    @Override
    public void attachTo(Table parent) {
        parent.append(this, false);
    }

    /** Called by the table that has taken it in. */
    void attached(Table parent) {
        setTable(parent);
        if (primaryKey) {
            parent.primaryKey().flagged(this);
        } else if (parent.primaryKey().contains(key())) {
            throw SqlalchemyErrors.argument("Trying to redefine primary-key column '" + key()
                    + "' as a non-primary-key column on table '" + parent.fullName() + "'");
        }
        if (Values.truth(index)) {
            if (index instanceof String) {
                throw SqlalchemyErrors.argument("The 'index' keyword argument on Column is boolean only. To create "
                        + "indexes with a specific name, create an explicit Index object external to the Table.");
            }
            Index.ofFlag(key(), Values.truth(unique)).attachTo(parent);
        } else if (Values.truth(unique)) {
            if (unique instanceof String) {
                throw SqlalchemyErrors.argument("The 'unique' keyword argument on Column is boolean only. To create "
                        + "unique constraints or indexes with a specific name, append an explicit UniqueConstraint to "
                        + "the Table's list of elements, or create an explicit Index object external to the Table.");
            }
            UniqueConstraint.ofFlag(key()).attachTo(parent);
        }
        List<Consumer<Table>> actions = List.copyOf(onAttach);
        onAttach.clear();
        for (Consumer<Table> action : actions) {
            action.accept(parent);
        }
        if (identity != null && (defaultValue instanceof Sequence || onupdate instanceof Sequence)) {
            throw SqlalchemyErrors.argument("An column cannot specify both Identity and Sequence.");
        }
    }

    @Override
    public ColumnClause proxyOn(FromClause other) {
        return new ColumnClause(identifier(), sqlType(), other, false);
    }

    /** Like SQLAlchemy's {@code _ddl_label}: table and column in one word. */
    String ddlLabel() {
        Table owner = owner();
        if (owner == null) {
            return name();
        }
        String schema = owner.schema();
        String prefix = schema == null || schema.isEmpty() ? "" : schema.replace(".", "_") + "_";
        return prefix + owner.name() + "_" + name();
    }

    // Copies ------------------------------------------------------------------------------------------------------

    /** One like it that belongs to no table. */
    public Column copy() {
        return copy(Map.of());
    }

    @PyMethod("copy(**kw)")
    public Column copy(Map<String, Object> kw) {
        TypeEngine copiedType = type instanceof SchemaType ? type.copy() : type;
        Column copy = new Column(name, copiedType);
        copy.key = key;
        copy.primaryKey = primaryKey;
        copy.unique = unique;
        copy.index = index;
        copy.system = system;
        copy.autoincrement = autoincrement;
        copy.doc = doc;
        copy.comment = comment;
        copy.info = info;
        copy.setType(copiedType);
        for (Constraint constraint : constraints) {
            if (!constraint.isTypeBound()) {
                constraint.copyFor(null).attachTo(copy);
            }
        }
        for (ForeignKey foreignKey : foreignKeys) {
            if (foreignKey.constraint() == null) {
                foreignKey.copy(kw).attachTo(copy);
            }
        }
        if (defaultValue instanceof Sequence sequence) {
            sequence.copy().attachTo(copy);
        } else {
            copy.defaultValue = defaultValue;
        }
        copy.onupdate = onupdate;
        if (serverDefault != null) {
            serverDefault.copy().attachTo(copy);
        }
        if (!(serverDefault instanceof Computed)) {
            copy.serverOnupdate = serverOnupdate;
        }
        copy.nullable = nullable;
        copy.nullableGiven = nullableGiven;
        copy.options = options;
        return copy;
    }

    @PyMethod("_copy(**kw)")
    public Column privateCopy(Map<String, Object> kw) {
        return copy(kw);
    }

    @PyMethod("references(column)")
    public boolean references(Object column) {
        for (ForeignKey foreignKey : foreignKeys) {
            if (foreignKey.columnOrNull() == column) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("append_foreign_key(fk)")
    public void appendForeignKey(ForeignKey foreignKey) {
        foreignKey.attachTo(this);
    }

    /** {@code table.column}, as messages call it. */
    @PyMethod("__str__()")
    public String qualifiedName() {
        if (name == null) {
            return "(no name)";
        }
        Table owner = owner();
        return owner == null ? name() : owner.name() + "." + name();
    }

    @PyMethod("__repr__()")
    public String repr() {
        List<String> parts = new ArrayList<>();
        parts.add(name == null ? "None" : Operators.repr(name.text()));
        parts.add(Operators.repr(sqlType()));
        for (ForeignKey foreignKey : foreignKeys) {
            parts.add(foreignKey.repr());
        }
        for (Constraint constraint : constraints) {
            parts.add(constraint.repr());
        }
        Table owner = owner();
        parts.add(owner == null ? "table=None" : "table=<" + owner.name() + ">");
        Map<String, Object> shown = new LinkedHashMap<>();
        if (key != null && !key.equals(name())) {
            shown.put("key", key);
        }
        if (primaryKey) {
            shown.put("primary_key", true);
        }
        if (!nullable) {
            shown.put("nullable", false);
        }
        if (onupdate != null) {
            shown.put("onupdate", onupdate);
        }
        if (defaultValue != null) {
            shown.put("default", defaultValue);
        }
        if (serverDefault != null) {
            shown.put("server_default", serverDefault);
        }
        if (comment != null) {
            shown.put("comment", comment);
        }
        for (Map.Entry<String, Object> entry : shown.entrySet()) {
            parts.add(entry.getKey() + "=" + Operators.repr(entry.getValue()));
        }
        return "Column(" + String.join(", ", parts) + ")";
    }

    @Override
    public String toString() {
        return repr();
    }
}
