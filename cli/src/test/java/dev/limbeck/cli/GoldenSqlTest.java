package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts and the SQL that real Alembic wrote for them, by databases: the elements of SQLAlchemy, and packages beside it.
 * {@code regenerate.py} beside the files asks Alembic again.
 */
class GoldenSqlTest {
    private static final List<String> FILES = List.of(
            "schema/directives",
            "schema/types",
            "schema/values",
            "companion/types",
            "companion/operations",
            "companion/geoalchemy",
            "companion/sqlalchemy_utils",
            "companion/own");
    private static final String ENVIRONMENT = """
            import os
            from alembic import context
            context.configure(url=os.environ["URL"], literal_binds=True)
            with context.begin_transaction():
                context.run_migrations()
            """;
    private static final String HEADER = """
            revision = "a1"
            down_revision = None
            from alembic import op
            import sqlalchemy as sa
            """;

    @TempDir
    Path directory;

    /** One script on one dialect. */
    record Case(String title, String script, String dialect, String expected) {
        @Override
        public String toString() {
            return dialect + ": " + title;
        }
    }

    static List<Case> scripts() {
        List<Case> cases = new ArrayList<>();
        for (String name : FILES) {
            for (String part : text(name).split("(?m)^# ")) {
                String[] sections = part.split("(?m)^(== |---$)");
                int title = part.indexOf('\n');
                for (int i = 1; i < sections.length; i++) {
                    String[] section = sections[i].split("\n", 2);
                    if (!section[0].isEmpty()) {
                        String script = sections[0].substring(title + 1);
                        cases.add(new Case(part.substring(0, title), script, section[0], section[1].strip()));
                    }
                }
            }
        }
        return cases;
    }

    private static String text(String name) {
        String path = "/dev/limbeck/cli/" + name + ".golden";
        try (var in = Objects.requireNonNull(GoldenSqlTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource
    void scripts(Case golden) throws IOException {
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), ENVIRONMENT);
        Files.writeString(directory.resolve("versions/a1_case.py"), HEADER + golden.script());
        assertThat(statements(golden.dialect())).isEqualTo(golden.expected());
    }

    /** What is printed between the headings of the migration and the row of its version, and the error if there is one. */
    private String statements(String dialect) {
        StringWriter stdout = new StringWriter();
        StringWriter stderr = new StringWriter();
        Map<String, String> environment = Map.of("URL", dialect + "://");
        String[] arguments = {"upgrade", "head", "--sql"};
        Main.run(
                arguments,
                Host.of(new PrintWriter(stdout, true), new PrintWriter(stderr, true), environment, directory));
        String text = stdout.toString();
        int start = text.indexOf("-- Running upgrade  -> a1\n\n");
        text = start < 0 ? "" : text.substring(start + 27);
        int end = text.indexOf("INSERT INTO alembic_version");
        text = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        return (text + error(stderr.toString())).strip().replace("FAILED: ", "error: CommandError: ");
    }

    private static String error(String stderr) {
        String error = "";
        for (String line : stderr.split("\n")) {
            if (line.matches("[\\w.]*(Error|Exception|Configured|Failure): .*")) {
                int colon = line.indexOf(':');
                error = "\nerror: " + line.substring(line.lastIndexOf('.', colon) + 1);
            }
        }
        return error;
    }
}
