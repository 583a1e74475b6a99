package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.MysqlReflector;
import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** MySQL and MariaDB through MariaDB Connector/J, answering as {@code pymysql} does. */
final class MariadbDriver implements Driver {
    @Override
    public Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Path workingDirectory)
            throws SQLException {
        String socket = ServerUrl.argument(url, connectArgs, "unix_socket");
        if (socket != null) {
            throw ServerUrl.socket(url, socket);
        }
        Properties properties = new Properties();
        if (url.username() != null) {
            properties.setProperty("user", url.username());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        // numbers stay numbers: the Python drivers know no boolean columns and no year as a date
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("transformedBitIsBoolean", "false");
        properties.setProperty("yearIsDateType", "false");
        // mysqlclient, SQLAlchemy's default for mysql://, takes several statements at once; pymysql doesn't
        boolean severalStatements = url.driverName().equals("mysqldb");
        properties.setProperty("allowMultiQueries", String.valueOf(severalStatements));
        ServerUrl.copy(url, connectArgs, "connect_timeout", properties, "connectTimeout");
        if (properties.containsKey("connectTimeout")) {
            properties.setProperty("connectTimeout", properties.getProperty("connectTimeout") + "000");
        }
        ssl(url, connectArgs, properties);
        session(url, connectArgs, properties);
        String database = url.database();
        String jdbc = "jdbc:mariadb://" + ServerUrl.hosts(url, connectArgs) + "/" + (database == null ? "" : database);
        Connection connection = new org.mariadb.jdbc.Driver().connect(jdbc, properties);
        if (connection == null) {
            throw new SQLException("the MariaDB driver does not take the URL '" + url + "'");
        }
        return new ServerSession(connection, new MariadbValues(connection));
    }

    private static void ssl(DatabaseUrl url, Map<String, Object> connectArgs, Properties properties) {
        String authority = ServerUrl.argument(url, connectArgs, "ssl_ca");
        String ssl = ServerUrl.argument(url, connectArgs, "ssl");
        if (authority != null) {
            properties.setProperty("sslMode", "verify-ca");
            properties.setProperty("serverSslCert", authority);
        } else if (ssl != null && !ssl.equalsIgnoreCase("false") && !ssl.equals("0")) {
            properties.setProperty("sslMode", "trust");
        }
        ServerUrl.copy(url, connectArgs, "ssl_cert", properties, "keyStore");
    }

    private static void session(DatabaseUrl url, Map<String, Object> connectArgs, Properties properties) {
        String mode = ServerUrl.argument(url, connectArgs, "sql_mode");
        if (mode != null) {
            properties.setProperty("sessionVariables", "sql_mode='" + mode + "'");
        }
        String first = ServerUrl.argument(url, connectArgs, "init_command");
        if (first != null) {
            properties.setProperty("initSql", first);
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
