import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes or drops the database of a benchmark: the server's address, the name, and {@code fresh} or {@code drop}. */
public final class BenchmarkDatabase {
    public static void main(String[] args) throws SQLException {
        URI server = URI.create(args[0]);
        boolean isPostgresql = server.getScheme().startsWith("postgresql");
        String[] user = String.valueOf(server.getUserInfo()).split(":", 2);
        String address = server.getHost() + ":" + (server.getPort() > 0 ? server.getPort() : isPostgresql ? 5432 : 3306);
        String jdbc = isPostgresql ? "jdbc:postgresql://" + address + "/postgres" : "jdbc:mariadb://" + address + "/";
        try (Connection connection = DriverManager.getConnection(jdbc, user[0], user.length > 1 ? user[1] : "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + args[1]);
            if (args[2].equals("fresh")) {
                statement.execute("CREATE DATABASE " + args[1]);
            }
        }
    }
}
