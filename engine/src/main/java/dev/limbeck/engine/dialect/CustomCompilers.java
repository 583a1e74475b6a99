package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.TypeVisitor;
import dev.limbeck.engine.sqlalchemy.Values;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code sqlalchemy.ext.compiler}: functions of scripts that write elements and types of certain classes. */
public final class CustomCompilers {
    private static final String ANY_DIALECT = "";

    private final Map<PyClass, Map<String, Object>> writers = new HashMap<>();

    private CustomCompilers() {}

    /** What a writer gets as its compiler. */
    @PyType(value = "SQLCompiler", module = "sqlalchemy.sql.compiler", subclassable = false)
    public static final class CompilerForScripts extends PyObject {
        private final @Nullable Dialect dialect;
        private final Function<Object, String> process;

        CompilerForScripts(@Nullable Dialect dialect, Function<Object, String> process) {
            this.dialect = dialect;
            this.process = process;
        }

        @PyMethod("process(obj, **kwargs)")
        public String process(Object obj, Map<String, Object> kwargs) {
            Dialect known = dialect;
            if (known != null && obj instanceof ClauseElement element && Values.truth(kwargs.get("literal_binds"))) {
                return element.accept(known.sqlCompiler(true, Map.of()));
            }
            return process.apply(obj);
        }

        @PyAttribute("dialect")
        public DialectForScripts dialect() {
            return new DialectForScripts(known());
        }

        @PyAttribute("preparer")
        public DialectForScripts.PreparerForScripts preparer() {
            return dialect().identifierPreparer();
        }

        @PyAttribute("sql_compiler")
        public CompilerForScripts sqlCompiler() {
            return this;
        }

        @PyMethod("render_literal_value(value, type_)")
        public String literal(Object value, TypeEngine type) {
            return known().literal(value, type);
        }

        /** {@code visit_drop_table} and its kin: what the compiler writes when no script says otherwise. */
        @PyMethod("__getattr__(name)")
        public Object visitor(String name) {
            if (!name.startsWith("visit_")) {
                throw PyException.attributeError("'SQLCompiler' object has no attribute '" + name + "'");
            }
            return NativeFunction.of(
                    name + "(element, *args, **kwargs)", (at, arguments) -> natively(name, arguments.get(0)));
        }

        private String natively(String name, Object element) {
            if (element instanceof DdlElement ddl) {
                return ddl.accept(known().ddlCompiler());
            }
            Method method = element instanceof TypeEngine type ? typeVisit(name.substring(6), type) : null;
            if (method == null) {
                throw PyException.notImplementedError(
                        "compiler." + name + "() of " + Operators.repr(element) + " is not available here");
            }
            try {
                return (String) method.invoke(known().typeCompiler(), element);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot call " + method, e);
            }
        }

        /** The visitor's method that SQLAlchemy calls {@code visit_} and {@code name}: in capitals, or in words. */
        private static @Nullable Method typeVisit(String name, TypeEngine type) {
            String wanted = "visit" + name.replace("_", "");
            boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
            for (Method method : TypeVisitor.class.getMethods()) {
                boolean called = capitals
                        ? method.getName().equals(wanted)
                        : method.getName().equalsIgnoreCase(wanted);
                String own = method.getName().substring(5);
                boolean isInCapitals = own.equals(own.toUpperCase(Locale.ROOT));
                if (called && capitals == isInCapitals && method.getParameterTypes()[0].isInstance(type)) {
                    return method;
                }
            }
            return null;
        }

        private Dialect known() {
            Dialect known = dialect;
            if (known == null) {
                throw PyException.notImplementedError("this compiler has no dialect");
            }
            return known;
        }
    }

    private static @Nullable CustomCompilers current() {
        Interpreter interpreter = Interpreter.currentOrNull();
        return interpreter == null ? null : interpreter.state(CustomCompilers.class, CustomCompilers::new);
    }

    @PyMethod("compiles(class_, *specs)")
    public static Object compiles(Interpreter interpreter, Object type, List<Object> specs) {
        if (!(type instanceof PyClass compiled)) {
            throw PyException.typeError("compiles() wants a class, not " + Operators.repr(type));
        }
        CustomCompilers all = interpreter.state(CustomCompilers.class, CustomCompilers::new);
        return NativeFunction.of("decorate(fn)", (at, arguments) -> {
            Object writer = arguments.get(0);
            Map<String, Object> ofClass = all.writers.computeIfAbsent(compiled, key -> new HashMap<>());
            if (specs.isEmpty()) {
                ofClass.put(ANY_DIALECT, writer);
            }
            for (Object spec : specs) {
                ofClass.put(Operators.str(spec), writer);
            }
            return writer;
        });
    }

    @PyMethod("deregister(class_)")
    public static void deregister(Interpreter interpreter, PyClass type) {
        interpreter.state(CustomCompilers.class, CustomCompilers::new).writers.remove(type);
    }

    /** What a script's function writes for a value of {@code type}; null when there is no function for it. */
    static @Nullable String write(PyClass type, Object value, SqlRules rules, Function<Object, String> process) {
        CustomCompilers all = current();
        if (all == null || all.writers.isEmpty()) {
            return null;
        }
        Object writer = all.writer(type, rules.name());
        if (writer == null) {
            return null;
        }
        Dialect dialect = rules instanceof Dialect known ? known : null;
        return Operators.str(Interpreter.current().call(writer, value, new CompilerForScripts(dialect, process)));
    }

    private @Nullable Object writer(PyClass type, String dialect) {
        for (PyClass each : type.mro()) {
            Map<String, Object> ofClass = writers.get(each);
            if (ofClass != null) {
                Object exact = ofClass.get(dialect);
                Object writer = exact == null ? ofClass.get(ANY_DIALECT) : exact;
                if (writer != null) {
                    return writer;
                }
            }
        }
        return null;
    }

    static RuntimeException cannotProcess(Object value) {
        return PyException.typeError("cannot write " + Operators.repr(value) + " as SQL");
    }

    /** Writes elements by {@code elements}, and types as {@code rules} do. */
    static Function<Object, String> processing(Function<ClauseElement, String> elements, SqlRules rules) {
        return value -> {
            if (value instanceof ClauseElement element) {
                return elements.apply(element);
            }
            if (value instanceof TypeEngine type) {
                return rules.typeText(type);
            }
            throw cannotProcess(value);
        };
    }
}
