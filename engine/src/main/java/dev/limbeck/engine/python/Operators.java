package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Python's operations on values: the one place that knows how builtin values and special methods answer them.
 *
 * <p>Scripts' special methods run in the interpreter that defined them.
 */
public final class Operators {
    private Operators() {}

    /** {@code type(value)}. */
    public static PyClass type(Object value) {
        if (value instanceof PyObject object) {
            return object.type();
        }
        boolean frozen = value instanceof PySet set && set.isFrozen();
        return NativeClass.forJava(frozen ? FrozenSetMethods.class : value.getClass());
    }

    /** {@code type(value).__name__}, as messages name types. */
    public static String typeName(Object value) {
        if (value instanceof PyIterator iterator) {
            return iterator.name();
        }
        PyClass type = type(value);
        // CPython's own C types carry their module in their names
        boolean dotted = type.isShared()
                && (type.module().equals("datetime") || type.module().equals("decimal"));
        return dotted ? type.fullName() : type.name();
    }

    // --- truth, identity, equality, order -----------------------------------------------------------------------

    /** {@code bool(value)}. */
    public static boolean truth(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value == None.NONE) {
            return false;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        int size = builtinSize(value);
        if (size >= 0) {
            return size > 0;
        }
        if (value instanceof BigDecimal number) {
            return number.signum() != 0;
        }
        return value instanceof BigInteger || truthOfObject(value);
    }

    private static boolean truthOfObject(Object value) {
        PyClass type = type(value);
        Object method = type.special("__bool__");
        if (method != null) {
            Object result = callSpecial(method, value);
            if (result instanceof Boolean flag) {
                return flag;
            }
            throw PyException.typeError("__bool__ should return bool, returned " + typeName(result));
        }
        if (type.special("__len__") != null) {
            return length(value) != 0;
        }
        return !(value instanceof PyDerived derived) || truth(derived.payload());
    }

    /** {@code left is right}; numbers and strings that are equal and of one type count as identical. */
    public static boolean identical(Object left, Object right) {
        if (left == right) {
            return true;
        }
        if (left instanceof Long || left instanceof Boolean || left instanceof String || left instanceof Double) {
            return left.equals(right);
        }
        return false;
    }

    /** {@code left == right}, as a truth value. */
    public static boolean equal(Object left, Object right) {
        if (left instanceof String text && right instanceof String) {
            return text.equals(right);
        }
        if (left instanceof Long number && right instanceof Long) {
            return number.equals(right);
        }
        return truth(compare(RichComparison.EQ, left, right));
    }

    /** The comparison's result, which special methods may make any value. */
    public static Object compare(RichComparison operator, Object left, Object right) {
        return Comparisons.compare(operator, left, right);
    }

    /** {@code left < right}, as a truth value. */
    public static boolean lessThan(Object left, Object right) {
        return truth(compare(RichComparison.LT, left, right));
    }

    /** Orders as {@code sorted} does, by {@code <} only; a TypeError when the values have no order. */
    public static int compare(Object left, Object right) {
        if (lessThan(left, right)) {
            return -1;
        }
        return lessThan(right, left) ? 1 : 0;
    }

    /** A Java hash code that agrees with {@link #equal}; a TypeError when {@code value} is unhashable. */
    public static int hashCode(Object value) {
        return PyDict.canonical(value).hashCode();
    }

    /** {@code hash(value)}. */
    public static long hash(Object value) {
        Object canonical = PyDict.canonical(value);
        if (canonical instanceof Long || canonical instanceof BigInteger) {
            BigInteger modulus = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
            BigInteger number = Integers.big(canonical);
            long hash = number.abs().mod(modulus).longValue() * number.signum();
            return hash == -1 ? -2 : hash;
        }
        return canonical.hashCode();
    }

    static boolean equalObjects(PyObject left, Object right) {
        return left.type().special("__eq__") != null && equal(left, right);
    }

    static int hashObject(PyObject value) {
        PyClass type = value.type();
        Object method = type.special("__hash__");
        if (method == None.NONE || (method == null && type.special("__eq__") != null && !type.isShared())) {
            throw PyException.typeError("unhashable type: '" + type.name() + "'");
        }
        if (method == null) {
            return System.identityHashCode(value);
        }
        Object result = callSpecial(method, value);
        if (!Integers.isInteger(result)) {
            throw PyException.typeError("__hash__ method should return an integer");
        }
        return PyDict.canonical(result).hashCode();
    }

