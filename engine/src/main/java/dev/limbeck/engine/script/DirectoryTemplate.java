package dev.limbeck.engine.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code init} can make: the files of a new script directory and its configuration.
 *
 * @param synopsis one line that says what it is for
 * @param files what is copied into the directory
 * @param ini the ini file's text, with {@code ${script_location}} in it
 * @param toml the text for {@code pyproject.toml}; null when everything is in the ini file
 */
public record DirectoryTemplate(
        String name,
        String synopsis,
        List<TextFile> files,
        TextFile ini,
        @Nullable TextFile toml) {
    /** A file's name and the resource that it is a copy of; an empty one is a README with the synopsis. */
    public record TextFile(String name, String resource) {}

    private static final String INI = "alembic.ini.mako";

    /** The templates in Alembic's alphabet. */
    public static List<DirectoryTemplate> all() {
        return List.of(
                of("async", "A single database, through an asynchronous driver", "generic", "async", "generic", false),
                of("generic", "A single database", "generic", "generic", "generic", false),
                of("multidb", "Several databases, migrated together", "multidb", "multidb", "multidb", false),
                of(
                        "pyproject",
                        "A single database, configured in pyproject.toml",
                        "generic",
                        "generic",
                        "pyproject",
                        true),
                of(
                        "pyproject_async",
                        "A single database through an asynchronous driver, configured in pyproject.toml",
                        "generic",
                        "async",
                        "pyproject",
                        true));
    }

    private static DirectoryTemplate of(
            String name, String synopsis, String scripts, String env, String configuration, boolean toml) {
        return new DirectoryTemplate(
                name,
                synopsis,
                List.of(
                        new TextFile("script.py.mako", scripts + "/script.py.mako"),
                        new TextFile("README", ""),
                        new TextFile("env.py", env + "/env.py")),
                new TextFile(INI, configuration + "/" + INI),
                toml ? new TextFile("pyproject.toml.mako", configuration + "/pyproject.toml.mako") : null);
    }

    /** The template of this name, or null. */
    public static @Nullable DirectoryTemplate find(String name) {
        for (DirectoryTemplate template : all()) {
            if (template.name().equals(name)) {
                return template;
            }
        }
        return null;
    }

    /** The content of one of its files. */
    public String text(TextFile file) {
        if (file.resource().isEmpty()) {
            return synopsis + ".\n";
        }
        try (InputStream stream = DirectoryTemplate.class.getResourceAsStream("templates/" + file.resource())) {
            if (stream == null) {
                throw new IllegalStateException("the resource templates/" + file.resource() + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
