package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code re}. */
final class ReModule {
    /** Flags by their short and long names. */
    static final Map<String, Integer> FLAGS = flags();

    /** Expressions this interpreter has compiled. */
    private static final class Cache {
        private final Map<Object, Regex> expressions = new HashMap<>();
    }

    private record Key(Object pattern, long flags) {}

    private ReModule() {}

    private static Map<String, Integer> flags() {
        Map<String, Integer> flags = new LinkedHashMap<>();
        flags.put("A", RegexTranslator.ASCII);
        flags.put("ASCII", RegexTranslator.ASCII);
        flags.put("I", RegexTranslator.IGNORECASE);
        flags.put("IGNORECASE", RegexTranslator.IGNORECASE);
        flags.put("L", RegexTranslator.LOCALE);
        flags.put("LOCALE", RegexTranslator.LOCALE);
        flags.put("M", RegexTranslator.MULTILINE);
        flags.put("MULTILINE", RegexTranslator.MULTILINE);
        flags.put("S", RegexTranslator.DOTALL);
        flags.put("DOTALL", RegexTranslator.DOTALL);
        flags.put("U", RegexTranslator.UNICODE);
        flags.put("UNICODE", RegexTranslator.UNICODE);
        flags.put("X", RegexTranslator.VERBOSE);
        flags.put("VERBOSE", RegexTranslator.VERBOSE);
        return Collections.unmodifiableMap(flags);
    }

    static NativeModule create() {
        NativeModule module = NativeModule.named("re")
                .type("Pattern", Regex.class)
                .type("Match", RegexMatch.class)
                .value("error", RegexError.TYPE)
                .value("NOFLAG", 0L)
                .functions(ReModule.class);
        for (Map.Entry<String, Integer> flag : FLAGS.entrySet()) {
            module.value(flag.getKey(), (long) flag.getValue());
        }
        return module;
    }

    private static Regex regex(Interpreter interpreter, Object pattern, Object flags) {
        long given = Operators.index(flags);
        if (pattern instanceof Regex regex) {
            if (given != 0) {
                throw PyException.valueError("cannot process flags argument with a compiled pattern");
            }
            return regex;
        }
        if (!(pattern instanceof String)) {
            return Regex.compile(pattern, (int) given);
        }
        Cache cache = interpreter.state(Cache.class, Cache::new);
        return cache.expressions.computeIfAbsent(new Key(pattern, given), key -> Regex.compile(pattern, (int) given));
    }

    @PyMethod("compile(pattern, flags=0)")
    public static Regex compile(Interpreter interpreter, Object pattern, Object flags) {
        return regex(interpreter, pattern, flags);
    }

    @PyMethod("search(pattern, string, flags=0)")
    public static Object search(Interpreter interpreter, Object pattern, Object string, Object flags) {
        return regex(interpreter, pattern, flags).search(string, 0, Long.MAX_VALUE);
    }

    @PyMethod("match(pattern, string, flags=0)")
    public static Object match(Interpreter interpreter, Object pattern, Object string, Object flags) {
        return regex(interpreter, pattern, flags).match(string, 0, Long.MAX_VALUE);
    }

    @PyMethod("fullmatch(pattern, string, flags=0)")
    public static Object fullmatch(Interpreter interpreter, Object pattern, Object string, Object flags) {
        return regex(interpreter, pattern, flags).fullmatch(string, 0, Long.MAX_VALUE);
    }

    @PyMethod("findall(pattern, string, flags=0)")
    public static PyList findall(Interpreter interpreter, Object pattern, Object string, Object flags) {
        return regex(interpreter, pattern, flags).findall(string, 0, Long.MAX_VALUE);
    }

    @PyMethod("finditer(pattern, string, flags=0)")
    public static PyIterator finditer(Interpreter interpreter, Object pattern, Object string, Object flags) {
        return regex(interpreter, pattern, flags).finditer(string, 0, Long.MAX_VALUE);
    }

    @PyMethod("split(pattern, string, maxsplit=0, flags=0)")
    public static PyList split(Interpreter interpreter, Object pattern, Object string, long maxsplit, Object flags) {
        return regex(interpreter, pattern, flags).split(string, maxsplit);
    }

    @PyMethod("sub(pattern, repl, string, count=0, flags=0)")
    public static Object sub(
            Interpreter interpreter, Object pattern, Object repl, Object string, long count, Object flags) {
        return regex(interpreter, pattern, flags).sub(interpreter, repl, string, count);
    }

    @PyMethod("subn(pattern, repl, string, count=0, flags=0)")
    public static PyTuple subn(
            Interpreter interpreter, Object pattern, Object repl, Object string, long count, Object flags) {
        return regex(interpreter, pattern, flags).subn(interpreter, repl, string, count);
    }

    @PyMethod("escape(pattern)")
    public static Object escape(Object pattern) {
        byte[] bytes = BytesMethods.bytesOf(pattern);
        String text =
                bytes == null ? Operators.str(pattern) : PyBytes.copyOf(bytes).toLatin1();
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0 ? "\\" : "")
                    .append(c);
        }
        return bytes == null ? escaped.toString() : PyBytes.latin1(escaped.toString());
    }

    @PyMethod("purge()")
    public static void purge(Interpreter interpreter) {
        interpreter.state(Cache.class, Cache::new).expressions.clear();
    }
}
