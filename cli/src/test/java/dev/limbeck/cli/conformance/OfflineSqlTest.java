package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One call of a directive, and what it is on each database; {@code docs/compatibility.md} is written from the same cases. */
final class OfflineSqlTest {
    private static final List<String> DIALECTS = List.of("sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle");
    private static final Path PAGE = Conformance.root().resolve("docs/compatibility.md");
    private static final String INTRODUCTION = """
            # Compatibility

            One row is one call and what `--sql` makes of it on each database: `yes`, the SQL that Alembic 1.19.1 writes,
            letter for letter; otherwise the exception that Alembic raises there, and Limbeck too. Calls that raise
            everywhere are left out.

            The cases and their SQL are in `cli/src/test/resources/dev/limbeck/cli/conformance/offline-sql.txt`. This page is
            written from them; after a change of the cases, write it again with
            `mvn -pl cli -am test -Dtest=OfflineSqlTest -Dsurefire.failIfNoSpecifiedTests=false -Dcompatibility.write=true`.
            """;

    private record Case(String call, Map<String, String> expected) {
        String directive() {
            return call.substring("op.".length(), call.indexOf('('));
        }

        @Override
        public String toString() {
            return call;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDialectGetsAlembicsText(Case test) throws IOException {
        for (String dialect : DIALECTS) {
            assertThat(sql(test.call(), dialect))
                    .as(dialect)
                    .isEqualTo(test.expected().get(dialect));
        }
    }

    @Test
    void thePageSaysWhatTheCasesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("compatibility.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String sql(String call, String dialect) throws IOException {
        JsonObject script = new JsonObject();
        script.addProperty("file", "aa00_case.py");
        script.addProperty("text", """
                import sqlalchemy as sa
                from alembic import op
                from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite

                revision = "aa00"
                down_revision = None


                def upgrade():
                    %s
                """.formatted(call));
        JsonArray scripts = new JsonArray();
        scripts.add(script);
        JsonObject test = new JsonObject();
        test.add("scripts", scripts);
        try (SessionDirectory directory = new SessionDirectory()) {
            OpsDirectory.write(directory, test, dialect + "://");
            JsonObject result =
                    InProcess.migration(directory.path().resolve("alembic.ini"), "upgrade", "head", true, Map.of());
            return statements(result);
        }
    }

    private static String statements(JsonObject result) {
        String text = result.get("sql").getAsString();
        String step = text.substring(text.indexOf('\n', text.indexOf("-- Running upgrade")) + 1);
        List<String> lines = step.split("INSERT INTO alembic_version")[0]
                .lines()
                .map(line -> line.replace("\t", "    ").stripTrailing())
                .map(line -> line.endsWith(";") ? line.substring(0, line.length() - 1) : line)
                .filter(line -> !line.isEmpty()
                        && !List.of("GO", "/", "COMMIT", "BEGIN", "BEGIN TRANSACTION")
                                .contains(line))
                .collect(Collectors.toCollection(ArrayList::new));
        if (result.has("error") && result.get("error").isJsonObject()) {
            String name = result.getAsJsonObject("error").get("class").getAsString();
            lines.add("! " + name.substring(name.lastIndexOf('.') + 1));
        }
        return String.join("\n", lines);
    }

    private static Stream<Case> cases() throws IOException {
        String text;
        try (InputStream in = OfflineSqlTest.class.getResourceAsStream("offline-sql.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Case> cases = new ArrayList<>();
        for (String chunk : text.replaceAll("(?m)^##.*\n", "").split("(?m)^---\n")) {
            String[] sections = chunk.strip().split("(?m)^== ");
            Map<String, String> expected = new LinkedHashMap<>();
            for (String section : List.of(sections).subList(1, sections.length)) {
                String[] parts = section.split("\n", 2);
                for (String dialect : parts[0].split(", ")) {
                    expected.put(dialect, parts.length > 1 ? parts[1].stripTrailing() : "");
                }
            }
            cases.add(new Case(sections[0].substring(2).strip(), expected));
        }
        return cases.stream();
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        Map<String, List<Case>> byDirective =
                cases().collect(Collectors.groupingBy(Case::directive, LinkedHashMap::new, Collectors.toList()));
        byDirective.forEach((directive, cases) -> {
            page.append("\n## ").append(directive).append("\n\n| call |");
            DIALECTS.forEach(dialect -> page.append(' ').append(dialect).append(" |"));
            page.append("\n| --- | --- | --- | --- | --- | --- | --- |\n");
            for (Case test : cases) {
                page.append("| `").append(test.call().replace("|", "\\|")).append("` |");
                for (String dialect : DIALECTS) {
                    String sql = test.expected().get(dialect);
                    int error = sql.lastIndexOf("! ");
                    page.append(' ')
                            .append(error < 0 ? "yes" : sql.substring(error + 2))
                            .append(" |");
                }
                page.append('\n');
            }
        });
        return page.toString();
    }
}
