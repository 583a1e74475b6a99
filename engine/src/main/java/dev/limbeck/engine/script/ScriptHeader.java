package dev.limbeck.engine.script;

import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.ModuleOutline;
import dev.limbeck.grammar.PlainScanner;
import dev.limbeck.grammar.PythonParser;
import dev.limbeck.grammar.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a revision file says of itself at module level: {@code revision}, {@code down_revision}, {@code branch_labels},
 * {@code depends_on}, its docstring, and whether there are {@code upgrade} and {@code downgrade}.
 *
 * <p>Read in the cheapest way that can't be wrong. Most files are as the template made them, and not even decoded
 * ({@link PlainScanner}); or they hold nothing but literals there and aren't parsed ({@link ModuleOutline}); if there is more, the tree is searched for constants; and only where that leaves a doubt does
 * the module run.
 */
public final class ScriptHeader {
    /** What is read, {@code __doc__} included. */
    static final List<String> NAMES =
            List.of("revision", "down_revision", "branch_labels", "depends_on", "upgrade", "downgrade", "__doc__");

    private final Map<String, Object> values;
    private final @Nullable PyModule module;

    ScriptHeader(Map<String, Object> values, @Nullable PyModule module) {
        this.values = values;
        this.module = module;
    }

    /**
     * Reads the header of {@code source}.
     *
     * @param moduleName the script's {@code __name__}
     * @throws dev.limbeck.grammar.PythonSyntaxError if it isn't Python; the bodies of functions may go unread
     */
    public static ScriptHeader read(SourceFile source, String moduleName, ModuleEvaluator evaluator) {
        ScriptHeader header = withoutRunning(source, moduleName);
        return header != null ? header : of(evaluator.evaluate(source, moduleName));
    }

    /** The header of a module that has been run. */
    public static ScriptHeader of(PyModule module) {
        Map<String, Object> values = new HashMap<>();
        for (String name : NAMES) {
            Object value = module.get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new ScriptHeader(values, module);
    }

    /** The header as far as it can be known without running anything; null where it can't. Safe on any thread. */
    public static @Nullable ScriptHeader withoutRunning(SourceFile source, String moduleName) {
        ModuleOutline outline = ModuleOutline.scan(source, NAMES);
        ScriptHeader header = outline == null ? null : of(outline);
        return header != null ? header : HeaderFolder.fold(PythonParser.parseModule(source), moduleName);
    }

    /** The header that an outline holds; null if one of its texts is a function. */
    static @Nullable ScriptHeader of(ModuleOutline outline) {
        Map<String, Object> values = new HashMap<>();
        Expression docstring = outline.docstring();
        if (docstring != null) {
            values.put("__doc__", Constants.value(docstring));
        }
        for (String name : NAMES) {
            Expression literal = outline.value(name);
            if (literal != null) {
                values.put(name, Constants.value(literal));
            } else if (outline.isFunction(name)) {
                if (!isFunctionName(name)) {
                    return null;
                }
                values.put(name, Unknown.VALUE);
            }
        }
        return new ScriptHeader(values, null);
    }

    static boolean isFunctionName(String name) {
        return name.equals("upgrade") || name.equals("downgrade");
    }

    /** What {@code name} is bound to, as the script would see it; null if it isn't bound. Not for the two functions. */
    public @Nullable Object get(String name) {
        if (isFunctionName(name)) {
            throw new IllegalArgumentException(name + " is known to be there, but not made");
        }
        return values.get(name);
    }

    /** Whether the script has {@code upgrade} or {@code downgrade}. */
    public boolean hasFunction(String name) {
        return values.containsKey(name);
    }

    /** The module, if reading the header took running it. */
    public @Nullable PyModule module() {
        return module;
    }
}
