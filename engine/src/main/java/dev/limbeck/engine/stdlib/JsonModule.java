package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Encodings;
import dev.limbeck.engine.python.Integers;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code json}. */
final class JsonModule {
    private JsonModule() {}

    static NativeModule create(String name) {
        return NativeModule.named(name)
                .value("JSONDecodeError", JsonErrors.DECODE_ERROR)
                .type("JSONEncoder", Encoder.class)
                .submodules("decoder")
                .functions(JsonModule.class);
    }

    private static final String DUMPS = "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,"
            + " cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw)";

    @PyMethod("dumps(obj, *, " + DUMPS)
    public static String dumps(
            Interpreter interpreter,
            Object obj,
            boolean skipkeys,
            boolean ensureAscii,
            boolean checkCircular,
            boolean allowNan,
            Object cls,
            Object indent,
            Object separators,
            Object otherwise,
            boolean sortKeys,
            Map<String, Object> kw) {
        Object fallback = otherwise;
        if (cls != None.NONE && fallback == None.NONE) {
            fallback = Operators.getAttribute(interpreter.call(cls, Arguments.of(List.of(), kw)), "default");
        }
        String step = indent(indent);
        String itemSeparator = step == null ? ", " : ",";
        String keySeparator = ": ";
        if (separators != None.NONE) {
            List<Object> both = Operators.list(separators);
            itemSeparator = Operators.str(both.get(0));
            keySeparator = Operators.str(both.get(1));
        }
        return new JsonWriter(
                        interpreter,
                        new JsonWriter.Options(
                                ensureAscii, allowNan, sortKeys, skipkeys, step, itemSeparator, keySeparator, fallback))
                .write(obj);
    }

    private static @Nullable String indent(Object indent) {
        if (indent == None.NONE) {
            return null;
        }
        if (indent instanceof String text) {
            return text;
        }
        return Integers.isInteger(indent) ? " ".repeat((int) Math.max(0, Operators.index(indent))) : null;
    }

    @PyMethod("dump(obj, fp, *, " + DUMPS)
    public static void dump(
            Interpreter interpreter,
            Object obj,
            Object fp,
            boolean skipkeys,
            boolean ensureAscii,
            boolean checkCircular,
            boolean allowNan,
            Object cls,
            Object indent,
            Object separators,
            Object otherwise,
            boolean sortKeys,
            Map<String, Object> kw) {
        String json = dumps(
                interpreter,
                obj,
                skipkeys,
                ensureAscii,
                checkCircular,
                allowNan,
                cls,
                indent,
                separators,
                otherwise,
                sortKeys,
                kw);
        interpreter.callMethod(fp, "write", json);
    }

    private static final String LOADS = "cls=None, object_hook=None, parse_float=None, parse_int=None,"
            + " parse_constant=None, object_pairs_hook=None, **kw)";

    @PyMethod("loads(s, *, " + LOADS)
    public static Object loads(
            Interpreter interpreter,
            Object s,
            Object cls,
            Object objectHook,
            Object parseFloat,
            Object parseInt,
            Object parseConstant,
            Object objectPairsHook,
            Map<String, Object> kw) {
        Map<String, Object> hooks = new LinkedHashMap<>();
        hooks.put("object_hook", objectHook);
        hooks.put("parse_float", parseFloat);
        hooks.put("parse_int", parseInt);
        hooks.put("parse_constant", parseConstant);
        hooks.put("object_pairs_hook", objectPairsHook);
        return new JsonReader(interpreter, text(s), hooks).read();
    }

    private static String text(Object s) {
        if (PyDerived.unwrap(s) instanceof String text) {
            return text;
        }
        byte[] bytes = BytesMethods.bytesOf(s);
        if (bytes == null) {
            throw PyException.typeError(
                    "the JSON object must be str, bytes or bytearray, not " + Operators.typeName(s));
        }
        return Encodings.decode(bytes, "utf-8", "surrogatepass");
    }

    @PyMethod("load(fp, *, " + LOADS)
    public static Object load(
            Interpreter interpreter,
            Object fp,
            Object cls,
            Object objectHook,
            Object parseFloat,
            Object parseInt,
            Object parseConstant,
            Object objectPairsHook,
            Map<String, Object> kw) {
        Object text = interpreter.callMethod(fp, "read");
        return loads(interpreter, text, cls, objectHook, parseFloat, parseInt, parseConstant, objectPairsHook, kw);
    }

    /** {@code json.JSONEncoder}: scripts override {@code default}. */
    @PyType(value = "JSONEncoder", module = "json.encoder")
    static final class Encoder extends PyObject {
        private Encoder(PyClass type) {
            super(type);
        }

        @PyNew("JSONEncoder(*args, **kwargs)")
        public static Encoder create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
            return new Encoder(type);
        }

        @PyMethod("default(o)")
        public Object fallback(Object o) {
            throw PyException.typeError("Object of type " + Operators.type(o).name() + " is not JSON serializable");
        }

        @PyMethod("encode(o)")
        public String encode(Interpreter interpreter, Object o) {
            Object fallback = Operators.getAttribute(this, "default");
            return dumps(
                    interpreter,
                    o,
                    false,
                    true,
                    true,
                    true,
                    None.NONE,
                    None.NONE,
                    None.NONE,
                    fallback,
                    false,
                    Map.of());
        }
    }
}
