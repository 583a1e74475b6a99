package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that env.py or a script began or ended by itself: what is lost with Alembic, and what is said of it. */
final class OpenTransactionTest {
    private static final String STATEMENT_FIRST = """
            from alembic import context
            from sqlalchemy import create_engine, text
            engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
            with engine.connect() as connection:
                connection.execute(text("SELECT 1"))
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    @TempDir
    Path directory;

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(directory.resolve("versions"));
        ini("");
        script("op.create_table(\"boat\", sa.Column(\"id\", sa.Integer))");
    }

    private void ini(String more) throws IOException {
        Files.writeString(directory.resolve("alembic.ini"), """
                [alembic]
                script_location = %(here)s
                sqlalchemy.url = sqlite:///boats.db
                """ + more);
    }

    private void env(String text) throws IOException {
        Files.writeString(directory.resolve("env.py"), text);
    }

    private void script(String... statements) throws IOException {
        Files.writeString(directory.resolve("versions/b1_boat.py"), """
                revision = "b1"
                down_revision = None
                from alembic import op
                import sqlalchemy as sa
                def upgrade():
                    %s
                """.formatted(String.join("\n    ", statements)));
    }

    private int run(String... arguments) {
        stdout.getBuffer().setLength(0);
        stderr.getBuffer().setLength(0);
        return Main.run(
                arguments, Host.of(new PrintWriter(stdout, true), new PrintWriter(stderr, true), Map.of(), directory));
    }

    private String current() {
        run("current");
        return stdout.toString().strip();
    }

    @Test
    void migrationsInATransactionThatAStatementBeganAreCommitted() throws IOException {
        env(STATEMENT_FIRST);

        assertThat(run("upgrade", "head")).isZero();
        assertThat(stderr.toString()).contains("Limbeck commits them", "limbeck.strict_transactions");
        assertThat(current()).isEqualTo("b1 (head)");
    }

    @Test
    void nothingIsSaidWhereEnvPyCommits() throws IOException {
        env(STATEMENT_FIRST + "    connection.commit()\n");

        assertThat(run("upgrade", "head")).isZero();
        assertThat(stderr.toString()).doesNotContain("Limbeck commits");
        assertThat(current()).isEqualTo("b1 (head)");
    }

    @Test
    void theyAreLostAsWithAlembicOnRequest() throws IOException {
        env(STATEMENT_FIRST);
        ini("limbeck.strict_transactions = true\n");

        assertThat(run("upgrade", "head")).isZero();
        assertThat(stderr.toString()).doesNotContain("Limbeck commits");
        assertThat(current()).isEmpty();
    }

    @Test
    void anErrorAfterwardsLosesThem() throws IOException {
        env(STATEMENT_FIRST + "    raise ValueError(\"no\")\n");

        assertThat(run("upgrade", "head")).isNotZero();
        env(STATEMENT_FIRST);
        assertThat(current()).isEmpty();
    }

    @Test
    void aTransactionThatEnvPyBeganIsItsOwn() throws IOException {
        env(STATEMENT_FIRST.replace("connection.execute(text(\"SELECT 1\"))", "connection.begin()"));

        assertThat(run("upgrade", "head")).isZero();
        assertThat(stderr.toString()).doesNotContain("Limbeck commits");
        assertThat(current()).isEmpty();
    }

    @Test
    void aScriptThatCommitsIsToldWhatIsLost() throws IOException {
        env(STATEMENT_FIRST.replace("    connection.execute(text(\"SELECT 1\"))\n", ""));
        script(
                "op.create_table(\"boat\", sa.Column(\"id\", sa.Integer))",
                "op.get_bind().commit()",
                "op.execute(\"DELETE FROM boat\")");

        assertThat(run("upgrade", "head")).isZero();
        assertThat(stderr.toString()).contains("rolled back as with Alembic", "autocommit_block()");
        assertThat(current()).isEmpty();
    }
}
