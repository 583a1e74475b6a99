package dev.limbeck.engine.companion;

import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyMethod;
import org.jspecify.annotations.Nullable;

/** {@code alembic_utils}: entities, {@code op.create_entity} and its kin; comparing with the database is absent. */
final class EntityModules {
    private static final String ERRORS = "alembic_utils.exceptions";
    private static final PyClass ERROR = PyClass.exception(ERRORS, "AlembicUtilsException", Exceptions.EXCEPTION);
    static final PyClass SQL_PARSE_FAILURE = PyClass.exception(ERRORS, "SQLParseFailure", ERROR);
    static final PyClass BAD_INPUT = PyClass.exception(ERRORS, "BadInputException", ERROR);

    private static final String ENTITIES = PostgresqlEntities.class.getName() + "$";

    private EntityModules() {}

    static @Nullable NativeModule module(String name) {
        NativeModule module = NativeModule.named(name).whenImported(EntityModules::register);
        return switch (name) {
            case "alembic_utils" -> module;
            case "alembic_utils.pg_function" -> module.type("PGFunction", ENTITIES + "PGFunction");
            case "alembic_utils.pg_view" -> module.type("PGView", ENTITIES + "PGView");
            case "alembic_utils.pg_materialized_view" ->
                module.type("PGMaterializedView", ENTITIES + "PGMaterializedView");
            case "alembic_utils.pg_trigger" -> module.type("PGTrigger", ENTITIES + "PGTrigger");
            case "alembic_utils.pg_policy" -> module.type("PGPolicy", ENTITIES + "PGPolicy");
            case "alembic_utils.pg_extension" -> module.type("PGExtension", ENTITIES + "PGExtension");
            case "alembic_utils.pg_grant_table" ->
                module.type("PGGrantTable", ENTITIES + "PGGrantTable")
                        .lazy("PGGrantTableChoice", EntityModules::grants);
            case "alembic_utils.replaceable_entity" ->
                module.type("ReplaceableEntity", ReplaceableEntity.class)
                        .functions(EntityModules.class)
                        .absent("ReplaceableEntityRegistry", "registry");
            case "alembic_utils.reversible_op" ->
                module.type("CreateOp", EntityOps.CreateOp.class)
                        .type("DropOp", EntityOps.DropOp.class)
                        .type("ReplaceOp", EntityOps.ReplaceOp.class);
            case ERRORS ->
                module.value("AlembicUtilsException", ERROR)
                        .value("SQLParseFailure", SQL_PARSE_FAILURE)
                        .value("BadInputException", BAD_INPUT);
            case "alembic_utils.experimental" -> module.absent("collect_instances", "collect_subclasses");
            default -> null;
        };
    }

    /** {@code PGGrantTableChoice}: words that are as good as themselves. */
    private static Object grants(Interpreter interpreter) {
        Object namespace = interpreter.getAttribute(interpreter.importModule("types"), "SimpleNamespace");
        Object grants = interpreter.call(namespace);
        for (String grant : "SELECT INSERT UPDATE REFERENCES DELETE TRUNCATE TRIGGER".split(" ")) {
            interpreter.setAttribute(grants, grant, grant);
        }
        return grants;
    }

    /** Makes {@code op.create_entity}, {@code op.drop_entity} and {@code op.replace_entity}. */
    private static void register(Interpreter interpreter) {
        register(interpreter, "create_entity", "invoke_for_target", EntityOps.CreateOp.class);
        register(interpreter, "drop_entity", "invoke_for_target_optional_cascade", EntityOps.DropOp.class);
        register(interpreter, "replace_entity", "invoke_for_target", EntityOps.ReplaceOp.class);
    }

    private static void register(Interpreter interpreter, String name, String method, Class<?> operation) {
        Object registrar = Operations.registerOperation(PyClass.of(Operations.class), name, method);
        interpreter.call(registrar, PyClass.of(operation));
    }

    /** For comparing with the database, which only {@code revision --autogenerate} does. */
    @PyMethod("register_entities(entities, schemas=None, exclude_schemas=None, entity_types=None)")
    public static void registerEntities(Object entities, Object schemas, Object excludeSchemas, Object entityTypes) {}
}
