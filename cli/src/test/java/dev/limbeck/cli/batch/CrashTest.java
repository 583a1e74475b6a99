package dev.limbeck.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills Limbeck while it makes a table anew, at any moment between the first statement and the end. The database is then
 * before the script or after it, and the next run finishes.
 *
 * <p>{@code -Dcrash.kills=N} kills N times in all; CI does that 200 times.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 16);
    private static final int ROWS = 20_000;
    private static final String ABOUT_TO = "about to make the table anew";
    private static final String UPGRADE = """
            print("%s", flush=True)
            op.execute("INSERT INTO log VALUES ('begun')")
            with op.batch_alter_table("t") as batch_op:
                batch_op.drop_column("gone")
                batch_op.alter_column("name", new_column_name="title", type_=sa.String(40), nullable=False)
                batch_op.create_index("ix_new", ["name"])
            op.execute("INSERT INTO log VALUES ('done')")
            """.formatted(ABOUT_TO);
    private static final List<String> TABLES = List.of(
            "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE, gone TEXT, CHECK (id > 0))",
            "CREATE TABLE child (t_id INTEGER REFERENCES t (id) ON DELETE CASCADE)",
            "CREATE TABLE log (what TEXT)",
            "CREATE INDEX ix_lower ON t (lower(name))",
            "CREATE TRIGGER kept BEFORE DELETE ON t BEGIN SELECT raise(ABORT, 'kept'); END",
            "INSERT INTO t (name, gone) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + ROWS + ") SELECT 'row ' || i, hex(zeroblob(40)) FROM n",
            "INSERT INTO child SELECT id FROM t WHERE id % 10 = 0");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"delete", "wal"})
    void theDatabaseIsBeforeOrAfter(String journal) throws Exception {
        Path template = directory.resolve("template.db");
        Path work = Files.createDirectories(directory.resolve("work"));
        try (BatchProject project = new BatchProject(work, true).script(UPGRADE, "pass")) {
            // the process stays a moment after the commit, so that it can be killed there too
            Path environment = work.resolve("env.py");
            Files.writeString(environment, Files.readString(environment) + "import time\ntime.sleep(0.15)\n");
            make(template, journal);
            long whole = runWhole(template, project);
            Random random = new Random();
            int killed = 0;
            int before = 0;
            for (int attempt = 0; killed < KILLS / 2 && attempt < 4 * KILLS; attempt++) {
                restore(template, project);
                if (runAndKill(project, (long) (random.nextDouble() * whole * 1.2))) {
                    killed++;
                    before += isBefore(project) ? 1 : 0;
                }
                check(project);
                assertThat(project.run("upgrade", "head")).as(project.output()).isZero();
                assertThat(isBefore(project)).isFalse();
                check(project);
            }
            assertThat(killed).isEqualTo(KILLS / 2);
            System.out.printf(
                    "crash test, journal_mode %s: killed %d times, %d before the commit and %d after it%n",
                    journal, killed, before, killed - before);
        }
    }

    private static void make(Path template, String journal) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + template);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=" + journal);
            for (String sql : TABLES) {
                statement.execute(sql);
            }
        }
    }

    private static void restore(Path template, BatchProject project) throws IOException, SQLException {
        project.close();
        for (String suffix : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(project.database() + suffix));
        }
        Files.copy(template, project.database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Process start(BatchProject project) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.limbeck.cli.Main",
                        "upgrade",
                        "head")
                .directory(new File(project.directory().toString()))
                .redirectErrorStream(true)
                .start();
    }

    /** Milliseconds from the script's first line to the end of the process. */
    private static long runWhole(Path template, BatchProject project) throws Exception {
        restore(template, project);
        Process process = start(project);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(ABOUT_TO);
            long start = System.nanoTime();
            assertThat(process.waitFor()).isZero();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + 1;
        }
    }

    /** Kills the process that many milliseconds after the script's first line; false if it had ended before. */
    private static boolean runAndKill(BatchProject project, long delay) throws Exception {
        Process process = start(project);
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(ABOUT_TO);
            if (process.waitFor(delay, TimeUnit.MILLISECONDS)) {
                return false;
            }
            process.destroyForcibly();
            return process.waitFor() != 0;
        }
    }

    private static boolean isBefore(BatchProject project) throws SQLException {
        return project.rows("SELECT name FROM pragma_table_info('t') WHERE name = 'gone'")
                        .size()
                == 1;
    }

    private static void check(BatchProject project) throws SQLException {
        boolean before = isBefore(project);
        String name = before ? "name" : "title";
        assertThat(project.rows("PRAGMA integrity_check")).containsExactly("'ok'");
        assertThat(project.rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(project.rows("SELECT name FROM sqlite_master WHERE name LIKE '~_alembic~_tmp~_%' ESCAPE '~'"))
                .isEmpty();
        assertThat(project.rows("SELECT count(*), sum(id), max(" + name + ") FROM t"))
                .containsExactly(ROWS + "|" + (long) ROWS * (ROWS + 1) / 2 + "|'row 9999'");
        assertThat(project.rows("SELECT count(*) FROM child")).containsExactly(String.valueOf(ROWS / 10));
        assertThat(project.rows("SELECT seq FROM sqlite_sequence WHERE name = 't'"))
                .containsExactly(String.valueOf(ROWS));
        List<String> objects = project.rows(
                "SELECT name FROM sqlite_master WHERE tbl_name = 't' AND type <> 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
        if (before) {
            assertThat(objects).containsExactly("'ix_lower'", "'kept'");
            assertThat(project.rows("SELECT * FROM log")).isEmpty();
            boolean hasVersions = !project.rows("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
                    .isEmpty();
            assertThat(hasVersions ? project.rows("SELECT * FROM alembic_version") : List.of())
                    .isEmpty();
        } else {
            assertThat(objects).containsExactly("'ix_lower'", "'ix_new'", "'kept'");
            assertThat(project.rows("SELECT * FROM log")).containsExactly("'begun'", "'done'");
            assertThat(project.rows("SELECT * FROM alembic_version")).containsExactly("'r1'");
        }
    }
}
