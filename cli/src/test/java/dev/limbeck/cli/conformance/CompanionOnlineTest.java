package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Enums and entities on PostgreSQL. {@code expected.txt} is what the queries of {@code state.sql} gave (with {@code psql -At})
 * after each step of Alembic 1.19.1 with alembic-postgresql-enum 1.8.0 and alembic_utils 0.8.8.
 */
class CompanionOnlineTest {
    private static final String ENVIRONMENT = """
            import os
            from alembic import context
            from sqlalchemy import create_engine, pool
            engine = create_engine(os.environ["URL"], poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    @TempDir
    private Path directory;

    @Test
    void enumsAndEntitiesBecomeWhatThePackagesMakeOfThem() throws IOException, SQLException {
        TestServer server = TestServers.find("postgresql");
        assumeTrue(server != null || TestServers.areRequired(), "no PostgreSQL server");
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), ENVIRONMENT);
        for (String script : List.of("a1_enum.py", "b2_entities.py")) {
            Files.writeString(directory.resolve("versions").resolve(script), resource(script));
        }
        StringBuilder states = new StringBuilder();
        try (PostgresqlTestDatabase database =
                new PostgresqlTestDatabase(new JsonObject(), Objects.requireNonNull(server))) {
            for (List<String> step :
                    List.of(List.of("upgrade", "a1"), List.of("upgrade", "b2"), List.of("downgrade", "a1"))) {
                Map<String, String> environment = Map.of("URL", database.url());
                CommandLine.Outcome outcome = InProcess.commandLine(step, environment, directory);
                assertThat(outcome.exit()).as(outcome.stderr()).isZero();
                states.append("== ").append(String.join(" ", step)).append('\n').append(state(database.connection()));
            }
        }
        assertThat(states.toString()).isEqualTo(resource("expected.txt"));
    }

    private static String state(Connection connection) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (String query : resource("state.sql").split(";\n")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        text.append(i == 1 ? "" : "|").append(orEmpty(rows.getString(i)));
                    }
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String resource(String name) throws IOException {
        String path = "/dev/limbeck/cli/companion/online/" + name;
        try (var in = Objects.requireNonNull(CompanionOnlineTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
