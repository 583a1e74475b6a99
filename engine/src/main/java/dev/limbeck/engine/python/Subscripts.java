package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x[i]}, {@code x[a:b:c]} and {@code i in x}. */
final class Subscripts {
    private Subscripts() {}

    static Object get(Object container, Object key) {
        if (container instanceof PyDict dict) {
            Object found = dict.get(key);
            if (found == null) {
                throw PyException.keyError(key);
            }
            return found;
        }
        if (container instanceof PyList list) {
            return key instanceof PySlice slice
                    ? PyList.wrap(slice(list.items(), slice))
                    : list.get(position(key, list.size(), "list", "list index out of range"));
        }
        if (container instanceof PyTuple tuple) {
            return key instanceof PySlice slice
                    ? PyTuple.wrap(slice(tuple.items(), slice).toArray())
                    : tuple.get(position(key, tuple.size(), "tuple", "tuple index out of range"));
        }
        if (container instanceof String text) {
            return ofText(text, key);
        }
        if (container instanceof PyBytes bytes) {
            return ofBytes(bytes, key);
        }
        return ofObject(container, key);
    }

    private static Object ofObject(Object container, Object key) {
        PyClass type = Operators.type(container);
        Object method = type.special("__getitem__");
        if (method != null) {
            return Operators.callSpecial(method, container, key);
        }
        if (container instanceof PyClass itself) {
            return ofClass(itself, key);
        }
        if (container instanceof PyDerived derived) {
            return ofDerived(derived, key);
        }
        throw PyException.typeError("'" + Operators.typeName(container) + "' object is not subscriptable");
    }

    private static Object ofDerived(PyDerived derived, Object key) {
        Object missing = derived.type().special("__missing__");
        if (missing != null && derived.payload() instanceof PyDict dict && !dict.containsKey(key)) {
            return Operators.callSpecial(missing, derived, key);
        }
        return get(derived.payload(), key);
    }

    private static Object ofClass(PyClass type, Object key) {
        Object method = type.special("__class_getitem__");
        if (method != null) {
            Object bound = Attributes.bind(method, null, type);
            return Interpreter.of(bound).call(bound, key);
        }
        AbsentValue absent = type.absentBase();
        if (absent != null) {
            return type;
        }
        if (type.isShared()) {
            return GenericAlias.of(type, key);
        }
        throw PyException.typeError("type '" + type.name() + "' is not subscriptable");
    }

    private static Object ofText(String text, Object key) {
        boolean simple = text.length() == text.codePointCount(0, text.length());
        if (key instanceof PySlice slice) {
            return simple ? slice(text, slice) : slice(text.codePoints().toArray(), slice);
        }
        int length = simple ? text.length() : text.codePointCount(0, text.length());
        int index = position(key, length, "string", "string index out of range");
        int start = simple ? index : text.offsetByCodePoints(0, index);
        return text.substring(start, simple ? start + 1 : text.offsetByCodePoints(start, 1));
    }

