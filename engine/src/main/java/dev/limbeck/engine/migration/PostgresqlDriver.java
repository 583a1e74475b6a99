package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.PostgresqlReflector;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL through pgJDBC, answering as {@code psycopg2} does. */
final class PostgresqlDriver implements Driver {
    @Override
    public Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Host host) throws SQLException {
        boolean libpq = url.driverName().startsWith("psycopg");
        if (libpq) {
            ServerUrl.checkArguments(url, connectArgs, PostgresqlDriver::isArgument, PostgresqlDriver::unknownArgument);
        }
        // libpq reads these variables, and asyncpg does too
        Map<String, String> environ = url.driverName().equals("pg8000") ? Map.of() : host.environ();
        if (ServerUrl.argument(url, connectArgs, "service") != null || environ.containsKey("PGSERVICE")) {
            throw new CommandError(
                    "The connection is named as a service (service= or PGSERVICE), and service files aren't"
                            + " read; name host, port, database and user");
        }
        Properties properties = new Properties();
        properties.setProperty("preferQueryMode", "simple");
        for (String name : new String[] {"sslmode", "sslcert", "sslkey", "sslrootcert", "options"}) {
            setting(url, connectArgs, environ, name, properties, name);
        }
        ServerUrl.copy(url, connectArgs, "sslpassword", properties, "sslpassword");
        properties.setProperty("ApplicationName", "limbeck");
        ServerUrl.copy(url, connectArgs, "fallback_application_name", properties, "ApplicationName");
        setting(url, connectArgs, environ, "application_name", properties, "ApplicationName");
        setting(url, connectArgs, environ, "connect_timeout", properties, "connectTimeout");
        ServerUrl.copy(url, connectArgs, "timeout", properties, "connectTimeout");
        setting(url, connectArgs, environ, "passfile", properties, "org.postgresql.pgpassfile");
        target(url, connectArgs, properties);
        ssl(url, connectArgs, properties);
        settings(connectArgs, properties);
        String user = url.username() != null ? url.username() : value(url, connectArgs, environ, "user");
        properties.setProperty("user", user == null ? System.getProperty("user.name") : user);
        String password = url.password() != null ? url.password() : value(url, connectArgs, environ, "password");
        if (password != null) {
            properties.setProperty("password", password);
        }
        String database = url.database();
        database = database == null || database.isEmpty() ? value(url, connectArgs, environ, "dbname") : database;
        String hosts = ServerUrl.hosts(url, connectArgs, environ.get("PGHOST"));
        boolean hasPort = url.port() != null || ServerUrl.argument(url, connectArgs, "port") != null;
        String port = hasPort || hosts.indexOf(',') >= 0 ? null : environ.get("PGPORT");
        String jdbc = "jdbc:postgresql://" + hosts + (port == null ? "" : ":" + port) + "/"
                + PercentEncoding.encode(database == null ? properties.getProperty("user") : database, "");
        Connection connection = new org.postgresql.Driver().connect(jdbc, properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not take the URL '" + url + "'");
        }
        return new ServerSession(connection, new PostgresqlValues());
    }

    private static void setting(
            DatabaseUrl url,
            Map<String, Object> connectArgs,
            Map<String, String> environ,
            String name,
            Properties to,
            String property) {
        String value = value(url, connectArgs, environ, name);
        if (value != null) {
            to.setProperty(property, value);
        }
    }

    /** A parameter of the connection: from the script, the URL, or the environment variable that libpq has for it. */
    private static @Nullable String value(
            DatabaseUrl url, Map<String, Object> connectArgs, Map<String, String> environ, String name) {
        String given = ServerUrl.argument(url, connectArgs, name);
        if (given != null) {
            return given;
        }
        String variable = switch (name) {
            case "application_name" -> "PGAPPNAME";
            case "dbname" -> "PGDATABASE";
            default -> "PG" + name.replace("_", "").toUpperCase(Locale.ROOT);
        };
        String found = environ.get(name.equals("connect_timeout") ? "PGCONNECT_TIMEOUT" : variable);
        return found == null || found.isEmpty() ? null : found;
    }

    /** Which of several servers will do. */
    private static void target(DatabaseUrl url, Map<String, Object> connectArgs, Properties properties) {
        String wanted = ServerUrl.argument(url, connectArgs, "target_session_attrs");
        if (wanted != null) {
            String type = switch (wanted) {
                case "read-write", "primary" -> "primary";
                case "read-only", "standby" -> "secondary";
                case "prefer-standby" -> "preferSecondary";
                default -> "any";
            };
            properties.setProperty("targetServerType", type);
        }
    }

    /** Whether libpq, or psycopg itself, has a parameter of this name. */
    private static boolean isArgument(String name) {
        return switch (name) {
            case "host", "hostaddr", "port", "dbname", "user", "password", "passfile", "options", "application_name" ->
                true;
            case "sslmode",
                    "sslcert",
                    "sslkey",
                    "sslrootcert",
                    "sslpassword",
                    "sslcrl",
                    "sslcrldir",
                    "sslcompression" -> true;
            case "sslcertmode", "sslsni", "sslnegotiation", "ssl_min_protocol_version", "ssl_max_protocol_version" ->
                true;
            case "connect_timeout", "client_encoding", "fallback_application_name", "target_session_attrs" -> true;
            case "keepalives", "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout" -> true;
            case "channel_binding", "gssencmode", "krbsrvname", "gsslib", "gssdelegation", "requirepeer" -> true;
            case "service",
                    "require_auth",
                    "load_balance_hosts",
                    "replication",
                    "async_fallback",
                    "prepare_threshold" -> true;
            case "autocommit", "row_factory", "cursor_factory", "connection_factory", "context", "dsn", "async" -> true;
            default -> false;
        };
    }

    private static PyException unknownArgument(String name) {
        return PyException.of(
                DatabaseErrors.PROGRAMMING_ERROR,
                "(psycopg2.ProgrammingError) invalid dsn: invalid connection option \"" + name + "\"");
    }

    /** asyncpg's {@code ssl=require}. */
    private static void ssl(DatabaseUrl url, Map<String, Object> connectArgs, Properties properties) {
        String ssl = ServerUrl.argument(url, connectArgs, "ssl");
        if (ssl != null && !properties.containsKey("sslmode")) {
            boolean flag = ssl.equalsIgnoreCase("true") || ssl.equals("1");
            properties.setProperty("sslmode", flag ? "require" : ssl);
        }
    }

    /** asyncpg's {@code server_settings}. */
    private static void settings(Map<String, Object> connectArgs, Properties properties) {
        if (connectArgs.get("server_settings") instanceof PyDict settings) {
            StringBuilder options = new StringBuilder(properties.getProperty("options", ""));
            for (Map.Entry<Object, Object> setting : settings.entries()) {
                options.append(options.length() == 0 ? "" : " ").append("-c ").append(Operators.str(setting.getKey()));
                options.append('=').append(Operators.str(setting.getValue()).replace(" ", "\\ "));
            }
            properties.setProperty("options", options.toString());
        }
    }

    @Override
    public Failure failure(SQLException e) {
        String state = e.getSQLState();
        ServerErrorMessage server = e instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String message =
                server == null || server.getMessage() == null ? String.valueOf(e.getMessage()) : server.getMessage();
        if (server == null || state == null) {
            message = withCause(message, e.getCause());
            return new Failure(
                    DatabaseErrors.OPERATIONAL_ERROR, "psycopg2", "OperationalError", message, null, message);
        }
        String[] classes = classes(state);
        return new Failure(
                DatabaseErrors.named(classes[1]), "psycopg2.errors", classes[0], message, state, text(server, message));
    }

    private static String withCause(String message, @Nullable Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return message + " Unknown host: " + cause.getMessage();
        }
        return cause instanceof IOException ? message + " " + cause.getMessage() : message;
    }

    /** The message with its detail and hint, one a line. */
    private static String text(ServerErrorMessage server, String message) {
        StringBuilder text = new StringBuilder(message);
        append(text, "DETAIL:  ", server.getDetail());
        append(text, "HINT:  ", server.getHint());
        append(text, "CONTEXT:  ", server.getWhere());
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String part) {
        if (part != null) {
            text.append('\n').append(label).append(part);
        }
    }

    /** The class that psycopg2 has for a SQLSTATE, and the general class above it. */
    private static String[] classes(String state) {
        try (InputStream in = PostgresqlDriver.class.getResourceAsStream("psycopg2-errors.txt")) {
            if (in != null) {
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(state)) {
                        int blank = line.indexOf(' ', state.length() + 1);
                        return new String[] {line.substring(state.length() + 1, blank), line.substring(blank + 1)};
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("psycopg2-errors.txt can't be read", e);
        }
        return new String[] {"DatabaseError", "DatabaseError"};
    }

    @Override
    public Reflector reflector(Connection jdbc) {
        return new PostgresqlReflector(jdbc);
    }

    @Override
    public String isolationLevel() {
        return "READ COMMITTED";
    }

    @Override
    public ParameterStyle parameterStyle() {
        return ParameterStyle.PYFORMAT;
    }

    @Override
    public Object lastRowId(Connection jdbc) {
        return None.NONE;
    }
}
