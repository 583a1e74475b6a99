package dev.limbeck.engine.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between Python values and the parameter and result types of native methods. */
final class Conversion {
    private Conversion() {}

    /** A receiver as {@code type}; values of derived classes are unwrapped. */
    static Object receiver(Object self, Class<?> type, String method) {
        if (type.isInstance(self) || type == Object.class) {
            return self;
        }
        Object payload = PyDerived.unwrap(self);
        if (type.isInstance(payload)) {
            return payload;
        }
        if (type == BigInteger.class && Integers.isInteger(payload)) {
            return Integers.big(payload);
        }
        if ((type == Long.class || type == long.class) && Operators.indexObject(payload) instanceof Long number) {
            return number;
        }
        if (type == double.class && payload instanceof Double) {
            return payload;
        }
        if (type == boolean.class && payload instanceof Boolean) {
            return payload;
        }
        throw PyException.typeError("descriptor '" + method + "' requires a '"
                + PyClass.of(type).name() + "' object but received a '" + Operators.typeName(self) + "'");
    }

    /** The argument of parameter {@code index} as Java wants it. */
    static @Nullable Object toJava(
            @Nullable Interpreter interpreter,
            Object value,
            Class<?> type,
            NativeCode code,
            int index,
            String function) {
        if (value instanceof AbsentValue absent && interpreter != null) {
            absent.checkUse(interpreter, "passed to " + function + "()");
            if (type == String.class) {
                return absent.text(interpreter);
            }
        }
        if (type == Object.class) {
            return value;
        }
        Object plain = PyDerived.unwrap(value);
        if (type == boolean.class) {
            return Operators.truth(value);
        }
        if (value == None.NONE && !type.isPrimitive() && type != None.class && code.isNullable(index)) {
            return null;
        }
        if (type == Boolean.class) {
            return Operators.truth(value);
        }
        if (type == int.class || type == Integer.class) {
            return smallInteger(plain, code, index, function);
        }
        if (type == long.class || type == Long.class) {
            return integer(plain, code, index, function);
        }
        if (type == double.class || type == Double.class) {
            return number(plain, code, index, function);
        }
        if (type == BigInteger.class && Integers.isInteger(plain)) {
            return Integers.big(plain);
        }
        if (type == List.class) {
            return items(plain, code, index, function);
        }
        if (type == Map.class && plain instanceof PyDict dict) {
            return dict.toStringMap();
        }
        if (type == PyCallable.class && !(value instanceof PyCallable) && Operators.isCallable(value)) {
            return (PyCallable) (caller, arguments) -> caller.call(value, arguments);
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (type.isInstance(plain)) {
            return plain;
        }
        throw wrongType(value, type, code, index, function);
    }

    private static Object smallInteger(Object value, NativeCode code, int index, String function) {
        Object number = integer(value, code, index, function);
        long wide = (Long) number;
        if (wide != (int) wide) {
            throw PyException.overflowError("Python int too large to convert to C int");
        }
        return (int) wide;
    }

    private static Object integer(Object value, NativeCode code, int index, String function) {
        if (value instanceof Long) {
            return value;
        }
        if (value instanceof Double || value instanceof String || value == None.NONE) {
            throw wrongType(value, Long.class, code, index, function);
        }
        return Operators.index(value);
    }

    private static Object number(Object value, NativeCode code, int index, String function) {
        if (value instanceof Double) {
            return value;
        }
        if (Integers.isInteger(value)) {
            return Integers.big(value).doubleValue();
        }
        throw wrongType(value, Double.class, code, index, function);
    }

    private static Object items(Object value, NativeCode code, int index, String function) {
        if (value instanceof PyTuple tuple) {
            return tuple.items();
        }
        if (value instanceof PyList list) {
            return new ArrayList<>(list.items());
        }
        if (value instanceof String || value instanceof PyBytes || value instanceof PyDict || value == None.NONE) {
            throw wrongType(value, List.class, code, index, function);
        }
        return Operators.list(value);
    }

    private static PyException wrongType(Object value, Class<?> type, NativeCode code, int index, String function) {
        String wanted = type == List.class
                ? "list"
                : type == Map.class ? "dict" : PyClass.of(type).name();
        if (type == PyCallable.class) {
            wanted = "callable";
        }
        return PyException.typeError(function + "() argument '"
                + code.signature().name(index) + "' must be " + wanted + ", not " + Operators.typeName(value));
    }

    /** A Java value as scripts see it: numbers, collections and iterators become Python's. */
    static Object toPython(@Nullable Object value) {
        if (value == null) {
            return None.NONE;
        }
        if (value instanceof String || value instanceof PyObject || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return (double) number;
        }
        if (value instanceof BigInteger big) {
            return Integers.shrink(big);
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        if (value instanceof byte[] bytes) {
            return PyBytes.copyOf(bytes);
        }
        if (value instanceof Object[] array) {
            return toPython(Arrays.asList(array));
        }
        if (isDeclared(value)) {
            return value;
        }
        if (value instanceof Set<?> set) {
            return PySet.of(set.iterator());
        }
        if (value instanceof Collection<?> items) {
            return list(items);
        }
        if (value instanceof Map<?, ?> map) {
            return dict(map);
        }
        if (value instanceof Iterator<?> items) {
            return new PyIterator(items);
        }
        return value instanceof Optional<?> optional ? toPython(optional.orElse(null)) : value;
    }

    /** Our own classes are values for scripts even when they are Java collections. */
    private static boolean isDeclared(Object value) {
        return NativeClass.forJava(value.getClass()) != NativeClass.OBJECT;
    }

    private static PyList list(Collection<?> items) {
        PyList list = new PyList();
        for (Object item : items) {
            list.add(toPython(item));
        }
        return list;
    }

    private static PyDict dict(Map<?, ?> map) {
        PyDict dict = new PyDict();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            dict.put(toPython(entry.getKey()), toPython(entry.getValue()));
        }
        return dict;
    }
}
