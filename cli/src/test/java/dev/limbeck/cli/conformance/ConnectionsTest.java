package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of SQLAlchemy's URLs, of {@code connect_args} and of libpq's environment variables reaches a server. */
class ConnectionsTest {
    private static final String ENVIRONMENT = """
            import json
            import os
            from alembic import context
            from sqlalchemy import create_engine, text
            arguments = json.loads(os.environ.get("ARGUMENTS", "{}"))
            with create_engine(os.environ["URL"], connect_args=arguments).connect() as connection:
                print(*connection.execute(text(os.environ["QUESTION"])).one())
                connection.rollback()
            """;

    @TempDir
    private Path directory;

    private CommandLine.Outcome ask(String url, String question, Map<String, String> more) throws IOException {
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), ENVIRONMENT);
        Map<String, String> environment = new HashMap<>(more);
        environment.put("URL", url);
        environment.put("QUESTION", question);
        return InProcess.commandLine(List.of("current"), environment, directory);
    }

    private String answer(String url, String question, Map<String, String> more) throws IOException {
        CommandLine.Outcome outcome = ask(url, question, more);
        assertThat(outcome.exit()).as(outcome.stderr()).isZero();
        return outcome.stdout().strip();
    }

    private static TestServer server(String dialect) throws IOException {
        TestServer server = TestServers.find(dialect);
        assumeTrue(server != null || TestServers.areRequired(), "no server for " + dialect);
        return Objects.requireNonNull(server);
    }

    private static String postgresql(String query) throws IOException {
        TestServer server = server("postgresql");
        return "postgresql://" + server.credentials() + server.host() + ":" + server.port() + "/postgres?" + query;
    }

    private static String mariadb(String query) throws IOException {
        TestServer server = server("mariadb");
        return "mysql+pymysql://" + server.credentials() + server.host() + ":" + server.port() + "/mysql?" + query;
    }

    @Test
    void argumentsOfTheUrlReachPostgresql() throws IOException {
        String question = "select current_setting('application_name'), current_setting('search_path')";

        assertThat(answer(postgresql("application_name=a%20b&options=-csearch_path%3Dfar,near"), question, Map.of()))
                .isEqualTo("a b far,near");
        assertThat(answer(
                        postgresql("application_name=url"),
                        question,
                        Map.of("ARGUMENTS", "{\"application_name\": \"arguments\", \"options\": \"-csearch_path=x\"}")))
                .isEqualTo("arguments x");
        assertThat(answer(
                        postgresql("connect_timeout=5"),
                        question,
                        Map.of("PGAPPNAME", "variable", "PGOPTIONS", "-csearch_path=y")))
                .isEqualTo("variable y");
    }

    @Test
    void unknownArgumentsAreRefusedAsTheDriversDo() throws IOException {
        assertThat(ask(postgresql("sslmod=require"), "select 1", Map.of()).stderr())
                .contains("invalid connection option \"sslmod\"");
        assertThat(ask(mariadb("charst=utf8"), "select 1", Map.of()).stderr())
                .contains("TypeError: Connection.__init__() got an unexpected keyword argument 'charst'");
    }

    @Test
    void socketsAndServiceFilesAreRefusedWithTheReason() throws IOException {
        assertThat(ask("postgresql:///x?host=/var/run/postgresql", "select 1", Map.of())
                        .stdout())
                .contains("unix socket '/var/run/postgresql'", "name a host and a port instead");
        assertThat(ask("mysql+pymysql://u@h/x?unix_socket=/run/mysqld.sock", "select 1", Map.of())
                        .stdout())
                .contains("unix socket '/run/mysqld.sock'");
        assertThat(ask("postgresql://", "select 1", Map.of("PGSERVICE", "mine")).stdout())
                .contains("service files aren't read");
    }

    @Test
    void passwordsAreNeverPrinted() throws IOException {
        for (String url : List.of(
                "postgresql://user:s3cret@127.0.0.1:1/x",
                "postgresql://user:s3cret@/x?host=/tmp",
                "mysql+pymysql://user:s3cret@127.0.0.1:1/x",
                "mysql+pymysql://user:s3cret@127.0.0.1:1/x?unix_socket=/x")) {
            CommandLine.Outcome outcome = ask(url, "select 1", Map.of());

            assertThat(outcome.exit()).isNotZero();
            assertThat(outcome.stdout() + outcome.stderr()).doesNotContain("s3cret");
        }
    }

    @Test
    void mariadbKeepsTheModesThatItGivesItsClients() throws IOException {
        assertThat(answer(mariadb("charset=utf8mb4"), "select @@sql_mode = @@global.sql_mode", Map.of()))
                .isEqualTo("1");
        assertThat(answer(mariadb("sql_mode=ANSI_QUOTES"), "select @@sql_mode", Map.of()))
                .isEqualTo("ANSI_QUOTES");
        assertThat(answer(mariadb("init_command=set%20%40a%3D5"), "select @a + 1", Map.of()))
                .isEqualTo("6");
    }
}
