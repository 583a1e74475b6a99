package dev.limbeck.engine.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python {@code dict}: insertion order, keys equal by Python's rules ({@code 1 == 1.0 == True}).
 *
 * <p>Also every namespace (of modules, classes and instances), so that {@code globals()} and {@code vars()} are live.
 */
public final class PyDict {
    /** An entry whose key is not the canonical one: {@code True} or {@code 1.0} where the map holds 1. */
    private record Rekeyed(Object key, Object value) {}

    private final LinkedHashMap<Object, Object> map;

    public PyDict() {
        this.map = new LinkedHashMap<>();
    }

    /** A dict with the entries of {@code entries}, in their order. */
    public PyDict(Map<?, ?> entries) {
        this();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    public PyDict(PyDict other) {
        this.map = new LinkedHashMap<>(other.map);
    }

    /** Alternating keys and values. */
    public static PyDict of(Object... keysAndValues) {
        PyDict dict = new PyDict();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dict.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return dict;
    }

    /** The value of {@code key}, or null when there is none. */
    public @Nullable Object get(Object key) {
        Object found = map.get(hashable(key));
        return found instanceof Rekeyed rekeyed ? rekeyed.value : found;
    }

    /** The canonical key, checked to be hashable: Java's empty maps do not ask for the hash. */
    private Object hashable(Object key) {
        Object canonical = canonical(key);
        if (map.isEmpty() && !(canonical instanceof String)) {
            int unused = canonical.hashCode();
        }
        return canonical;
    }

    public Object getOrDefault(Object key, Object otherwise) {
        Object found = get(key);
        return found == null ? otherwise : found;
    }

    public boolean containsKey(Object key) {
        return map.containsKey(hashable(key));
    }

    /** Sets {@code key}; an equal key that is already there stays, as in Python. */
    public void put(Object key, Object value) {
        Object canonical = canonical(key);
        Object before = map.get(canonical);
        if (before instanceof Rekeyed rekeyed) {
            map.put(canonical, new Rekeyed(rekeyed.key, value));
        } else if (before == null && canonical != key) {
            map.put(canonical, new Rekeyed(key, value));
        } else {
            map.put(canonical, value);
        }
    }

    public void putAll(PyDict other) {
        if (other == this) {
            return;
        }
        for (Map.Entry<Object, Object> entry : other.entries()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    /** Removes {@code key} and returns its value, or null when there was none. */
    public @Nullable Object remove(Object key) {
        Object found = map.remove(hashable(key));
        return found instanceof Rekeyed rekeyed ? rekeyed.value : found;
    }

    public void clear() {
        map.clear();
    }

    public int size() {
        return map.size();
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    /** Keys in insertion order; a change of the dict's size during iteration is Python's RuntimeError. */
    public Iterable<Object> keys() {
        return () -> new EntryIterator<>() {
            @Override
            public Object next() {
                return nextEntry().getKey();
            }
        };
    }

    public Iterable<Object> values() {
        return () -> new EntryIterator<>() {
            @Override
            public Object next() {
                return nextEntry().getValue();
            }
        };
    }

    public Iterable<Map.Entry<Object, Object>> entries() {
        return () -> new EntryIterator<>() {
            @Override
            public Map.Entry<Object, Object> next() {
                return nextEntry();
            }
        };
    }

    /** A copy with string keys, in order. Fails with a TypeError when a key is not a string. */
    public LinkedHashMap<String, Object> toStringMap() {
        LinkedHashMap<String, Object> strings = new LinkedHashMap<>();
        for (Map.Entry<Object, Object> entry : entries()) {
            if (!(PyDerived.unwrap(entry.getKey()) instanceof String key)) {
                throw PyException.typeError("keywords must be strings");
            }
            strings.put(key, entry.getValue());
        }
        return strings;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PyDict dict) || dict.size() != size()) {
            return false;
        }
        for (Map.Entry<Object, Object> entry : entries()) {
            Object theirs = dict.get(entry.getKey());
            if (theirs == null || !Sequences.same(entry.getValue(), theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        throw PyException.typeError("unhashable type: 'dict'");
    }

    @Override
    public String toString() {
        return Operators.repr(this);
    }

    /**
     * The object that stands for {@code key} in a Java hash map: numbers that are equal in Python become one object.
     * Fails with Python's TypeError when {@code key} is unhashable.
     */
    static Object canonical(Object key) {
        if (key instanceof String || key instanceof Long) {
            return key;
        }
        if (key instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (key instanceof Double number) {
            return canonical((double) number);
        }
        if (key instanceof BigDecimal decimal) {
            return canonical(decimal);
        }
        if (key instanceof PyDerived derived && derived.hashesAsPayload()) {
            return canonical(derived.payload());
        }
        return key;
    }

    private static Object canonical(double number) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            return number;
        }
        if (Math.abs(number) < 1e18) {
            return (long) number;
        }
        return Integers.shrink(new BigDecimal(number).toBigInteger());
    }

    private static Object canonical(BigDecimal decimal) {
        try {
            if (decimal.precision() - decimal.scale() > 400) {
                return decimal.stripTrailingZeros();
            }
            BigInteger whole = decimal.toBigIntegerExact();
            return Integers.shrink(whole);
        } catch (ArithmeticException fraction) {
            double nearest = decimal.doubleValue();
            boolean exact = !Double.isInfinite(nearest) && new BigDecimal(nearest).compareTo(decimal) == 0;
            return exact ? (Object) nearest : decimal.stripTrailingZeros();
        }
    }

    private abstract class EntryIterator<T> implements Iterator<T> {
        private final Iterator<Map.Entry<Object, Object>> entries =
                map.entrySet().iterator();
        private final int size = map.size();

        @Override
        public boolean hasNext() {
            checkSize();
            return entries.hasNext();
        }

        Map.Entry<Object, Object> nextEntry() {
            checkSize();
            try {
                Map.Entry<Object, Object> entry = entries.next();
                return entry.getValue() instanceof Rekeyed rekeyed
                        ? new AbstractMap.SimpleImmutableEntry<>(rekeyed.key, rekeyed.value)
                        : entry;
            } catch (ConcurrentModificationException e) {
                throw PyException.runtimeError("dictionary keys changed during iteration");
            }
        }

        private void checkSize() {
            if (map.size() != size) {
                throw PyException.runtimeError("dictionary changed size during iteration");
            }
        }
    }
}
