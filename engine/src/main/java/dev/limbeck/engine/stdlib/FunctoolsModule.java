package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BoundMethod;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.RichComparison;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code functools}. */
final class FunctoolsModule {
    private static final List<String> WRAPPED =
            List.of("__module__", "__name__", "__qualname__", "__doc__", "__annotations__");

    private FunctoolsModule() {}

    static NativeModule create() {
        return NativeModule.named("functools")
                .type("partial", Partial.class)
                .type("partialmethod", Partial.class)
                .type("cached_property", CachedProperty.class)
                .value("WRAPPER_ASSIGNMENTS", PyTuple.copyOf(WRAPPED))
                .value("WRAPPER_UPDATES", PyTuple.of("__dict__"))
                .functions(FunctoolsModule.class);
    }

    @PyMethod("reduce(function, iterable, initial=..., /)")
    public static Object reduce(Interpreter interpreter, Object function, Object iterable, Object initial) {
        Iterator<Object> items = Operators.iterate(iterable);
        Object value = initial;
        if (value == Ellipsis.ELLIPSIS) {
            if (!items.hasNext()) {
                throw PyException.typeError("reduce() of empty iterable with no initial value");
            }
            value = items.next();
        }
        while (items.hasNext()) {
            value = interpreter.call(function, value, items.next());
        }
        return value;
    }

    @PyMethod("update_wrapper(wrapper, wrapped, assigned=..., updated=...)")
    public static Object updateWrapper(Object wrapper, Object wrapped, Object assigned, Object updated) {
        Iterable<?> names = assigned == Ellipsis.ELLIPSIS ? WRAPPED : Operators.list(assigned);
        for (Object name : names) {
            Object value = Operators.findAttribute(wrapped, (String) name);
            if (value != null) {
                Operators.setAttribute(wrapper, (String) name, value);
            }
        }
        if (wrapped instanceof PyObject from && wrapper instanceof PyObject to && !(wrapped instanceof PyClass)) {
            to.attributes().putAll(from.attributes());
        }
        Operators.setAttribute(wrapper, "__wrapped__", wrapped);
        return wrapper;
    }

    @PyMethod("wraps(wrapped, assigned=..., updated=...)")
    public static Object wraps(Object wrapped, Object assigned, Object updated) {
        return NativeFunction.of(
                "update_wrapper(wrapper)",
                (interpreter, arguments) -> updateWrapper(arguments.get(0), wrapped, assigned, updated));
    }

    @PyMethod("lru_cache(maxsize=128, typed=False)")
    public static Object lruCache(Object maxsize, Object typed) {
        if (Operators.isCallable(maxsize)) {
            return new CachedFunction(maxsize, 128);
        }
        long limit = maxsize == None.NONE ? -1 : Operators.index(maxsize);
        return NativeFunction.of(
                "decorating_function(user_function)",
                (interpreter, arguments) -> new CachedFunction(arguments.get(0), limit));
    }

    @PyMethod("cache(user_function, /)")
    public static Object cache(Object userFunction) {
        return new CachedFunction(userFunction, -1);
    }

    @PyMethod("cmp_to_key(mycmp)")
    public static Object cmpToKey(Object mycmp) {
        return NativeFunction.of(
                "K(obj)", (interpreter, arguments) -> new ComparisonKey(interpreter, mycmp, arguments.get(0)));
    }

    @PyMethod("total_ordering(cls)")
    public static Object totalOrdering(PyClass cls) {
        String root = null;
        for (RichComparison order : RichComparison.values()) {
            boolean isOrder = order != RichComparison.EQ && order != RichComparison.NE;
            root = root == null && isOrder && cls.special(order.method()) != null ? order.method() : root;
        }
        if (root == null) {
            throw PyException.valueError("must define at least one ordering operation: < > <= >=");
        }
        for (RichComparison order : RichComparison.values()) {
            boolean isOrder = order != RichComparison.EQ && order != RichComparison.NE;
            if (isOrder && cls.special(order.method()) == null) {
                cls.attributes().put(order.method(), derived(order, root));
            }
        }
        return cls;
    }

