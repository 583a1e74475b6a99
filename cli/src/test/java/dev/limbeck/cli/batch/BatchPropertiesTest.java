package dev.limbeck.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Laws of rebuilds on any table. */
class BatchPropertiesTest {
    private static final String DANGLING =
            "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2";

    private Path directory = Path.of("");
    private @Nullable BatchProject project;

    /** A table and the seed of what is done to it. */
    record Trial(long seed, RandomTable table) {
        Random random() {
            return new Random(seed + 1);
        }

        @Override
        public String toString() {
            return "seed " + seed + "\n" + table;
        }
    }

    @Provide
    Arbitrary<Trial> trials() {
        return Arbitraries.longs().map(seed -> new Trial(seed, new RandomTable(new Random(seed))));
    }

    @BeforeTry
    void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("limbeck-batch");
    }

    private BatchProject project(Trial trial) throws IOException {
        project = new BatchProject(directory, trial.seed() % 2 == 0);
        return project;
    }

    @AfterTry
    void deleteDirectory() throws IOException, SQLException {
        if (project != null) {
            project.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aRebuildThatChangesNothingChangesNothing(@ForAll("trials") Trial trial) throws IOException, SQLException {
        BatchProject project = project(trial);
        project.script("with op.batch_alter_table(\"t\", recreate=\"always\"):\n    pass", "pass");
        project.make(trial.table());
        Picture before = Picture.of(project, trial.table(), Set.of(), Set.of());
        List<String> rows = project.rows("SELECT * FROM t ORDER BY k");

        assertThat(project.run("upgrade", "head"))
                .as("%s\n%s", trial, project.output())
                .isZero();

        assertThat(Picture.of(project, trial.table(), Set.of(), Set.of()).lines())
                .as("%s", trial)
                .isEqualTo(before.lines());
        assertThat(project.rows("SELECT * FROM t ORDER BY k")).as("%s", trial).isEqualTo(rows);
        assertThat(project.output()).as("%s", trial).isEmpty();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void rowsMeanWhatTheProgramSaysAndNothingElseChanges(@ForAll("trials") Trial trial)
            throws IOException, SQLException {
        RandomProgram program = new RandomProgram(trial.table(), trial.random(), false);
        BatchProject project = project(trial);
        project.script(program.upgrade(), "pass");
        project.make(trial.table());
        Picture before = Picture.of(project, trial.table(), program.touched(), program.droppedIndexes());
        List<String> dump = project.dump();
        List<String> dangling = project.rows(DANGLING);
        List<String> rows =
                project.rows("SELECT " + String.join(", ", program.values().values()) + " FROM t ORDER BY k");

        int exit = project.run("upgrade", "head");

        String what = trial + "\n" + program + "\n" + project.output();
        if (exit != 0) {
            // rows may break a rule that the program makes; then nothing at all has happened
            assertThat(project.output()).as(what).contains("sqlite3.IntegrityError");
            assertThat(project.dump()).as(what).isEqualTo(dump);
            return;
        }
        List<String> columns =
                program.values().keySet().stream().map(RandomTable::quote).toList();
        assertThat(project.rows("SELECT " + String.join(", ", columns) + " FROM t ORDER BY k"))
                .as(what)
                .isEqualTo(rows);
        assertThat(Picture.of(project, trial.table(), program.touched(), program.droppedIndexes())
                        .lines())
                .as(what)
                .isEqualTo(before.lines());
        assertThat(project.rows("PRAGMA integrity_check")).as(what).containsExactly("'ok'");
        assertThat(dangling).as(what).containsAll(project.rows(DANGLING));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void applyingAndRevertingLeadsBack(@ForAll("trials") Trial trial) throws IOException, SQLException {
        RandomProgram program = new RandomProgram(trial.table(), trial.random(), true);
        BatchProject project = project(trial);
        project.script(program.upgrade(), program.downgrade());
        project.make(trial.table());
        Picture before = Picture.of(project, trial.table(), Set.of(), Set.of());
        List<String> rows = project.rows("SELECT * FROM t ORDER BY k");

        assertThat(project.run("upgrade", "head"))
                .as("%s\n%s\n%s", trial, program, project.output())
                .isZero();
        assertThat(project.run("downgrade", "base"))
                .as("%s\n%s\n%s\n%s", trial, program, program.downgrade(), project.output())
                .isZero();

        assertThat(Picture.of(project, trial.table(), Set.of(), Set.of()).lines())
                .as("%s\n%s\n%s", trial, program, program.downgrade())
                .isEqualTo(before.lines());
        assertThat(project.rows("SELECT * FROM t ORDER BY k")).isEqualTo(rows);
    }

    /** What SQLite says of a database, without the texts of table {@code t} and without what a program touches. */
    private record Picture(List<String> lines) {
        static Picture of(BatchProject project, RandomTable table, Set<String> touched, Set<String> droppedIndexes)
                throws SQLException {
            List<String> lines = new ArrayList<>();
            lines.addAll(
                    project.rows("SELECT type, name, sql FROM sqlite_master WHERE name NOT IN ('t', 'alembic_version')"
                            + " AND tbl_name NOT IN ('alembic_version') AND type <> 'index' ORDER BY type, name"));
            for (String other : List.of("child", "log", "sqlite_sequence")) {
                if (!project.rows("SELECT 1 FROM sqlite_master WHERE name = '" + other + "'")
                        .isEmpty()) {
                    lines.addAll(project.rows("SELECT '" + other + "', * FROM " + other + " ORDER BY 2"));
                }
            }
            lines.addAll(project.rows("SELECT wr, strict FROM pragma_table_list WHERE name = 't'"));
            if (table.hasRowid()) {
                lines.addAll(project.rows("SELECT rowid, k FROM t ORDER BY k"));
            }
            columns(project, touched, lines);
            Set<String> sorted = new TreeSet<>();
            for (String key : project.rows("SELECT \"from\", \"table\", \"to\", on_update, on_delete, \"match\" FROM"
                    + " pragma_foreign_key_list('t')")) {
                if (touched.stream().noneMatch(column -> key.startsWith("'" + column + "'"))) {
                    sorted.add(key);
                }
            }
            lines.addAll(sorted);
            indexes(project, touched, droppedIndexes, lines);
            return new Picture(lines);
        }

        private static void columns(BatchProject project, Set<String> touched, List<String> lines) throws SQLException {
            for (String line : project.rows("SELECT name, type, CASE WHEN pk > 0 THEN 1 ELSE \"notnull\" END,"
                    + " trim(dflt_value, '()'), pk, hidden FROM pragma_table_xinfo('t')")) {
                String name = line.substring(1, line.indexOf("'|"));
                if (!touched.contains(name)) {
                    // Alembic's word for INT
                    String known = line.toUpperCase(Locale.ROOT).contains("'|'INT'|")
                            ? line.replaceFirst("'\\|'INT'\\|", "'|'INTEGER'|")
                            : line;
                    lines.add(known + " " + collation(project, name));
                }
            }
        }

        /** The collation that an index on the column gets by itself. */
        private static String collation(BatchProject project, String column) throws SQLException {
            project.execute(List.of("CREATE INDEX probe ON t (" + RandomTable.quote(column) + ")"));
            List<String> collations = project.rows("SELECT coll FROM pragma_index_xinfo('probe') WHERE seqno = 0");
            project.execute(List.of("DROP INDEX probe"));
            return String.join(",", collations);
        }

        private static void indexes(BatchProject project, Set<String> touched, Set<String> dropped, List<String> lines)
                throws SQLException {
            Set<String> found = new TreeSet<>();
            for (String line : project.rows(
                    "SELECT name, \"unique\", origin, partial FROM pragma_index_list('t') ORDER BY name")) {
                String name = line.substring(1, line.indexOf("'|"));
                List<String> members = project.rows(
                        "SELECT name, \"desc\", coll FROM pragma_index_xinfo('" + name + "') WHERE key = 1");
                boolean changed = members.stream()
                        .anyMatch(member -> touched.stream().anyMatch(column -> member.startsWith("'" + column + "'")));
                boolean expression = members.stream().anyMatch(member -> member.startsWith("null"));
                if (!changed && !dropped.contains(name) && (touched.isEmpty() || !expression)) {
                    String shown = name.startsWith("sqlite_autoindex") ? "auto" : name;
                    found.add(shown + line.substring(line.indexOf("'|")) + members);
                }
            }
            lines.addAll(found);
        }
    }
}
