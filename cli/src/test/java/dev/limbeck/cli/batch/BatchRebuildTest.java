package dev.limbeck.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What batch mode makes of tables: {@code rebuild.golden} has for each case the statements that set up the database, the
 * body of {@code upgrade()}, and the schema, the rows and the last line of what is printed afterwards.
 */
class BatchRebuildTest {
    private static final String FILE = "/dev/limbeck/cli/batch/rebuild.golden";

    @TempDir
    Path directory;

    record Case(String title, List<String> setup, String script, String expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> rebuilds() {
        List<Case> cases = new ArrayList<>();
        for (String part : text().split("(?m)^# ")) {
            if (part.isBlank()) {
                continue;
            }
            String[] sections = part.split("(?m)^---$");
            int title = sections[0].indexOf('\n');
            List<String> setup = List.of(sections[0].substring(title).strip().split("\n\n"));
            cases.add(new Case(sections[0].substring(0, title), setup, sections[1], sections[2].strip()));
        }
        return cases;
    }

    private static String text() {
        try (var in = Objects.requireNonNull(BatchRebuildTest.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource
    void rebuilds(Case golden) throws IOException, SQLException {
        List<String> setup = new ArrayList<>(golden.setup());
        boolean foreignKeys = setup.remove("foreign keys on");
        try (BatchProject project = new BatchProject(directory, foreignKeys).script(golden.script(), "pass")) {
            project.execute(setup);
            assertThat(after(project)).isEqualTo(golden.expected());
        }
    }

    private static String after(BatchProject project) throws SQLException {
        int exit = project.run("upgrade", "head");

        List<String> after = new ArrayList<>(project.dump());
        if (exit != 0) {
            after.add("exit " + exit);
        }
        String printed = project.output().strip();
        if (!printed.isEmpty()) {
            // what stands before is the way through the script
            int error = printed.indexOf("\nsqlalchemy.exc.");
            after.add(error < 0 ? printed : printed.substring(error).strip());
        }
        after.addAll(project.rows("SELECT 'integrity', * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"));
        return String.join("\n", after);
    }
}
