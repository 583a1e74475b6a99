package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code alembic.context}: the functions of the environment that is running. */
public final class ContextModule {
    private ContextModule() {}

    static NativeModule module() {
        return NativeModule.named("alembic.context")
                .lazy(
                        "config",
                        interpreter -> EnvironmentContext.current(interpreter).config())
                .lazy(
                        "script",
                        interpreter -> new ScriptDirectoryForScripts(
                                EnvironmentContext.current(interpreter).script()))
                .functions(ContextModule.class);
    }

    @PyMethod("is_offline_mode()")
    public static boolean isOfflineMode(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).isOfflineMode();
    }

    @PyMethod("requires_connection()")
    public static boolean requiresConnection(Interpreter interpreter) {
        return !EnvironmentContext.current(interpreter).isOfflineMode();
    }

    @PyMethod("is_transactional_ddl()")
    public static boolean isTransactionalDdl(Interpreter interpreter) {
        return getContext(interpreter).transactionalDdl();
    }

    @PyMethod("get_head_revision()")
    public static @Nullable String getHeadRevision(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).headRevision();
    }

    @PyMethod("get_head_revisions()")
    public static PyTuple getHeadRevisions(Interpreter interpreter) {
        return PyTuple.copyOf(EnvironmentContext.current(interpreter).headRevisions());
    }

    @PyMethod("get_starting_revision_argument()")
    public static Object getStartingRevisionArgument(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).startingRevisionArgument();
    }

    @PyMethod("get_revision_argument()")
    public static Object getRevisionArgument(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).revisionArgument();
    }

    @PyMethod("get_tag_argument()")
    public static Object getTagArgument(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).tagArgument();
    }

    @PyMethod("get_x_argument(as_dictionary=False)")
    public static Object getXArgument(Interpreter interpreter, boolean asDictionary) {
        EnvironmentContext environment = EnvironmentContext.current(interpreter);
        return asDictionary ? environment.xArgumentsAsDictionary() : new PyList(environment.xArguments());
    }

    @PyMethod("configure(connection=None, url=None, dialect_name=None, dialect_opts=None, **options)")
    public static void configure(
            Interpreter interpreter,
            Object connection,
            Object url,
            Object dialectName,
            Object dialectOpts,
            Map<String, Object> options) {
        EnvironmentContext.current(interpreter).configure(connection, url, dialectName, dialectOpts, options);
    }

    @PyMethod("run_migrations(**kw)")
    public static void runMigrations(Interpreter interpreter, Map<String, Object> kw) {
        EnvironmentContext.current(interpreter).runMigrations(kw);
    }

    @PyMethod("begin_transaction()")
    public static Scope beginTransaction(Interpreter interpreter) {
        return getContext(interpreter).beginTransaction(false);
    }

    @PyMethod("execute(sql, execution_options=None)")
    public static void execute(Interpreter interpreter, Object sql, Object executionOptions) {
        EnvironmentContext.current(interpreter).execute(sql);
    }

    @PyMethod("static_output(text)")
    public static void staticOutput(Interpreter interpreter, String text) {
        getContext(interpreter).writePiece(text);
    }

    @PyMethod("get_context()")
    public static MigrationContext getContext(Interpreter interpreter) {
        return EnvironmentContext.current(interpreter).context();
    }

    @PyMethod("get_bind()")
    public static Object getBind(Interpreter interpreter) {
        return getContext(interpreter).bind();
    }

    @PyMethod("get_impl()")
    public static Object getImpl(Interpreter interpreter) {
        return getContext(interpreter).impl();
    }
}
