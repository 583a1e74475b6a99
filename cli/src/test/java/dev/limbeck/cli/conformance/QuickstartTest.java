package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code testdata/quickstart} up and down. {@code quickstart.json} has the schema and the rows that Alembic 1.19.1 left
 * at three revisions: run its {@code upgrade} and {@code downgrade} there and ask what {@code queries.json} asks. The
 * constraints of table product come in one of two orders there, by the hashes of the run; the file has ours.
 */
class QuickstartTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void copyTheExample() throws IOException {
        Path source = Conformance.root().resolve("testdata/quickstart");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".db"))
                    .toList()) {
                Path target = directory.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void upAndDownAndUpAgainGivesWhatAlembicGives() throws IOException, SQLException {
        run("upgrade", "head");
        assertState("head");
        run("downgrade", "8e94f1b2763c");
        assertState("8e94f1b2763c");
        run("upgrade", "head");
        assertState("head");
        run("downgrade", "base");
        assertState("base");
    }

    @Test
    void aSecondUpgradeSaysSoAndDoesNothing() {
        CommandLine.Outcome first = run("upgrade", "head");
        CommandLine.Outcome second = run("upgrade", "head");

        assertThat(first.stderr().lines().filter(line -> line.contains("Running upgrade")))
                .hasSize(16);
        assertThat(second.stderr()).doesNotContain("Running upgrade");
    }

    @Test
    void allRevisionsBeforeTheFirstRebuildCanBeWrittenAsSql() {
        CommandLine.Outcome outcome = run("upgrade", "5ce2f8136b9a", "--sql");

        assertThat(outcome.stdout())
                .contains("CREATE TABLE purchase_line")
                .contains(
                        "INSERT INTO product (sku, title, price, grams) VALUES ('GYOKURO-50', 'Gyokuro 玉露', 18.9, 50)")
                .endsWith("WHERE alembic_version.version_num = '41d09ab7e6c2';\n\n");
    }

    private CommandLine.Outcome run(String... arguments) {
        List<String> argv =
                new ArrayList<>(List.of("-c", directory.resolve("alembic.ini").toString()));
        argv.addAll(List.of(arguments));
        CommandLine.Outcome outcome = InProcess.commandLine(argv, Map.of(), directory);
        assertThat(outcome.exit()).as(outcome.stderr()).isZero();
        return outcome;
    }

    private void assertState(String revision) throws IOException, SQLException {
        Files.copy(directory.resolve("quickstart.db"), directory.resolve("conf_main.db"));
        JsonObject queries = Json.read(Conformance.standard().resolve("queries.json"))
                .getAsJsonObject()
                .getAsJsonObject("sqlite");
        try (SqliteTestDatabase database = new SqliteTestDatabase(queries, directory)) {
            JsonObject actual = database.state();
            JsonObject test = new JsonObject();
            test.add("scripts", new JsonArray());
            assertThat(new OpsComparison("sqlite", test).online(expected(revision), actual))
                    .as(revision)
                    .isEmpty();
        } finally {
            Files.delete(directory.resolve("conf_main.db"));
        }
    }

    private static JsonObject expected(String revision) throws IOException {
        try (InputStream in = Objects.requireNonNull(QuickstartTest.class.getResourceAsStream("quickstart.json"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject(revision);
        }
    }
}
