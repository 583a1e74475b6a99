package dev.limbeck.engine.migration;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.operations.OpModule;
import dev.limbeck.engine.operations.Operations;
import dev.limbeck.engine.python.AbsentValue;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.TextClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code env.py}, for one command. The script asks it what is wanted, configures a {@link MigrationContext} and
 * lets it run; several if it has several databases.
 */
public final class EnvironmentContext {
    /** Options that a later {@code configure()} does not take back. */
    private static final List<String> KEPT_WHEN_NONE =
            List.of("transactional_ddl", "output_buffer", "output_encoding", "starting_rev", "tag", "template_args");

    private final AlembicConfig config;
    private final ScriptDirectory script;
    private final RevisionFunction function;
    private final Map<String, Object> contextOpts;
    private final Interpreter interpreter;
    private final List<Connection> ownConnections = new ArrayList<>();
    private @Nullable MigrationContext migrationContext;

    /**
     * @param options what the command wants, under Alembic's names: {@code as_sql}, {@code starting_rev} (text, or a
     *     list of texts), {@code destination_rev}, {@code tag}, {@code purge}, {@code dont_mutate}
     */
    public EnvironmentContext(
            AlembicConfig config, ScriptDirectory script, RevisionFunction function, Map<String, Object> options) {
        this.config = config;
        this.script = script;
        this.function = function;
        this.contextOpts = new LinkedHashMap<>(options);
        this.interpreter = script.scripts().interpreter();
    }

    /** Which environment a run is in: scripts reach it through {@code alembic.context} and {@code alembic.op}. */
    private static final class Active {
        private @Nullable EnvironmentContext environment;
    }

    /** The environment whose env.py is running. */
    static EnvironmentContext current(Interpreter interpreter) {
        EnvironmentContext environment = interpreter.state(Active.class, Active::new).environment;
        if (environment == null) {
            throw PyException.nameError(
                    "Can't invoke function, as the proxy object has not yet been established for the"
                            + " Alembic 'EnvironmentContext' class.  Try placing this code inside a callable.");
        }
        return environment;
    }

    /** Runs env.py. Connections that it leaves open are its own. */
    public void runEnv() {
        Active active = interpreter.state(Active.class, Active::new);
        EnvironmentContext outer = active.environment;
        active.environment = this;
        try {
            Databases databases = Databases.of(interpreter);
            String url = config.url();
            databases.setOverride(url == null ? null : DatabaseUrl.parse(url));
            if (config.attributes().get(StatementListener.ATTRIBUTE) instanceof StatementListener listener) {
                databases.setListener(listener);
            }
            script.runEnv();
        } finally {
            active.environment = outer;
            for (Connection connection : ownConnections) {
                connection.close();
            }
        }
    }

    public AlembicConfig config() {
        return config;
    }

