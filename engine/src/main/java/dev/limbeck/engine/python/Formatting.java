package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

/** {@code str}, {@code repr} and {@code format} of builtin values; {@link Operators} asks here when no script class does. */
final class Formatting {
    private Formatting() {}

    /** {@code str(value)} of a builtin value. */
    static String str(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof NativeText shown) {
            return shown.str();
        }
        if (value instanceof PyDerived derived) {
            return Operators.str(derived.payload());
        }
        if (value instanceof PyBaseException exception) {
            return ExceptionText.str(exception);
        }
        return value instanceof BigDecimal || value instanceof UUID ? value.toString() : repr(value);
    }

    /** {@code repr(value)} of a builtin value. */
    static String repr(Object value) {
        if (value instanceof String text) {
            return TextRepr.repr(text);
        }
        if (value instanceof Long) {
            return value.toString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        if (value instanceof Double number) {
            return FloatText.repr(number);
        }
        if (value instanceof BigInteger) {
            return IntText.decimal(value);
        }
        if (isContainer(value)) {
            StringBuilder text = new StringBuilder();
            append(text, value, new ArrayDeque<>());
            return text.toString();
        }
        if (value instanceof PyBytes bytes) {
            return TextRepr.reprBytes(bytes.toByteArray());
        }
        if (value instanceof NativeText shown) {
            return shown.repr();
        }
        return reprOfOthers(value);
    }

    private static String reprOfOthers(Object value) {
        if (value instanceof PyDerived derived) {
            String name = derived.type().name();
            if (derived.payload() instanceof PySet set) {
                String items = set.size() == 0 ? "" : setItems(set);
                return name + "(" + items + ")";
            }
            return Operators.repr(derived.payload());
        }
        if (value instanceof PyBaseException exception) {
            return ExceptionText.repr(exception);
        }
        if (value instanceof BigDecimal) {
            return "Decimal('" + value + "')";
        }
        if (value instanceof UUID) {
            return "UUID('" + value + "')";
        }
        if (value instanceof PySlice slice) {
            return "slice(" + Operators.repr(slice.start()) + ", " + Operators.repr(slice.stop()) + ", "
                    + Operators.repr(slice.step()) + ")";
        }
        if (value instanceof PyIterator iterator) {
            return "<" + iterator.name() + " object at " + address(value) + ">";
        }
        boolean named = value instanceof PyClass || value == None.NONE || !(value instanceof PyObject);
        return named ? value.toString() : "<" + Operators.type(value).fullName() + " object at " + address(value) + ">";
    }

    private static String setItems(PySet set) {
        String text = repr(set);
        return set.isFrozen() ? text.substring("frozenset(".length(), text.length() - 1) : text;
    }

    /** What stands for a memory address; two objects alive at once have different ones, as good as always. */
    static String address(Object value) {
        return "0x7f" + Integer.toHexString(System.identityHashCode(value) | 0x80000000) + "0";
    }

    private static boolean isContainer(Object value) {
        return value instanceof PyList || value instanceof PyTuple || value instanceof PyDict || value instanceof PySet;
    }

    /** Writes {@code value}'s repr; {@code open} holds the containers around it, which are shown as {@code ...}. */
    private static void append(StringBuilder text, Object value, Deque<Object> open) {
        if (!isContainer(value)) {
            text.append(Operators.repr(value));
            return;
        }
        for (Object outer : open) {
            if (outer == value) {
                text.append(value instanceof PyList ? "[...]" : value instanceof PyDict ? "{...}" : "(...)");
                return;
            }
        }
        open.push(value);
        if (value instanceof PyList list) {
            text.append('[');
            items(text, list.items().iterator(), open);
            text.append(']');
        } else if (value instanceof PyTuple tuple) {
            text.append('(');
            items(text, tuple.items().iterator(), open);
            text.append(tuple.size() == 1 ? ",)" : ")");
        } else if (value instanceof PyDict dict) {
            entries(text, dict, open);
        } else if (value instanceof PySet set) {
            set(text, set, open);
        }
        open.pop();
    }

    private static void items(StringBuilder text, Iterator<Object> items, Deque<Object> open) {
        for (boolean first = true; items.hasNext(); first = false) {
            text.append(first ? "" : ", ");
            append(text, items.next(), open);
        }
    }

    private static void entries(StringBuilder text, PyDict dict, Deque<Object> open) {
        text.append('{');
        boolean first = true;
        for (Map.Entry<Object, Object> entry : dict.entries()) {
            text.append(first ? "" : ", ");
            append(text, entry.getKey(), open);
            text.append(": ");
            append(text, entry.getValue(), open);
            first = false;
        }
        text.append('}');
    }

    private static void set(StringBuilder text, PySet set, Deque<Object> open) {
        if (set.size() == 0) {
            text.append(set.isFrozen() ? "frozenset()" : "set()");
            return;
        }
        text.append(set.isFrozen() ? "frozenset({" : "{");
        items(text, set.items().iterator(), open);
        text.append(set.isFrozen() ? "})" : "}");
    }

    /** {@code format(value, specification)} of a builtin value. */
    static String format(Object given, String specification) {
        Object value = PyDerived.unwrap(given);
        if (value instanceof String text) {
            return FormatSpec.ofString(given == value ? text : Operators.str(given), specification);
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return FormatSpec.ofInt(value, specification);
        }
        if (value instanceof Double number) {
            return FormatSpec.ofFloat(number, specification);
        }
        if (value instanceof Boolean flag) {
            return FormatSpec.ofInt(flag ? 1L : 0L, specification, "bool");
        }
        if (value instanceof BigDecimal decimal) {
            return FormatSpec.ofDecimal(decimal, specification);
        }
        if (value instanceof NativeText shown) {
            return shown.format(specification);
        }
        throw PyException.typeError("unsupported format string passed to " + Operators.typeName(value) + ".__format__");
    }

    /** {@code format % arguments}. */
    static String percent(String format, Object arguments) {
        return PercentFormat.format(format, arguments);
    }
}
