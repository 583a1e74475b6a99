package dev.limbeck.engine.config;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line that scripts can ask for, under argparse's names: {@code x}, {@code sql},
 * {@code autogenerate}, {@code raiseerr} … ({@code config.cmd_opts} in an env.py). Values are strings, booleans, lists of
 * strings, or null for Python's None.
 */
@PyType(value = "Namespace", module = "argparse", subclassable = false)
public final class CommandOptions {
    private final Map<String, @Nullable Object> values;

    public CommandOptions(Map<String, ? extends @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** No options: the engine was called from Java. */
    public static CommandOptions none() {
        return new CommandOptions(Map.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of an option, null when it was not given or does not exist. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** {@code cmd_opts.name} in a script. */
    @PyMethod("__getattr__(name)")
    public @Nullable Object attribute(String name) {
        if (!has(name)) {
            throw PyException.attributeError("'Namespace' object has no attribute " + Operators.repr(name));
        }
        return get(name);
    }

    /** Whether a flag was given. */
    public boolean isSet(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The {@code -x} arguments, in order. */
    public List<String> x() {
        return values.get("x") instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }
}