    // --- text ---------------------------------------------------------------------------------------------------

    /** {@code str(value)}. */
    public static String str(Object value) {
        if (value instanceof String text) {
            return text;
        }
        Object method = type(value).special("__str__");
        if (method != null) {
            return text(callSpecial(method, value), "__str__");
        }
        return hasOwnRepr(value) ? repr(value) : Formatting.str(value);
    }

    private static boolean hasOwnRepr(Object value) {
        return type(value).special("__repr__") != null;
    }

    /** {@code repr(value)}. */
    public static String repr(Object value) {
        Object method = type(value).special("__repr__");
        return method == null ? Formatting.repr(value) : text(callSpecial(method, value), "__repr__");
    }

    /** {@code format(value, specification)}. */
    public static String format(Object value, String specification) {
        Object method = type(value).special("__format__");
        if (method != null) {
            return text(callSpecial(method, value, specification), "__format__");
        }
        if (specification.isEmpty()) {
            return str(value);
        }
        return Formatting.format(value, specification);
    }

    private static String text(Object result, String method) {
        if (PyDerived.unwrap(result) instanceof String text) {
            return text;
        }
        throw PyException.typeError(method + " returned non-string (type " + typeName(result) + ")");
    }

    // --- containers ---------------------------------------------------------------------------------------------

    /** {@code iter(value)} as a Java iterator; a TypeError when {@code value} is not iterable. */
    public static Iterator<Object> iterate(Object value) {
        return Iteration.iterate(value);
    }

    /** {@code list(iterable)} as a new Java list. */
    public static List<Object> list(Object iterable) {
        if (iterable instanceof PyList list) {
            return new ArrayList<>(list.items());
        }
        if (iterable instanceof PyTuple tuple) {
            return new ArrayList<>(tuple.items());
        }
        List<Object> items = new ArrayList<>();
        Iterator<Object> iterator = iterate(iterable);
        while (iterator.hasNext()) {
            items.add(iterator.next());
        }
        return items;
    }

    /** {@code next(iterator)}, or null when it is exhausted. */
    public static @Nullable Object next(Object iterator) {
        if (iterator instanceof Iterator<?> items) {
            try {
                return items.hasNext() ? items.next() : null;
            } catch (NoSuchElementException exhausted) {
                return null;
            }
        }
        Object method = type(iterator).special("__next__");
        if (method == null) {
            throw PyException.typeError("'" + typeName(iterator) + "' object is not an iterator");
        }
        return Iteration.next(iterator, method);
    }

    /** {@code len(value)}. */
    public static int length(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        int size = builtinSize(value);
        if (size >= 0) {
            return size;
        }
        Object method = type(value).special("__len__");
        if (method != null) {
            Object length = indexObject(callSpecial(method, value));
            if (!(length instanceof Long number) || number < 0) {
                throw PyException.valueError("__len__() should return >= 0");
            }
            return Math.toIntExact(number);
        }
        if (value instanceof PyDerived derived) {
            return length(derived.payload());
        }
        throw PyException.typeError("object of type '" + typeName(value) + "' has no len()");
    }

    /** The size of a builtin container, or -1. */
    private static int builtinSize(Object value) {
        if (value instanceof PyList list) {
            return list.size();
        }
        if (value instanceof PyTuple tuple) {
            return tuple.size();
        }
        if (value instanceof PyDict dict) {
            return dict.size();
        }
        if (value instanceof PySet set) {
            return set.size();
        }
        if (value instanceof PyBytes bytes) {
            return bytes.size();
        }
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        return value instanceof Map<?, ?> map ? map.size() : -1;
    }

    /** {@code item in container}. */
    public static boolean contains(Object container, Object item) {
        return Subscripts.contains(container, item);
    }

    /** {@code container[key]}; {@code key} may be a {@link PySlice}. */
    public static Object getItem(Object container, Object key) {
        return Subscripts.get(container, key);
    }

