package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.LookAhead;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code itertools}. */
final class ItertoolsModule {
    private ItertoolsModule() {}

    static NativeModule create() {
        return NativeModule.named("itertools").type("chain", Chain.class).functions(ItertoolsModule.class);
    }

    /** An iterator whose next element {@code next} gives, or null at the end. */
    private static PyIterator iterator(String name, Supplier<@Nullable Object> next) {
        return new PyIterator(
                new LookAhead() {
                    @Override
                    protected @Nullable Object advance() {
                        return next.get();
                    }
                },
                "itertools." + name);
    }

    /** {@code itertools.chain}, a class for the sake of {@code chain.from_iterable}. */
    @PyType(value = "chain", module = "itertools", subclassable = false)
    static final class Chain {
        private Chain() {}

        @PyNew("chain(*iterables)")
        public static PyIterator create(List<Object> iterables) {
            return chained(iterables.iterator());
        }

        @PyMethod("from_iterable(iterable, /)")
        public static PyIterator fromIterable(PyClass type, Object iterable) {
            return chained(Operators.iterate(iterable));
        }

        private static PyIterator chained(Iterator<Object> iterables) {
            return new PyIterator(
                    new LookAhead() {
                        private @Nullable Iterator<Object> current;

                        @Override
                        protected @Nullable Object advance() {
                            Iterator<Object> items = current;
                            while (items == null || !items.hasNext()) {
                                if (!iterables.hasNext()) {
                                    return null;
                                }
                                items = Operators.iterate(iterables.next());
                                current = items;
                            }
                            return items.next();
                        }
                    },
                    "itertools.chain");
        }
    }

    @PyMethod("count(start=0, step=1)")
    public static PyIterator count(Object start, Object step) {
        Object[] next = {start};
        return iterator("count", () -> {
            Object value = next[0];
            next[0] = Operators.binary(BinaryOperator.ADD, value, step);
            return value;
        });
    }

    @PyMethod("repeat(object, times=...)")
    public static PyIterator repeat(Object object, Object times) {
        long[] left = {times == Ellipsis.ELLIPSIS ? Long.MAX_VALUE : Operators.index(times)};
        return iterator("repeat", () -> left[0]-- > 0 ? object : null);
    }

    @PyMethod("cycle(iterable, /)")
    public static PyIterator cycle(Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        List<Object> seen = new ArrayList<>();
        int[] at = {0};
        return iterator("cycle", () -> {
            if (items.hasNext()) {
                Object item = items.next();
                seen.add(item);
                return item;
            }
            return seen.isEmpty() ? null : seen.get(at[0]++ % seen.size());
        });
    }

    @PyMethod("islice(iterable, start, stop=..., step=None, /)")
    public static PyIterator islice(Object iterable, Object start, Object stop, Object step) {
        boolean onlyStop = stop == Ellipsis.ELLIPSIS;
        long from = onlyStop || start == None.NONE ? 0 : position(start);
        Object end = onlyStop ? start : stop;
        long to = end == None.NONE ? Long.MAX_VALUE : position(end);
        long by = step == None.NONE ? 1 : Operators.index(step);
        if (by < 1) {
            throw PyException.valueError("Step for islice() must be a positive integer or None.");
        }
        Iterator<Object> items = Operators.iterate(iterable);
        long[] next = {0, from};
        return iterator("islice", () -> {
            if (next[1] >= to) {
                return null;
            }
            while (next[0] < next[1] && items.hasNext()) {
                items.next();
                next[0]++;
            }
            if (!items.hasNext()) {
                return null;
            }
            next[0]++;
            next[1] += by;
            return items.next();
        });
    }

