package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.MetaData()}: tables that know each other, and the convention by which they name their constraints. */
@PyType(value = "MetaData", module = "sqlalchemy.sql.schema")
public class MetaData extends PyObject {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();
    private final List<TypeEngine> types = new ArrayList<>(0);
    private final @Nullable Identifier schema;
    private NamingConvention namingConvention;
    private @Nullable Object info;

    public MetaData(@Nullable Identifier schema, NamingConvention namingConvention) {
        this.schema = schema;
        this.namingConvention = namingConvention;
    }

    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    private MetaData(PyClass type, @Nullable Identifier schema, NamingConvention namingConvention) {
        super(type);
        this.schema = schema;
        this.namingConvention = namingConvention;
    }

    @PyNew("MetaData(schema=None, quote_schema=None, naming_convention=None, info=None)")
    public static MetaData create(
            PyClass type, Object schema, @Nullable Boolean quoteSchema, Object namingConvention, Object info) {
        Object given = Values.orNull(schema);
        if (given != null && !Operators.isInstance(given, PyClass.of(String.class))) {
            throw SqlalchemyErrors.argument(
                    "expected schema argument to be a string, got " + Operators.type(given) + ".");
        }
        MetaData metadata = new MetaData(
                type,
                given == null ? null : Identifier.quoted(given, quoteSchema),
                NamingConvention.of(namingConvention));
        metadata.info = Values.orNull(info);
        return metadata;
    }

    /** The schema of tables that name none, or null. */
    public @Nullable Identifier schema() {
        return schema;
    }

    @PyAttribute("schema")
    public @Nullable Object pythonSchema() {
        return schema == null ? null : schema.toPython();
    }

    public NamingConvention namingConvention() {
        return namingConvention;
    }

    @PyAttribute("naming_convention")
    public Object pythonNamingConvention() {
        return namingConvention.toPython();
    }

    @PySetter("naming_convention")
    public void setNamingConvention(Object convention) {
        namingConvention = NamingConvention.of(convention);
    }

    @PyAttribute("info")
    public Object info() {
        if (info == null) {
            info = new PyDict();
        }
        return info;
    }

    /** The table of this key, {@code name} or {@code schema.name}, or null. */
    public @Nullable Table table(String key) {
        return tables.get(key);
    }

    /** All tables by key, in the order in which they were made. */
    public Map<String, Table> tables() {
        return tables;
    }

    @PyAttribute("tables")
    public PyDict pythonTables() {
        return new PyDict(tables);
    }

    void add(Table table) {
        tables.put(table.key(), table);
    }

    void add(Sequence sequence) {
        sequences.put(
                Table.key(
                        sequence.name().text(),
                        sequence.schema() == null ? null : sequence.schema().text()),
                sequence);
    }

    void add(TypeEngine type) {
        types.add(type);
    }

    /** The types that belong to it and not to its tables, in the order in which they were made. */
    public List<TypeEngine> types() {
        return types;
    }

    /** Those of its tables and those of its own. */
    public Map<String, Sequence> sequences() {
        return sequences;
    }

    @PyMethod("remove(table)")
    public void remove(Table table) {
        tables.remove(table.key());
    }

    @PyMethod("clear()")
    public void clear() {
        tables.clear();
    }

    /** Tables in an order in which they can be created: referred ones first, otherwise by name. */
    @PyAttribute("sorted_tables")
    public List<Table> sortedTables() {
        return TableOrder.sorted(tables.values());
    }

    @PyMethod("create_all(bind, tables=None, checkfirst=True)")
    public void createAll(SchemaBind bind, Object tables, Object checkfirst) {
        bind.schemaDdl().createAll(this, selected(tables), Values.truth(checkfirst));
    }

    @PyMethod("drop_all(bind, tables=None, checkfirst=True)")
    public void dropAll(SchemaBind bind, Object tables, Object checkfirst) {
        bind.schemaDdl().dropAll(this, selected(tables), Values.truth(checkfirst));
    }

    private static @Nullable List<Table> selected(Object tables) {
        Object given = Values.orNull(tables);
        if (given == null) {
            return null;
        }
        List<Table> selected = new ArrayList<>();
        for (Object table : Operators.list(given)) {
            selected.add((Table) table);
        }
        return selected;
    }

    @PyMethod("reflect(bind, schema=None, views=False, only=None, extend_existing=False, autoload_replace=True, "
            + "resolve_fks=True, **dialect_kwargs)")
    public void reflect(
            Interpreter interpreter,
            SchemaBind bind,
            Object schema,
            Object views,
            Object only,
            Object extendExisting,
            Object autoloadReplace,
            Object resolveFks,
            Map<String, Object> dialectKwargs) {
        Object names = Values.orNull(only);
        List<String> wanted = null;
        if (names != null && !Operators.isCallable(names)) {
            wanted = new ArrayList<>();
            for (Object name : Operators.list(names)) {
                wanted.add(Operators.str(name));
            }
        }
        String inSchema = Values.textOrNull(schema);
        if (inSchema == null && this.schema != null) {
            inSchema = this.schema.text();
        }
        List<String> available = bind.schemaDdl().tableNames(inSchema, Values.truth(views));
        if (wanted != null) {
            List<String> missing = new ArrayList<>(wanted);
            missing.removeAll(available);
            if (!missing.isEmpty()) {
                throw SqlalchemyErrors.invalidRequest("Could not reflect: requested table(s) not available in "
                        + Operators.repr(bind) + (inSchema == null ? "" : " schema '" + inSchema + "'") + ": ("
                        + String.join(", ", missing) + ")");
            }
        }
        boolean extend = Values.truth(extendExisting);
        for (String name : wanted == null ? available : wanted) {
            boolean known = tables.containsKey(Table.key(name, inSchema));
            if (known && !extend) {
                continue;
            }
            if (names != null && wanted == null && !Operators.truth(interpreter.call(names, name, this))) {
                continue;
            }
            Table.reflected(name, inSchema, this, bind);
        }
    }

    @PyMethod("__contains__(table_or_key)")
    public boolean contains(Object tableOrKey) {
        return tableOrKey instanceof Table table
                ? tables.containsKey(table.key())
                : tables.containsKey(String.valueOf(tableOrKey));
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "MetaData()";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
