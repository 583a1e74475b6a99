package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every database that Limbeck connects to has to do: a script creates one of everything, the next one prints what
 * SQLAlchemy's inspector says of it, drops it and creates it anew from what was read; then nothing may differ. The expected
 * texts are what Alembic 1.19.1 printed for the same scripts, on PostgreSQL 15, MariaDB 10.11 and SQLite.
 */
class DialectContractTest {
    private static final String ENVIRONMENT = """
            import os
            from alembic import context
            from sqlalchemy import create_engine
            with create_engine(os.environ["URL"]).connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    @TempDir
    private Path directory;

    @Test
    void sqlite() throws IOException, SQLException {
        assertThat(reflected("sqlite:///" + directory.resolve("contract.db"))).isEqualTo(resource("sqlite.txt"));
    }

    @Test
    void postgresql() throws IOException, SQLException {
        try (TestDatabase database = new PostgresqlTestDatabase(queries("postgresql"), server("postgresql"))) {
            database.reset(List.of());
            assertThat(reflected(database.url())).isEqualTo(resource("postgresql.txt"));
        }
    }

    @Test
    void mariadb() throws IOException, SQLException {
        try (TestDatabase database = new MariadbTestDatabase(queries("mariadb"), server("mariadb"))) {
            database.reset(List.of());
            assertThat(reflected(database.url())).isEqualTo(resource("mariadb.txt"));
        }
    }

    private static JsonObject queries(String dialect) throws IOException {
        return Json.read(Conformance.standard().resolve("queries.json"))
                .getAsJsonObject()
                .getAsJsonObject(dialect);
    }

    private static TestServer server(String dialect) throws IOException {
        TestServer server = TestServers.find(dialect);
        assumeTrue(server != null || TestServers.areRequired(), "no server for " + dialect);
        return Objects.requireNonNull(server);
    }

    private String reflected(String url) throws IOException {
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), ENVIRONMENT);
        for (String script : List.of("a1_create.py", "b2_reflect.py")) {
            Files.writeString(directory.resolve("versions").resolve(script), resource(script));
        }
        CommandLine.Outcome outcome = InProcess.commandLine(List.of("upgrade", "head"), Map.of("URL", url), directory);
        assertThat(outcome.exit()).as(outcome.stderr()).isZero();
        return outcome.stdout();
    }

    private static String resource(String name) throws IOException {
        String path = "/dev/limbeck/cli/contract/" + name;
        try (var in = Objects.requireNonNull(DialectContractTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
