package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.FloatText;
import dev.limbeck.engine.python.IntText;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import java.util.Map;

/** Reads one JSON document as {@code json.loads} does, errors included. */
final class JsonReader {
    private final Interpreter interpreter;
    private final String text;
    private final Map<String, Object> hooks;
    private int at;

    /** @param hooks functions under the names of {@code loads}' keyword arguments, None where there is none */
    JsonReader(Interpreter interpreter, String text, Map<String, Object> hooks) {
        this.interpreter = interpreter;
        this.text = text;
        this.hooks = hooks;
    }

    Object read() {
        if (text.startsWith("\ufeff")) {
            throw JsonErrors.decodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
        }
        skipSpace();
        Object value = value();
        skipSpace();
        if (at < text.length()) {
            throw error("Extra data", at);
        }
        return value;
    }

    private PyException error(String message, int position) {
        return JsonErrors.decodeError(message, text, position);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Object value() {
        switch (peek()) {
            case '"' -> {
                at++;
                return string();
            }
            case '{' -> {
                at++;
                return object();
            }
            case '[' -> {
                at++;
                return array();
            }
            default -> {
                return literal();
            }
        }
    }

    private Object literal() {
        if (skip("null")) {
            return None.NONE;
        }
        if (skip("true")) {
            return true;
        }
        if (skip("false")) {
            return false;
        }
        Object number = number();
        if (number != None.NONE) {
            return number;
        }
        for (String constant : new String[] {"NaN", "Infinity", "-Infinity"}) {
            if (skip(constant)) {
                Object hook = hook("parse_constant");
                return hook == None.NONE ? FloatText.parse(constant) : interpreter.call(hook, constant);
            }
        }
        throw error("Expecting value", at);
    }

    private Object hook(String name) {
        return hooks.getOrDefault(name, None.NONE);
    }

    private boolean skip(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** None when no number stands here. */
    private Object number() {
        int end = at;
        if (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        int digits = digits(end);
        if (digits == end) {
            return None.NONE;
        }
        end = text.charAt(end) == '0' ? end + 1 : digits;
        int whole = end;
        if (end < text.length() && text.charAt(end) == '.' && digits(end + 1) > end + 1) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            end = digits(exponent) > exponent ? digits(exponent) : end;
        }
        String number = text.substring(at, end);
        at = end;
        Object hook = hook(end == whole ? "parse_int" : "parse_float");
        if (hook != None.NONE) {
            return interpreter.call(hook, number);
        }
        return end == whole ? IntText.parse(number, 10) : (Object) FloatText.parse(number);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private String string() {
        int begin = at - 1;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw error("Unterminated string starting at", begin);
            }
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c < 0x20) {
                throw error("Invalid control character at", at - 1);
            }
            if (c == '\\') {
                escape(value, begin);
            } else {
                value.append(c);
            }
        }
    }

    private void escape(StringBuilder value, int begin) {
        if (at >= text.length()) {
            throw error("Unterminated string starting at", begin);
        }
        char c = text.charAt(at++);
        switch (c) {
            case '"', '\\', '/' -> value.append(c);
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
                    if (digit < 0) {
                        throw error("Invalid \\uXXXX escape", at - 1);
                    }
                    code = code * 16 + digit;
                }
                at += 4;
                value.append((char) code);
            }
            default -> throw error("Invalid \\escape", at - 2);
        }
    }

    private Object array() {
        PyList items = new PyList();
        skipSpace();
        if (peek() == ']') {
            at++;
            return items;
        }
        while (true) {
            items.add(value());
            skipSpace();
            char c = peek();
            if (c == ']') {
                at++;
                return items;
            }
            if (c != ',') {
                throw error("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }

    private Object object() {
        PyDict object = new PyDict();
        PyList pairs = new PyList();
        skipSpace();
        if (peek() == '}') {
            at++;
            return finished(object, pairs);
        }
        while (true) {
            if (peek() != '"') {
                throw error("Expecting property name enclosed in double quotes", at);
            }
            at++;
            String key = string();
            skipSpace();
            if (peek() != ':') {
                throw error("Expecting ':' delimiter", at);
            }
            at++;
            skipSpace();
            Object value = value();
            object.put(key, value);
            pairs.add(PyTuple.of(key, value));
            skipSpace();
            char c = peek();
            if (c == '}') {
                at++;
                return finished(object, pairs);
            }
            if (c != ',') {
                throw error("Expecting ',' delimiter", at);
            }
            at++;
            skipSpace();
        }
    }

    private Object finished(PyDict object, PyList pairs) {
        Object pairsHook = hook("object_pairs_hook");
        if (pairsHook != None.NONE) {
            return interpreter.call(pairsHook, pairs);
        }
        Object hook = hook("object_hook");
        return hook == None.NONE ? object : interpreter.call(hook, object);
    }
}
