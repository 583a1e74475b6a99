package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.FloatText;
import dev.limbeck.engine.python.IntText;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.Sorting;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one value as {@code json.dumps} does. */
final class JsonWriter {
    /**
     * The keyword arguments of {@code dumps}.
     *
     * @param indent null when everything goes on one line
     * @param fallback a function for values that JSON does not know; None when there is none
     */
    record Options(
            boolean asciiOnly,
            boolean allowNan,
            boolean sortKeys,
            boolean skipKeys,
            @Nullable String indent,
            String itemSeparator,
            String keySeparator,
            Object fallback) {}

    private final Interpreter interpreter;
    private final Options options;
    private final StringBuilder json = new StringBuilder();
    private final Deque<Object> open = new ArrayDeque<>();

    JsonWriter(Interpreter interpreter, Options options) {
        this.interpreter = interpreter;
        this.options = options;
    }

    String write(Object value) {
        append(value);
        return json.toString();
    }

    private void append(Object given) {
        Object value = PyDerived.unwrap(given);
        if (value instanceof String text) {
            string(text);
        } else if (value == None.NONE) {
            json.append("null");
        } else if (value instanceof Boolean flag) {
            json.append(flag ? "true" : "false");
        } else if (value instanceof Long || value instanceof BigInteger) {
            json.append(IntText.decimal(value));
        } else if (value instanceof Double number) {
            json.append(number(number));
        } else if (value instanceof PyList list) {
            array(given, list.items());
        } else if (value instanceof PyTuple tuple) {
            array(given, tuple.items());
        } else if (value instanceof PyDict dict) {
            object(given, dict);
        } else {
            other(given);
        }
    }

    private String number(double number) {
        boolean special = Double.isNaN(number) || Double.isInfinite(number);
        if (special && !options.allowNan) {
            throw PyException.valueError("Out of range float values are not JSON compliant");
        }
        if (!special) {
            return FloatText.repr(number);
        }
        return Double.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
    }

    private void other(Object value) {
        if (options.fallback == None.NONE) {
            throw PyException.typeError(
                    "Object of type " + Operators.type(value).name() + " is not JSON serializable");
        }
        enter(value);
        append(interpreter.call(options.fallback, value));
        open.pop();
    }

    private void enter(Object value) {
        for (Object outer : open) {
            if (outer == value) {
                throw PyException.valueError("Circular reference detected");
            }
        }
        open.push(value);
    }

    private void newLine() {
        if (options.indent != null) {
            json.append('\n').append(options.indent.repeat(open.size()));
        }
    }

    private void array(Object value, List<Object> items) {
        if (items.isEmpty()) {
            json.append("[]");
            return;
        }
        enter(value);
        json.append('[');
        for (int i = 0; i < items.size(); i++) {
            json.append(i == 0 ? "" : options.itemSeparator);
            newLine();
            append(items.get(i));
        }
        open.pop();
        newLine();
        json.append(']');
    }

    private void object(Object value, PyDict dict) {
        if (dict.isEmpty()) {
            json.append("{}");
            return;
        }
        enter(value);
        json.append('{');
        List<Object> keys = Operators.list(dict);
        Iterator<Object> ordered =
                (options.sortKeys ? Sorting.sorted(interpreter, keys, null, false) : keys).iterator();
        boolean first = true;
        while (ordered.hasNext()) {
            Object key = ordered.next();
            String name = name(key);
            if (name == null) {
                continue;
            }
            json.append(first ? "" : options.itemSeparator);
            newLine();
            string(name);
            json.append(options.keySeparator);
            append(dict.getOrDefault(key, None.NONE));
            first = false;
        }
        open.pop();
        newLine();
        json.append('}');
    }

    /** A key as JSON names it; null when it is left out. */
    private @Nullable String name(Object given) {
        Object key = PyDerived.unwrap(given);
        if (key instanceof String text) {
            return text;
        }
        if (key == None.NONE) {
            return "null";
        }
        if (key instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        if (key instanceof Long || key instanceof BigInteger) {
            return IntText.decimal(key);
        }
        if (key instanceof Double number) {
            return number(number);
        }
        if (options.skipKeys) {
            return null;
        }
        throw PyException.typeError("keys must be str, int, float, bool or None, not " + Operators.typeName(given));
    }

    private void string(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> {
                    if (c < 0x20 || (c > 0x7e && options.asciiOnly)) {
                        json.append("\\u").append(Integer.toHexString(c | 0x10000), 1, 5);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