    private static long position(Object value) {
        long position = Operators.index(value);
        if (position < 0) {
            throw PyException.valueError(
                    "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }
        return position;
    }

    @PyMethod("takewhile(predicate, iterable, /)")
    public static PyIterator takewhile(Interpreter interpreter, Object predicate, Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        return iterator("takewhile", () -> {
            Object item = items.hasNext() ? items.next() : null;
            return item != null && Operators.truth(interpreter.call(predicate, item)) ? item : null;
        });
    }

    @PyMethod("dropwhile(predicate, iterable, /)")
    public static PyIterator dropwhile(Interpreter interpreter, Object predicate, Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        boolean[] dropping = {true};
        return iterator("dropwhile", () -> {
            while (items.hasNext()) {
                Object item = items.next();
                if (!dropping[0] || !Operators.truth(interpreter.call(predicate, item))) {
                    dropping[0] = false;
                    return item;
                }
            }
            return null;
        });
    }

    @PyMethod("filterfalse(predicate, iterable, /)")
    public static PyIterator filterfalse(Interpreter interpreter, Object predicate, Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        return iterator("filterfalse", () -> {
            while (items.hasNext()) {
                Object item = items.next();
                Object verdict = predicate == None.NONE ? item : interpreter.call(predicate, item);
                if (!Operators.truth(verdict)) {
                    return item;
                }
            }
            return null;
        });
    }

    @PyMethod("compress(data, selectors)")
    public static PyIterator compress(Object data, Object selectors) {
        Iterator<Object> items = Operators.iterate(data);
        Iterator<Object> choices = Operators.iterate(selectors);
        return iterator("compress", () -> {
            while (items.hasNext() && choices.hasNext()) {
                Object item = items.next();
                if (Operators.truth(choices.next())) {
                    return item;
                }
            }
            return null;
        });
    }

    @PyMethod("starmap(function, iterable, /)")
    public static PyIterator starmap(Interpreter interpreter, Object function, Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        return iterator(
                "starmap",
                () -> items.hasNext()
                        ? interpreter.call(function, Arguments.of(Operators.list(items.next()), Map.of()))
                        : null);
    }

    @PyMethod("accumulate(iterable, func=None, *, initial=None)")
    public static PyIterator accumulate(Interpreter interpreter, Object iterable, Object func, Object initial) {
        Iterator<Object> items = Operators.iterate(iterable);
        @Nullable Object[] total = {null};
        return iterator("accumulate", () -> {
            Object before = total[0];
            Object after;
            if (before == null && initial != None.NONE) {
                after = initial;
            } else if (!items.hasNext()) {
                return null;
            } else if (before == null) {
                after = items.next();
            } else {
                Object item = items.next();
                after = func == None.NONE
                        ? Operators.binary(BinaryOperator.ADD, before, item)
                        : interpreter.call(func, before, item);
            }
            total[0] = after;
            return after;
        });
    }

    @PyMethod("pairwise(iterable, /)")
    public static PyIterator pairwise(Object iterable) {
        Iterator<Object> items = Operators.iterate(iterable);
        @Nullable Object[] before = {null};
        return iterator("pairwise", () -> {
            Object first = before[0];
            if (first == null) {
                first = items.hasNext() ? items.next() : null;
            }
            if (first == null || !items.hasNext()) {
                return null;
            }
            Object second = items.next();
            before[0] = second;
            return PyTuple.of(first, second);
        });
    }

    @PyMethod("zip_longest(*iterables, fillvalue=None)")
    public static PyIterator zipLongest(List<Object> iterables, Object fillvalue) {
        List<Iterator<Object>> all = new ArrayList<>();
        iterables.forEach(iterable -> all.add(Operators.iterate(iterable)));
        return iterator("zip_longest", () -> {
            boolean any = false;
            Object[] row = new Object[all.size()];
            for (int i = 0; i < row.length; i++) {
                boolean more = all.get(i).hasNext();
                any |= more;
                row[i] = more ? all.get(i).next() : fillvalue;
            }
            return any ? PyTuple.of(row) : null;
        });
    }

    @PyMethod("groupby(iterable, key=None)")
    public static PyIterator groupby(Interpreter interpreter, Object iterable, Object key) {
        Iterator<Object> items = Operators.iterate(iterable);
        @Nullable Object[] ahead = {null};
        return iterator("groupby", () -> {
            Object first = ahead[0];
            if (first == null && items.hasNext()) {
                first = items.next();
            }
            if (first == null) {
                return null;
            }
            ahead[0] = null;
            Object groupKey = keyOf(interpreter, key, first);
            List<Object> group = new ArrayList<>(List.of(first));
            while (items.hasNext()) {
                Object item = items.next();
                if (!Operators.equal(keyOf(interpreter, key, item), groupKey)) {
                    ahead[0] = item;
                    break;
                }
                group.add(item);
            }
            return PyTuple.of(groupKey, new PyIterator(group.iterator(), "itertools._grouper"));
        });
    }

    private static Object keyOf(Interpreter interpreter, Object key, Object item) {
        return key == None.NONE ? item : interpreter.call(key, item);
    }

    @PyMethod("tee(iterable, n=2, /)")
    public static PyTuple tee(Object iterable, int n) {
        Iterator<Object> items = Operators.iterate(iterable);
        List<Deque<Object>> queues = new ArrayList<>();
        Object[] copies = new Object[n];
        for (int i = 0; i < n; i++) {
            Deque<Object> mine = new ArrayDeque<>();
            queues.add(mine);
            copies[i] = iterator("_tee", () -> {
                if (mine.isEmpty() && items.hasNext()) {
                    Object item = items.next();
                    queues.forEach(queue -> queue.add(item));
                }
                return mine.poll();
            });
        }
        return PyTuple.of(copies);
    }

    @PyMethod("product(*iterables, repeat=1)")
    public static PyIterator product(List<Object> iterables, long repeat) {
        List<List<Object>> pools = new ArrayList<>();
        for (long i = 0; i < repeat; i++) {
            iterables.forEach(iterable -> pools.add(Operators.list(iterable)));
        }
        boolean empty = pools.stream().anyMatch(List::isEmpty);
        int[] at = new int[pools.size()];
        boolean[] ended = {empty};
        return iterator("product", () -> {
            if (ended[0]) {
                return null;
            }
            Object[] row = new Object[at.length];
            for (int i = 0; i < at.length; i++) {
                row[i] = pools.get(i).get(at[i]);
            }
            int last = at.length - 1;
            while (last >= 0 && ++at[last] == pools.get(last).size()) {
                at[last--] = 0;
            }
            ended[0] = last < 0;
            return PyTuple.of(row);
        });
    }

    @PyMethod("combinations(iterable, r)")
    public static PyIterator combinations(Object iterable, int r) {
        return choices("combinations", Operators.list(iterable), r, true, false);
    }

    @PyMethod("combinations_with_replacement(iterable, r)")
    public static PyIterator combinationsWithReplacement(Object iterable, int r) {
        return choices("combinations_with_replacement", Operators.list(iterable), r, true, true);
    }

    @PyMethod("permutations(iterable, r=None)")
    public static PyIterator permutations(Object iterable, Object r) {
        List<Object> pool = Operators.list(iterable);
        int size = r == None.NONE ? pool.size() : (int) Operators.index(r);
        return choices("permutations", pool, size, false, false);
    }

    /** All choices of {@code r} positions in lexical order, {@code ascending} and {@code repeating} or not. */
    private static PyIterator choices(String name, List<Object> pool, int r, boolean ascending, boolean repeating) {
        int[] at = new int[r];
        for (int i = 0; i < r; i++) {
            at[i] = ascending && repeating ? 0 : i;
        }
        boolean[] ended = {r > pool.size() && !(repeating && !pool.isEmpty())};
        return iterator(name, () -> {
            if (ended[0]) {
                return null;
            }
            Object[] row = new Object[r];
            for (int i = 0; i < r; i++) {
                row[i] = pool.get(at[i]);
            }
            ended[0] = !advance(at, pool.size(), ascending, repeating);
            return PyTuple.of(row);
        });
    }

    private static boolean advance(int[] at, int size, boolean ascending, boolean repeating) {
        for (int i = at.length - 1; i >= 0; i--) {
            int next = at[i] + 1;
            while (!ascending && next < size && contains(at, i, next)) {
                next++;
            }
            int limit = ascending && !repeating ? size - (at.length - 1 - i) : size;
            if (next >= limit) {
                continue;
            }
            at[i] = next;
            for (int j = i + 1; j < at.length; j++) {
                at[j] = ascending ? at[j - 1] + (repeating ? 0 : 1) : least(at, j);
            }
            return true;
        }
        return false;
    }

    private static boolean contains(int[] at, int count, int value) {
        for (int i = 0; i < count; i++) {
            if (at[i] == value) {
                return true;
            }
        }
        return false;
    }

    private static int least(int[] at, int count) {
        int value = 0;
        while (contains(at, count, value)) {
            value++;
        }
        return value;
    }
}
