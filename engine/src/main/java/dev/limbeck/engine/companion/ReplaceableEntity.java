package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.TextClause;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code alembic_utils}: something of PostgreSQL that is made, replaced and dropped by statements of its own. The kinds are
 * in {@link PostgresqlEntities}; a script may define others.
 */
@PyType(value = "ReplaceableEntity", module = "alembic_utils.replaceable_entity")
public class ReplaceableEntity extends PyObject {
    ReplaceableEntity(PyClass type) {
        super(type);
    }

    @PyNew("ReplaceableEntity(*args, **kwargs)")
    public static ReplaceableEntity create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        return new ReplaceableEntity(type);
    }

    @PyMethod("__init__(schema, signature, definition)")
    public void init(Object schema, Object signature, Object definition) {
        describe(schema, signature);
        define(EntityText.escapeColons(EntityText.withoutSemicolon(Operators.str(definition)), false));
    }

    final void describe(Object schema, Object signature) {
        attributes().put("schema", clean(schema));
        attributes().put("signature", clean(signature));
    }

    private static String clean(Object name) {
        return EntityText.withoutQuotes(EntityText.normalizeWhitespace(Operators.str(name)));
    }

    final void define(String definition) {
        attributes().put("definition", definition);
    }

    /** An attribute that scripts see and may have changed. */
    final String text(String attribute) {
        return Operators.str(Operators.getAttribute(this, attribute));
    }

    final String schema() {
        return text("schema");
    }

    final String signature() {
        return text("signature");
    }

    final String definition() {
        return text("definition");
    }

    @PyAttribute("literal_schema")
    public String literalSchema() {
        return EntityText.quoted(schema());
    }

    @PyAttribute("identity")
    public String identity() {
        return type().name() + ": " + schema() + "." + signature();
    }

    @PyMethod("to_variable_name()")
    public String toVariableName() {
        String name =
                signature().split("\\(", -1)[0].strip().toLowerCase(Locale.ROOT).replace("-", "_");
        return schema().toLowerCase(Locale.ROOT) + "_" + name;
    }

    @PyMethod("to_sql_statement_create()")
    public Object toSqlStatementCreate() {
        throw PyException.notImplementedError("");
    }

    @PyMethod("to_sql_statement_drop(cascade=False)")
    public Object toSqlStatementDrop(boolean cascade) {
        throw PyException.notImplementedError("");
    }

    @PyMethod("to_sql_statement_create_or_replace()")
    public PyList toSqlStatementCreateOrReplace() {
        throw PyException.notImplementedError("");
    }

    @PyMethod("from_sql(sql)")
    public static Object fromSql(PyClass type, String sql) {
        throw PyException.notImplementedError("");
    }

    /** An entity of the class {@code type} from a file with its CREATE statement. */
    @PyMethod("from_path(path)")
    public static Object fromPath(Interpreter interpreter, PyClass type, Object path) {
        return interpreter.callMethod(type, "from_sql", interpreter.callMethod(path, "read_text"));
    }

    static TextClause sql(String text) {
        return new TextClause(text);
    }

    static PyException notParsed(String kind, String sql) {
        return PyException.of(
                EntityModules.SQL_PARSE_FAILURE, "Failed to parse SQL into " + kind + " \"\"\"" + sql + "\"\"\"");
    }
}
