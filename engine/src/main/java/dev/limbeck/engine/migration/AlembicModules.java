package dev.limbeck.engine.migration;

import dev.limbeck.engine.companion.CompanionModules;
import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.config.ConfigurationError;
import dev.limbeck.engine.dialect.Compiled;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.logging.LoggingModule;
import dev.limbeck.engine.operations.AddConstraintOp;
import dev.limbeck.engine.operations.BatchOperations;
import dev.limbeck.engine.operations.OpModule;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.operations.ScriptOperation;
import dev.limbeck.engine.python.ExceptionTranslator;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.Limits;
import dev.limbeck.engine.python.ModuleRegistry;
import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.sqlalchemy.ElementCompiler;
import org.jspecify.annotations.Nullable;

/** The {@code alembic} package as scripts import it, and the interpreter in which migrations run. */
public final class AlembicModules implements ModuleSource {
    static final PyClass COMMAND_ERROR = PyClass.exception("alembic.util.exc", "CommandError", Exceptions.EXCEPTION);

    private AlembicModules() {}

    /** An interpreter that knows alembic, sqlalchemy and the standard library. */
    public static Interpreter interpreter(Host host) {
        ModuleRegistry modules = new ModuleRegistry()
                .add(new CompanionModules())
                .add(new LoggingModule())
                .add(new AlembicModules())
                .add(new SqlalchemyModules())
                .add(new EngineModules());
        Interpreter interpreter = new Interpreter(host, modules, TRANSLATOR, Limits.DEFAULT);
        interpreter.state(ElementCompiler.class, Compiled::compiler);
        return interpreter;
    }

    /** The user's mistakes are exceptions that scripts can catch. */
    private static final ExceptionTranslator TRANSLATOR = (failure, interpreter) -> {
        if (failure instanceof CommandError error) {
            return new PyBaseException(COMMAND_ERROR, error.getMessage());
        }
        if (failure instanceof ConfigurationError error) {
            int dot = error.pythonClass().lastIndexOf('.');
            PyClass type = PyClass.exception(
                    error.pythonClass().substring(0, Math.max(dot, 0)),
                    error.pythonClass().substring(dot + 1),
                    Exceptions.EXCEPTION);
            return new PyBaseException(type, String.valueOf(error.getMessage()));
        }
        return null;
    };

    private static NativeModule operations(NativeModule module) {
        return module.type("Operations", Operations.class)
                .type("BatchOperations", BatchOperations.class)
                .type("MigrateOperation", ScriptOperation.class);
    }

    @Override
    public @Nullable NativeModule module(String name) {
        return switch (name) {
            case "alembic" ->
                NativeModule.named(name)
                        .value("__version__", "1.19.1")
                        .submodules("op", "context", "util", "config", "script", "operations", "migration", "runtime");
            case "alembic.op" ->
                Interpreter.current().state(OpModule.class, OpModule::new).module();
            case "alembic.operations" -> operations(NativeModule.named(name)).submodules("ops", "base");
            case "alembic.operations.base" -> operations(NativeModule.named(name));
            case "alembic.operations.ops" ->
                NativeModule.named(name)
                        .type("MigrateOperation", ScriptOperation.class)
                        .types(
                                "dev.limbeck.engine.operations",
                                "AddColumnOp",
                                "AddConstraintOp",
                                "AlterColumnOp",
                                "BulkInsertOp",
                                "CreateIndexOp",
                                "CreateTableCommentOp",
                                "CreateTableOp",
                                "DropColumnOp",
                                "DropConstraintOp",
                                "DropIndexOp",
                                "DropTableCommentOp",
                                "DropTableOp",
                                "ExecuteSQLOp",
                                "RenameTableOp")
                        .type("CreatePrimaryKeyOp", AddConstraintOp.PrimaryKey.class)
                        .type("CreateUniqueConstraintOp", AddConstraintOp.Unique.class)
                        .type("CreateForeignKeyOp", AddConstraintOp.ForeignKey.class)
                        .type("CreateCheckConstraintOp", AddConstraintOp.Check.class);
            case "alembic.context" -> ContextModule.module();
            case "alembic.util", "alembic.util.exc" -> NativeModule.named(name).value("CommandError", COMMAND_ERROR);
            case "alembic.config" -> NativeModule.named(name).type("Config", AlembicConfig.class);
            case "alembic.script", "alembic.script.base" ->
                NativeModule.named(name).type("ScriptDirectory", ScriptDirectoryForScripts.class);
            case "alembic.runtime" -> NativeModule.named(name).submodules("migration", "environment");
            case "alembic.migration", "alembic.runtime.migration" ->
                NativeModule.named(name)
                        .type("MigrationContext", MigrationContext.class)
                        .type("MigrationInfo", AppliedStep.class);
            case "logging.config" -> NativeModule.named(name).functions(LoggingConfig.class);
            default -> null;
        };
    }
}
