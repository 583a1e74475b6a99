package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The kinds of entities of {@code alembic_utils}, with the SQL that makes, replaces and drops them. */
final class PostgresqlEntities {
    private PostgresqlEntities() {}

    private static Object made(PyClass type, Map<String, Object> arguments) {
        return Interpreter.current().call(type, Arguments.of(List.of(), arguments));
    }

    /** A function. */
    @PyType(value = "PGFunction", module = "alembic_utils.pg_function")
    public static class PGFunction extends ReplaceableEntity {
        private static final EntityPattern CREATE =
                new EntityPattern("create{}function{:s}{schema}.{signature}{:s}returns{:s}{definition}");
        private static final EntityPattern CALL = new EntityPattern("{function_name}({parameters})");
        private static final EntityPattern CALL_WITHOUT_PARAMETERS = new EntityPattern("{function_name}()");

        private PGFunction(PyClass type) {
            super(type);
        }

        @PyNew("PGFunction(*args, **kwargs)")
        public static PGFunction create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGFunction(type);
        }

        @Override
        public void init(Object schema, Object signature, Object definition) {
            describe(schema, signature);
            String text = Operators.str(definition);
            String words = EntityText.normalizeWhitespace(text).toLowerCase(Locale.ROOT);
            boolean isPlpgsql = words.replace("'", "").contains("language plpgsql");
            define(EntityText.escapeColons(EntityText.withoutSemicolon(text), isPlpgsql));
        }

        @PyMethod("from_sql(sql)")
        public static Object fromSql(PyClass type, String sql) {
            EntityPattern.Fields fields = CREATE.match(sql.strip());
            if (fields == null) {
                throw notParsed("PGFunction", sql);
            }
            String raw = fields.get("signature");
            String signature = raw.startsWith("\"") ? raw.replaceFirst("\"", "").replaceFirst("\"", "") : raw;
            return made(
                    type,
                    Map.of(
                            "schema",
                            fields.get("schema"),
                            "signature",
                            signature,
                            "definition",
                            "returns " + fields.get("definition")));
        }

        @PyAttribute("literal_signature")
        public String literalSignature() {
            String signature = signature();
            int open = signature.indexOf('(');
            if (open < 0) {
                throw PyException.valueError("not enough values to unpack (expected 2, got 1)");
            }
            return "\"" + signature.substring(0, open).strip() + "\"(" + signature.substring(open + 1);
        }

