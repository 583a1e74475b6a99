package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A module written in Java: names and how to make what they stand for, when a script first asks. Described once per
 * interpreter, fluently, by a {@link ModuleSource}.
 *
 * <pre>{@code
 * NativeModule.named("sqlalchemy")
 *         .types("dev.limbeck.engine.sqlalchemy", "Column", "Table")
 *         .functions(SqlFunctions.class)
 *         .value("__version__", "2.0.52");
 * }</pre>
 */
public final class NativeModule {
    private record LazyType(String javaClass) {}

    private record Alias(String module, String member) {}

    private record Lazy(Function<Interpreter, Object> supplier) {}

    private final String name;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final List<Object> functionHolders = new ArrayList<>(2);
    private @Nullable BiFunction<Interpreter, String, @Nullable Object> fallback;
    private @Nullable Consumer<Interpreter> whenImported;

    private NativeModule(String name) {
        this.name = name;
    }

    /** An empty module of this dotted name. */
    public static NativeModule named(String name) {
        return new NativeModule(name);
    }

    public String name() {
        return name;
    }

    /** Classes of one Java package whose Python name is their simple name; loaded when first named. */
    public NativeModule types(String javaPackage, String... simpleNames) {
        for (String simpleName : simpleNames) {
            entries.put(simpleName, new LazyType(javaPackage + "." + simpleName));
        }
        return this;
    }

    /** A class under {@code member}; {@code javaClass} is its full name and loaded when first named. */
    public NativeModule type(String member, String javaClass) {
        entries.put(member, new LazyType(javaClass));
        return this;
    }

    /** A class ({@link PyType} class or holder) under {@code member}. */
    public NativeModule type(String member, Class<?> javaClass) {
        entries.put(member, javaClass);
        return this;
    }

    /** The static {@link PyMethod}s of {@code holder}, inspected when a name is asked for that no entry has. */
    public NativeModule functions(Class<?> holder) {
        functionHolders.add(holder);
        return this;
    }

    /** The {@link PyMethod}s of {@code instance}, static or not, inspected as with a class. */
    public NativeModule functions(Object instance) {
        functionHolders.add(instance);
        return this;
    }

    /** A function given as Java code, e.g. {@code "text(text)"}; it receives its arguments in the signature's order. */
    public NativeModule function(String signature, PyCallable body) {
        NativeFunction function = NativeFunction.of(signature, body);
        entries.put(function.name(), function);
        return this;
    }

    /** A ready value. */
    public NativeModule value(String member, Object value) {
        entries.put(member, value instanceof Class<?> ? new Lazy(interpreter -> value) : value);
        return this;
    }

    /** A value made when first named, once per interpreter. */
    public NativeModule lazy(String member, Function<Interpreter, Object> supplier) {
        entries.put(member, new Lazy(supplier));
        return this;
    }

    /** {@code member} is the same as {@code original} of another module (or this one). */
    public NativeModule alias(String member, String module, String original) {
        entries.put(member, new Alias(module, original));
        return this;
    }

    /** The same names from another module: {@code from module import names}. */
    public NativeModule reexport(String module, String... names) {
        for (String member : names) {
            entries.put(member, new Alias(module, member));
        }
        return this;
    }

    /** Modules below this one that need no import of their own: {@code sa.dialects}. */
    public NativeModule submodules(String... names) {
        for (String member : names) {
            entries.put(member, new Alias(name + "." + member, ""));
        }
        return this;
    }

    /**
     * Names that the real module has and this one has not: they can be imported, and using one while a migration runs is
     * an error that says so.
     */
    public NativeModule absent(String... names) {
        for (String member : names) {
            entries.put(member, new Lazy(interpreter -> AbsentValue.leftOut(name, member)));
        }
        return this;
    }

    /** What importing the module does, apart from giving its names. */
    public NativeModule whenImported(Consumer<Interpreter> effect) {
        whenImported = effect;
        return this;
    }

    void imported(Interpreter interpreter) {
        if (whenImported != null) {
            whenImported.accept(interpreter);
        }
    }

    /** Asked last, for names that nothing above has; null means that there is no such member. */
    public NativeModule fallback(BiFunction<Interpreter, String, @Nullable Object> fallback) {
        this.fallback = fallback;
        return this;
    }

    /** Makes the member, or returns null when there is none of that name. */
    @Nullable
    Object create(Interpreter interpreter, String member) {
        Object entry = entries.get(member);
        if (entry != null) {
            return resolve(interpreter, entry);
        }
        for (Object holder : functionHolders) {
            Object function = NativeFunction.find(holder, member);
            if (function != null) {
                return function;
            }
        }
        return fallback == null ? null : fallback.apply(interpreter, member);
    }

    /** All names but those of {@link #fallback}, for {@code dir} and {@code import *}. */
    List<String> names() {
        List<String> names = new ArrayList<>(entries.keySet());
        for (Object holder : functionHolders) {
            names.addAll(NativeFunction.names(holder));
        }
        return names;
    }

    private static Object resolve(Interpreter interpreter, Object entry) {
        if (entry instanceof Class<?> javaClass) {
            return PyClass.of(javaClass);
        }
        if (entry instanceof LazyType type) {
            return PyClass.of(load(type.javaClass));
        }
        if (entry instanceof Lazy lazy) {
            return lazy.supplier.apply(interpreter);
        }
        if (entry instanceof Alias alias) {
            Object module = interpreter.importModule(alias.module);
            return alias.member.isEmpty() ? module : interpreter.getAttribute(module, alias.member);
        }
        return entry;
    }

    private static Class<?> load(String javaClass) {
        try {
            return Class.forName(javaClass, true, NativeModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("module names the class " + javaClass + ", which does not exist", e);
        }
    }
}
