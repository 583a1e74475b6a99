package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.config.Messaging;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.DirectoryTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a new script directory, and a configuration that leads to it. */
public final class Init {
    private final AlembicConfig config;
    private final Messaging messaging;

    public Init(AlembicConfig config, Host host) {
        this.config = config;
        this.messaging = new Messaging(host.stdout(), config.quiet(), host.isTerminal() ? host.columns() : 0);
    }

    /**
     * @param directory where to make it, as the user wrote it
     * @param asPackage whether to make the directories Python packages
     */
    public void run(String directory, String templateName, boolean asPackage) {
        Path path = config.absolute(directory);
        String shown =
                config.workingDirectory().getFileSystem().getPath(directory).toString();
        if (Files.exists(path) && !isEmpty(path)) {
            throw new CommandError("Directory " + shown + " already exists and is not empty");
        }
        DirectoryTemplate template = DirectoryTemplate.find(templateName);
        if (template == null) {
            throw new CommandError("No such template limbeck/templates/" + templateName);
        }
        if (!Files.exists(path)) {
            makeDirectory(path);
        }
        Path versions = path.resolve("versions");
        makeDirectory(versions);
        for (DirectoryTemplate.TextFile file : template.files()) {
            generate(path.resolve(file.name()), template.text(file));
        }
        boolean isAbsolute = Path.of(directory).isAbsolute();
        DirectoryTemplate.TextFile toml = template.toml();
        Path tomlFile = toml == null ? null : configure(template, toml, config.tomlFileName(), path, isAbsolute);
        Path iniFile = configure(template, template.ini(), config.configFileName(), path, isAbsolute);
        if (asPackage) {
            addInit(path);
            addInit(versions);
        }
        messaging.msg(
                tomlFile == null
                        ? "Please edit configuration/connection/logging settings in " + iniFile + " before proceeding."
                        : "Please edit configuration settings in " + tomlFile
                                + " and configuration/connection/logging settings in " + iniFile
                                + " before proceeding.");
    }

    private static boolean isEmpty(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't look into " + directory + ": " + e.getMessage(), e);
        }
    }

    private void makeDirectory(Path path) {
        messaging.status("Creating directory " + path, () -> {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new UncheckedIOException("can't make the directory " + path + ": " + e.getMessage(), e);
            }
        });
    }

    private Path configure(
            DirectoryTemplate template,
            DirectoryTemplate.TextFile source,
            @Nullable String fileName,
            Path directory,
            boolean isAbsolute) {
        if (fileName == null) {
            throw new IllegalStateException("no name for the configuration file that " + source + " is for");
        }
        Path file = config.absolute(fileName);
        String text = template.text(source).replace("${script_location}", location(directory, file, isAbsolute));
        boolean isToml = source.equals(template.toml());
        if (!Files.exists(file)) {
            generate(file, text);
        } else if (!isToml) {
            messaging.msg("File " + file + " already exists, skipping");
        } else if (config.hasTomlTable()) {
            messaging.loud().msg("File " + file + " already exists and already has a [tool.alembic] section, skipping");
        } else {
            messaging.loud().status("Appending to existing " + file, () -> write(file, "\n\n" + text));
        }
        return file;
    }

    private static String location(Path directory, Path file, boolean isAbsolute) {
        Path parent = file.getParent();
        if (isAbsolute || parent == null) {
            return directory.toString().replace('\\', '/');
        }
        Path relative = parent.normalize().relativize(directory.normalize());
        return relative.toString().isEmpty()
                ? "%(here)s"
                : "%(here)s/" + relative.toString().replace('\\', '/');
    }

    private void generate(Path file, String text) {
        messaging.loud().status("Generating " + file, () -> write(file, text));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("No such file or directory: '" + file + "', or it can't be written", e);
        }
    }

    private void addInit(Path directory) {
        Path file = directory.resolve("__init__.py");
        messaging.status("Adding " + file, () -> write(file, ""));
    }
}
