package dev.limbeck.engine.python;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What {@code dict.keys()}, {@code values()} and {@code items()} return: a live view. */
abstract sealed class DictView extends AbstractCollection<Object> implements NativeText {
    final PyDict dict;

    DictView(PyDict dict) {
        this.dict = dict;
    }

    @Override
    public int size() {
        return dict.size();
    }

    @Override
    public String toString() {
        return repr();
    }

    static PyIterator reversed(Iterable<Object> items, String name) {
        List<Object> all = new ArrayList<>();
        items.forEach(all::add);
        return new PyIterator(ListMethods.backwards(all), name);
    }

    String repr(String name) {
        PyList items = new PyList();
        forEach(items::add);
        return name + "(" + Operators.repr(items) + ")";
    }

    /** Keys and items, which are sets as well. */
    abstract static sealed class SetView extends DictView {
        SetView(PyDict dict) {
            super(dict);
        }

        private PySet toSet() {
            return PySet.of(iterator());
        }

        final Object combine(Object other, BinaryOperator operator) {
            return Operators.binary(operator, toSet(), PySet.of(Operators.iterate(other)));
        }

        final boolean overlaps(Object other) {
            Iterator<Object> items = Operators.iterate(other);
            while (items.hasNext()) {
                if (contains(items.next())) {
                    return true;
                }
            }
            return false;
        }

        final Object compareTo(Object other, RichComparison operator) {
            if (other instanceof PySet set) {
                return Operators.compare(operator, toSet(), set);
            }
            return other instanceof SetView view
                    ? Operators.compare(operator, toSet(), view.toSet())
                    : NotImplemented.NOT_IMPLEMENTED;
        }

        @PyMethod("__and__(other, /)")
        public Object and(Object other) {
            return combine(other, BinaryOperator.BIT_AND);
        }

        @PyMethod("__or__(other, /)")
        public Object or(Object other) {
            return combine(other, BinaryOperator.BIT_OR);
        }

        @PyMethod("__sub__(other, /)")
        public Object minus(Object other) {
            return combine(other, BinaryOperator.SUB);
        }

        @PyMethod("__xor__(other, /)")
        public Object xor(Object other) {
            return combine(other, BinaryOperator.BIT_XOR);
        }

        @PyMethod("__rand__(other, /)")
        public Object reflectedAnd(Object other) {
            return combine(other, BinaryOperator.BIT_AND);
        }

        @PyMethod("__ror__(other, /)")
        public Object reflectedOr(Object other) {
            return combine(other, BinaryOperator.BIT_OR);
        }

        @PyMethod("__rsub__(other, /)")
        public Object reflectedMinus(Object other) {
            return Operators.binary(BinaryOperator.SUB, PySet.of(Operators.iterate(other)), toSet());
        }

        @PyMethod("__eq__(other, /)")
        public Object isEqual(Object other) {
            return compareTo(other, RichComparison.EQ);
        }

        @PyMethod("__le__(other, /)")
        public Object isSubset(Object other) {
            return compareTo(other, RichComparison.LE);
        }

        @PyMethod("__lt__(other, /)")
        public Object isProperSubset(Object other) {
            return compareTo(other, RichComparison.LT);
        }

        @PyMethod("__ge__(other, /)")
        public Object isSuperset(Object other) {
            return compareTo(other, RichComparison.GE);
        }

        @PyMethod("__gt__(other, /)")
        public Object isProperSuperset(Object other) {
            return compareTo(other, RichComparison.GT);
        }

        @PyMethod("isdisjoint(other, /)")
        public boolean isDisjoint(Object other) {
            return !overlaps(other);
        }
    }

    @PyType(value = "dict_keys", subclassable = false)
    static final class Keys extends SetView {
        Keys(PyDict dict) {
            super(dict);
        }

        @Override
        public Iterator<Object> iterator() {
            return dict.keys().iterator();
        }

        @Override
        @PyMethod("__contains__(key, /)")
        public boolean contains(Object key) {
            return dict.containsKey(key);
        }

        @PyMethod("__reversed__()")
        public PyIterator reversed() {
            return reversed(this, "dict_reversekeyiterator");
        }

        @Override
        public String repr() {
            return repr("dict_keys");
        }
    }

    @PyType(value = "dict_values", subclassable = false)
    static final class Values extends DictView {
        Values(PyDict dict) {
            super(dict);
        }

        @Override
        public Iterator<Object> iterator() {
            return dict.values().iterator();
        }

        @PyMethod("__reversed__()")
        public PyIterator reversed() {
            return reversed(this, "dict_reversevalueiterator");
        }

        @Override
        public String repr() {
            return repr("dict_values");
        }
    }

    @PyType(value = "dict_items", subclassable = false)
    static final class Items extends SetView {
        Items(PyDict dict) {
            super(dict);
        }

        @Override
        public Iterator<Object> iterator() {
            Iterator<Map.Entry<Object, Object>> entries = dict.entries().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Object next() {
                    Map.Entry<Object, Object> entry = entries.next();
                    return PyTuple.of(entry.getKey(), entry.getValue());
                }
            };
        }

        @Override
        @PyMethod("__contains__(item, /)")
        public boolean contains(Object item) {
            if (!(item instanceof PyTuple pair) || pair.size() != 2) {
                return false;
            }
            Object value = dict.get(pair.get(0));
            return value != null && Sequences.same(value, pair.get(1));
        }

        @PyMethod("__reversed__()")
        public PyIterator reversed() {
            return reversed(this, "dict_reverseitemiterator");
        }

        @Override
        public String repr() {
            return repr("dict_items");
        }
    }
}