    /** {@code order} in terms of the method {@code root} and equality. */
    private static InstanceFunction derived(RichComparison order, String root) {
        return InstanceFunction.of(order.method() + "(self, other)", (interpreter, arguments) -> {
            Object self = arguments.get(0);
            Object other = arguments.get(1);
            Object given = Operators.callMethod(self, root, other);
            if (given == NotImplemented.NOT_IMPLEMENTED) {
                return given;
            }
            boolean holds = Operators.truth(given);
            boolean equal = Operators.equal(self, other);
            boolean rootIsStrict = root.equals("__lt__") || root.equals("__gt__");
            boolean rootIsLess = root.equals("__lt__") || root.equals("__le__");
            boolean strictlyRoot = rootIsStrict ? holds : holds && !equal;
            boolean less = rootIsLess ? strictlyRoot : !strictlyRoot && !equal;
            return switch (order) {
                case LT -> less;
                case LE -> less || equal;
                case GT -> !less && !equal;
                default -> !less;
            };
        });
    }

    @PyMethod("singledispatch(func)")
    public static Object singledispatch(Object func) {
        return new SingleDispatch(func);
    }

    /** {@code functools.partial}. */
    @PyType(value = "partial", module = "functools", subclassable = false)
    static final class Partial extends PyObject implements PyCallable, NativeText {
        private final Object function;
        private final PyTuple args;
        private final Map<String, Object> keywords;

        private Partial(Object function, PyTuple args, Map<String, Object> keywords) {
            this.function = function;
            this.args = args;
            this.keywords = keywords;
        }

        @PyNew("partial(func, /, *args, **keywords)")
        public static Partial create(Object func, List<Object> args, Map<String, Object> keywords) {
            if (!Operators.isCallable(func)) {
                throw PyException.typeError("the first argument must be callable");
            }
            return new Partial(func, PyTuple.copyOf(args), new LinkedHashMap<>(keywords));
        }

        @PyAttribute("func")
        public Object function() {
            return function;
        }

        @PyAttribute("args")
        public PyTuple args() {
            return args;
        }

        @PyAttribute("keywords")
        public PyDict keywords() {
            return new PyDict(keywords);
        }

        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            List<Object> positional = new ArrayList<>(args.items());
            positional.addAll(arguments.positional());
            Map<String, Object> named = new LinkedHashMap<>(keywords);
            named.putAll(arguments.named());
            return interpreter.call(function, Arguments.of(positional, named));
        }

