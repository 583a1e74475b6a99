package dev.limbeck.engine.script;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRole;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.grammar.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@code script.py.mako}, rendered by the interpreter that runs scripts. */
final class MakoTemplate {
    private final String name;
    private final String text;

    /** @param name what messages call the template */
    MakoTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * The template's text with {@code arguments} filled in. A name that is neither there nor a builtin is false and fails
     * when it is written.
     *
     * @throws MakoSyntaxError if the template can't be read
     * @throws PyException if its Python fails
     */
    String render(Interpreter interpreter, Map<String, Object> arguments) {
        MakoCompiler.Compiled compiled = MakoCompiler.compile(text);
        List<String> parameters = parameters(interpreter, compiled, arguments);
        StringBuilder source = new StringBuilder(compiled.moduleCode())
                .append("def render_body(context, UNDEFINED, __M_writer, __M_escape");
        for (String parameter : parameters) {
            source.append(", ").append(parameter);
        }
        source.append("):\n").append(compiled.body()).append("    return ''\n");
        PyModule module =
                interpreter.runModule(new SourceFile(name, source.toString()), "script_py_mako", ModuleRole.REVISION);

        StringBuilder result = new StringBuilder();
        List<Object> values = new ArrayList<>();
        values.add(new Context(arguments));
        values.add(Undefined.UNDEFINED);
        values.add(writer(result));
        values.add((PyCallable) (caller, given) -> escape(Operators.str(given.get(0))));
        for (String parameter : parameters) {
            values.add(arguments.getOrDefault(parameter, Undefined.UNDEFINED));
        }
        interpreter.call(interpreter.getAttribute(module, "render_body"), values.toArray());
        return result.toString();
    }

    /** What the body takes from outside: arguments, and names that nothing defines. */
    private List<String> parameters(
            Interpreter interpreter, MakoCompiler.Compiled compiled, Map<String, Object> arguments) {
        Object builtins = interpreter.importModule("builtins");
        PyModule module = compiled.moduleCode().isEmpty()
                ? null
                : interpreter.runModule(
                        new SourceFile(name, compiled.moduleCode()), "script_py_mako", ModuleRole.REVISION);
        List<String> parameters = new ArrayList<>();
        for (String candidate : compiled.names()) {
            boolean own = module != null && module.get(candidate) != null;
            if (!own && (arguments.containsKey(candidate) || interpreter.findAttribute(builtins, candidate) == null)) {
                parameters.add(candidate);
            }
        }
        return parameters;
    }

    private static PyCallable writer(StringBuilder result) {
        return (interpreter, arguments) -> {
            if (!(arguments.get(0) instanceof String piece)) {
                throw PyException.typeError(
                        "sequence item 0: expected str instance, " + Operators.typeName(arguments.get(0)) + " found");
            }
            result.append(piece);
            return None.NONE;
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    /** {@code context} in a template: its arguments by name. */
    @PyType(value = "Context", module = "mako.runtime", subclassable = false)
    public static final class Context {
        private final Map<String, Object> arguments;

        Context(Map<String, Object> arguments) {
            this.arguments = arguments;
        }

        @PyMethod("get(key, default=None)")
        public Object get(String key, Object otherwise) {
            return arguments.getOrDefault(key, otherwise);
        }

        @PyMethod("keys()")
        public List<Object> keys() {
            return new ArrayList<>(arguments.keySet());
        }

        @PyMethod("__getitem__(key)")
        public Object item(String key) {
            Object value = arguments.get(key);
            if (value == null) {
                throw PyException.keyError(key);
            }
            return value;
        }

        @PyMethod("__contains__(key)")
        public boolean contains(Object key) {
            return key instanceof String name && arguments.containsKey(name);
        }
    }

    /** A name that has no value: false, and an error as soon as its text is wanted. */
    @PyType(value = "Undefined", module = "mako.runtime", subclassable = false)
    public static final class Undefined {
        static final Undefined UNDEFINED = new Undefined();

        private Undefined() {}

        @PyMethod("__bool__()")
        public boolean truth() {
            return false;
        }

        @PyMethod("__str__()")
        public String text() {
            throw PyException.nameError("Undefined");
        }
    }
}
