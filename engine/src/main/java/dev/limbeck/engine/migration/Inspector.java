package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.ReflectedEnum;
import dev.limbeck.engine.dialect.ReflectedTable;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SchemaBind;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code sa.inspect(bind)}: what the database holds, in SQLAlchemy's dictionaries. Asks anew each time. */
@PyType(value = "Inspector", module = "sqlalchemy.engine.reflection", subclassable = false)
public final class Inspector implements SchemaBind {
    private final Connection connection;
    private final Object bind;

    private Inspector(Connection connection, Object bind) {
        this.connection = connection;
        this.bind = bind;
    }

    /** @throws PyException NoInspectionAvailable for what is neither a connection nor an engine */
    static Inspector of(Interpreter interpreter, Object subject) {
        if (subject instanceof Connection connection) {
            return new Inspector(connection, connection);
        }
        if (subject instanceof OfflineBind) {
            // what SQLAlchemy runs into there: nothing can be asked while SQL is only written down
            throw PyException.attributeError("'MockConnection' object has no attribute 'close'");
        }
        if (subject instanceof Engine engine) {
            return new Inspector(engine.connect(interpreter), engine);
        }
        throw PyException.of(
                SqlalchemyErrors.NO_INSPECTION_AVAILABLE,
                "No inspection system is available for object of type " + Operators.repr(Operators.type(subject)));
    }

    @PyMethod("from_engine(bind)")
    public static Inspector fromEngine(Interpreter interpreter, Object subject) {
        return of(interpreter, subject);
    }

    @Override
    public SchemaDdl schemaDdl() {
        return connection.schemaDdl();
    }

    @PyAttribute("bind")
    public Object bind() {
        return bind;
    }

    @PyAttribute("engine")
    public Engine engine() {
        return connection.engine();
    }

    @PyAttribute("dialect")
    public DialectForScripts dialect() {
        return connection.pythonDialect();
    }

    @PyAttribute("default_schema_name")
    public @Nullable String defaultSchemaName() {
        return connection.reflect(reflector -> reflector.defaultSchemaName());
    }

    @PyMethod("clear_cache()")
    public void clearCache() {}

    // Names -----------------------------------------------------------------------------------------------------

    @PyMethod("get_schema_names(**kw)")
    public PyList schemaNames(Map<String, Object> options) {
        return new PyList(connection.reflect(reflector -> reflector.schemaNames()));
    }

    @PyMethod("get_table_names(schema=None, **kw)")
    public PyList tableNames(@Nullable String schema, Map<String, Object> options) {
        return new PyList(connection.reflect(reflector -> reflector.tableNames(schema)));
    }

    @PyMethod("get_view_names(schema=None, **kw)")
    public PyList viewNames(@Nullable String schema, Map<String, Object> options) {
        return new PyList(connection.reflect(reflector -> reflector.viewNames(schema)));
    }

    @PyMethod("get_materialized_view_names(schema=None, **kw)")
    public PyList materializedViewNames(@Nullable String schema, Map<String, Object> options) {
        List<String> names = connection.reflectOrNull(reflector -> reflector.materializedViewNames(schema));
        if (names == null) {
            throw PyException.notImplementedError("");
        }
        return new PyList(names);
    }

    @PyMethod("has_table(table_name, schema=None, **kw)")
    public boolean hasTable(String table, @Nullable String schema, Map<String, Object> options) {
        return connection.reflect(reflector -> reflector.hasTable(table, schema));
    }

    @PyMethod("has_schema(schema_name, **kw)")
    public boolean hasSchema(String schema, Map<String, Object> options) {
        return connection.reflect(reflector -> reflector.schemaNames()).contains(schema);
    }

    @PyMethod("has_index(table_name, index_name, schema=None, **kw)")
    public boolean hasIndex(String table, String index, @Nullable String schema, Map<String, Object> options) {
        ReflectedTable found = connection.reflectOrNull(reflector -> reflector.table(table, schema));
        if (found != null) {
            for (ReflectedTable.Index candidate : found.indexes()) {
                if (candidate.name().equals(index)) {
                    return true;
                }
            }
        }
        return false;
    }

    @PyMethod("get_view_definition(view_name, schema=None, **kw)")
    public String viewDefinition(String view, @Nullable String schema, Map<String, Object> options) {
        String definition = connection.reflectOrNull(reflector -> reflector.viewDefinition(view, schema));
        if (definition == null) {
            throw noSuchTable(view, schema);
        }
        return definition;
    }

    @PyMethod("get_sequence_names(schema=None, **kw)")
    public PyList sequenceNames(@Nullable String schema, Map<String, Object> options) {
        if (connection.dialect().name().equals("sqlite")) {
            throw PyException.notImplementedError("");
        }
        return new PyList(connection.reflect(reflector -> reflector.sequenceNames(schema)));
    }

