package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final String SCRIPT = """
            import sqlalchemy as sa
            from alembic import op

            revision = "a1"
            down_revision = None


            def upgrade():
                op.execute("CREATE TABLE big (id INTEGER PRIMARY KEY, name TEXT)")
                op.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
                    " INSERT INTO big SELECT i, 'x' FROM n"
                )
                with op.batch_alter_table("big") as batch_op:
                    batch_op.alter_column("name", nullable=False)
            """;

    @TempDir
    Path directory;

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    private void limbeck(boolean terminal, int columns, String... arguments) {
        Host host = new Host(
                new PrintWriter(stdout),
                new PrintWriter(stderr),
                Map.of(),
                directory,
                List.of(directory),
                new Hasty(),
                List.of(),
                terminal,
                columns);
        assertThat(Main.run(arguments, host)).as(stderr.toString()).isZero();
    }

    @BeforeEach
    void start() throws IOException {
        limbeck(false, 80, "init", "migrations");
        Path ini = directory.resolve("alembic.ini");
        Files.writeString(
                ini, Files.readString(ini).replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"));
        Files.writeString(directory.resolve("migrations/versions/a1.py"), SCRIPT);
        stdout.getBuffer().setLength(0);
    }

    @Test
    void aStatementThatTakesLongIsShownUntilItEnds() {
        limbeck(true, 60, "upgrade", "head");

        String erased = '\r' + " ".repeat(59) + '\r';
        assertThat(stdout.toString().split(erased, -1))
                .hasSizeGreaterThan(2)
                .endsWith("")
                .anySatisfy(copy -> assertThat(copy.split("\r"))
                        .contains(
                                "Running for 1 s: INSERT INTO _alembic_tmp_big (id, name) SE",
                                "Running for 2 s: INSERT INTO _alembic_tmp_big (id, name) SE"));
    }

    @Test
    void nothingIsShownElsewhere() {
        limbeck(false, 60, "upgrade", "head");

        assertThat(stdout.toString()).isEmpty();
    }

    /** A second goes by whenever somebody looks. */
    private static final class Hasty extends Clock {
        private long looks;

        @Override
        public long millis() {
            looks++;
            return looks * 1000;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
