package dev.limbeck.grammar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module binds a few names to, read off its tokens without parsing it: fast, and only for modules so plain that
 * nothing can be misread. {@link #scan} gives up at the first doubt, and the caller parses instead.
 *
 * <p>Plain is a module whose statements are imports, definitions, and assignments, of which those to the wanted names
 * have literals for values. Bodies of functions and classes are passed over, but not unread: their tokens must be right.
 */
public final class ModuleOutline {
    private final @Nullable Expression docstring;
    private final Map<String, Expression> values;
    private final Set<String> functions;

    ModuleOutline(@Nullable Expression docstring, Map<String, Expression> values, Set<String> functions) {
        this.docstring = docstring;
        this.values = values;
        this.functions = functions;
    }

    /**
     * Reads the outline of {@code source}, or returns null if the module has to be parsed.
     *
     * @param names the names wanted; what else the module binds is ignored
     * @throws PythonSyntaxError if the text can't be cut into tokens
     */
    public static @Nullable ModuleOutline scan(SourceFile source, List<String> names) {
        return new OutlineScanner(source, names).scan();
    }

    /** The string that the module begins with. */
    public @Nullable Expression docstring() {
        return docstring;
    }

    /** What {@code name} is bound to in the end: a constant, or a tuple, list or set of constants. Null if it isn't bound so. */
    public @Nullable Expression value(String name) {
        return values.get(name);
    }

    /** Whether {@code name} is a function in the end. */
    public boolean isFunction(String name) {
        return functions.contains(name);
    }
}