    private static String slice(String text, PySlice slice) {
        PySlice.Range range = slice.indices(text.length());
        int count = range.count();
        if (range.step() == 1) {
            return count == 0 ? "" : text.substring((int) range.start(), (int) range.start() + count);
        }
        StringBuilder part = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            part.append(text.charAt(range.at(i)));
        }
        return part.toString();
    }

    private static String slice(int[] codePoints, PySlice slice) {
        PySlice.Range range = slice.indices(codePoints.length);
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < range.count(); i++) {
            part.appendCodePoint(codePoints[range.at(i)]);
        }
        return part.toString();
    }

    private static Object ofBytes(PyBytes bytes, Object key) {
        return key instanceof PySlice slice
                ? PyBytes.latin1(slice(bytes.toLatin1(), slice))
                : (Object) (long) bytes.get(position(key, bytes.size(), "byte", "index out of range"));
    }

    private static ArrayList<Object> slice(List<Object> items, PySlice slice) {
        PySlice.Range range = slice.indices(items.size());
        int count = range.count();
        ArrayList<Object> part = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            part.add(items.get(range.at(i)));
        }
        return part;
    }

    /** A Java index for a Python one, which may count from the end. */
    private static int position(Object key, int size, String kind, String outside) {
        if (!Integers.isInteger(key) && !hasIndex(key)) {
            throw PyException.typeError(kind + " indices must be integers"
                    + (kind.equals("string")
                            ? ", not '" + Operators.typeName(key) + "'"
                            : " or slices, not " + Operators.typeName(key)));
        }
        long index = Integers.clampedIndex(key);
        if (index < 0) {
            index += size;
        }
        if (index < 0 || index >= size) {
            throw PyException.indexError(outside);
        }
        return (int) index;
    }

    private static boolean hasIndex(Object key) {
        return key instanceof PyDerived derived && Integers.isInteger(derived.payload())
                || Operators.type(key).special("__index__") != null;
    }

    static void set(Object container, Object key, Object value) {
        if (container instanceof PyDict dict) {
            dict.put(key, value);
        } else if (container instanceof PyList list) {
            if (key instanceof PySlice slice) {
                setSlice(list.items(), slice, value);
            } else {
                int index = position(key, list.size(), "list", "list assignment index out of range");
                list.items().set(index, value);
            }
        } else {
            Object method = Operators.type(container).special("__setitem__");
            if (method != null) {
                Operators.callSpecial(method, container, key, value);
            } else if (container instanceof PyDerived derived) {
                set(derived.payload(), key, value);
            } else {
                throw PyException.typeError(
                        "'" + Operators.typeName(container) + "' object does not support item assignment");
            }
        }
    }

    private static void setSlice(List<Object> items, PySlice slice, Object value) {
        if (value instanceof Boolean || !isIterable(value)) {
            throw PyException.typeError(
                    slice.step() == None.NONE
                            ? "can only assign an iterable"
                            : "must assign iterable to extended slice");
        }
        List<Object> replacement = Operators.list(value);
        PySlice.Range range = slice.indices(items.size());
        if (range.step() == 1) {
            int start = (int) range.start();
            List<Object> replaced = items.subList(start, Math.max(start, (int) range.stop()));
            replaced.clear();
            replaced.addAll(replacement);
            return;
        }
        if (replacement.size() != range.count()) {
            throw PyException.valueError("attempt to assign sequence of size " + replacement.size()
                    + " to extended slice of size " + range.count());
        }
        for (int i = 0; i < replacement.size(); i++) {
            items.set(range.at(i), replacement.get(i));
        }
    }

    private static boolean isIterable(Object value) {
        try {
            Operators.iterate(value);
            return true;
        } catch (PyException e) {
            return !e.is(Exceptions.TYPE_ERROR);
        }
    }

    static void delete(Object container, Object key) {
        if (container instanceof PyDict dict) {
            if (dict.remove(key) == null) {
                throw PyException.keyError(key);
            }
        } else if (container instanceof PyList list) {
            if (key instanceof PySlice slice) {
                deleteSlice(list.items(), slice);
            } else {
                list.items().remove(position(key, list.size(), "list", "list assignment index out of range"));
            }
        } else {
            Object method = Operators.type(container).special("__delitem__");
            if (method != null) {
                Operators.callSpecial(method, container, key);
            } else if (container instanceof PyDerived derived) {
                delete(derived.payload(), key);
            } else {
                throw PyException.typeError(
                        "'" + Operators.typeName(container) + "' object doesn't support item deletion");
            }
        }
    }

    private static void deleteSlice(List<Object> items, PySlice slice) {
        PySlice.Range range = slice.indices(items.size());
        boolean[] drop = new boolean[items.size()];
        for (int i = 0; i < range.count(); i++) {
            drop[range.at(i)] = true;
        }
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < drop.length; i++) {
            if (!drop[i]) {
                kept.add(items.get(i));
            }
        }
        items.clear();
        items.addAll(kept);
    }

    static boolean contains(Object container, Object item) {
        if (container instanceof PyDict dict) {
            return dict.containsKey(item);
        }
        if (container instanceof PySet set) {
            return set.contains(item);
        }
        if (container instanceof String text) {
            if (PyDerived.unwrap(item) instanceof String part) {
                return text.contains(part);
            }
            throw PyException.typeError(
                    "'in <string>' requires string as left operand, not " + Operators.typeName(item));
        }
        if (container instanceof PyList list) {
            return containsItem(list.items(), item);
        }
        if (container instanceof PyTuple tuple) {
            return containsItem(tuple.items(), item);
        }
        if (container instanceof PyBytes bytes) {
            return bytesContain(bytes, item);
        }
        return objectContains(container, item);
    }

    private static boolean bytesContain(PyBytes bytes, Object item) {
        if (item instanceof PyBytes part) {
            return bytes.toLatin1().contains(part.toLatin1());
        }
        long wanted = Operators.index(item);
        return bytes.toLatin1().indexOf((int) wanted) >= 0;
    }

    private static boolean containsItem(Collection<Object> items, Object item) {
        for (Object candidate : items) {
            if (Sequences.same(candidate, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean objectContains(Object container, Object item) {
        @Nullable Object method = Operators.type(container).special("__contains__");
        if (method != null && method != None.NONE) {
            return Operators.truth(Operators.callSpecial(method, container, item));
        }
        if (container instanceof PyDerived derived && derived.type().special("__iter__") == null) {
            return contains(derived.payload(), item);
        }
        Iterator<Object> items;
        try {
            items = Operators.iterate(container);
        } catch (PyException e) {
            throw e.is(Exceptions.TYPE_ERROR)
                    ? PyException.typeError("argument of type '" + Operators.typeName(container) + "' is not iterable")
                    : e;
        }
        while (items.hasNext()) {
            if (Sequences.same(items.next(), item)) {
                return true;
            }
        }
        return false;
    }
}
