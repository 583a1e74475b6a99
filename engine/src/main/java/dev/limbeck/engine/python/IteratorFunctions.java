package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@code builtins} that make or advance iterators. */
public final class IteratorFunctions {
    private IteratorFunctions() {}

    @PyMethod("iter(obj, sentinel=..., /)")
    public static Object iter(Interpreter interpreter, Object obj, Object sentinel) {
        if (sentinel != Ellipsis.ELLIPSIS) {
            return new PyIterator(untilSentinel(interpreter, obj, sentinel), "callable_iterator");
        }
        Object method = obj instanceof PyObject ? Operators.type(obj).special("__iter__") : null;
        if (method != null && method != None.NONE) {
            Object iterator = Operators.callSpecial(method, obj);
            if (!(iterator instanceof Iterator<?>) && Operators.type(iterator).special("__next__") == null) {
                throw PyException.typeError(
                        "iter() returned non-iterator of type '" + Operators.typeName(iterator) + "'");
            }
            return iterator;
        }
        return obj instanceof Iterator<?> ? obj : new PyIterator(Operators.iterate(obj), iteratorName(obj));
    }

    private static String iteratorName(Object value) {
        return switch (Operators.typeName(value)) {
            case "str" -> "str_ascii_iterator";
            case "dict", "dict_keys" -> "dict_keyiterator";
            case "dict_values" -> "dict_valueiterator";
            case "dict_items" -> "dict_itemiterator";
            case "set", "frozenset" -> "set_iterator";
            case "list", "tuple", "range", "bytes", "bytearray" -> Operators.typeName(value) + "_iterator";
            default -> "iterator";
        };
    }

    private static Iterator<Object> untilSentinel(Interpreter interpreter, Object callable, Object sentinel) {
        if (!Operators.isCallable(callable)) {
            throw PyException.typeError("iter(v, w): v must be callable");
        }
        return new LookAhead() {
            @Override
            protected @Nullable Object advance() {
                Object value = interpreter.call(callable);
                return Operators.equal(value, sentinel) ? null : value;
            }
        };
    }

    @PyMethod("next(iterator, default=..., /)")
    public static Object next(Object iterator, Object otherwise) {
        Object value = Operators.next(iterator);
        if (value != null) {
            return value;
        }
        if (otherwise == Ellipsis.ELLIPSIS) {
            throw PyException.stopIteration(iterator instanceof PyGenerator ended ? ended.result() : None.NONE);
        }
        return otherwise;
    }

    @PyMethod("enumerate(iterable, start=0)")
    public static PyIterator enumerate(Object iterable, Object start) {
        Iterator<Object> items = Operators.iterate(iterable);
        Object first = Operators.indexObject(start);
        return new PyIterator(
                new LookAhead() {
                    private Object index = first;

                    @Override
                    protected @Nullable Object advance() {
                        if (!items.hasNext()) {
                            return null;
                        }
                        PyTuple pair = PyTuple.of(index, items.next());
                        index = Operators.binary(BinaryOperator.ADD, index, 1L);
                        return pair;
                    }
                },
                "enumerate");
    }

    @PyMethod("zip(*iterables, strict=False)")
    public static PyIterator zip(List<Object> iterables, Object strict) {
        List<Iterator<Object>> all = new ArrayList<>(iterables.size());
        for (int i = 0; i < iterables.size(); i++) {
            try {
                all.add(Operators.iterate(iterables.get(i)));
            } catch (PyException e) {
                throw e.is(Exceptions.TYPE_ERROR)
                        ? PyException.typeError("'" + Operators.typeName(iterables.get(i)) + "' object is not iterable")
                        : e;
            }
        }
        boolean sameLength = Operators.truth(strict);
        return new PyIterator(
                new LookAhead() {
                    @Override
                    protected @Nullable Object advance() {
                        return together(all, sameLength);
                    }
                },
                "zip");
    }

    private static @Nullable Object together(List<Iterator<Object>> all, boolean sameLength) {
        if (all.isEmpty()) {
            return null;
        }
        Object[] items = new Object[all.size()];
        for (int i = 0; i < items.length; i++) {
            if (!all.get(i).hasNext()) {
                if (sameLength) {
                    checkAllEnded(all, i);
                }
                return null;
            }
            items[i] = all.get(i).next();
        }
        return PyTuple.wrap(items);
    }

    private static void checkAllEnded(List<Iterator<Object>> all, int ended) {
        if (ended > 0) {
            throw PyException.valueError("zip() argument " + (ended + 1) + " is shorter than " + before(ended));
        }
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).hasNext()) {
                throw PyException.valueError("zip() argument " + (i + 1) + " is longer than " + before(i));
            }
        }
    }

    private static String before(int index) {
        return index == 1 ? "argument 1" : "arguments 1-" + index;
    }

    @PyMethod("map(func, *iterables)")
    public static PyIterator map(Interpreter interpreter, Object func, List<Object> iterables) {
        if (iterables.isEmpty()) {
            throw PyException.typeError("map() must have at least two arguments.");
        }
        List<Iterator<Object>> all = new ArrayList<>(iterables.size());
        for (Object iterable : iterables) {
            all.add(Operators.iterate(iterable));
        }
        return new PyIterator(
                new LookAhead() {
                    @Override
                    protected @Nullable Object advance() {
                        Object[] arguments = new Object[all.size()];
                        for (int i = 0; i < arguments.length; i++) {
                            if (!all.get(i).hasNext()) {
                                return null;
                            }
                            arguments[i] = all.get(i).next();
                        }
                        return interpreter.call(func, arguments);
                    }
                },
                "map");
    }

    @PyMethod("filter(function, iterable, /)")
    public static PyIterator filter(Interpreter interpreter, Object function, Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        return new PyIterator(
                new LookAhead() {
                    @Override
                    protected @Nullable Object advance() {
                        while (items.hasNext()) {
                            Object item = items.next();
                            Object verdict = function == None.NONE ? item : interpreter.call(function, item);
                            if (Operators.truth(verdict)) {
                                return item;
                            }
                        }
                        return null;
                    }
                },
                "filter");
    }

    @PyMethod("reversed(sequence, /)")
    public static Object reversed(Object sequence) {
        Object method = Operators.type(sequence).special("__reversed__");
        if (method == None.NONE) {
            throw PyException.typeError("'" + Operators.typeName(sequence) + "' object is not reversible");
        }
        if (method != null) {
            return Operators.callSpecial(method, sequence);
        }
        Object plain = PyDerived.unwrap(sequence);
        boolean builtin = plain instanceof String || plain instanceof PyBytes;
        if (!builtin && Operators.type(plain).special("__getitem__") == null) {
            throw PyException.typeError("'" + Operators.typeName(sequence) + "' object is not reversible");
        }
        int length = Operators.length(sequence);
        return new PyIterator(
                new LookAhead() {
                    private long left = length;

                    @Override
                    protected @Nullable Object advance() {
                        return left == 0 ? null : Operators.getItem(sequence, --left);
                    }
                },
                "reversed");
    }
}
