package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.MysqlReflector;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** MySQL and MariaDB through MariaDB Connector/J, answering as {@code pymysql} does. */
final class MariadbDriver implements Driver {
    @Override
    public Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Host host) throws SQLException {
        if (url.driverName().equals("pymysql") || url.driverName().equals("mysqldb")) {
            ServerUrl.checkArguments(url, connectArgs, MariadbDriver::isArgument, MariadbDriver::unknownArgument);
        }
        String socket = ServerUrl.argument(url, connectArgs, "unix_socket");
        if (socket != null) {
            throw ServerUrl.socket(url, socket);
        }
        Properties properties = new Properties();
        String user = url.username() != null ? url.username() : ServerUrl.argument(url, connectArgs, "user");
        if (user != null) {
            properties.setProperty("user", user);
        }
        String password = url.password();
        for (String name : new String[] {"password", "passwd"}) {
            password = password == null ? ServerUrl.argument(url, connectArgs, name) : password;
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        // numbers stay numbers: the Python drivers know no boolean columns and no year as a date
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("transformedBitIsBoolean", "false");
        properties.setProperty("yearIsDateType", "false");
        // mysqlclient, SQLAlchemy's default for mysql://, takes several statements at once; pymysql doesn't
        boolean severalStatements = url.driverName().equals("mysqldb");
        properties.setProperty("allowMultiQueries", String.valueOf(severalStatements));
        seconds(url, connectArgs, "connect_timeout", properties, "connectTimeout");
        seconds(url, connectArgs, "read_timeout", properties, "socketTimeout");
        ssl(url, connectArgs, properties);
        String database = url.database();
        for (String name : new String[] {"database", "db"}) {
            database = database == null || database.isEmpty() ? ServerUrl.argument(url, connectArgs, name) : database;
        }
        String jdbc = "jdbc:mariadb://" + ServerUrl.hosts(url, connectArgs, null) + "/"
                + (database == null ? "" : PercentEncoding.encode(database, ""));
        Connection connection = new org.mariadb.jdbc.Driver().connect(jdbc, properties);
        if (connection == null) {
            throw new SQLException("the MariaDB driver does not take the URL '" + url + "'");
        }
        try {
            session(connection, url, connectArgs);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new ServerSession(connection, new MariadbValues(connection));
    }

    private static void seconds(
            DatabaseUrl url, Map<String, Object> connectArgs, String name, Properties to, String property) {
        String value = ServerUrl.argument(url, connectArgs, name);
        if (value != null) {
            to.setProperty(property, String.valueOf(Math.round(Double.parseDouble(value) * 1000)));
        }
    }

    /** The arguments {@code ssl_ca} and its kin, also in a dictionary {@code ssl} without the prefix. */
    private static void ssl(DatabaseUrl url, Map<String, Object> connectArgs, Properties properties) {
        String ssl = ServerUrl.argument(url, connectArgs, "ssl");
        boolean off = isTrue(ServerUrl.argument(url, connectArgs, "ssl_disabled"))
                || (ssl != null && (ssl.equalsIgnoreCase("false") || ssl.equals("0")));
        if (off) {
            properties.setProperty("sslMode", "disable");
            return;
        }
        String authority = sslArgument(url, connectArgs, "ca");
        String certificate = sslArgument(url, connectArgs, "cert");
        String key = sslArgument(url, connectArgs, "key");
        if (sslArgument(url, connectArgs, "capath") != null) {
            throw SqlalchemyErrors.argument(
                    "ssl_capath is a directory, which Java's driver does not take; name the file with ssl_ca");
        }
        if (authority == null && certificate == null && ssl == null) {
            return;
        }
        boolean identity = isTrue(ServerUrl.argument(url, connectArgs, "ssl_verify_identity"))
                || isTrue(sslArgument(url, connectArgs, "check_hostname"));
        properties.setProperty("sslMode", authority == null ? "trust" : identity ? "verify-full" : "verify-ca");
        if (authority != null) {
            properties.setProperty("serverSslCert", authority);
        }
        if (certificate != null && key != null) {
            properties.setProperty("clientSslCert", certificate);
            properties.setProperty("clientSslKey", key);
        }
    }

    private static @Nullable String sslArgument(DatabaseUrl url, Map<String, Object> connectArgs, String name) {
        Object word = connectArgs.get("ssl") instanceof PyDict words ? words.get(name) : null;
        if (word != null) {
            return Operators.str(word);
        }
        return ServerUrl.argument(url, connectArgs, "ssl_" + name);
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
    }

    /** Whether one of the Python drivers for MySQL takes an argument of this name. */
    private static boolean isArgument(String name) {
        return switch (name) {
            case "host", "port", "user", "username", "password", "passwd", "database", "db", "unix_socket", "charset" ->
                true;
            case "ssl", "ssl_ca", "ssl_cert", "ssl_key", "ssl_capath", "ssl_disabled", "ssl_verify_cert" -> true;
            case "ssl_verify_identity",
                    "ssl_key_password",
                    "ssl_cipher",
                    "ssl_check_hostname",
                    "ssl_mode",
                    "tls_versions" -> true;
            case "connect_timeout", "read_timeout", "write_timeout", "connection_timeout", "init_command", "sql_mode" ->
                true;
            case "use_unicode", "local_infile", "binary_prefix", "client_flag", "autocommit", "max_allowed_packet" ->
                true;
            case "collation", "compress", "conv", "cursorclass", "auth_plugin", "auth_plugin_map", "bind_address" ->
                true;
            case "program_name",
                    "server_public_key",
                    "allow_local_infile",
                    "raise_on_warnings",
                    "use_pure",
                    "pool_size" -> true;
            case "buffered",
                    "consume_results",
                    "get_warnings",
                    "time_zone",
                    "pool_name",
                    "named_pipe",
                    "defer_connect" -> true;
            default -> false;
        };
    }

    private static PyException unknownArgument(String name) {
        return PyException.typeError("Connection.__init__() got an unexpected keyword argument '" + name + "'");
    }

    /**
     * The modes that the server gives its clients: Java's driver asks for others, with which names of functions are
     * reserved and truncation is an error. Then what the script wants.
     */
    private static void session(Connection connection, DatabaseUrl url, Map<String, Object> connectArgs)
            throws SQLException {
        String mode = ServerUrl.argument(url, connectArgs, "sql_mode");
        String first = ServerUrl.argument(url, connectArgs, "init_command");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = "
                    + (mode == null ? "@@GLOBAL.sql_mode" : "'" + mode.replace("'", "''") + "'"));
            if (first != null) {
                statement.execute(first);
            }
        }
    }

    @Override
    public Failure failure(SQLException e) {
        int errno = e.getErrorCode();
        String name = className(errno);
        String message = message(e);
        String text = "(" + errno + ", " + Operators.repr(message) + ")";
        return new Failure(DatabaseErrors.named(name), "pymysql.err", name, message, (long) errno, text);
    }

    /** The server's text; the driver puts {@code (conn=5) } before it. */
    private static String message(SQLException e) {
        String text = String.valueOf(e.getMessage());
        int close = text.indexOf(") ");
        return text.startsWith("(conn=") && close > 0 ? text.substring(close + 2) : text;
    }

    /** As pymysql sorts the server's error numbers. */
    private static String className(int errno) {
        return switch (errno) {
            case 1007, 1064, 1102, 1103, 1110, 1111, 1112, 1113, 1146, 1149, 1166, 1179 -> "ProgrammingError";
            case 1171, 1230, 1263, 1264, 1265, 1366, 1367, 1406, 1441 -> "DataError";
            case 1048, 1062, 1215, 1216, 1217, 1451, 1452 -> "IntegrityError";
            case 1196, 1235, 1286, 1289 -> "NotSupportedError";
            case 1040, 1044, 1045, 1142, 1143, 1213, 4025 -> "OperationalError";
            default -> errno > 0 && errno < 1000 ? "InternalError" : "OperationalError";
        };
    }

    @Override
    public Reflector reflector(Connection jdbc) {
        return new MysqlReflector(jdbc);
    }

    @Override
    public String isolationLevel() {
        return "REPEATABLE READ";
    }

    @Override
    public ParameterStyle parameterStyle() {
        return ParameterStyle.PYFORMAT;
    }

    @Override
    public Object lastRowId(Connection jdbc) throws SQLException {
        try (Statement statement = jdbc.createStatement();
                ResultSet row = statement.executeQuery("SELECT last_insert_id()")) {
            return row.next() ? (Object) row.getLong(1) : None.NONE;
        }
    }
}