        @Override
        public String repr() {
            StringBuilder text = new StringBuilder("functools.partial(").append(Operators.repr(function));
            args.items().forEach(argument -> text.append(", ").append(Operators.repr(argument)));
            keywords.forEach(
                    (name, value) -> text.append(", ").append(name).append('=').append(Operators.repr(value)));
            return text.append(')').toString();
        }
    }

    /** What {@code lru_cache} makes of a function. */
    @PyType(value = "_lru_cache_wrapper", module = "functools", subclassable = false)
    static final class CachedFunction extends PyObject implements PyCallable, Descriptor {
        private final Object function;
        private final long limit;
        private final LinkedHashMap<Object, Object> results;
        private long hits;
        private long misses;

        /** @param limit how many results are kept; negative for all */
        CachedFunction(Object function, long limit) {
            this.function = function;
            this.limit = limit;
            this.results = new LinkedHashMap<>(16, 0.75f, true);
            attributes().put("__wrapped__", function);
        }

        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            return instance == null ? this : new BoundMethod(instance, this);
        }

        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            List<Object> parts = new ArrayList<>(arguments.positional());
            for (Map.Entry<String, Object> named : arguments.named().entrySet()) {
                parts.add(PyTuple.of(named.getKey(), named.getValue()));
            }
            PyTuple key = PyTuple.copyOf(parts);
            Object known = results.get(key);
            if (known != null) {
                hits++;
                return known;
            }
            Object result = interpreter.call(function, arguments);
            misses++;
            if (limit != 0) {
                results.put(key, result);
            }
            if (limit > 0 && results.size() > limit) {
                Iterator<Object> oldest = results.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
            return result;
        }

        @PyMethod("cache_clear()")
        public void clear() {
            results.clear();
            hits = 0;
            misses = 0;
        }

        @PyMethod("cache_info()")
        public Object info() {
            PyClass type = NamedTuples.create(
                    "CacheInfo", List.of("hits", "misses", "maxsize", "currsize"), new PyDict(), "functools");
            return Operators.call(type, hits, misses, limit < 0 ? None.NONE : (Object) limit, (long) results.size());
        }

        @PyMethod("__getattr__(name)")
        public Object attribute(String name) {
            return Operators.getAttribute(function, name);
        }
    }

    /** {@code functools.cached_property}: not data, so that the value stored on the instance hides it. */
    @PyType(value = "cached_property", module = "functools", subclassable = false)
    static final class CachedProperty extends PyObject implements Descriptor {
        private final Object function;
        private @Nullable String name;

        private CachedProperty(Object function) {
            this.function = function;
        }

        @PyNew("cached_property(func)")
        public static CachedProperty create(Object func) {
            return new CachedProperty(func);
        }

        @PyMethod("__set_name__(owner, name)")
        public void setName(Object owner, String name) {
            this.name = name;
        }

        @PyAttribute("func")
        public Object function() {
            return function;
        }

        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            if (instance == null) {
                return this;
            }
            Object value = Operators.call(function, instance);
            if (instance instanceof PyObject object && name != null) {
                object.attributes().put(name, value);
            }
            return value;
        }
    }

    /** One value under a comparison function. */
    @PyType(value = "KeyWrapper", module = "functools", subclassable = false)
    static final class ComparisonKey {
        private final Interpreter interpreter;
        private final Object comparison;
        private final Object value;

        ComparisonKey(Interpreter interpreter, Object comparison, Object value) {
            this.interpreter = interpreter;
            this.comparison = comparison;
            this.value = value;
        }

        private boolean compare(ComparisonKey other, RichComparison operator) {
            Object order = interpreter.call(comparison, value, other.value);
            return Operators.truth(Operators.compare(operator, order, 0L));
        }

        @PyMethod("__lt__(other)")
        public boolean isLess(ComparisonKey other) {
            return compare(other, RichComparison.LT);
        }

        @PyMethod("__gt__(other)")
        public boolean isGreater(ComparisonKey other) {
            return compare(other, RichComparison.GT);
        }

        @PyMethod("__eq__(other)")
        public boolean isEqual(ComparisonKey other) {
            return compare(other, RichComparison.EQ);
        }
    }

    /** What {@code singledispatch} makes of a function: the implementation is chosen by the first argument's class. */
    @PyType(value = "singledispatch_wrapper", module = "functools", subclassable = false)
    static final class SingleDispatch extends PyObject implements PyCallable {
        private final Object fallback;
        private final Map<PyClass, Object> implementations = new LinkedHashMap<>();

        SingleDispatch(Object fallback) {
            this.fallback = fallback;
        }

        @PyMethod("register(cls, func=None)")
        public Object register(Object cls, Object func) {
            if (cls instanceof PyClass type && func == None.NONE) {
                return NativeFunction.of("register(func)", (interpreter, arguments) -> {
                    implementations.put(type, arguments.get(0));
                    return arguments.get(0);
                });
            }
            if (cls instanceof PyClass type) {
                implementations.put(type, func);
                return func;
            }
            for (Object annotation :
                    Operators.list(Operators.callMethod(Operators.getAttribute(cls, "__annotations__"), "values"))) {
                if (annotation instanceof PyClass type) {
                    implementations.put(type, cls);
                    return cls;
                }
            }
            throw PyException.typeError("Invalid first argument to `register()`. Use either `@register(some_class)` or"
                    + " plain `@register` on an annotated function.");
        }

        @PyMethod("dispatch(cls)")
        public Object dispatch(PyClass cls) {
            for (PyClass base : cls.mro()) {
                Object implementation = implementations.get(base);
                if (implementation != null) {
                    return implementation;
                }
            }
            return fallback;
        }

        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            if (arguments.count() == 0) {
                throw PyException.typeError("singledispatch function requires at least 1 positional argument");
            }
            return interpreter.call(dispatch(Operators.type(arguments.get(0))), arguments);
        }
    }
}
