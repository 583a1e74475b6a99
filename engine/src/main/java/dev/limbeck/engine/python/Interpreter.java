package dev.limbeck.engine.python;

import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Module;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.PythonParser;
import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import dev.limbeck.grammar.Statement;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs Python modules. One per run and per thread: everything a script can change hangs off this object.
 *
 * <p>Java exceptions of native code that scripts do not catch leave every method here unchanged, with the script's
 * frames attached ({@link PyException#tracebackOf}).
 *
 * <p>A Python call takes a few kilobytes of the thread's stack. Where that ends before {@link Limits#recursion} calls, the
 * script gets the same RecursionError; callers that want all of them run on a thread with a stack of several megabytes.
 */
public final class Interpreter {
    private static final ThreadLocal<@Nullable Interpreter> CURRENT = new ThreadLocal<>();
    private final Set<String> warnings = new HashSet<>();

    /** The class of {@code super()}, which the evaluator gives its arguments. */
    static final PyClass SUPER = PyClass.of(PySuper.class);

    private final Host host;
    private final ExceptionTranslator translator;
    private final Limits limits;
    private final Importer importer;
    private final PyList sysPath = new PyList();
    private final PyDict sysModules = new PyDict();
    private final Map<Class<?>, Object> states = new IdentityHashMap<>();
    private final List<AbsentValue> mentioned = new ArrayList<>(0);
    private long stepsLeft;
    private int depth;
    private boolean strict;
    private @Nullable Frame frame;
    private @Nullable PyBaseException handling;
    private @Nullable PyModule builtins;

    public Interpreter(Host host, ModuleRegistry modules) {
        this(host, modules, ExceptionTranslator.NONE, Limits.DEFAULT);
    }

    public Interpreter(Host host, ModuleRegistry modules, ExceptionTranslator translator, Limits limits) {
        this.host = host;
        this.translator = translator;
        this.limits = limits;
        this.stepsLeft = limits.steps();
        this.importer = new Importer(this, modules);
    }

    // --- running
    // ------------------------------------------------------------------------------------------------------

    /** The interpreter that is running a script on this thread. */
    public static Interpreter current() {
        Interpreter current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no script is running on " + Thread.currentThread());
        }
        return current;
    }

    public static @Nullable Interpreter currentOrNull() {
        return CURRENT.get();
    }

    /** The interpreter that {@code callable} belongs to, or the one running on this thread. */
    static Interpreter of(Object callable) {
        return callable instanceof PyFunction function ? function.interpreter() : current();
    }

    /** Runs {@code source} as a module called {@code name}; an application's module unless told otherwise. */
    public PyModule runModule(SourceFile source, String name) {
        return runModule(source, name, ModuleRole.APPLICATION);
    }

    /** Runs {@code source} as a module called {@code name}, without entering it into {@code sys.modules}. */
    public PyModule runModule(SourceFile source, String name, ModuleRole role) {
        return runModule(PythonParser.parseModule(source), name, role);
    }

    /** Runs a parsed module. */
    public PyModule runModule(Module tree, String name, ModuleRole role) {
        PyModule module = new PyModule(name);
        module.set("__package__", "");
        Interpreter outer = begin();
        try {
            execute(tree, module, role);
            return module;
        } catch (PyException e) {
            throw e.surfacing();
        } finally {
            end(outer);
        }
    }

    /** Evaluates an expression with {@code module}'s globals. */
    public Object evaluate(SourceFile expression, PyModule module) {
        Expression tree = PythonParser.parseExpression(expression);
        CodeUnit unit = new CodeUnit(this, expression, module, ModuleRole.APPLICATION, false);
        Interpreter outer = begin();
        try {
            Frame inner = moduleFrame(unit);
            Frame caller = enter(inner);
            try {
                return new Evaluator(inner).eval(tree);
            } finally {
                leave(caller);
            }
        } catch (PyException e) {
            throw e.surfacing();
        } finally {
            end(outer);
        }
    }

    public Object call(Object callable, Object... positional) {
        return call(callable, Arguments.of(positional));
    }

    public Object call(Object callable, Arguments arguments) {
        Interpreter outer = begin();
        try {
            return invoke(this, callable, arguments);
        } catch (PyException e) {
            throw e.surfacing();
        } finally {
            end(outer);
        }
    }

    /**
     * Calls a migration's function: until it returns, any use of an absent value is an error that names the import, the
     * use and the way out.
     */
    public Object callStrictly(Object callable, Arguments arguments) {
        boolean before = strict;
        strict = true;
        try {
            return call(callable, arguments);
        } finally {
            strict = before;
        }
    }

    /** {@code receiver.name(*positional)}. */
    public Object callMethod(Object receiver, String name, Object... positional) {
        return call(getAttribute(receiver, name), positional);
    }

    /** Whether a module of this dotted name is built in. */
    public boolean hasNativeModule(String dottedName) {
        Interpreter outer = begin();
        try {
            return importer.isNative(dottedName);
        } finally {
            end(outer);
        }
    }

    /** {@code importlib.import_module(dottedName)}: the module itself, not its topmost package. */
    public Object importModule(String dottedName) {
        Interpreter outer = begin();
        try {
            return importer.load(dottedName, new Importer.Request(place(), true, false));
        } catch (PyException e) {
            throw e.surfacing();
        } finally {
            end(outer);
        }
    }

    /** {@code getattr(receiver, name)}. */
    public Object getAttribute(Object receiver, String name) {
        Interpreter outer = begin();
        try {
            return Operators.getAttribute(receiver, name);
        } finally {
            end(outer);
        }
    }

    /** {@code getattr(receiver, name)}, or null when there is no such attribute. */
    public @Nullable Object findAttribute(Object receiver, String name) {
        Interpreter outer = begin();
        try {
            return Operators.findAttribute(receiver, name);
        } finally {
            end(outer);
        }
    }

    /** {@code setattr(receiver, name, value)}. */
    public void setAttribute(Object receiver, String name, Object value) {
        Interpreter outer = begin();
        try {
            Operators.setAttribute(receiver, name, value);
        } finally {
            end(outer);
        }
    }

    private @Nullable Interpreter begin() {
        Interpreter outer = CURRENT.get();
        if (outer != this) {
            CURRENT.set(this);
        }
        return outer;
    }

    private void end(@Nullable Interpreter outer) {
        if (outer == null) {
            CURRENT.remove();
        } else if (outer != this) {
            CURRENT.set(outer);
        }
    }

    /** Calls without the change of exceptions at the interpreter's border: for calls inside it. */
    static Object invoke(Interpreter interpreter, Object callable, Arguments arguments) {
        if (callable instanceof PyCallable function) {
            return function.call(interpreter, arguments);
        }
        Object method = Operators.type(callable).special("__call__");
        if (method == null) {
            AbsentValue absent = Operators.type(callable).absentBase();
            if (absent != null) {
                return invoke(interpreter, absent, arguments);
            }
            throw PyException.typeError("'" + Operators.typeName(callable) + "' object is not callable");
        }
        if (method instanceof NativeMethod code) {
            return code.call(interpreter, callable, arguments);
        }
        return invoke(interpreter, Attributes.bind(method, callable, Operators.type(callable)), arguments);
    }

    // --- modules
    // ------------------------------------------------------------------------------------------------------

    void execute(SourceFile source, PyModule module, ModuleRole role) {
        execute(PythonParser.parseModule(source), module, role);
    }

    private void execute(Module tree, PyModule module, ModuleRole role) {
        module.set("__file__", tree.source().name());
        module.set("__doc__", docOf(tree.body()));
        CodeUnit unit = new CodeUnit(this, tree.source(), module, role, hasFutureAnnotations(tree.body()));
        Frame top = moduleFrame(unit);
        boolean strictBefore = strict;
        strict = false; // what modules do while they are loaded is free; what they are used for later is not
        module.setRunning(true);
        Frame outer = enter(top);
        try {
            new Executor(top, new Evaluator(top)).block(tree.body());
        } catch (StackOverflowError e) {
            throw recursionError();
        } finally {
            leave(outer);
            module.setRunning(false);
            strict = strictBefore;
        }
    }

    private static Frame moduleFrame(CodeUnit unit) {
        return new Frame(unit, ScopeBuilder.module(), new @Nullable Object[0], unit.globals(), "<module>", null, "");
    }

    private static Object docOf(List<Statement> body) {
        return !body.isEmpty()
                        && body.get(0) instanceof Statement.Expr first
                        && first.value() instanceof Expression.Constant constant
                        && constant.value() instanceof String text
                ? text
                : None.NONE;
    }

    private static boolean hasFutureAnnotations(List<Statement> body) {
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Statement.ImportFrom node && "__future__".equals(node.module())) {
                for (int j = 0; j < node.names().size(); j++) {
                    if (node.names().get(j).name().equals("annotations")) {
                        return true;
                    }
                }
            } else if (!(body.get(i) instanceof Statement.Expr)) {
                return false; // only docstrings come before imports from the future
            }
        }
        return false;
    }

    Importer importer() {
        return importer;
    }

    /** Imports so far that were not found, or whose module could not be run. */
    public List<AbsentValue.Import> absentImports() {
        return importer.absentImports();
    }

    /** {@code sys.path}: strings or paths, relative ones to the working directory. */
    public PyList sysPath() {
        return sysPath;
    }

    /** {@code sys.modules}. */
    public PyDict sysModules() {
        return sysModules;
    }

    /** A builtin by name, or null. */
    @Nullable
    Object builtin(String name) {
        PyModule module = builtins;
        if (module == null) {
            Object loaded = importer.load("builtins", new Importer.Request("<builtins>", true, false));
            module = loaded instanceof PyModule known ? known : new PyModule("builtins");
            builtins = module;
        }
        Object found = module.get(name);
        return found == null ? CoreBuiltins.find(name) : found;
    }

    /** The scope of a function, class or comprehension inside {@code outer}. */
    Scope scopeOf(Scope outer, Node node) {
        Scope known = outer.childOf(node);
        if (known == null) {
            known = ScopeBuilder.build(node);
            outer.child(node, known);
        }
        return known;
    }

    // --- absent values
    // ------------------------------------------------------------------------------------------------

    /** Whether a migration is running, so that uses of absent values are errors. */
    boolean isStrict() {
        return strict;
    }

    /** Remembers that an absent value became part of a string. */
    void mention(AbsentValue value) {
        for (AbsentValue known : mentioned) {
            if (known.path().equals(value.path())) {
                return;
            }
        }
        mentioned.add(value);
    }

    /** The absent value whose placeholder is part of {@code text}, for instance of a URL; null when none is. */
    public @Nullable AbsentValue absentIn(String text) {
        for (AbsentValue value : mentioned) {
            if (text.contains(value.placeholder())) {
                return value;
            }
        }
        return null;
    }

    // --- the host
    // -----------------------------------------------------------------------------------------------------

    public Host host() {
        return host;
    }

    /**
     * Shows a warning on the error stream, once for each text, as CPython's default filters do: those of deprecation are
     * for developers and not shown.
     */
    public void warn(PyClass category, String message) {
        boolean quiet = category.isSubclassOf(Exceptions.DEPRECATION_WARNING)
                || category.isSubclassOf(Exceptions.PENDING_DEPRECATION_WARNING);
        String line = category.name() + ": " + message;
        if (!quiet && warnings.add(line)) {
            host.stderr().println(line);
        }
    }

    /** One object per interpreter and class, made when first asked for: where rooms keep what is theirs per run. */
    public <T> T state(Class<T> key, Supplier<T> initial) {
        Object known = states.get(key);
        if (known == null) {
            known = initial.get();
            states.put(key, known);
        }
        return key.cast(known);
    }

    /**
     * The file that a script means by {@code path}, relative to the working directory, if scripts may read there.
     * Fails with a PermissionError that names the allowed directories.
     */
    public Path readableFile(String path) {
        Path file = resolve(path);
        if (file != null && isReadable(file)) {
            return file;
        }
        throw PyException.osError(
                Exceptions.PERMISSION_ERROR, 13, "scripts may only read files below " + host.readable(), path);
    }

    /** A directory of {@code sys.path}, or null when scripts may not read there. */
    @Nullable
    Path readableDirectory(Object entry) {
        if (entry instanceof AbsentValue) {
            return null;
        }
        String text = Operators.str(entry);
        Path directory = text.isEmpty() ? host.workingDirectory() : resolve(text);
        return directory != null && isReadable(directory) ? directory : null;
    }

    private @Nullable Path resolve(String path) {
        try {
            return host.workingDirectory().resolve(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** By the real place of the file, so that links do not lead out. */
    private boolean isReadable(Path file) {
        for (Path root : host.readable()) {
            if (real(file).startsWith(real(root))) {
                return true;
            }
        }
        return false;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** How tracebacks name a file: relative to the working directory where it is below it. */
    String displayName(Path file) {
        Path directory = host.workingDirectory().toAbsolutePath().normalize();
        return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
    }

    // --- budget
    // -------------------------------------------------------------------------------------------------------

    /** Counts one step of the script's work. */
    void step() {
        if (--stepsLeft < 0) {
            throw outOfSteps();
        }
    }

    /** Counts {@code count} steps of work done in native code against the budget. */
    public void step(long count) {
        stepsLeft -= count;
        if (stepsLeft < 0) {
            throw outOfSteps();
        }
    }

    private PyException outOfSteps() {
        return PyException.of(
                Exceptions.STEP_LIMIT, "the script took more than " + limits.steps() + " steps and was stopped");
    }

    /** Enters a frame; returns the one to go back to. */
    @Nullable
    Frame enter(Frame inner) {
        if (depth >= limits.recursion()) {
            throw recursionError();
        }
        depth++;
        Frame outer = frame;
        frame = inner;
        return outer;
    }

    void leave(@Nullable Frame outer) {
        depth--;
        frame = outer;
    }

    static PyException recursionError() {
        return PyException.of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    // --- the running frame
    // --------------------------------------------------------------------------------------------

    /** {@code globals()} of the function that is running. */
    public PyDict globals() {
        return running().unit.globals();
    }

    /** {@code locals()} of the function that is running. */
    public PyDict locals() {
        return running().locals();
    }

    private Frame running() {
        if (frame == null) {
            throw PyException.runtimeError("no script is running");
        }
        return frame;
    }

    /** The name of the file that is running, for messages. */
    private String place() {
        return frame == null ? "<java>" : frame.unit.source().name();
    }

    // --- exceptions
    // ---------------------------------------------------------------------------------------------------

    /** The exception that an except clause is handling now ({@code sys.exc_info()}), or null. */
    public @Nullable PyBaseException handling() {
        return handling;
    }

    /** Begins handling; returns what was being handled before, for {@link #handled}. */
    @Nullable
    PyBaseException handle(PyBaseException exception) {
        PyBaseException outer = handling;
        handling = exception;
        return outer;
    }

    void handled(@Nullable PyBaseException outer) {
        handling = outer;
    }

    /** The Python exception that stands for a Java one. */
    PyBaseException translate(RuntimeException failure) {
        PyException.ScriptTraceback known = PyException.ScriptTraceback.on(failure);
        if (known != null) {
            return known.value();
        }
        PyBaseException value = failure instanceof PythonSyntaxError error
                ? syntaxError(error)
                : failure instanceof Scope.NoBindingException
                        ? new PyBaseException(Exceptions.SYNTAX_ERROR, String.valueOf(failure.getMessage()))
                        : translator.translate(failure, this);
        boolean catchable = value != null;
        if (value == null) {
            value = new PyBaseException(Exceptions.BASE_EXCEPTION, String.valueOf(failure.getMessage()));
        }
        value.setOrigin(failure, catchable);
        return value;
    }

    private static PyBaseException syntaxError(PythonSyntaxError error) {
        PyClass type = switch (error.kind()) {
            case SYNTAX_ERROR -> Exceptions.SYNTAX_ERROR;
            case INDENTATION_ERROR -> Exceptions.INDENTATION_ERROR;
            case TAB_ERROR -> Exceptions.TAB_ERROR;
        };
        SourceFile source = error.source();
        int line = source.lineAt(error.span().start());
        String message = String.valueOf(error.getMessage());
        PyBaseException value = new PyBaseException(type, message + " (" + source.name() + ", line " + line + ")");
        value.attributes().put("msg", message);
        value.attributes().put("filename", source.name());
        value.attributes().put("lineno", (long) line);
        value.attributes().put("offset", (long) source.columnAt(error.span().start()) + 1);
        value.attributes().put("text", source.line(line));
        return value;
    }
}
