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

class MainTest {
    @TempDir
    Path directory;

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    private int limbeck(String... arguments) {
        stdout.getBuffer().setLength(0);
        stderr.getBuffer().setLength(0);
        return Main.run(arguments, Host.of(new PrintWriter(stdout), new PrintWriter(stderr), Map.of(), directory));
    }

    @BeforeEach
    void start() throws IOException {
        assertThat(limbeck("init", "migrations")).isZero();
        Path ini = directory.resolve("alembic.ini");
        Files.writeString(
                ini, Files.readString(ini).replace("driver://user:pass@localhost/dbname", "sqlite:///app.db"));
        assertThat(limbeck("revision", "-m", "one", "--rev-id", "a1")).isZero();
        assertThat(limbeck("revision", "-m", "two", "--rev-id", "b2")).isZero();
    }

    @Test
    void oneHeadIsInOrder() {
        assertThat(limbeck("heads", "--check")).isZero();
        assertThat(stdout.toString()).isEmpty();
    }

    @Test
    void twoHeadsAreNamedWithTheirFiles() {
        assertThat(limbeck("revision", "-m", "other", "--rev-id", "c3", "--head", "a1", "--splice"))
                .isZero();
        assertThat(limbeck("heads", "--check")).isEqualTo(1);
        assertThat(stdout.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("b2 (head), two [") && line.contains("b2_two.py]"))
                .anyMatch(line -> line.startsWith("c3 (head), other ["));
    }

    @Test
    void aHistoryIsDrawnAndPictured() {
        assertThat(limbeck("history", "--graph")).isZero();
        assertThat(stdout.toString()).isEqualTo("* b2 (head), two\n* a1, one\n");
        assertThat(limbeck("history", "--format", "dot")).isZero();
        assertThat(stdout.toString()).startsWith("digraph ").contains("two");
        assertThat(limbeck("history", "--format", "svg")).isZero();
        assertThat(stdout.toString()).startsWith("<svg ").contains(">two<");
        assertThat(limbeck("history", "--format", "png")).isEqualTo(255);
        assertThat(stdout.toString()).isEqualTo("FAILED: Unknown format 'png' for a history: dot, mermaid or svg\n");
    }

    @Test
    void theUrlOfTheCommandLineWins() {
        assertThat(limbeck("--url", "sqlite:///other.db", "upgrade", "head")).isZero();
        assertThat(directory.resolve("other.db")).exists();
        assertThat(directory.resolve("app.db")).doesNotExist();
        assertThat(limbeck("--url", "sqlite:///other.db", "current")).isZero();
        assertThat(stdout.toString()).isEqualTo("b2 (head)\n");
    }

    @Test
    void aSyntaxErrorIsShownWhereItIs() throws IOException {
        Files.writeString(
                directory.resolve("migrations/versions/c3.py"),
                "revision = 'c3'\ndown_revision = 'b2'\n\n\ndef upgrade(:\n    pass\n");
        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(stdout.toString()).isEmpty();
        assertThat(stderr.toString()).contains("c3.py").contains("5").doesNotContain("\tat ");
    }

    @Test
    void aScriptThatCannotRunIsFoundBeforeAnyOtherHasRun() throws IOException {
        Path broken = directory.resolve("migrations/versions/c3.py");
        Files.writeString(
                broken,
                "revision = 'c3'\ndown_revision = 'b2'\n\n\ndef upgrade():\n    one two\n\n\ndef downgrade():\n    pass\n");
        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(stderr.toString()).contains("c3.py").contains("6").doesNotContain("\tat ");
        assertThat(limbeck("current")).isZero();
        assertThat(stdout.toString()).isEmpty();

        Files.writeString(broken, "revision = 'c3'\ndown_revision = 'b2'\n\n\ndef downgrade():\n    pass\n");
        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(stderr.toString()).contains("has no attribute 'upgrade'").doesNotContain("\tat ");
        assertThat(limbeck("current")).isZero();
        assertThat(stdout.toString()).isEmpty();
    }

    @Test
    void noJavaStackTraceUnlessAskedFor() {
        assertThat(limbeck("upgrade", "nowhere")).isEqualTo(255);
        assertThat(stdout.toString()).isEqualTo("FAILED: Can't locate revision identified by 'nowhere'\n");
        assertThat(stderr.toString()).doesNotContain("\tat ");
        assertThat(limbeck("--stacktrace", "upgrade", "nowhere")).isEqualTo(1);
        assertThat(stderr.toString()).contains("\tat dev.limbeck");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        Files.writeString(directory.resolve("app.db"), "this is a text, and a rather long one at that: no database");
        assertThat(limbeck("upgrade", "head")).isEqualTo(1);
        assertThat(stderr.toString()).contains("not a database").doesNotContain("\tat ");
        assertThat(directory.resolve("app.db"))
                .hasContent("this is a text, and a rather long one at that: no database");
    }

    @Test
    void helpNamesEveryCommandOfTheOverview() {
        assertThat(limbeck("--help")).isZero();
        String help = stdout.toString();
        assertThat(Commands.names()).allMatch(name -> help.contains("  " + name + " "));
        for (String name : Commands.names()) {
            assertThat(limbeck(name, "--help")).as(name).isZero();
            assertThat(stdout.toString()).contains("Usage: limbeck " + name);
        }
    }

    @Test
    void aSoundDirectoryIsValid() {
        assertThat(limbeck("validate")).isZero();
        assertThat(stdout.toString()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(limbeck("validate", "--json")).isZero();
        assertThat(stdout.toString()).isEqualTo("{\"ok\":true,\"findings\":[]}\n");
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() throws IOException {
        Path versions = directory.resolve("migrations/versions");
        Files.writeString(
                versions.resolve("c3.py"), "revision = 'c3'\ndown_revision = 'gone'\n\n\ndef upgrade():\n    pass\n");
        Files.writeString(versions.resolve("d4.py"), "revision = 'd4'\ndown_revision = 'b2'\ndef upgrade(:\n");
        assertThat(limbeck("validate")).isEqualTo(1);
        assertThat(stdout.toString())
                .contains("migrations/versions/c3.py:2: error: ")
                .contains("'gone'")
                .contains("[missing-parent]")
                .contains("c3.py: warning: there is no downgrade()")
                .contains("migrations/versions/d4.py:3: error: ")
                .contains("2 errors, 1 warning\n");
        assertThat(limbeck("validate", "--github")).isEqualTo(1);
        assertThat(stdout.toString()).contains("::error file=migrations/versions/c3.py,line=2,title=missing-parent::");
    }
}