    public static void setItem(Object container, Object key, Object value) {
        Subscripts.set(container, key, value);
    }

    public static void deleteItem(Object container, Object key) {
        Subscripts.delete(container, key);
    }

    // --- attributes ---------------------------------------------------------------------------------------------

    public static Object getAttribute(Object receiver, String name) {
        return Attributes.get(receiver, name);
    }

    /** The attribute, or null when there is none. */
    public static @Nullable Object findAttribute(Object receiver, String name) {
        return Attributes.find(receiver, name);
    }

    public static void setAttribute(Object receiver, String name, Object value) {
        Attributes.set(receiver, name, value);
    }

    public static void deleteAttribute(Object receiver, String name) {
        Attributes.delete(receiver, name);
    }

    // --- calls --------------------------------------------------------------------------------------------------

    /** Calls {@code callable} in the interpreter it belongs to, or in the one running on this thread. */
    public static Object call(Object callable, Object... positional) {
        return Interpreter.current().call(callable, positional);
    }

    /** {@code receiver.name(*positional)} by the special-method rule: the instance's own attributes are not asked. */
    public static Object callMethod(Object receiver, String name, Object... positional) {
        Object method = type(receiver).lookup(name);
        if (method == null) {
            throw PyException.attributeError("'" + typeName(receiver) + "' object has no attribute '" + name + "'");
        }
        return callSpecial(method, receiver, positional);
    }

    /** Calls what a class holds under a special name, as the method of {@code self}. */
    static Object callSpecial(Object method, Object self, Object... positional) {
        if (method instanceof NativeMethod code) {
            return code.call(Interpreter.currentOrNull(), self, Arguments.wrap(positional, Collections.emptyMap()));
        }
        if (method instanceof PyFunction function) {
            Arguments arguments =
                    Arguments.wrap(positional, Collections.emptyMap()).withFirst(self);
            return Interpreter.currentOrNull() == null
                    ? function.interpreter().call(function, arguments)
                    : function.call(function.interpreter(), arguments);
        }
        Object bound = Attributes.bind(method, self, type(self));
        return Interpreter.invoke(Interpreter.of(bound), bound, Arguments.of(positional));
    }

    public static boolean isCallable(Object value) {
        return value instanceof PyCallable || type(value).special("__call__") != null;
    }

    // --- arithmetic ---------------------------------------------------------------------------------------------

    public static Object binary(BinaryOperator operator, Object left, Object right) {
        return Arithmetic.binary(operator, left, right);
    }

    /** {@code left += right} and its kin: changes {@code left} in place when it can. */
    public static Object inPlace(BinaryOperator operator, Object left, Object right) {
        return Arithmetic.inPlace(operator, left, right);
    }

    /** {@code -value}. */
    public static Object negative(Object value) {
        return Arithmetic.negative(value);
    }

    /** {@code +value}. */
    public static Object positive(Object value) {
        return Arithmetic.positive(value);
    }

    /** {@code ~value}. */
    public static Object invert(Object value) {
        return Arithmetic.invert(value);
    }

    /** {@code operator.index(value)}: a Long or BigInteger; a TypeError when {@code value} is no integer. */
    public static Object indexObject(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof PyDerived derived && Integers.isInteger(derived.payload())) {
            return indexObject(derived.payload());
        }
        Object method = type(value).special("__index__");
        if (method == null) {
            throw PyException.typeError("'" + typeName(value) + "' object cannot be interpreted as an integer");
        }
        return indexObject(callSpecial(method, value));
    }

    /** {@code operator.index(value)} that must fit a Java long. */
    public static long index(Object value) {
        if (indexObject(value) instanceof Long number) {
            return number;
        }
        throw PyException.overflowError("Python int too large to convert to C ssize_t");
    }

    // --- classes ------------------------------------------------------------------------------------------------

    /** {@code isinstance(value, classes)}: a class, or a tuple of them, nested. */
    public static boolean isInstance(Object value, Object classes) {
        return Classes.isInstance(value, classes);
    }

    /** {@code issubclass(type, classes)}. */
    public static boolean isSubclass(Object type, Object classes) {
        return Classes.isSubclass(type, classes);
    }
}
