package dev.limbeck.engine.migration;

import dev.limbeck.engine.batch.BatchRequest;
import dev.limbeck.engine.batch.Rebuild;
import dev.limbeck.engine.dialect.DdlExecutor;
import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.ReflectedTable;
import dev.limbeck.engine.dialect.Surroundings;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.dialect.TableReflection;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.MigrationStep;
import dev.limbeck.engine.graph.Plan;
import dev.limbeck.engine.graph.RevisionError;
import dev.limbeck.engine.graph.RevisionErrorTexts;
import dev.limbeck.engine.graph.RevisionStep;
import dev.limbeck.engine.graph.VersionChange;
import dev.limbeck.engine.graph.VersionTable;
import dev.limbeck.engine.logging.Logger;
import dev.limbeck.engine.logging.Logging;
import dev.limbeck.engine.operations.OperationsContext;
import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.script.Script;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.SchemaItem;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One database, or one script of SQL, being migrated: reads the version table, takes the steps a command plans, and
 * writes the version table, in the transactions that the database allows.
 */
@PyType(value = "MigrationContext", module = "alembic.runtime.migration", subclassable = false)
public final class MigrationContext implements OperationsContext {
    /** Scripts that are kept in memory between being looked at and being run; further ones are read twice. */
    private static final int MOST_TREES = 500;

    private static final String LOGGER = "alembic.runtime.migration";

    private final Interpreter interpreter;
    private final MigrationOptions options;
    private final @Nullable Connection connection;
    private final DdlExecutor executor;
    private final DefaultImpl impl;
    private final VersionStorage version;
    private final boolean transactionalDdl;
    private final boolean inExternalTransaction;
    private final Logger log;
    private @Nullable Transaction transaction;

    /** @param connection null for a script of SQL, whose {@code dialect} is then given by a URL or by name */
    MigrationContext(
            Interpreter interpreter, MigrationOptions options, Dialect dialect, @Nullable Connection connection) {
        this(interpreter, options, dialect, options.asSql() ? null : connection, null);
    }

    /** @param bind what a context of a script's own writes to, null for the output of {@code options} */
    private MigrationContext(
            Interpreter interpreter,
            MigrationOptions options,
            Dialect dialect,
            @Nullable Connection connection,
            @Nullable OfflineBind bind) {
        this.interpreter = interpreter;
        this.options = options;
        this.connection = connection;
        if (connection != null) {
            this.executor = new OnlineExecutor(connection);
        } else {
            this.executor = bind != null
                    ? bind.executor()
                    : new OfflineExecutor(dialect, this::writePiece, options.literalBinds());
        }
        String separator = options.batchSeparator(dialect.name());
        if (separator != null) {
            dialect.setBatchSeparator(separator);
        }
        this.impl = dialect.impl(executor);
        this.version = new VersionStorage(
                dialect, options.versionTable(), options.versionTableSchema(), options.versionTablePk());
        Boolean transactional = options.transactionalDdl();
        this.transactionalDdl = transactional == null ? dialect.transactionalDdl() : transactional;
        this.inExternalTransaction = this.connection != null && this.connection.inTransaction();
        this.log = Logging.of(interpreter).logger(LOGGER);
        log.info("Context impl " + dialect.implName() + ".");
        if (isOffline()) {
            log.info("Generating static SQL");
        }
        log.info("Will assume " + (transactionalDdl ? "transactional" : "non-transactional") + " DDL.");
    }