    public ScriptDirectory script() {
        return script;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    // what env.py asks --------------------------------------------------------------------------------------------

    boolean isOfflineMode() {
        return Operators.truth(contextOpts.getOrDefault("as_sql", false));
    }

    @Nullable
    String headRevision() {
        return asRevision("head");
    }

    List<String> headRevisions() {
        return script.graph().asRevisionNumber("heads");
    }

    private @Nullable String asRevision(@Nullable String symbol) {
        List<String> ids = script.graph().asRevisionNumber(symbol);
        return ids.isEmpty() ? null : ids.get(0);
    }

    Object startingRevisionArgument() {
        if (migrationContext != null) {
            String revision = asRevision(migrationContext.currentRevision());
            return revision == null ? None.NONE : revision;
        }
        if (contextOpts.containsKey("starting_rev")) {
            List<String> starting = startingRevisions();
            return starting.isEmpty() ? None.NONE : starting.get(0);
        }
        throw new CommandError("No starting revision argument is available.");
    }

    Object revisionArgument() {
        Object destination = contextOpts.getOrDefault("destination_rev", None.NONE);
        String revision = asRevision(destination == None.NONE ? null : Operators.str(destination));
        return revision == null ? None.NONE : revision;
    }

    Object tagArgument() {
        return contextOpts.getOrDefault("tag", None.NONE);
    }

    /** The {@code -x} arguments as they were given. */
    List<String> xArguments() {
        return config.cmdOpts().x();
    }

    PyDict xArgumentsAsDictionary() {
        PyDict dict = new PyDict();
        for (String argument : xArguments()) {
            int equals = argument.indexOf('=');
            dict.put(
                    equals < 0 ? argument : argument.substring(0, equals),
                    equals < 0 ? "" : argument.substring(equals + 1));
        }
        return dict;
    }

    // what env.py does --------------------------------------------------------------------------------------------

    /** {@code context.configure(...)}. Keywords given earlier stay unless they are given again. */
    void configure(Object connection, Object url, Object dialectName, Object dialectOpts, Map<String, Object> given) {
        given.forEach((name, value) -> {
            boolean keepsOld = value == None.NONE && KEPT_WHEN_NONE.contains(name);
            if (!keepsOld) {
                contextOpts.put(name, value);
            }
        });
        if (connection instanceof Engine) {
            throw new CommandError("'connection' argument to configure() is expected to be a"
                    + " sqlalchemy.engine.Connection instance, got " + Operators.repr(connection));
        }
        Connection live = connection instanceof Connection known ? known : null;
        if (connection instanceof AbsentValue absent && !isOfflineMode()) {
            live = connectionInsteadOf(absent);
        }
        Dialect dialect =
                live != null && !isOfflineMode() ? live.dialect() : dialect(live, url, dialectName, dialectOpts);
        MigrationOptions options = new MigrationOptions(config, contextOpts, this::startingRevisions);
        migrationContext = new MigrationContext(interpreter, options, dialect, live);
    }

    /**
     * A connection where env.py has got one from a module that is not there: to the database that the user named, or
     * that the configuration names.
     */
    private Connection connectionInsteadOf(AbsentValue absent) {
        Object url = Databases.of(interpreter).override();
        if (url == null) {
            url = config.mainOption("sqlalchemy.url");
        }
        if (url == null) {
            throw new CommandError("env.py takes its connection from a module that is not here: " + absent.describe()
                    + "; name the database with --url or the environment variable LIMBECK_URL");
        }
        Connection opened = new Engine(interpreter, url, Map.of()).connect(interpreter);
        ownConnections.add(opened);
        return opened;
    }

    /** The dialect of a script of SQL. */
    private Dialect dialect(@Nullable Connection live, Object url, Object dialectName, Object dialectOpts) {
        ParameterStyle style = null;
        if (dialectOpts instanceof PyDict dict && dict.get("paramstyle") instanceof String name) {
            style = ParameterStyle.of(name);
        }
        if (live != null) {
            return Dialect.named(live.dialect().name(), style);
        }
        if (url != None.NONE) {
            DatabaseUrl effective = Databases.of(interpreter).resolve(interpreter, url);
            return Dialect.named(effective.backendName(), style);
        }
        if (dialectName != None.NONE) {
            return Dialect.named(
                    DatabaseUrl.parse(Operators.str(dialectName) + "://").backendName(), style);
        }
        throw PyException.of(Exceptions.EXCEPTION, "Connection, url, or dialect_name is required.");
    }

    /** What {@code starting_rev} stands for; base is nothing. */
    private List<String> startingRevisions() {
        Object given = contextOpts.getOrDefault("starting_rev", None.NONE);
        List<String> revisions = new ArrayList<>();
        if (given == None.NONE) {
            return revisions;
        }
        for (Object item : given instanceof String text ? List.<Object>of(text) : Operators.list(given)) {
            if (item != None.NONE && !item.equals("base")) {
                Revision revision = script.graph().getRevision(Operators.str(item));
                if (revision != null) {
                    revisions.add(revision.revision());
                }
            }
        }
        return revisions;
    }

    /** The context that was configured last. */
    MigrationContext context() {
        if (migrationContext == null) {
            throw PyException.of(Exceptions.EXCEPTION, "No context has been configured yet.");
        }
        return migrationContext;
    }

    void runMigrations(Map<String, Object> arguments) {
        MigrationContext context = context();
        OpModule op = interpreter.state(OpModule.class, OpModule::new);
        op.install(new Operations(context));
        try {
            context.runMigrations(function, script, arguments);
        } finally {
            op.remove();
        }
    }

    void execute(Object sql) {
        ClauseElement statement = sql instanceof String text ? new TextClause(text) : (ClauseElement) sql;
        context().executor().execute(statement, List.of(), Map.of());
    }
}
