package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.Dialect;
import dev.limbeck.engine.dialect.DialectForScripts;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.AbsentValue;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.SchemaBind;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLAlchemy's engine as scripts see it: where connections come from. Nothing is opened before one is asked for. */
@PyType(value = "Engine", module = "sqlalchemy.engine.base", subclassable = false)
public final class Engine implements SchemaBind {
    private final DatabaseUrl url;
    private final Dialect dialect;
    private final PyDict info = new PyDict();
    private final Map<String, Object> connectArgs;
    private final boolean autocommit;
    /** The engine that this one has other options of; itself if there is none. */
    private final Engine origin;

    private boolean connectedBefore;

    /**
     * @param url a URL or its text
     * @param options the keywords of {@code create_engine}; those of pools have no meaning here
     */
    Engine(Interpreter interpreter, Object url, Map<String, Object> options) {
        this.url = Databases.of(interpreter).resolve(interpreter, url);
        this.dialect = Dialect.named(this.url.backendName(), ParameterStyle.QMARK);
        this.connectArgs = connectArgs(interpreter, options.getOrDefault("connect_args", None.NONE));
        this.autocommit = "AUTOCOMMIT".equals(options.get("isolation_level"));
        this.origin = this;
    }

    /** What the user named a database for by {@code --url} needs no arguments that nobody knows. */
    private static Map<String, Object> connectArgs(Interpreter interpreter, Object given) {
        if (given == None.NONE
                || (given instanceof AbsentValue && Databases.of(interpreter).override() != null)) {
            return Map.of();
        }
        if (given instanceof AbsentValue absent) {
            throw new CommandError("connect_args comes from a module that is not here: " + absent.describe()
                    + "; name the database with --url or the environment variable LIMBECK_URL");
        }
        if (given instanceof PyDict arguments) {
            return arguments.toStringMap();
        }
        throw PyException.typeError("connect_args must be a dict, not " + Operators.typeName(given));
    }

    @PyAttribute("url")
    public DatabaseUrl url() {
        return url;
    }

    Dialect dialect() {
        return dialect;
    }

    @PyAttribute("dialect")
    public DialectForScripts pythonDialect() {
        return new DialectForScripts(dialect);
    }

    @PyAttribute("name")
    public String name() {
        return dialect.name();
    }

    @PyAttribute("driver")
    public String driver() {
        return url.driverName();
    }

    PyDict info() {
        return info;
    }

    @Override
    public SchemaDdl schemaDdl() {
        return new EngineDdl(this);
    }

    @PyMethod("connect()")
    public Connection connect(Interpreter interpreter) {
        Driver driver = Driver.forDialect(dialect.name());
        if (driver == null) {
            throw PyException.notImplementedError("connections to " + dialect.name()
                    + " aren't supported; write the SQL down with --sql and run it with the database's own client");
        }
        try {
            Session session = driver.connect(url, connectArgs, interpreter.host());
            session.showProgress(interpreter.host());
            dialect.server(session.jdbc().getMetaData().getDatabaseProductName());
            dialect.connected(version(session.jdbc().getMetaData().getDatabaseProductVersion()));
            tellListeners(interpreter, driver, session);
            Connection connection = new Connection(this, session, driver, interpreter);
            connection.setAutocommit(autocommit);
            return connection;
        } catch (SQLException e) {
            throw DatabaseException.of(driver, e, null, None.NONE);
        }
    }

    private void tellListeners(Interpreter interpreter, Driver driver, Session session) throws SQLException {
        try {
            ConnectListeners.of(interpreter).connected(interpreter, this, driver, session);
        } catch (PyException e) {
            session.close();
            throw e;
        }
    }

    /** The numbers at the beginning of what a server calls its version. */
    private static List<Long> version(String text) {
        List<Long> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            numbers.add(Long.valueOf(text.substring(at, end)));
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        return numbers;
    }

    /** {@code with engine.begin() as connection}. */
    @PyMethod("begin()")
    public Begin begin() {
        return new Begin(this);
    }

    @PyMethod("dispose(close=True)")
    public void dispose(Object close) {}

    @PyMethod("execution_options(**options)")
    public Engine executionOptions(Map<String, Object> options) {
        return options.containsKey("isolation_level")
                ? withAutocommit("AUTOCOMMIT".equals(options.get("isolation_level")))
                : this;
    }

    private Engine withAutocommit(boolean autocommit) {
        return new Engine(this, autocommit);
    }

    private Engine(Engine other, boolean autocommit) {
        this.url = other.url;
        this.dialect = other.dialect;
        this.connectArgs = other.connectArgs;
        this.autocommit = autocommit;
        this.origin = other.origin;
    }

    /** Whether {@code other} is this engine, with whatever options. */
    boolean isSame(Object other) {
        return other instanceof Engine engine && engine.origin == origin;
    }

    /** True when asked for the first time. */
    boolean isFirstConnection() {
        boolean first = !origin.connectedBefore;
        origin.connectedBefore = true;
        return first;
    }

    /** What an asynchronous engine runs on: itself here. */
    @PyAttribute("sync_engine")
    public Engine syncEngine() {
        return this;
    }

    /** Events of the pool are those of the engine. */
    @PyAttribute("pool")
    public Engine pool() {
        return this;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "Engine(" + url + ")";
    }

    /** A connection with a transaction around the block. */
    @PyType(value = "EngineBegin", module = "sqlalchemy.engine.base", subclassable = false)
    public static final class Begin {
        private final Engine engine;
        private @Nullable Connection connection;

        Begin(Engine engine) {
            this.engine = engine;
        }

        @PyMethod("__enter__()")
        public Connection enter(Interpreter interpreter) {
            connection = engine.connect(interpreter);
            connection.begin();
            return connection;
        }

        @PyMethod("__exit__(type_, value, traceback)")
        public void exit(Object type, Object value, Object traceback) {
            if (connection != null) {
                try {
                    if (type == None.NONE) {
                        connection.commit();
                    }
                } finally {
                    connection.close();
                }
            }
        }
    }
}
