package dev.limbeck.engine.config;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Alembic configuration: the options of an ini file and of {@code [tool.alembic]}, what the command line added, and
 * what scripts set. Files are read when first asked; a file that does not exist is an empty one.
 *
 * <p>Made by {@link #in}; an env.py sees it as {@code context.config}.
 */
@PyType(value = "Config", module = "alembic.config", subclassable = false)
public final class AlembicConfig {
    private final Path workingDirectory;
    private final @Nullable String configFileName;
    private final @Nullable String tomlFileName;
    private final String configIniSection;
    private final CommandOptions cmdOpts;
    private final boolean quiet;
    private final @Nullable String url;
    private final PrintWriter stdout;
    private final PyDict attributes = new PyDict();
    private final Map<String, String> tomlArgs = new LinkedHashMap<>();
    private @Nullable ConfigParser fileConfig;
    private @Nullable TomlConfig tomlConfig;

    private AlembicConfig(Builder builder) {
        this.workingDirectory = builder.workingDirectory;
        this.configFileName = builder.iniFile;
        this.tomlFileName = builder.tomlFile;
        this.configIniSection = builder.section;
        this.cmdOpts = builder.cmdOpts;
        this.quiet = builder.quiet;
        this.url = builder.url;
        this.stdout = builder.stdout;
        builder.attributes.forEach(attributes::put);
    }

    /** A configuration whose relative paths start at {@code workingDirectory} and whose commands print to {@code stdout}. */
    public static Builder in(Path workingDirectory, PrintWriter stdout) {
        return new Builder(workingDirectory, stdout);
    }

    /** Says where a configuration comes from; without files it is empty and set from Java. */
    public static final class Builder {
        private final Path workingDirectory;
        private final PrintWriter stdout;
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private @Nullable String iniFile;
        private @Nullable String tomlFile;
        private String section = "alembic";
        private CommandOptions cmdOpts = CommandOptions.none();
        private boolean quiet;
        private @Nullable String url;

        private Builder(Path workingDirectory, PrintWriter stdout) {
            this.workingDirectory = workingDirectory;
            this.stdout = stdout;
        }

        /** The ini file, as the user named it. */
        public Builder iniFile(@Nullable String name) {
            this.iniFile = name;
            return this;
        }

        /** The {@code pyproject.toml}, as the user named it. */
        public Builder tomlFile(@Nullable String name) {
            this.tomlFile = name;
            return this;
        }

        /** The main section of the ini file; {@code alembic} by default. */
        public Builder section(String name) {
            this.section = name;
            return this;
        }

        public Builder cmdOpts(CommandOptions options) {
            this.cmdOpts = options;
            return this;
        }

        /** Whether {@link #printStdout} and status messages are dropped. */
        public Builder quiet(boolean quiet) {
            this.quiet = quiet;
            return this;
        }

        /** The database to use, whatever env.py works out. */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /** An object handed to scripts in {@code config.attributes}. */
        public Builder attribute(String name, Object value) {
            attributes.put(name, value);
            return this;
        }

        public AlembicConfig build() {
            return new AlembicConfig(this);
        }
    }

    public Path workingDirectory() {
        return workingDirectory;
    }

    /** The ini file as the user named it. */
    @PyAttribute("config_file_name")
    public @Nullable String configFileName() {
        return configFileName;
    }

    @PyAttribute("toml_file_name")
    public @Nullable String tomlFileName() {
        return tomlFileName;
    }

    @PyAttribute("config_ini_section")
    public String configIniSection() {
        return configIniSection;
    }

    /** The command line's options; none when the engine was called from Java. */
    public CommandOptions cmdOpts() {
        return cmdOpts;
    }

    /** The same as scripts see them: None instead of no options. */
    @PyAttribute("cmd_opts")
    public @Nullable CommandOptions givenCmdOpts() {
        return cmdOpts.values().isEmpty() ? null : cmdOpts;
    }

    public boolean quiet() {
        return quiet;
    }

    /** The database that the user asked for beside the configuration, or null. */
    public @Nullable String url() {
        return url;
    }

    /** Objects that Java code hands to env.py, and env.py to whoever comes after. Mutable. */
    @PyAttribute("attributes")
    public PyDict attributes() {
        return attributes;
    }

    /** Prints one line of a command's result, unless {@link #quiet}. */
    public void printStdout(String text) {
        if (!quiet) {
            stdout.print(text);
            stdout.print('\n');
        }
    }

    /** The same for a text with values for Python's {@code %} operator. */
    @PyMethod("print_stdout(text, *arg)")
    public void printStdout(Object text, List<Object> arg) {
        String output = Operators.str(text);
        printStdout(
                arg.isEmpty()
                        ? output
                        : Operators.str(Operators.binary(BinaryOperator.MOD, output, PyTuple.copyOf(arg))));
    }

    /** The ini file itself. */
    @PyAttribute("file_config")
    public ConfigParser fileConfig() {
        ConfigParser parser = fileConfig;
        if (parser == null) {
            parser = readIni();
            fileConfig = parser;
        }
        return parser;
    }

    private ConfigParser readIni() {
        ConfigParser parser = new ConfigParser();
        if (configFileName == null) {
            parser.setDefault("here", ".");
            parser.addSection(configIniSection);
            return parser;
        }
        Path file = absolute(configFileName);
        parser.setDefault("here", posix(parent(file)));
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
            parser.read(readUtf8(file, configFileName), configFileName);
        }
        return parser;
    }

    private static String readUtf8(Path file, String name) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ConfigurationError("UnicodeDecodeError", name + ": not a UTF-8 text", e);
        } catch (IOException e) {
            throw new ConfigurationError("OSError", name + ": can't be read: " + e.getMessage(), e);
        }
    }

    /** Whether the {@code pyproject.toml} has a {@code [tool.alembic]} table with anything in it. */
    public boolean hasTomlTable() {
        return !tomlConfig().isEmpty();
    }

    private TomlConfig tomlConfig() {
        TomlConfig config = tomlConfig;
        if (config == null) {
            config = TomlConfig.empty();
            if (tomlFileName != null) {
                Path file = absolute(tomlFileName);
                if (Files.exists(file)) {
                    tomlArgs.put("here", posix(parent(file)));
                    config = TomlConfig.read(file, tomlFileName);
                }
            }
            tomlConfig = config;
        }
        return config;
    }

    /** {@code name} as a path below the working directory, without {@code .} segments; {@code ..} stays. */
    public Path absolute(String name) {
        Path path;
        try {
            path = workingDirectory.resolve(name);
        } catch (InvalidPathException e) {
            throw new CommandError("'" + name + "' is not a path: " + e.getReason(), e);
        }
        Path result = path.getRoot();
        for (Path segment : path) {
            String text = segment.toString();
            if (!text.equals(".") && !text.isEmpty()) {
                result = result == null ? segment : result.resolve(segment);
            }
        }
        return result == null ? path : result;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String posix(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** All options of a section of the ini file, those of {@code DEFAULT} included; null when there is no such section. */
    public @Nullable Map<String, String> section(String name) {
        return fileConfig().hasSection(name) ? fileConfig().items(name) : null;
    }

    @PyMethod("get_section(name, default=None)")
    public Object section(String name, Object otherwise) {
        Map<String, String> section = section(name);
        return section == null ? otherwise : new PyDict(section);
    }

    /** An option of a section of the ini file, or null. The section must exist. */
    public @Nullable String sectionOption(String section, String name) {
        if (!fileConfig().hasSection(section)) {
            throw new CommandError("No config file " + (configFileName == null ? "None" : "'" + configFileName + "'")
                    + " found, or file has no '[" + section + "]' section");
        }
        return fileConfig().get(section, name);
    }

    @PyMethod("get_section_option(section, name, default=None)")
    public Object sectionOption(String section, String name, Object otherwise) {
        String value = sectionOption(section, name);
        return value == null ? otherwise : value;
    }

    /** Sets an option over what the file says; makes the section if need be. */
    @PyMethod("set_section_option(section, name, value)")
    public void setSectionOption(String section, String name, String value) {
        if (!fileConfig().hasSection(section)) {
            fileConfig().addSection(section);
        }
        fileConfig().set(section, name, value);
    }

    /** An option of the ini file's main section, or null. */
    public @Nullable String mainOption(String name) {
        return sectionOption(configIniSection, name);
    }

    @PyMethod("get_main_option(name, default=None)")
    public Object mainOption(String name, Object otherwise) {
        return sectionOption(configIniSection, name, otherwise);
    }

    @PyMethod("set_main_option(name, value)")
    public void setMainOption(String name, String value) {
        setSectionOption(configIniSection, name, value);
    }

    @PyMethod("remove_main_option(name)")
    public void removeMainOption(String name) {
        fileConfig().removeOption(configIniSection, name);
    }

    /**
     * An option of the ini file's main section or else of {@code [tool.alembic]}: a string, Boolean, Long, a list of
     * strings or of maps, or a map of strings; null when neither has it.
     */
    public @Nullable Object alembicOption(String name) {
        if (fileConfig().hasOption(configIniSection, name)) {
            return fileConfig().get(configIniSection, name);
        }
        return tomlValue(name);
    }

    @PyMethod("get_alembic_option(name, default=None)")
    public Object alembicOption(String name, Object otherwise) {
        Object value = alembicOption(name);
        return value == null ? otherwise : value;
    }

    /** The same for options that are text; numbers are written out. */
    public @Nullable String alembicText(String name) {
        Object value = alembicOption(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Long) {
            return value.toString();
        }
        throw new CommandError("string value expected for TOML parameter '" + name + "'");
    }

    /** A flag: exactly {@code true} in the ini file, a boolean in TOML. */
    @PyMethod("get_alembic_boolean_option(name)")
    public boolean alembicFlag(String name) {
        if (fileConfig().hasOption(configIniSection, name)) {
            return "true".equals(fileConfig().get(configIniSection, name));
        }
        Object value = tomlConfig().get(name);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new CommandError("boolean value expected for TOML parameter '" + name + "'");
    }

    /** A flag in SQLAlchemy's wider spelling: yes, on, y, t, 1 and their opposites. */
    public boolean asBool(String name) {
        Object value = alembicOption(name);
        if (value == null) {
            return false;
        }
        if (!(value instanceof String text)) {
            return !value.equals(Boolean.FALSE) && !value.equals(0L);
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "t", "1" -> true;
            case "false", "no", "off", "n", "f", "0" -> false;
            default ->
                throw new ConfigurationError(
                        "ValueError", "String is not true/false: '" + text + "' (option '" + name + "')");
        };
    }

    private @Nullable Object tomlValue(String name) {
        Object value = tomlConfig().get(name);
        if (value == null || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        return interpolated(name, value);
    }

    private Object interpolated(String name, Object value) {
        if (value instanceof String text) {
            try {
                return PercentFormat.format(text, tomlArgs);
            } catch (IllegalArgumentException e) {
                throw new ConfigurationError(
                        "ValueError", tomlFileName + ": TOML parameter '" + name + "': " + e.getMessage(), e);
            }
        }
        if (value instanceof List<?> list) {
            List<Object> result = new ArrayList<>(list.size());
            for (Object item : list) {
                result.add(interpolated(name, item));
            }
            return result;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put((String) key, interpolated(name, item)));
            return result;
        }
        throw new CommandError("unsupported TOML value type for key: '" + name + "'");
    }

    /** {@code version_locations}, or null when it is not set. */
    @PyMethod("get_version_locations_list()")
    public @Nullable List<String> versionLocations() {
        String text = fileConfig().get(configIniSection, "version_locations");
        if (text == null || text.isEmpty()) {
            return tomlList("version_locations");
        }
        String separator = separator("path_separator", "version_path_separator");
        return separator == null ? legacySplit(text, false) : split(text, separator);
    }

    /** Whether {@code version_locations} is set, and is split at blanks and commas for want of a separator. */
    public boolean splitsVersionLocationsTheOldWay() {
        String text = fileConfig().get(configIniSection, "version_locations");
        return text != null && !text.isEmpty() && separator("path_separator", "version_path_separator") == null;
    }

    /** {@code prepend_sys_path}, or null when it is not set. */
    @PyMethod("get_prepend_sys_paths_list()")
    public @Nullable List<String> prependSysPath() {
        String text = fileConfig().get(configIniSection, "prepend_sys_path");
        if (text == null || text.isEmpty()) {
            return tomlList("prepend_sys_path");
        }
        String separator = separator("path_separator");
        return separator == null ? legacySplit(text, true) : split(text, separator);
    }

    /** The post-write hooks in the order to run them; each one's name stands under {@code _hook_name}. */
    public List<Map<String, String>> hooks() {
        Map<String, String> section = section("post_write_hooks");
        return section == null ? tomlHooks() : iniHooks(section);
    }

    private static List<Map<String, String>> iniHooks(Map<String, String> section) {
        List<Map<String, String>> hooks = new ArrayList<>();
        for (String name : legacySplit(section.getOrDefault("hooks", ""), false)) {
            if (name.isEmpty()) {
                continue;
            }
            Map<String, String> hook = new LinkedHashMap<>();
            section.forEach((key, value) -> {
                if (key.startsWith(name + ".")) {
                    hook.put(key.substring(name.length() + 1), value);
                }
            });
            hook.put("_hook_name", name);
            hooks.add(hook);
        }
        return hooks;
    }

    private List<Map<String, String>> tomlHooks() {
        List<Map<String, String>> hooks = new ArrayList<>();
        Object value = tomlValue("post_write_hooks");
        if (value == null) {
            return hooks;
        }
        if (!(value instanceof List<?> list)) {
            throw new CommandError("array of tables expected for TOML parameter 'post_write_hooks'");
        }
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> table) || table.get("name") == null) {
                throw new CommandError(
                        "a table with a 'name' expected for each entry of TOML parameter 'post_write_hooks'");
            }
            Map<String, String> hook = new LinkedHashMap<>();
            table.forEach((key, option) -> hook.put((String) key, String.valueOf(option)));
            hook.put("_hook_name", String.valueOf(hook.remove("name")));
            hooks.add(hook);
        }
        return hooks;
    }

    private @Nullable List<String> tomlList(String name) {
        Object value = tomlValue(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> list)) {
            throw new CommandError("array of strings expected for TOML parameter '" + name + "'");
        }
        List<String> result = new ArrayList<>(list.size());
        for (Object item : list) {
            result.add(String.valueOf(item));
        }
        return result;
    }

    private @Nullable String separator(String... names) {
        for (String name : names) {
            String value = mainOption(name);
            if (value != null) {
                return switch (value) {
                    case "space" -> " ";
                    case "newline" -> "\n";
                    case "os" -> File.pathSeparator;
                    case ":" -> ":";
                    case ";" -> ";";
                    default ->
                        throw new ConfigurationError(
                                "ValueError",
                                "'" + value + "' is not a valid value for " + name
                                        + "; expected 'space', 'newline', 'os', ':', ';'");
                };
            }
        }
        return null;
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                parts.add(text.substring(start, end).strip());
            }
            start = end + separator.length();
        }
        return parts;
    }

    /** As before {@code path_separator}: at each comma with the blanks after it, run of blanks, and maybe colon. */
    private static List<String> legacySplit(String text, boolean colons) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || c == ' ' || (colons && c == ':')) {
                parts.add(text.substring(start, at));
                at++;
                while (c != ':' && at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                start = at;
            } else {
                at++;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
