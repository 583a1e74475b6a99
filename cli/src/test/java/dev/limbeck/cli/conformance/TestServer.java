package dev.limbeck.cli.conformance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A database server that tests may use: create databases, drop them, connect to them.
 *
 * @param product {@code postgresql} or {@code mariadb}, as in a JDBC URL
 * @param password maybe empty
 * @param database one to connect to for administration; maybe empty
 * @param own the process, if the tests started it; it ends with this one
 */
record TestServer(
        String product,
        String host,
        int port,
        String user,
        String password,
        String database,
        @Nullable OwnServer own) {
    Connection connect() throws SQLException {
        return connect(database);
    }

    Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + product + "://" + host + ":" + port + "/" + name, user, password.isEmpty() ? null : password);
    }

    /** {@code user:password@} for a URL. */
    String credentials() {
        return password.isEmpty() ? user + "@" : user + ":" + password + "@";
    }

    boolean answers() {
        DriverManager.setLoginTimeout(3);
        try (Connection connection = connect()) {
            return connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }
}
