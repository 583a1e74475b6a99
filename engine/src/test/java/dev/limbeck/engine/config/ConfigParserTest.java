package dev.limbeck.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.engine.python.PyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConfigParserTest {
    @TestFactory
    List<DynamicTest> readsWhatPythonReads() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String golden = resource("configparser.txt");
        for (String goldenCase : golden.substring(golden.indexOf("\n\n") + 2).split("(?m)^---\n")) {
            String[] parts = goldenCase.split("(?m)^== ");
            String title = parts[0].substring(2, parts[0].indexOf('\n'));
            String text = parts[0].substring(parts[0].indexOf('\n') + 1);
            for (int i = 1; i < parts.length; i++) {
                int end = parts[i].indexOf('\n');
                String what = parts[i].substring(0, end);
                String expected = parts[i].substring(end).strip();
                tests.add(DynamicTest.dynamicTest(
                        title + ": " + what,
                        () -> assertThat(answer(text, what)).isEqualTo(expected)));
            }
        }
        return tests;
    }

    /** The value as Python writes it, or the error. */
    private static String answer(String text, String option) {
        ConfigParser parser = new ConfigParser();
        parser.setDefault("here", "/srv/app");
        try {
            parser.read(text, "test.ini");
            int dot = option.lastIndexOf('.');
            String value = parser.get(option.substring(0, dot), option.substring(dot + 1));
            return "'" + String.valueOf(value).replace("\n", "\\n") + "'";
        } catch (ConfigurationError e) {
            return e.pythonClass() + ": " + e.getMessage();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ConfigParserTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Property
    void aLiteralDefaultComesBackAsItWas(@ForAll String value) {
        ConfigParser parser = new ConfigParser();
        parser.setDefault("here", value);
        parser.addSection("alembic");
        assertThat(parser.get("alembic", "here")).isEqualTo(value);
    }

    @Property
    void aValueWithDoubledPercentSignsComesBackAsItWas(
            @ForAll @AlphaChars @NotEmpty String option, @ForAll String value) {
        ConfigParser parser = new ConfigParser();
        parser.addSection("alembic");
        parser.set("alembic", option, value.replace("%", "%%"));
        assertThat(parser.get("alembic", option)).isEqualTo(value);
    }

    @Test
    void settingALonePercentSignIsRefusedWhereItStands() {
        ConfigParser parser = new ConfigParser();
        parser.addSection("alembic");
        assertThatThrownBy(() -> parser.set("alembic", "url", "p://u:%%p%40ss@h"))
                .isInstanceOf(PyException.class)
                .hasMessageContaining("at position 7");
        assertThat(parser.hasOption("alembic", "url")).isFalse();
    }
}
