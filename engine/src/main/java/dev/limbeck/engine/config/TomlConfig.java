package dev.limbeck.engine.config;

import dev.limbeck.engine.error.CommandError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** The {@code [tool.alembic]} table of a {@code pyproject.toml}. */
final class TomlConfig {
    private final Map<String, Object> values;

    private TomlConfig(Map<String, Object> values) {
        this.values = values;
    }

    static TomlConfig empty() {
        return new TomlConfig(Map.of());
    }

    /** Reads {@code file}; {@code name} is what messages call it. */
    static TomlConfig read(Path file, String name) {
        TomlParseResult result;
        try {
            result = Toml.parse(Files.readString(file));
        } catch (IOException e) {
            throw new ConfigurationError("OSError", name + ": can't be read: " + e.getMessage(), e);
        }
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new ConfigurationError(
                    "tomllib.TOMLDecodeError",
                    name + ", line " + error.position().line() + ": "
                            + String.valueOf(error.getMessage()).replace('\n', ' '));
        }
        Object tool = result.get(List.of("tool"));
        Object alembic = tool instanceof TomlTable table ? table.get(List.of("alembic")) : null;
        if (alembic == null) {
            return empty();
        }
        if (!(alembic instanceof TomlTable table)) {
            throw new CommandError("Incorrect TOML format");
        }
        return new TomlConfig(map(table));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** A string, {@link Boolean}, {@link Long}, list or map, or null when there is no such key. */
    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    private static Map<String, Object> map(TomlTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            map.put(key, value(table.get(List.of(key))));
        }
        return map;
    }

    private static Object value(@Nullable Object value) {
        if (value instanceof TomlTable table) {
            return map(table);
        }
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>(array.size());
            for (int i = 0; i < array.size(); i++) {
                list.add(value(array.get(i)));
            }
            return list;
        }
        if (value == null) {
            throw new IllegalStateException("a TOML table without a value for one of its keys");
        }
        return value;
    }
}
