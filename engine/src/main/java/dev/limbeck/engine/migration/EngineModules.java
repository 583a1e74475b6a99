package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import org.jspecify.annotations.Nullable;

/** The modules of {@code sqlalchemy} that open connections, events of these, and the exceptions. */
public final class EngineModules implements ModuleSource {
    private static final String MIGRATION = "dev.limbeck.engine.migration.";

    private static final String[] CLASSES = {
        "Connection",
        "Connection",
        "CursorResult",
        "Result",
        "Engine",
        "Engine",
        "Inspector",
        "Inspector",
        "Result",
        "Result",
        "Row",
        "Row",
        "RowMapping",
        "Row$Mapping",
        "ScalarResult",
        "RowSource$Scalars",
        "MappingResult",
        "RowSource$Mappings",
        "Transaction",
        "Transaction",
        "RootTransaction",
        "Transaction",
        "NestedTransaction",
        "Transaction",
        "URL",
        "DatabaseUrl",
        "Connectable",
        "Engine"
    };

    /** Names in {@code sqlalchemy.pool}, which {@code sqlalchemy} has too. */
    static String[] pools() {
        return new String[] {
            "NullPool",
            "Pool",
            "QueuePool",
            "StaticPool",
            "SingletonThreadPool",
            "AssertionPool",
            "AsyncAdaptedQueuePool"
        };
    }

    @Override
    public @Nullable NativeModule module(String name) {
        return switch (name) {
            case "sqlite3", "sqlite3.dbapi2" ->
                NativeModule.named(name)
                        .type("Connection", DbapiConnection.OfSqlite.class)
                        .absent("connect", "Cursor", "Row", "register_adapter", "register_converter", "sqlite_version");
            case "sqlalchemy.event" -> NativeModule.named(name).functions(EventFunctions.class);
            case "sqlalchemy.engine" ->
                engine(NativeModule.named(name)).submodules("url", "reflection", "base", "result", "row", "cursor");
            case "sqlalchemy.engine.base",
                    "sqlalchemy.engine.url",
                    "sqlalchemy.engine.result",
                    "sqlalchemy.engine.cursor",
                    "sqlalchemy.engine.row",
                    "sqlalchemy.engine.create",
                    "sqlalchemy.engine.reflection",
                    "sqlalchemy.inspection" -> engine(NativeModule.named(name));
            case "sqlalchemy.exc" -> exceptions(NativeModule.named(name));
            case "sqlalchemy.pool" -> pools(NativeModule.named(name));
            case "sqlalchemy.ext.asyncio", "sqlalchemy.ext.asyncio.engine" -> asyncio(NativeModule.named(name));
            default -> null;
        };
    }

    private static NativeModule engine(NativeModule module) {
        for (int i = 0; i < CLASSES.length; i += 2) {
            module.type(CLASSES[i], MIGRATION + CLASSES[i + 1]);
        }
        return module.type("Dialect", DialectForScripts.class).functions(EngineFunctions.class);
    }

    private static NativeModule asyncio(NativeModule module) {
        return module.type("AsyncConnection", MIGRATION + "Connection").functions(AsyncEngineFunctions.class);
    }

    private static NativeModule pools(NativeModule module) {
        for (String pool : pools()) {
            module.type(pool, PoolClass.class);
        }
        return module;
    }

    private static NativeModule exceptions(NativeModule module) {
        PyClass[] classes = {
            SqlalchemyErrors.SQLALCHEMY_ERROR,
            SqlalchemyErrors.ARGUMENT_ERROR,
            SqlalchemyErrors.DUPLICATE_COLUMN_ERROR,
            SqlalchemyErrors.OBJECT_NOT_EXECUTABLE_ERROR,
            SqlalchemyErrors.NO_SUCH_MODULE_ERROR,
            SqlalchemyErrors.NO_FOREIGN_KEYS_ERROR,
            SqlalchemyErrors.AMBIGUOUS_FOREIGN_KEYS_ERROR,
            SqlalchemyErrors.CONSTRAINT_COLUMN_NOT_FOUND_ERROR,
            SqlalchemyErrors.CIRCULAR_DEPENDENCY_ERROR,
            SqlalchemyErrors.COMPILE_ERROR,
            SqlalchemyErrors.UNSUPPORTED_COMPILATION_ERROR,
            SqlalchemyErrors.IDENTIFIER_ERROR,
            SqlalchemyErrors.DISCONNECTION_ERROR,
            SqlalchemyErrors.TIMEOUT_ERROR,
            SqlalchemyErrors.INVALID_REQUEST_ERROR,
            SqlalchemyErrors.ILLEGAL_STATE_CHANGE_ERROR,
            SqlalchemyErrors.NO_INSPECTION_AVAILABLE,
            SqlalchemyErrors.PENDING_ROLLBACK_ERROR,
            SqlalchemyErrors.RESOURCE_CLOSED_ERROR,
            SqlalchemyErrors.NO_SUCH_COLUMN_ERROR,
            SqlalchemyErrors.NO_RESULT_FOUND,
            SqlalchemyErrors.MULTIPLE_RESULTS_FOUND,
            SqlalchemyErrors.NO_REFERENCE_ERROR,
            SqlalchemyErrors.NO_REFERENCED_TABLE_ERROR,
            SqlalchemyErrors.NO_REFERENCED_COLUMN_ERROR,
            SqlalchemyErrors.NO_SUCH_TABLE_ERROR,
            SqlalchemyErrors.UNREFLECTABLE_TABLE_ERROR,
            SqlalchemyErrors.UNBOUND_EXECUTION_ERROR,
            SqlalchemyErrors.SA_DEPRECATION_WARNING,
            SqlalchemyErrors.SA_WARNING,
            DatabaseErrors.STATEMENT_ERROR,
            DatabaseErrors.DBAPI_ERROR,
            DatabaseErrors.INTERFACE_ERROR,
            DatabaseErrors.DATABASE_ERROR,
            DatabaseErrors.DATA_ERROR,
            DatabaseErrors.OPERATIONAL_ERROR,
            DatabaseErrors.INTEGRITY_ERROR,
            DatabaseErrors.INTERNAL_ERROR,
            DatabaseErrors.PROGRAMMING_ERROR,
            DatabaseErrors.NOT_SUPPORTED_ERROR
        };
        for (PyClass exception : classes) {
            module.value(exception.name(), exception);
        }
        return module;
    }
}
