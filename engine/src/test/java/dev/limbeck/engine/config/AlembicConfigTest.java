package dev.limbeck.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.engine.error.CommandError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlembicConfigTest {
    @TempDir
    Path directory;

    private AlembicConfig ini(String text) throws IOException {
        Files.writeString(directory.resolve("alembic.ini"), text);
        return AlembicConfig.in(directory, new PrintWriter(new StringWriter()))
                .iniFile("alembic.ini")
                .tomlFile("pyproject.toml")
                .build();
    }

    private AlembicConfig toml(String text) throws IOException {
        Files.writeString(directory.resolve("pyproject.toml"), text);
        return ini("");
    }

    @Test
    void hereIsTheDirectoryOfTheFile() throws IOException {
        assertThat(ini("[alembic]\nscript_location = %(here)s/mig\n").alembicText("script_location"))
                .isEqualTo(directory + "/mig");
    }

    @Test
    void parentSegmentsOfAFileNameStayInHere() throws IOException {
        Files.createDirectory(directory.resolve("sub"));
        ini("[alembic]\nscript_location = %(here)s/mig\n");
        AlembicConfig config = AlembicConfig.in(directory.resolve("sub"), new PrintWriter(new StringWriter()))
                .iniFile("./../alembic.ini")
                .build();
        assertThat(config.mainOption("script_location")).isEqualTo(directory + "/sub/../mig");
    }

    @Test
    void theIniFileWinsKeyByKey() throws IOException {
        Files.writeString(directory.resolve("pyproject.toml"), """
                [tool.alembic]
                script_location = "%(here)s/toml"
                file_template = "%%(rev)s"
                """);
        AlembicConfig config = ini("[alembic]\nscript_location = ini\n");
        assertThat(config.alembicText("script_location")).isEqualTo("ini");
        assertThat(config.alembicText("file_template")).isEqualTo("%(rev)s");
    }

    @Test
    void aMissingFileIsAnEmptyOne() {
        AlembicConfig config = AlembicConfig.in(directory, new PrintWriter(new StringWriter()))
                .iniFile("absent.ini")
                .build();
        assertThat(config.alembicText("script_location")).isNull();
        assertThatThrownBy(() -> config.mainOption("script_location"))
                .isInstanceOf(CommandError.class)
                .hasMessage("No config file 'absent.ini' found, or file has no '[alembic]' section");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path_separator = os      | a:b:: c   | a,b,c",
                "path_separator = space   | 'a  b'    | a,b",
                "path_separator = ;       | a;b       | a,b",
                "version_path_separator=: | a:b       | a,b",
                "#                        | 'a, b,c d'| a,b,c,d",
            })
    void versionLocationsAreSplit(String separator, String text, String expected) throws IOException {
        AlembicConfig config = ini("[alembic]\n" + separator + "\nversion_locations = " + text + "\n");
        assertThat(config.versionLocations()).containsExactly(expected.split(","));
    }

    @Test
    void newlinesPartVersionLocations() throws IOException {
        AlembicConfig config = ini("[alembic]\npath_separator = newline\nversion_locations =\n  a b\n  c\n");
        assertThat(config.versionLocations()).containsExactly("a b", "c");
    }

    @Test
    void anUnknownSeparatorIsNamed() throws IOException {
        AlembicConfig config = ini("[alembic]\npath_separator = |\nversion_locations = a\n");
        assertThatThrownBy(config::versionLocations)
                .hasMessage("'|' is not a valid value for path_separator;"
                        + " expected 'space', 'newline', 'os', ':', ';'");
    }

    @Test
    void sysPathWithoutSeparatorIsSplitAtColonsToo() throws IOException {
        assertThat(ini("[alembic]\nprepend_sys_path = . src:lib\n").prependSysPath())
                .containsExactly(".", "src", "lib");
    }

    @Test
    void listsInTomlAreLists() throws IOException {
        AlembicConfig config = toml("[tool.alembic]\nversion_locations = [\"%(here)s/one\", \"two\"]\n");
        assertThat(config.versionLocations()).isEqualTo(Arrays.asList(directory + "/one", "two"));
    }

    @Test
    void flagsInTomlAreBooleans() throws IOException {
        assertThatThrownBy(() -> toml("[tool.alembic]\nsourceless = \"yes\"\n").alembicFlag("sourceless"))
                .isInstanceOf(CommandError.class)
                .hasMessage("boolean value expected for TOML parameter 'sourceless'");
    }

    @Test
    void brokenTomlIsNamedByLine() throws IOException {
        assertThatThrownBy(() -> toml("[tool.alembic\n").alembicText("script_location"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith("pyproject.toml, line 1: ");
    }

    @Test
    void hooksKeepTheirOrderAndOptions() throws IOException {
        AlembicConfig config = ini("""
                [alembic]
                [post_write_hooks]
                hooks = black, ruff
                ruff.type = exec
                ruff.executable = ruff
                black.type = exec
                """);
        assertThat(config.hooks()).extracting(hook -> hook.get("_hook_name")).containsExactly("black", "ruff");
        assertThat(config.hooks().get(1)).containsEntry("executable", "ruff").containsEntry("type", "exec");
    }

    @Test
    void hooksInTomlAreTablesWithNames() throws IOException {
        AlembicConfig config = toml("""
                [[tool.alembic.post_write_hooks]]
                name = "ruff"
                type = "exec"
                options = "%(here)s REVISION_SCRIPT_FILENAME"
                """);
        assertThat(config.hooks())
                .isEqualTo(List.of(java.util.Map.of(
                        "type", "exec", "options", directory + " REVISION_SCRIPT_FILENAME", "_hook_name", "ruff")));
    }

    @ParameterizedTest
    @CsvSource({
        "%(rev)s_%(slug)s, ae1027_add_it",
        "%(year)d-%(month).2d, 2026-03",
        "%(month)02d%%, 03%",
        "%(month)-4d|, '3   |'",
    })
    void fileTemplatesFormatNumbers(String template, String expected) {
        assertThat(PercentFormat.format(
                        template, java.util.Map.of("rev", "ae1027", "slug", "add_it", "year", 2026, "month", 3)))
                .isEqualTo(expected);
    }
}
