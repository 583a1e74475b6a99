package dev.limbeck.engine.config;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code configparser.ConfigParser} with its default settings: {@code =} or {@code :}, full-line comments after
 * {@code #} or {@code ;}, values continued by indentation, lower-cased option names, a {@code DEFAULT} section, and
 * {@code %(name)s} in values replaced when they are read.
 */
@PyType(value = "ConfigParser", module = "configparser", subclassable = false)
public final class ConfigParser {
    private static final String DEFAULT_SECTION = "DEFAULT";
    private static final int MAX_INTERPOLATION_DEPTH = 10;

    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    /** Reads {@code text} on top of what is there. {@code source} is the file's name in messages. */
    public void read(String text, String source) {
        new Reader(source).read(text);
    }

    /** The names of all sections but {@code DEFAULT}, in the order of the file. */
    @PyMethod("sections()")
    public List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    @PyMethod("has_section(section)")
    public boolean hasSection(String section) {
        return sections.containsKey(section);
    }

    /** Adds an empty section. */
    @PyMethod("add_section(section)")
    public void addSection(String section) {
        if (section.equals(DEFAULT_SECTION)) {
            throw PyException.valueError("Invalid section name: 'DEFAULT'");
        }
        if (sections.putIfAbsent(section, new LinkedHashMap<>()) != null) {
            throw new ConfigurationError(
                    "configparser.DuplicateSectionError", "Section '" + section + "' already exists");
        }
    }

    /** Whether {@code section} or {@code DEFAULT} has the option; false for an unknown section. */
    @PyMethod("has_option(section, option)")
    public boolean hasOption(String section, String option) {
        Map<String, String> options = sections.get(section);
        String key = optionxform(option);
        return options != null && (options.containsKey(key) || defaults.containsKey(key));
    }

    /** Sets an option; {@code value} may refer to others, and means a percent sign by two. */
    @PyMethod("set(section, option, value)")
    public void set(String section, String option, String value) {
        int bad = invalidInterpolation(value);
        if (bad >= 0) {
            throw PyException.valueError(
                    "invalid interpolation syntax in " + Operators.repr(value) + " at position " + bad);
        }
        options(section).put(optionxform(option), value);
    }

    /** Sets a value that every section sees, taken literally. */
    void setDefault(String option, String value) {
        defaults.put(optionxform(option), value.replace("%", "%%"));
    }

    /** Removes an option of {@code section} itself; says whether there was one. */
    @PyMethod("remove_option(section, option)")
    public boolean removeOption(String section, String option) {
        return options(section).remove(optionxform(option)) != null;
    }

    /** The option's value with references replaced, or null when neither the section nor {@code DEFAULT} has it. */
    public @Nullable String get(String section, String option) {
        String key = optionxform(option);
        String raw = raw(section, key);
        return raw == null ? null : interpolate(section, key, raw);
    }

    private @Nullable String raw(String section, String key) {
        Map<String, String> options = sections.get(section);
        String own = options == null ? null : options.get(key);
        return own != null ? own : defaults.get(key);
    }

    @PyMethod("get(section, option, *, raw=False, vars=None, fallback=...)")
    public Object get(String section, String option, boolean raw, Object unused, Object fallback) {
        String value = raw ? raw(section, optionxform(option)) : get(section, option);
        if (value != null) {
            return value;
        }
        if (fallback != Ellipsis.ELLIPSIS) {
            return fallback;
        }
        options(section);
        throw new ConfigurationError(
                "configparser.NoOptionError", "No option '" + option + "' in section: '" + section + "'");
    }

    @PyMethod("items(section)")
    public List<Object> itemPairs(String section) {
        List<Object> pairs = new ArrayList<>();
        items(section).forEach((option, value) -> pairs.add(PyTuple.of(option, value)));
        return pairs;
    }

    /** All options of {@code section}, those of {@code DEFAULT} first, with references replaced. */
    public Map<String, String> items(String section) {
        Map<String, String> items = new LinkedHashMap<>(defaults);
        items.putAll(options(section));
        for (Map.Entry<String, String> item : items.entrySet()) {
            item.setValue(interpolate(section, item.getKey(), item.getValue()));
        }
        return items;
    }

    private Map<String, String> options(String section) {
        Map<String, String> options = section.equals(DEFAULT_SECTION) ? defaults : sections.get(section);
        if (options == null) {
            throw new ConfigurationError("configparser.NoSectionError", "No section: '" + section + "'");
        }
        return options;
    }

    private static String optionxform(String option) {
        return option.toLowerCase(Locale.ROOT);
    }

    /** Where the first percent sign stands that begins neither {@code %%} nor {@code %(name)s}, without these; or -1. */
    private static int invalidInterpolation(String value) {
        if (value.indexOf('%') < 0) {
            return -1;
        }
        String rest = value.replace("%%", "");
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < rest.length()) {
            int end = referenceEnd(rest, at);
            if (end > at) {
                at = end;
            } else {
                kept.append(rest.charAt(at++));
            }
        }
        return kept.indexOf("%");
    }

    /** The end of a {@code %(name)s} that starts at {@code start}, or -1. */
    private static int referenceEnd(String text, int start) {
        if (!text.startsWith("%(", start)) {
            return -1;
        }
        int close = text.indexOf(')', start);
        return close > start + 2 && text.startsWith("s", close + 1) ? close + 2 : -1;
    }

    private String interpolate(String section, String option, String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        StringBuilder result = new StringBuilder();
        interpolate(section, option, raw, raw, result, 1);
        return result.toString();
    }

    private void interpolate(String section, String option, String raw, String text, StringBuilder result, int depth) {
        if (depth > MAX_INTERPOLATION_DEPTH) {
            throw new ConfigurationError(
                    "configparser.InterpolationDepthError",
                    "Recursion limit exceeded in value substitution: option '" + option + "' in section '" + section
                            + "' contains an interpolation key which cannot be substituted in "
                            + MAX_INTERPOLATION_DEPTH + " steps. Raw value: '" + raw + "'");
        }
        int at = 0;
        while (at < text.length()) {
            int percent = text.indexOf('%', at);
            if (percent < 0) {
                result.append(text, at, text.length());
                return;
            }
            result.append(text, at, percent);
            if (text.startsWith("%", percent + 1)) {
                result.append('%');
                at = percent + 2;
                continue;
            }
            if (!text.startsWith("(", percent + 1)) {
                throw new ConfigurationError(
                        "configparser.InterpolationSyntaxError",
                        "'%' must be followed by '%' or '(', found: '" + text.substring(percent) + "' (option '"
                                + option + "' in section '" + section + "'; a percent sign is written '%%')");
            }
            int end = referenceEnd(text, percent);
            if (end < 0) {
                throw new ConfigurationError(
                        "configparser.InterpolationSyntaxError",
                        "bad interpolation variable reference '" + text.substring(percent) + "' (option '" + option
                                + "' in section '" + section + "')");
            }
            String name = optionxform(text.substring(percent + 2, end - 2));
            String value = raw(section, name);
            if (value == null) {
                throw new ConfigurationError(
                        "configparser.InterpolationMissingOptionError",
                        "Bad value substitution: option '" + option + "' in section '" + section
                                + "' contains an interpolation key '" + name
                                + "' which is not a valid option name. Raw value: '" + raw + "'");
            }
            interpolate(section, option, raw, value, result, depth + 1);
            at = end;
        }
    }

    /** Reads one file, line by line. */
    private final class Reader {
        private final String source;
        private final Set<String> seen = new HashSet<>();
        private final List<String> lines = new ArrayList<>();
        private @Nullable Map<String, String> section;
        private String sectionName = "";
        private @Nullable String option;
        private int indent;
        private int lineNumber;

        Reader(String source) {
            this.source = source;
        }

        void read(String text) {
            int start = text.startsWith("\uFEFF") ? 1 : 0;
            while (start < text.length()) {
                int end = start;
                while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                lineNumber++;
                line(text.substring(start, end));
                start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            }
            endOption();
        }

        private void line(String line) {
            String value = line.strip();
            if (value.startsWith("#") || value.startsWith(";")) {
                return;
            }
            if (value.isEmpty()) {
                lines.add(""); // belongs to the value if more of it follows
                return;
            }
            int indentHere = line.indexOf(value);
            if (section != null && option != null && indentHere > indent) {
                lines.add(value);
                return;
            }
            endOption();
            indent = indentHere;
            int close = value.lastIndexOf(']');
            if (value.startsWith("[") && close > 1) {
                header(value.substring(1, close));
            } else if (section == null) {
                throw error(
                        "configparser.MissingSectionHeaderError",
                        "File contains no section headers; found '" + value + "' before any '[section]'");
            } else {
                option(section, value);
            }
        }

        private void header(String name) {
            sectionName = name;
            if (name.equals(DEFAULT_SECTION)) {
                section = defaults;
                return;
            }
            if (!seen.add(name)) {
                throw error("configparser.DuplicateSectionError", "section '" + name + "' already exists");
            }
            section = sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
        }

        private void option(Map<String, String> options, String line) {
            int delimiter = 0;
            while (delimiter < line.length() && line.charAt(delimiter) != '=' && line.charAt(delimiter) != ':') {
                delimiter++;
            }
            if (delimiter == 0 || delimiter == line.length()) {
                throw error(
                        "configparser.ParsingError",
                        "Source contains parsing errors: '" + line + "' is neither '[section]' nor 'option = value'");
            }
            String name = optionxform(line.substring(0, delimiter).strip());
            if (!seen.add(sectionName + '\n' + name)) {
                throw error(
                        "configparser.DuplicateOptionError",
                        "option '" + name + "' in section '" + sectionName + "' already exists");
            }
            options.put(name, "");
            option = name;
            lines.add(line.substring(delimiter + 1).strip());
        }

        private void endOption() {
            if (section != null && option != null) {
                section.put(option, String.join("\n", lines).stripTrailing());
            }
            option = null;
            lines.clear();
        }

        private ConfigurationError error(String pythonClass, String text) {
            return new ConfigurationError(pythonClass, source + ", line " + lineNumber + ": " + text);
        }
    }
}