    /** {@code MigrationContext.configure(connection)}: one of a script's own, for {@code Operations(context)}. */
    @PyMethod("configure(connection=None, url=None, dialect_name=None, dialect=None, environment_context=None, "
            + "dialect_opts=None, opts=None)")
    public static MigrationContext configure(
            Interpreter interpreter,
            Object connection,
            Object url,
            Object dialectName,
            Object dialect,
            Object environmentContext,
            Object dialectOpts,
            Object opts) {
        Map<String, Object> values = opts instanceof PyDict given ? given.toStringMap() : Map.of();
        MigrationOptions options = new MigrationOptions(None.NONE, values, List::of);
        if (connection instanceof Connection live) {
            return new MigrationContext(interpreter, options, live.dialect(), live);
        }
        if (connection instanceof OfflineBind bind) {
            return new MigrationContext(interpreter, options, bind.executor().dialect(), null, bind);
        }
        Dialect known;
        if (url != None.NONE) {
            known = Dialect.named(
                    Databases.of(interpreter).resolve(interpreter, url).backendName(), null);
        } else if (dialectName != None.NONE) {
            known = Dialect.named(
                    DatabaseUrl.parse(Operators.str(dialectName) + "://").backendName(), null);
        } else if (dialect instanceof DialectForScripts given) {
            known = given.dialect();
        } else {
            throw PyException.of(Exceptions.EXCEPTION, "Connection, url, or dialect_name is required.");
        }
        return new MigrationContext(interpreter, options, known, null);
    }

