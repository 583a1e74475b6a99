package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.limbeck.engine.command.Heads;
import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code heads --check} says of several heads inside and outside of git, on the command line and in Java. */
class HeadsCheckTest {
    @TempDir
    Path temporary;

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();
    private Path directory = Path.of("");

    @BeforeEach
    void project() throws IOException {
        directory = Files.createDirectories(temporary.resolve("a project"));
        Files.createDirectories(directory.resolve("versions"));
        Files.writeString(directory.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(directory.resolve("env.py"), "raise SystemExit('never run')\n");
        revision("r1", "None");
        revision("r2", "\"r1\"");
    }

    private void revision(String id, String parent) throws IOException {
        Files.writeString(
                directory.resolve("versions/" + id + "_x.py"),
                "\"\"\"step " + id + "\"\"\"\nrevision = \"" + id + "\"\ndown_revision = " + parent
                        + "\n\n\ndef upgrade():\n    pass\n");
    }

    private Host host() {
        Map<String, String> environment = Map.of("PATH", String.valueOf(System.getenv("PATH")));
        return Host.of(new PrintWriter(stdout, true), new PrintWriter(stderr, true), environment, directory);
    }

    private int check() {
        stdout.getBuffer().setLength(0);
        return Main.run(new String[] {"heads", "--check"}, host());
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean hasGit() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, "git"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void oneHeadIsWell() {
        assertThat(check()).isZero();
        assertThat(stdout.toString()).isEmpty();
    }

    @Test
    void severalHeadsAreNamedWithTheirFiles() throws IOException {
        revision("r3", "\"r1\"");

        assertThat(check()).isEqualTo(1);
        assertThat(stdout.toString())
                .contains("r2 (head), step r2 [", "r2_x.py]", "r3 (head), step r3 [", "r3_x.py]")
                .doesNotContain("added by");
    }

    @Test
    void insideGitTheCommitsThatAddedThemAreNamed() throws Exception {
        assumeTrue(hasGit(), "no git on PATH");
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "the first, with 100% \"quotes\"");
        revision("r3", "\"r1\"");
        git("add", ".");
        git("commit", "-q", "-m", "another branch");
        revision("r4", "\"r1\"");

        assertThat(check()).isEqualTo(1);
        List<String> lines = stdout.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("r2 (head)")
                .contains("added by")
                .endsWith("the first, with 100% \"quotes\"");
        assertThat(lines.get(1)).startsWith("r3 (head)").contains(" Ann ").endsWith("another branch");
        assertThat(lines.get(2)).startsWith("r4 (head)").doesNotContain("added by");
    }

    @Test
    void theSameAsAJavaCall() throws IOException {
        AlembicConfig config = AlembicConfig.in(directory, new PrintWriter(stdout, true))
                .iniFile(directory.resolve("alembic.ini").toString())
                .build();

        assertThat(new Heads(config, host()).check()).isTrue();
        revision("r3", "\"r1\"");
        assertThat(new Heads(config, host()).check()).isFalse();
    }
}