    @PyMethod("has_sequence(sequence_name, schema=None, **kw)")
    public boolean hasSequence(String sequence, @Nullable String schema, Map<String, Object> options) {
        return connection.reflect(reflector -> reflector.sequenceNames(schema)).contains(sequence);
    }

    /** PostgreSQL's enums: name, schema, visible, labels. */
    @PyMethod("get_enums(schema=None, **kw)")
    public PyList enums(@Nullable String schema, Map<String, Object> options) {
        PyList enums = new PyList();
        for (ReflectedEnum words : connection.reflect(reflector -> reflector.enums(schema))) {
            enums.add(PyDict.of(
                    "name",
                    words.name(),
                    "schema",
                    words.schema(),
                    "visible",
                    words.visible(),
                    "labels",
                    new PyList(words.labels())));
        }
        return enums;
    }

    // One table -------------------------------------------------------------------------------------------------

    private ReflectedTable table(String name, @Nullable String schema) {
        ReflectedTable table = connection.reflectOrNull(reflector -> reflector.table(name, schema));
        if (table == null) {
            throw noSuchTable(name, schema);
        }
        return table;
    }

    private static PyException noSuchTable(String name, @Nullable String schema) {
        return PyException.of(SqlalchemyErrors.NO_SUCH_TABLE_ERROR, schema == null ? name : schema + "." + name);
    }

    @PyMethod("get_columns(table_name, schema=None, **kw)")
    public PyList columns(String table, @Nullable String schema, Map<String, Object> options) {
        PyList columns = new PyList();
        for (ReflectedTable.Column column : table(table, schema).columns()) {
            columns.add(connection.dialect().inspection().column(column));
        }
        return columns;
    }

    @PyMethod("get_pk_constraint(table_name, schema=None, **kw)")
    public PyDict pkConstraint(String table, @Nullable String schema, Map<String, Object> options) {
        return connection.dialect().inspection().primaryKey(table(table, schema).primaryKey());
    }

    @PyMethod("get_foreign_keys(table_name, schema=None, **kw)")
    public PyList foreignKeys(String table, @Nullable String schema, Map<String, Object> options) {
        PyList keys = new PyList();
        for (ReflectedTable.ForeignKey key : table(table, schema).foreignKeys()) {
            keys.add(connection.dialect().inspection().foreignKey(key));
        }
        return keys;
    }

    @PyMethod("get_indexes(table_name, schema=None, **kw)")
    public PyList indexes(String table, @Nullable String schema, Map<String, Object> options) {
        List<ReflectedTable.Index> sorted = new ArrayList<>(table(table, schema).indexes());
        sorted.sort(Comparator.comparing(ReflectedTable.Index::name));
        PyList indexes = new PyList();
        for (ReflectedTable.Index index : sorted) {
            PyDict dict = connection.dialect().inspection().index(index);
            if (dict != null) {
                indexes.add(dict);
            }
        }
        return indexes;
    }

    @PyMethod("get_unique_constraints(table_name, schema=None, **kw)")
    public PyList uniqueConstraints(String table, @Nullable String schema, Map<String, Object> options) {
        PyList constraints = new PyList();
        for (ReflectedTable.Unique unique : table(table, schema).uniques()) {
            constraints.add(connection.dialect().inspection().unique(unique));
        }
        return constraints;
    }

    @PyMethod("get_check_constraints(table_name, schema=None, **kw)")
    public PyList checkConstraints(String table, @Nullable String schema, Map<String, Object> options) {
        List<ReflectedTable.Check> sorted = new ArrayList<>(table(table, schema).checks());
        sorted.sort(Comparator.comparing(check -> check.name() == null ? "~" : check.name()));
        PyList constraints = new PyList();
        for (ReflectedTable.Check check : sorted) {
            constraints.add(connection.dialect().inspection().check(check));
        }
        return constraints;
    }

    @PyMethod("get_table_comment(table_name, schema=None, **kw)")
    public PyDict tableComment(String table, @Nullable String schema, Map<String, Object> options) {
        if (!connection.dialect().supportsComments()) {
            throw PyException.notImplementedError("");
        }
        return PyDict.of("text", orNone(table(table, schema).comment()));
    }

    @PyMethod("get_table_options(table_name, schema=None, **kw)")
    public PyDict tableOptions(String table, @Nullable String schema, Map<String, Object> options) {
        if (!connection.dialect().hasTableOptions()) {
            throw PyException.notImplementedError("");
        }
        PyDict dict = new PyDict();
        for (Map.Entry<String, Object> option : table(table, schema).options().entrySet()) {
            dict.put(connection.dialect().name() + "_" + option.getKey(), option.getValue());
        }
        return dict;
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? None.NONE : value;
    }
}
