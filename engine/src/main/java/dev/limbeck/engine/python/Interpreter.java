package dev.limbeck.engine.python;

import dev.limbeck.grammar.SourceFile;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs Python modules. One per run and per thread: everything a script can change hangs off this object.
 *
 * <p>Java exceptions of native code that scripts do not catch leave every method here unchanged, with the script's
 * frames attached ({@link PyException#tracebackOf}).
 */
public final class Interpreter {
    private static final ThreadLocal<@Nullable Interpreter> CURRENT = new ThreadLocal<>();

    private final Host host;
    private final ModuleRegistry modules;
    private final ExceptionTranslator translator;
    private final Limits limits;
    private final PyList sysPath = new PyList();
    private final PyDict sysModules = new PyDict();

    public Interpreter(Host host, ModuleRegistry modules) {
        this(host, modules, ExceptionTranslator.NONE, Limits.DEFAULT);
    }

    public Interpreter(Host host, ModuleRegistry modules, ExceptionTranslator translator, Limits limits) {
        this.host = host;
        this.modules = modules;
        this.translator = translator;
        this.limits = limits;
    }

    /** The interpreter that is running a script on this thread. */
    public static Interpreter current() {
        Interpreter current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no script is running on " + Thread.currentThread());
        }
        return current;
    }

    /** The interpreter that {@code callable} belongs to, or the one running on this thread. */
    static Interpreter of(Object callable) {
        return callable instanceof PyFunction function ? function.interpreter() : current();
    }

    public Host host() {
        return host;
    }

    /** {@code sys.path}: strings or paths, relative ones to the working directory. */
    public PyList sysPath() {
        return sysPath;
    }

    /** {@code sys.modules}. */
    public PyDict sysModules() {
        return sysModules;
    }

    /** Runs {@code source} as a module called {@code name}; an application's module unless told otherwise. */
    public PyModule runModule(SourceFile source, String name) {
        return runModule(source, name, ModuleRole.APPLICATION);
    }

    /** Runs {@code source} as a module called {@code name}, without entering it into {@code sys.modules}. */
    public PyModule runModule(SourceFile source, String name, ModuleRole role) {
        throw new UnsupportedOperationException(source + name + role + modules + translator + limits);
    }

    /** Evaluates an expression with {@code module}'s globals. */
    public Object evaluate(SourceFile expression, PyModule module) {
        throw new UnsupportedOperationException(expression + module.name());
    }

    public Object call(Object callable, Object... positional) {
        return call(callable, Arguments.of(positional));
    }

    public Object call(Object callable, Arguments arguments) {
        throw new UnsupportedOperationException(callable + " " + arguments);
    }

    /** {@code receiver.name(*positional)}. */
    public Object callMethod(Object receiver, String name, Object... positional) {
        return call(getAttribute(receiver, name), positional);
    }

    /** {@code importlib.import_module(dottedName)}: the module itself, not its topmost package. */
    public Object importModule(String dottedName) {
        throw new UnsupportedOperationException(dottedName);
    }

    /** {@code getattr(receiver, name)}. */
    public Object getAttribute(Object receiver, String name) {
        return Operators.getAttribute(receiver, name);
    }

    /** {@code getattr(receiver, name)}, or null when there is no such attribute. */
    public @Nullable Object findAttribute(Object receiver, String name) {
        return Operators.findAttribute(receiver, name);
    }

    /** {@code setattr(receiver, name, value)}. */
    public void setAttribute(Object receiver, String name, Object value) {
        Operators.setAttribute(receiver, name, value);
    }

    /** One object per interpreter and class, made when first asked for: where rooms keep what is theirs per run. */
    public <T> T state(Class<T> key, Supplier<T> initial) {
        throw new UnsupportedOperationException(key + " " + initial);
    }

    /**
     * The file that a script means by {@code path}, relative to the working directory, if scripts may read there.
     * Fails with a PermissionError that names the allowed directories.
     */
    public Path readableFile(String path) {
        throw new UnsupportedOperationException(path);
    }

    /** Counts {@code count} steps of work done in native code against the budget. */
    public void step(long count) {
        throw new UnsupportedOperationException("step " + count);
    }
}