        @Override
        public Object toSqlStatementCreate() {
            return sql("CREATE FUNCTION " + literalSchema() + "." + literalSignature() + " " + definition());
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            EntityPattern.Fields fields = CALL.match(signature());
            String parameters = fields == null ? "" : fields.get("parameters").strip();
            if (fields == null) {
                fields = CALL_WITHOUT_PARAMETERS.match(signature());
            }
            if (fields == null) {
                throw PyException.typeError("'NoneType' object is not subscriptable");
            }
            List<String> types = new ArrayList<>();
            for (String parameter : parameters.split(",", -1)) {
                int end = parameter.toLowerCase(Locale.ROOT).indexOf("default");
                types.add((end < 0 ? parameter : parameter.substring(0, end)).strip());
            }
            return sql("DROP FUNCTION " + literalSchema() + ".\""
                    + fields.get("function_name").strip() + "\"(" + String.join(", ", types) + ") "
                    + (cascade ? "cascade" : ""));
        }

        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(sql(
                    "CREATE OR REPLACE FUNCTION " + literalSchema() + "." + literalSignature() + " " + definition()));
        }
    }

    /** A view. */
    @PyType(value = "PGView", module = "alembic_utils.pg_view")
    public static class PGView extends ReplaceableEntity {
        private static final EntityPattern CREATE =
                new EntityPattern("create{}view{:s}{schema}.{signature}{:s}as{:s}{definition}");

        private PGView(PyClass type) {
            super(type);
        }

        @PyNew("PGView(*args, **kwargs)")
        public static PGView create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGView(type);
        }

        @Override
        public void init(Object schema, Object signature, Object definition) {
            describe(schema, signature);
            define(EntityText.withoutSemicolon(Operators.str(definition)));
        }

        @PyMethod("from_sql(sql)")
        public static Object fromSql(PyClass type, String sql) {
            EntityPattern.Fields fields = CREATE.match(sql);
            if (fields == null) {
                throw notParsed("PGView", sql);
            }
            return made(
                    type,
                    Map.of(
                            "schema", fields.get("schema"),
                            "signature", viewName(fields),
                            "definition", EntityText.withoutSemicolon(fields.get("definition"))));
        }

        private String name() {
            return literalSchema() + ".\"" + signature() + "\"";
        }

        @Override
        public Object toSqlStatementCreate() {
            return sql("CREATE VIEW " + name() + " AS " + definition() + ";");
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("DROP VIEW " + name() + " " + (cascade ? "cascade" : ""));
        }

        /** PostgreSQL replaces a view only by one with the same columns first; any other is dropped before. */
        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(sql("\n        do $$\n            begin\n                CREATE OR REPLACE VIEW " + name()
                    + " AS " + definition()
                    + ";\n\n            exception when others then\n                DROP VIEW IF EXISTS " + name()
                    + ";\n\n                CREATE VIEW " + name() + " AS " + definition()
                    + ";\n            end;\n        $$ language 'plpgsql'\n        "));
        }
    }

    /** Without the list of columns and without quotes. */
    private static String viewName(EntityPattern.Fields fields) {
        return fields.get("signature").split("\\(", -1)[0].replace("\"", "");
    }

    /** A materialized view. */
    @PyType(value = "PGMaterializedView", module = "alembic_utils.pg_materialized_view")
    public static class PGMaterializedView extends ReplaceableEntity {
        private static final String VIEW = "create{}materialized{}view{:s}{schema}.{signature}{:s}as{:s}{definition}";
        private static final EntityPattern CREATE_WITH_DATA = new EntityPattern(VIEW + "{:s}with{:s}data");
        private static final EntityPattern CREATE_WITH_NO_DATA =
                new EntityPattern(VIEW + "{}with{:s}{no_data}{:s}data");
        private static final EntityPattern CREATE = new EntityPattern(VIEW);

        private PGMaterializedView(PyClass type) {
            super(type);
        }

        @PyNew("PGMaterializedView(*args, **kwargs)")
        public static PGMaterializedView create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGMaterializedView(type);
        }

        @PyMethod("__init__(schema, signature, definition, with_data=True)")
        public void init(Object schema, Object signature, Object definition, Object withData) {
            describe(schema, signature);
            define(EntityText.withoutSemicolon(Operators.str(definition)));
            attributes().put("with_data", withData);
        }

        @PyMethod("from_sql(sql)")
        public static Object fromSql(PyClass type, String sql) {
            String text = EntityText.withoutSemicolon(sql);
            boolean withData = true;
            EntityPattern.Fields fields = CREATE_WITH_DATA.match(text);
            if (fields == null) {
                fields = CREATE_WITH_NO_DATA.match(text);
                withData = fields == null;
            }
            if (fields == null) {
                fields = CREATE.match(text);
            }
            if (fields == null) {
                throw notParsed("PGView", text);
            }
            return made(
                    type,
                    Map.of(
                            "schema", fields.get("schema"),
                            "signature", viewName(fields),
                            "definition", fields.get("definition"),
                            "with_data", withData));
        }

        private String create() {
            boolean withData = Operators.truth(Operators.getAttribute(this, "with_data"));
            return "CREATE MATERIALIZED VIEW " + name() + " AS " + EntityText.unterminated(definition()) + " WITH "
                    + (withData ? "" : "NO") + " DATA";
        }

        private String name() {
            return literalSchema() + ".\"" + signature() + "\"";
        }

        @Override
        public Object toSqlStatementCreate() {
            return sql(create() + ";");
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("DROP MATERIALIZED VIEW " + name() + " " + (cascade ? "cascade" : ""));
        }

        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(sql("DROP MATERIALIZED VIEW IF EXISTS " + name() + "; "), sql(create()));
        }
    }

    /** What stands on a table. */
    abstract static class OnEntity extends ReplaceableEntity {
        OnEntity(PyClass type) {
            super(type);
        }

        final void on(Object entity) {
            String name = Operators.str(entity);
            attributes().put("on_entity", EntityText.withoutQuotes(name.contains(".") ? name : "public." + name));
        }

        final String onEntity() {
            return text("on_entity");
        }

        @Override
        public String identity() {
            return super.identity() + " " + onEntity();
        }

        @Override
        public String toVariableName() {
            String entity = onEntity().toLowerCase(Locale.ROOT);
            String name = signature().split("\\(", -1)[0].strip().toLowerCase(Locale.ROOT);
            return schema().toLowerCase(Locale.ROOT) + "_" + entity.substring(entity.indexOf('.') + 1) + "_" + name;
        }
    }

    /** A trigger. */
    @PyType(value = "PGTrigger", module = "alembic_utils.pg_trigger")
    public static class PGTrigger extends OnEntity {
        private static final EntityPattern CREATE_CONSTRAINT = new EntityPattern(
                "create{:s}constraint{:s}trigger{:s}{signature}{:s}{event}{:s}ON{:s}{on_entity}{:s}{action}");
        private static final EntityPattern CREATE =
                new EntityPattern("create{:s}trigger{:s}{signature}{:s}{event}{:s}ON{:s}{on_entity}{:s}{action}");
        private static final EntityPattern DEFINITION = new EntityPattern("{event}{:s}ON{:s}{on_entity}{:s}{action}");

        private PGTrigger(PyClass type) {
            super(type);
        }

        @PyNew("PGTrigger(*args, **kwargs)")
        public static PGTrigger create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGTrigger(type);
        }

        @PyMethod("__init__(schema, signature, definition, on_entity, is_constraint=False)")
        public void init(Object schema, Object signature, Object definition, Object onEntity, Object isConstraint) {
            init(schema, signature, definition);
            on(onEntity);
            attributes().put("is_constraint", isConstraint);
        }

        @PyMethod("from_sql(sql)")
        public static Object fromSql(PyClass type, String sql) {
            EntityPattern.Fields fields = CREATE_CONSTRAINT.match(sql);
            boolean isConstraint = fields != null;
            if (fields == null) {
                fields = CREATE.match(sql);
            }
            if (fields == null) {
                throw notParsed("PGTrigger", sql);
            }
            String given = fields.get("on_entity");
            String entity = given.contains(".") ? given : "public." + given;
            return made(
                    type,
                    Map.of(
                            "schema",
                            entity.substring(0, entity.indexOf('.')),
                            "signature",
                            fields.get("signature"),
                            "on_entity",
                            entity,
                            "definition",
                            " " + fields.get("event") + " ON " + entity + " " + fields.get("action"),
                            "is_constraint",
                            isConstraint));
        }

        @Override
        public String identity() {
            String flag = Operators.str(Operators.getAttribute(this, "is_constraint"));
            return type().name() + ": " + schema() + "." + signature() + " " + flag + " " + onEntity();
        }

        @Override
        public Object toSqlStatementCreate() {
            EntityPattern.Fields fields = DEFINITION.match(definition());
            if (fields == null) {
                throw notParsed("PGTrigger.definition", definition());
            }
            String entity = fields.get("on_entity");
            String table = schema() + "." + entity.substring(entity.indexOf('.') + 1);
            boolean isConstraint = Operators.truth(Operators.getAttribute(this, "is_constraint"));
            return sql("CREATE" + (isConstraint ? " CONSTRAINT " : " ") + "TRIGGER \"" + signature() + "\" "
                    + fields.get("event") + " ON " + table + " " + fields.get("action"));
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("DROP TRIGGER \"" + signature() + "\" ON " + onEntity() + " " + (cascade ? "cascade" : ""));
        }

        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(
                    sql("DROP TRIGGER IF EXISTS \"" + signature() + "\" ON " + onEntity() + ";"),
                    toSqlStatementCreate());
        }
    }

    /** A policy of row level security. */
    @PyType(value = "PGPolicy", module = "alembic_utils.pg_policy")
    public static class PGPolicy extends OnEntity {
        private static final EntityPattern CREATE =
                new EntityPattern("create policy{:s}{signature}{:s}on{:s}{on_entity}{:s}{definition}");

        private PGPolicy(PyClass type) {
            super(type);
        }

        @PyNew("PGPolicy(*args, **kwargs)")
        public static PGPolicy create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGPolicy(type);
        }

        @PyMethod("__init__(schema, signature, definition, on_entity)")
        public void init(Object schema, Object signature, Object definition, Object onEntity) {
            init(schema, signature, definition);
            on(onEntity);
        }

        @PyMethod("from_sql(sql)")
        public static Object fromSql(PyClass type, String sql) {
            EntityPattern.Fields fields = CREATE.match(sql.strip());
            if (fields == null) {
                throw notParsed("PGPolicy", sql);
            }
            String given = fields.get("on_entity");
            String entity = given.contains(".") ? given : "public." + given;
            return made(
                    type,
                    Map.of(
                            "schema", entity.substring(0, entity.indexOf('.')),
                            "signature", fields.get("signature"),
                            "definition", fields.get("definition"),
                            "on_entity", entity));
        }

        private String name() {
            return signature() + " on " + onEntity();
        }

        @Override
        public Object toSqlStatementCreate() {
            return sql("CREATE POLICY " + name() + " " + definition());
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("DROP POLICY " + name() + " " + (cascade ? "cascade" : ""));
        }

        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(
                    sql("DROP POLICY IF EXISTS " + name() + ";"),
                    sql("CREATE POLICY " + name() + " " + definition() + ";"));
        }
    }

    /** An extension. */
    @PyType(value = "PGExtension", module = "alembic_utils.pg_extension")
    public static class PGExtension extends ReplaceableEntity {
        private PGExtension(PyClass type) {
            super(type);
        }

        @PyNew("PGExtension(*args, **kwargs)")
        public static PGExtension create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGExtension(type);
        }

        @PyMethod("__init__(schema, signature)")
        public void init(Object schema, Object signature) {
            describe(schema, signature);
            define(type().name() + ": " + schema() + " " + signature());
        }

        @Override
        public String identity() {
            return type().name() + ": " + signature();
        }

        @Override
        public Object toSqlStatementCreate() {
            return sql("CREATE EXTENSION \"" + signature() + "\" WITH SCHEMA " + literalSchema() + ";");
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("DROP EXTENSION \"" + signature() + "\" " + (cascade ? "CASCADE" : ""));
        }
    }

    /** A right of a role on a table. */
    @PyType(value = "PGGrantTable", module = "alembic_utils.pg_grant_table")
    public static class PGGrantTable extends ReplaceableEntity {
        private static final Set<String> OF_COLUMNS = Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES");
        private static final Set<String> OF_TABLES = Set.of("DELETE", "TRUNCATE", "TRIGGER");

        private PGGrantTable(PyClass type) {
            super(type);
        }

        @PyNew("PGGrantTable(*args, **kwargs)")
        public static PGGrantTable create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new PGGrantTable(type);
        }

        @PyMethod("__init__(schema, table, role, grant, columns=None, with_grant_option=False)")
        public void init(
                Object schema, Object table, Object role, Object grant, Object columns, Object withGrantOption) {
            String right = Operators.str(grant);
            if (!OF_COLUMNS.contains(right) && !OF_TABLES.contains(right)) {
                throw PyException.valueError(Operators.repr(grant) + " is not a valid PGGrantTableChoice");
            }
            List<String> names = new ArrayList<>();
            if (Values.truth(columns)) {
                Operators.list(columns).forEach(column -> names.add(Operators.str(column)));
                names.sort(null);
            }
            if (names.isEmpty() == OF_COLUMNS.contains(right)) {
                throw PyException.of(
                        EntityModules.BAD_INPUT,
                        "When grant type is " + right + " a value must " + (names.isEmpty() ? "" : "not ")
                                + "be provided for columns");
            }
            attributes().put("schema", EntityText.withoutQuotes(Operators.str(schema)));
            attributes().put("table", EntityText.withoutQuotes(Operators.str(table)));
            attributes().put("role", EntityText.withoutQuotes(Operators.str(role)));
            attributes().put("grant", right);
            attributes().put("columns", PyList.of(names.toArray()));
            attributes().put("with_grant_option", withGrantOption);
            attributes().put("signature", identity());
        }

        @Override
        public String identity() {
            return type().name() + ": " + schema() + "." + text("table") + "." + text("role") + "." + text("grant");
        }

        @Override
        public String toVariableName() {
            return String.join("_", schema(), text("table"), text("role"), text("grant"))
                    .toLowerCase(Locale.ROOT);
        }

        private String table() {
            return literalSchema() + "." + EntityText.quoted(text("table"));
        }

        @Override
        public Object toSqlStatementCreate() {
            List<String> columns = new ArrayList<>();
            Operators.list(Operators.getAttribute(this, "columns"))
                    .forEach(column -> columns.add(Operators.str(column)));
            boolean grantable = Operators.truth(Operators.getAttribute(this, "with_grant_option"));
            return sql("GRANT " + text("grant") + " "
                    + (columns.isEmpty() ? "" : "( " + String.join(", ", columns) + " )") + " ON " + table() + " TO "
                    + EntityText.quoted(text("role")) + " " + (grantable ? " WITH GRANT OPTION" : ""));
        }

        @Override
        public Object toSqlStatementDrop(boolean cascade) {
            return sql("REVOKE " + text("grant") + " ON " + table() + " FROM " + EntityText.quoted(text("role")));
        }

        @Override
        public PyList toSqlStatementCreateOrReplace() {
            return PyList.of(toSqlStatementDrop(false), toSqlStatementCreate());
        }
    }
}
