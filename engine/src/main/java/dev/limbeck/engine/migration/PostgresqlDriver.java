package dev.limbeck.engine.migration;

import dev.limbeck.engine.dialect.ParameterStyle;
import dev.limbeck.engine.dialect.PostgresqlReflector;
import dev.limbeck.engine.dialect.Reflector;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL through pgJDBC, answering as {@code psycopg2} does. */
final class PostgresqlDriver implements Driver {
    @Override
    public Session connect(DatabaseUrl url, Map<String, Object> connectArgs, Path workingDirectory)
            throws SQLException {
        Properties properties = new Properties();
        String user = url.username();
        properties.setProperty("user", user == null ? System.getProperty("user.name") : user);
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        properties.setProperty("preferQueryMode", "simple");
        for (String name : new String[] {"sslmode", "sslcert", "sslkey", "sslrootcert", "sslpassword", "options"}) {
            ServerUrl.copy(url, connectArgs, name, properties, name);
        }
        ServerUrl.copy(url, connectArgs, "application_name", properties, "ApplicationName");
        ServerUrl.copy(url, connectArgs, "connect_timeout", properties, "connectTimeout");
        ssl(url, connectArgs, properties);
        settings(connectArgs, properties);
        String database = url.database();
        String jdbc = "jdbc:postgresql://" + ServerUrl.hosts(url, connectArgs) + "/"
                + PercentEncoding.encode(database == null ? properties.getProperty("user") : database, "");
        Connection connection = new org.postgresql.Driver().connect(jdbc, properties);
        if (connection == null) {
            throw new SQLException("the PostgreSQL driver does not take the URL '" + url + "'");
        }
        return new ServerSession(connection, new PostgresqlValues());
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
            return new Failure(
                    DatabaseErrors.OPERATIONAL_ERROR, "psycopg2", "OperationalError", message, null, message);
        }
        String[] classes = classes(state);
        return new Failure(
                DatabaseErrors.named(classes[1]), "psycopg2.errors", classes[0], message, state, text(server, message));
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
