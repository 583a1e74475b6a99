package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL that is read from a database and written again. */
class ReflectedTextTest {
    private static final String SCRIPT = """
            from alembic import op

            revision = "a1"
            down_revision = None


            def upgrade():
                with op.batch_alter_table("t") as batch_op:
                    batch_op.drop_column("z")
            """;

    @TempDir
    Path directory;

    private final StringWriter output = new StringWriter();

    private int limbeck(String... arguments) {
        return Main.run(arguments, Host.of(new PrintWriter(output), new PrintWriter(output), Map.of(), directory));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("app.db"));
    }

    @Test
    void colonsAndBackslashesAreNoParameters() throws IOException, SQLException {
        limbeck("init", "migrations");
        Path ini = directory.resolve("alembic.ini");
        Files.writeString(
                ini, Files.readString(ini).replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"));
        Files.writeString(directory.resolve("migrations/versions/a1.py"), SCRIPT);
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE t (a TEXT DEFAULT ' :d', b TEXT, z TEXT,"
                    + " CONSTRAINT ck CHECK (b NOT IN (' :c', '\\:c')))");
            statement.executeUpdate("CREATE INDEX ix ON t (b) WHERE b <> ' :p'");
        }

        assertThat(limbeck("upgrade", "head")).as(output.toString()).isZero();

        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO t (b) VALUES ('ok')");
            statement.executeUpdate("INSERT OR IGNORE INTO t (b) VALUES ('\\:c')");
            try (ResultSet row = statement.executeQuery("SELECT a, count(*) FROM t")) {
                assertThat(row.getString(1)).isEqualTo(" :d");
                assertThat(row.getInt(2)).isEqualTo(1);
            }
            try (ResultSet row = statement.executeQuery("SELECT sql FROM sqlite_master WHERE name = 'ix'")) {
                assertThat(row.getString(1)).endsWith("WHERE b <> ' :p'");
            }
        }
    }
}