    /** Whether statements are only written down. */
    @PyAttribute("as_sql")
    public boolean isOffline() {
        return connection == null;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    MigrationOptions options() {
        return options;
    }

    public Dialect dialect() {
        return executor.dialect();
    }

    @PyAttribute("dialect")
    public DialectForScripts pythonDialect() {
        return new DialectForScripts(dialect());
    }

    @Override
    @PyAttribute("impl")
    public DefaultImpl impl() {
        return impl;
    }

    /** {@code target_metadata}, if it is one that naming conventions can be read from. */
    @Override
    public @Nullable MetaData targetMetadata() {
        return options.get("target_metadata") instanceof MetaData metadata ? metadata : null;
    }

    @Override
    public Object contextForScripts() {
        return this;
    }

    @Override
    public void rebuild(BatchRequest request) {
        executor.rebuild(() -> {
            Surroundings surroundings = impl.surroundings(request.table());
            surroundings.enter(Rebuild.temporaryName(request.table().name().text()));
            Map<String, Identifier> renames = request.renames();
            Set<String> renamed = renames.isEmpty() ? Set.of() : surroundings.renameFirst(renames, request.leaving());
            Table existing = request.copyFrom();
            Table table = existing == null ? reflected(request) : existing;
            if (existing != null && !renamed.isEmpty()) {
                table = existing.toMetadata(new MetaData(), Ellipsis.ELLIPSIS, None.NONE, existing.name());
            }
            rename(table, renames, renamed, existing != null);
            new Rebuild(impl, surroundings, table, request).run();
        });
    }

    /**
     * Columns have their new names in the database already; the script goes on calling them by the old ones.
     *
     * @param described whether the script has made the table, under the old names
     */
    private static void rename(Table table, Map<String, Identifier> renames, Set<String> renamed, boolean described) {
        Map<String, String> oldNames = new HashMap<>();
        for (String old : renamed) {
            oldNames.put(
                    described ? old : Objects.requireNonNull(renames.get(old)).text(), old);
        }
        for (Column column : table.columnList()) {
            String old = oldNames.get(column.name());
            if (old != null) {
                column.setKey(old);
                column.setName(Objects.requireNonNull(renames.get(old)));
            }
        }
    }

    DdlExecutor executor() {
        return executor;
    }

    /** Null for a script of SQL. */
    @Nullable
    Connection liveConnection() {
        return connection;
    }

    /** The table as the database has it, under the names and overrides that the batch asked for. */
    private Table reflected(BatchRequest request) {
        TableName name = request.table();
        String schema = name.schema() == null ? null : name.schema().text();
        ReflectedTable found = connection == null
                ? null
                : connection.reflectOrNull(
                        reflector -> reflector.table(name.name().text(), schema));
        if (found == null) {
            throw PyException.of(
                    SqlalchemyErrors.NO_SUCH_TABLE_ERROR,
                    schema == null
                            ? name.name().text()
                            : schema + "." + name.name().text());
        }
        MetaData metaData = new MetaData(null, request.namingConvention());
        Table table = Table.of(name.name(), name.schema(), metaData, List.of());
        new TableReflection(dialect(), impl::reflectedDefault).fill(table, found);
        impl.keepDetails(table, found);
        for (Object item : request.reflectArgs()) {
            if (item instanceof Column column) {
                table.append(column, true);
            } else {
                ((SchemaItem) item).attachTo(table);
            }
        }
        return table;
    }

    /** What scripts execute on: the connection, or something that writes statements down. */
    @Override
    @PyAttribute("bind")
    public Object bind() {
        return executor.bind();
    }

    @PyAttribute("connection")
    public Object pythonConnection() {
        return bind();
    }

    @PyAttribute("config")
    public Object config() {
        return options.config();
    }

    @PyAttribute("script")
    public @Nullable Object pythonScript() {
        return null;
    }

    @PyAttribute("opts")
    public Map<String, Object> opts() {
        return options.raw();
    }

    @PyAttribute("transactional_ddl")
    public boolean transactionalDdl() {
        return transactionalDdl;
    }

    @PyAttribute("version_table")
    public String versionTable() {
        return version.name();
    }

    @PyAttribute("version_table_schema")
    public @Nullable String versionTableSchema() {
        return version.schema();
    }

    // the version table -------------------------------------------------------------------------------------------

    /**
     * The rows of the version table in the order read, empty if there is no such table; offline the starting revisions.
     * A row without a value stands for the base, and so for nothing.
     *
     * @throws CommandError if a row holds something else than text
     */
    public List<String> currentHeads() {
        if (connection == null) {
            return options.startingRevisions();
        }
        if (!options.startingRevisions().isEmpty()) {
            throw new CommandError("Can't specify current_rev to context when using a database connection");
        }
        List<String> rows = new ArrayList<>();
        if (hasVersionTable()) {
            for (Object row : connection.query(version.select())) {
                if (row instanceof String id) {
                    rows.add(id);
                } else if (row != None.NONE) {
                    throw RevisionErrorTexts.USUAL.commandError(RevisionError.notAString(Operators.repr(row)));
                }
            }
        }
        return rows;
    }

    @PyMethod("get_current_heads()")
    public Object pythonCurrentHeads() {
        return PyTuple.copyOf(currentHeads());
    }

    @PyMethod("get_current_revision()")
    public @Nullable String currentRevision() {
        List<String> heads = currentHeads();
        if (heads.size() > 1) {
            throw new CommandError("Version table '" + version.name()
                    + "' has more than one head present; please use get_current_heads()");
        }
        return heads.isEmpty() ? null : heads.get(0);
    }

    private boolean hasVersionTable() {
        return connection != null
                && connection.reflect(reflector -> reflector.hasTable(version.name(), version.schema()));
    }

    /** Creates the version table if it is missing, and with {@code purge} empties it, in a transaction of its own. */
    public void ensureVersionTable(boolean purge) {
        if (connection == null) {
            executor.execute(version.create());
            return;
        }
        boolean own = !connection.inTransaction();
        if (!hasVersionTable()) {
            executor.execute(version.create());
        }
        if (purge) {
            connection.executeText(version.deleteAll());
        }
        if (own) {
            connection.commit();
        }
    }

    private final class Versions implements VersionTable {
        @Override
        public void insert(String to) {
            write(version.insert(to));
        }

        @Override
        public void update(String from, String to) {
            long matched = write(version.update(from, to));
            requireOne(matched, "updating '" + from + "' to '" + to + "'");
        }

        @Override
        public void delete(String from) {
            requireOne(write(version.delete(from)), "deleting '" + from + "'");
        }

        private long write(String sql) {
            if (executor instanceof OfflineExecutor offline) {
                offline.write(sql);
                return 1;
            }
            return connection == null ? 1 : connection.executeText(sql).rowcount();
        }

        private void requireOne(long matched, String what) {
            if (matched != 1) {
                throw new CommandError("Online migration expected to match one row when " + what + " in '"
                        + version.name() + "'; " + matched + " found");
            }
        }
    }

    // transactions ------------------------------------------------------------------------------------------------

    /** The transaction around a whole run, or around one script: a context manager that may do nothing. */
    Scope beginTransaction(boolean perMigration) {
        boolean now = transactionalDdl ? perMigration == options.transactionPerMigration() : perMigration;
        if (inExternalTransaction || !now) {
            return Scope.NOTHING;
        }
        if (connection == null) {
            return transactionalDdl ? new ScriptTransaction() : Scope.NOTHING;
        }
        if (!transactionalDdl && transaction != null) {
            return Scope.NOTHING;
        }
        transaction = begun(connection);
        return new LiveTransaction();
    }

    /** Reading the version table may have begun one already. */
    private static Transaction begun(Connection connection) {
        Transaction open = connection.rootTransaction();
        return open == null ? connection.begin() : open;
    }

    @PyMethod("begin_transaction(_per_migration=False)")
    public Scope pythonBeginTransaction(boolean perMigration) {
        return beginTransaction(perMigration);
    }

    /** Ends the transaction that is then open, which an {@link AutocommitBlock} may have exchanged. */
    private final class LiveTransaction extends Scope {
        @Override
        void begin() {}

        @Override
        void end(boolean success) {
            Transaction open = transaction;
            transaction = null;
            if (open != null && open.isActive()) {
                if (success) {
                    open.commit();
                } else {
                    open.rollback();
                }
            } else if (open != null && success && connection != null && connection.inTransaction()) {
                connection.warn(
                        "a script ended the transaction of the migration (connection.commit() or rollback()); what "
                                + "came after that, the version row included, is rolled back as with Alembic. Use "
                                + "op.get_context().autocommit_block() for what has to be committed at once");
            }
        }
    }

    /** {@code BEGIN;} and {@code COMMIT;} in a script of SQL. */
    private final class ScriptTransaction extends Scope {
        @Override
        void begin() {
            emit(dialect().beginScript());
        }

        @Override
        void end(boolean success) {
            if (success) {
                emit(dialect().commitScript());
            }
        }
    }

    private void emit(List<String> pieces) {
        for (String piece : pieces) {
            writePiece(piece);
        }
    }

    @PyMethod("autocommit_block()")
    public Scope autocommitBlock() {
        return new AutocommitBlock();
    }

    /** Commits what is open, runs its body statement by statement, and opens a new transaction. */
    private final class AutocommitBlock extends Scope {
        private boolean wasInTransaction;

        @Override
        void begin() {
            wasInTransaction = connection != null && connection.inTransaction();
            if (connection == null) {
                if (transactionalDdl) {
                    emit(dialect().commitScript());
                }
                return;
            }
            if (wasInTransaction) {
                if (transaction == null) {
                    throw PyException.assertionError("autocommit_block() can't be used in a transaction that env.py"
                            + " has begun; let context.begin_transaction() begin it");
                }
                transaction.commit();
                transaction = null;
            }
            connection.setAutocommit(true);
            connection.begin();
        }

        @Override
        void end(boolean success) {
            if (connection == null) {
                if (transactionalDdl) {
                    emit(dialect().beginScript());
                }
                return;
            }
            connection.commit();
            connection.setAutocommit(false);
            if (wasInTransaction) {
                transaction = connection.begin();
            }
        }
    }

    // the run -----------------------------------------------------------------------------------------------------

    /** Reads the version table, asks {@code function} for steps, and takes them one after the other. */
    void runMigrations(RevisionFunction function, ScriptDirectory scripts, Map<String, Object> arguments) {
        List<String> heads;
        if (options.purge()) {
            if (isOffline()) {
                throw new CommandError("Can't use --purge with --sql mode");
            }
            ensureVersionTable(true);
            heads = List.of();
        } else {
            heads = currentHeads();
            if (!isOffline() && heads.isEmpty() && !options.dontMutate()) {
                ensureVersionTable(false);
            }
        }
        if (connection != null) {
            connection.keepImplicitTransaction(false);
        }
        Set<String> rows = new LinkedHashSet<>(heads);
        List<Plan.Step> steps = function.steps(heads, this);
        prepare(steps);
        for (Plan.Step step : steps) {
            if (connection != null) {
                // a transaction of env.py's own is that of all scripts
                connection.expectRebuilds(
                        () -> inExternalTransaction ? steps.stream().anyMatch(this::mayRebuild) : mayRebuild(step));
            }
            Scope scope = beginTransaction(true);
            scope.begin();
            boolean done = false;
            try {
                take(step, rows, scripts, arguments);
                done = true;
            } finally {
                endQuietlyUnless(done, scope);
            }
        }
        if (connection != null && inExternalTransaction && !options.dontMutate()) {
            connection.keepImplicitTransaction(!options.strictTransactions());
        }
    }

    /** Finds scripts that can't run before the first one has. */
    private void prepare(List<Plan.Step> steps) {
        int kept = 0;
        for (Plan.Step step : steps) {
            if (step.step() instanceof RevisionStep revisionStep) {
                script(revisionStep).prepare(revisionStep.name(), kept < MOST_TREES, interpreter);
                kept++;
            }
        }
    }

    private boolean mayRebuild(Plan.Step step) {
        return step.step() instanceof RevisionStep revisionStep
                && script(revisionStep).mentions("batch_alter_table");
    }

    /** A failing rollback must not hide why it was rolled back. */
    private static void endQuietlyUnless(boolean done, Scope scope) {
        if (done) {
            scope.end(true);
            return;
        }
        try {
            scope.end(false);
        } catch (PyException ignored) {
            // the database has gone, or has rolled back by itself
        }
    }

    private void take(Plan.Step planned, Set<String> rows, ScriptDirectory scripts, Map<String, Object> arguments) {
        MigrationStep step = planned.step();
        if (isOffline() && rows.isEmpty()) {
            executor.execute(version.create());
        }
        log.info("Running " + step.log());
        if (isOffline()) {
            writePiece("-- Running " + step.shortLog());
        }
        if (step instanceof RevisionStep revisionStep) {
            run(revisionStep, arguments);
        }
        Versions versions = new Versions();
        for (VersionChange change : planned.changes()) {
            change.applyTo(versions);
            change.applyTo(rows);
        }
        for (Object callback : options.onVersionApply()) {
            interpreter.call(
                    callback,
                    Arguments.of(
                            List.of(),
                            Map.of(
                                    "ctx",
                                    this,
                                    "step",
                                    new AppliedStep(step.info(scripts.revisionMap())),
                                    "heads",
                                    PySet.of(rows.iterator()),
                                    "run_args",
                                    new PyDict(arguments))));
        }
    }

    private void run(RevisionStep step, Map<String, Object> arguments) {
        Object module = script(step).module(interpreter);
        Object function = interpreter.getAttribute(module, step.name());
        interpreter.callStrictly(function, Arguments.of(List.of(), arguments));
    }

    private static Script script(RevisionStep step) {
        if (step.revision() instanceof Script script) {
            return script;
        }
        throw new IllegalStateException("revision " + step.revision() + " is no script");
    }

    @PyMethod("run_migrations(**kw)")
    public void pythonRunMigrations(Map<String, Object> kw) {
        EnvironmentContext.current(interpreter).runMigrations(kw);
    }

    @PyMethod("execute(sql, execution_options=None)")
    public void execute(Object sql, Object executionOptions) {
        ClauseElement statement = sql instanceof String text ? new TextClause(text) : (ClauseElement) sql;
        executor.execute(statement, List.of(), Map.of());
    }

    /** A piece of a script of SQL. */
    @PyMethod("static_output(text)")
    public void writePiece(String piece) {
        Object buffer = options.outputBuffer();
        if (buffer == None.NONE) {
            interpreter.host().stdout().print(piece + "\n\n");
            interpreter.host().stdout().flush();
        } else {
            interpreter.callMethod(buffer, "write", piece + "\n\n");
        }
    }
}
