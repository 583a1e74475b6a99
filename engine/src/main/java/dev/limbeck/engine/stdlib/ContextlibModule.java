package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.BoundMethod;
import dev.limbeck.engine.python.Descriptor;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeFunction;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyGenerator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code contextlib}. */
final class ContextlibModule {
    private ContextlibModule() {}

    static NativeModule create() {
        return NativeModule.named("contextlib")
                .type("suppress", Suppress.class)
                .type("closing", Closing.class)
                .type("nullcontext", NullContext.class)
                .type("ExitStack", ExitStack.class)
                .type("AbstractContextManager", AbstractContextManager.class)
                .type("AbstractAsyncContextManager", AbstractContextManager.class)
                .type("ContextDecorator", AbstractContextManager.class)
                .functions(ContextlibModule.class);
    }

    @PyMethod("contextmanager(func)")
    public static Object contextmanager(Object func) {
        NativeFunction helper = NativeFunction.of(
                "helper(*args, **kwds)",
                (interpreter, arguments) -> new GeneratorContext(
                        func,
                        interpreter.call(
                                func,
                                Arguments.of(
                                        ((PyTuple) arguments.get(0)).items(),
                                        ((PyDict) arguments.get(1)).toStringMap())),
                        (PyTuple) arguments.get(0),
                        ((PyDict) arguments.get(1)).toStringMap()));
        return new ContextFunction(func, helper);
    }

    @PyMethod("asynccontextmanager(func)")
    public static Object asynccontextmanager(Object func) {
        return contextmanager(func);
    }

    @PyMethod("redirect_stdout(new_target)")
    public static Object redirectStdout(Object newTarget) {
        return new Redirection("stdout", newTarget);
    }

    @PyMethod("redirect_stderr(new_target)")
    public static Object redirectStderr(Object newTarget) {
        return new Redirection("stderr", newTarget);
    }

    /** A function decorated with {@code contextmanager}; as a class attribute it is a method. */
    @PyType(value = "function", subclassable = false)
    static final class ContextFunction extends PyObject implements PyCallable, Descriptor {
        private final Object function;
        private final NativeFunction helper;

        ContextFunction(Object function, NativeFunction helper) {
            this.function = function;
            this.helper = helper;
            attributes().put("__wrapped__", function);
        }

        @Override
        public Object get(@Nullable Object instance, PyClass owner) {
            return instance == null ? this : new BoundMethod(instance, this);
        }

        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            return helper.call(interpreter, arguments);
        }

        @PyMethod("__getattr__(name)")
        public Object attribute(String name) {
            return Operators.getAttribute(function, name);
        }
    }

    /** The context manager of one call of such a function: the generator up to its yield, and the rest. */
    @PyType(value = "_GeneratorContextManager", module = "contextlib", subclassable = false)
    static final class GeneratorContext extends PyObject implements PyCallable {
        private final Object function;
        private final Object generator;
        private final PyTuple args;
        private final Map<String, Object> keywords;

        GeneratorContext(Object function, Object generator, PyTuple args, Map<String, Object> keywords) {
            this.function = function;
            this.generator = generator;
            this.args = args;
            this.keywords = keywords;
        }

        /** As a decorator it runs the decorated function inside a fresh context. */
        @Override
        public Object call(Interpreter interpreter, Arguments arguments) {
            Object decorated = arguments.get(0);
            return NativeFunction.of("inner(*args, **kwds)", (caller, given) -> {
                Object fresh = caller.call(function, Arguments.of(args.items(), keywords));
                GeneratorContext context = new GeneratorContext(function, fresh, args, keywords);
                context.enter();
                Object result;
                try {
                    result = caller.call(
                            decorated,
                            Arguments.of(((PyTuple) given.get(0)).items(), ((PyDict) given.get(1)).toStringMap()));
                } catch (PyException e) {
                    if (!context.exit(caller, e.value().type(), e.value(), None.NONE)) {
                        throw e;
                    }
                    return None.NONE;
                }
                context.exit(caller, None.NONE, None.NONE, None.NONE);
                return result;
            });
        }

        @PyMethod("__enter__()")
        public Object enter() {
            Object value = Operators.next(generator);
            if (value == null) {
                throw PyException.runtimeError("generator didn't yield");
            }
            return value;
        }

        @PyMethod("__exit__(typ, value, traceback)")
        public boolean exit(Interpreter interpreter, Object typ, Object value, Object traceback) {
            if (value == None.NONE) {
                if (Operators.next(generator) != null) {
                    throw PyException.runtimeError("generator didn't stop");
                }
                return false;
            }
            try {
                if (generator instanceof PyGenerator steps) {
                    steps.raise(interpreter, value, None.NONE, None.NONE);
                } else {
                    interpreter.callMethod(generator, "throw", value);
                }
            } catch (PyException e) {
                if (e.is(Exceptions.STOP_ITERATION)) {
                    return e.value() != value;
                }
                if (e.value() == value) {
                    return false;
                }
                throw e;
            }
            throw PyException.runtimeError("generator didn't stop after throw()");
        }

        @PyMethod("__aenter__()")
        public Object asyncEnter() {
            return enter();
        }

        @PyMethod("__aexit__(typ, value, traceback)")
        public boolean asyncExit(Interpreter interpreter, Object typ, Object value, Object traceback) {
            return exit(interpreter, typ, value, traceback);
        }
    }

    /** {@code contextlib.suppress}. */
    @PyType(value = "suppress", module = "contextlib", subclassable = false)
    static final class Suppress {
        private final PyTuple exceptions;

        private Suppress(PyTuple exceptions) {
            this.exceptions = exceptions;
        }

        @PyNew("suppress(*exceptions)")
        public static Suppress create(List<Object> exceptions) {
            return new Suppress(PyTuple.copyOf(exceptions));
        }

        @PyMethod("__enter__()")
        public void enter() {
            // nothing to prepare
        }

        @PyMethod("__exit__(exctype, excinst, exctb)")
        public boolean exit(Object exctype, Object excinst, Object exctb) {
            return exctype instanceof PyClass type && Operators.isSubclass(type, exceptions);
        }
    }

    /** {@code contextlib.closing}. */
    @PyType(value = "closing", module = "contextlib", subclassable = false)
    static final class Closing {
        private final Object thing;

        private Closing(Object thing) {
            this.thing = thing;
        }

        @PyNew("closing(thing)")
        public static Closing create(Object thing) {
            return new Closing(thing);
        }

        @PyMethod("__enter__()")
        public Object enter() {
            return thing;
        }

        @PyMethod("__exit__(*exc_info)")
        public void exit(Interpreter interpreter, List<Object> excInfo) {
            interpreter.callMethod(thing, "close");
        }
    }

    /** {@code contextlib.nullcontext}. */
    @PyType(value = "nullcontext", module = "contextlib", subclassable = false)
    static final class NullContext {
        private final Object result;

        private NullContext(Object result) {
            this.result = result;
        }

        @PyNew("nullcontext(enter_result=None)")
        public static NullContext create(Object enterResult) {
            return new NullContext(enterResult);
        }

        @PyMethod("__enter__()")
        public Object enter() {
            return result;
        }

        @PyMethod("__exit__(*excinfo)")
        public void exit(List<Object> excinfo) {
            // nothing to undo
        }
    }

    /** {@code contextlib.redirect_stdout} and its sibling. */
    @PyType(value = "redirect_stdout", module = "contextlib", subclassable = false)
    static final class Redirection {
        private final String stream;
        private final Object target;
        private final Deque<Object> before = new ArrayDeque<>();

        Redirection(String stream, Object target) {
            this.stream = stream;
            this.target = target;
        }

        @PyMethod("__enter__()")
        public Object enter(Interpreter interpreter) {
            PyModule sys = (PyModule) interpreter.importModule("sys");
            before.push(interpreter.getAttribute(sys, stream));
            sys.set(stream, target);
            return target;
        }

        @PyMethod("__exit__(*exc)")
        public void exit(Interpreter interpreter, List<Object> exc) {
            ((PyModule) interpreter.importModule("sys")).set(stream, before.pop());
        }
    }

    /** {@code contextlib.ExitStack}. */
    @PyType(value = "ExitStack", module = "contextlib", subclassable = false)
    static final class ExitStack {
        /** Functions that take the three arguments of {@code __exit__}. */
        private final Deque<Object> exits = new ArrayDeque<>();

        private ExitStack() {}

        @PyNew("ExitStack()")
        public static ExitStack create() {
            return new ExitStack();
        }

        @PyMethod("enter_context(cm)")
        public Object enterContext(Interpreter interpreter, Object cm) {
            Object result = interpreter.callMethod(cm, "__enter__");
            exits.push(interpreter.getAttribute(cm, "__exit__"));
            return result;
        }

        @PyMethod("push(exit)")
        public Object push(Interpreter interpreter, Object exit) {
            Object method = interpreter.findAttribute(exit, "__exit__");
            exits.push(method == null ? exit : method);
            return exit;
        }

        @PyMethod("callback(callback, /, *args, **kwds)")
        public Object callback(Object callback, List<Object> args, Map<String, Object> kwds) {
            exits.push(NativeFunction.of("_exit(*exc)", (interpreter, arguments) -> {
                interpreter.call(callback, Arguments.of(args, kwds));
                return false;
            }));
            return callback;
        }

        @PyMethod("close()")
        public void close(Interpreter interpreter) {
            exit(interpreter, None.NONE, None.NONE, None.NONE);
        }

        @PyMethod("pop_all()")
        public ExitStack popAll() {
            ExitStack other = new ExitStack();
            other.exits.addAll(exits);
            exits.clear();
            return other;
        }

        @PyMethod("__enter__()")
        public ExitStack enter() {
            return this;
        }

        @PyMethod("__exit__(typ, value, traceback)")
        public boolean exit(Interpreter interpreter, Object typ, Object value, Object traceback) {
            Object pending = value;
            while (!exits.isEmpty()) {
                Object type = pending instanceof PyBaseException error ? error.type() : None.NONE;
                try {
                    if (Operators.truth(interpreter.call(exits.pop(), type, pending, None.NONE))) {
                        pending = None.NONE;
                    }
                } catch (PyException e) {
                    pending = e.value();
                }
            }
            if (pending != value && pending instanceof PyBaseException error) {
                throw new PyException(error);
            }
            return value != None.NONE && pending == None.NONE;
        }
    }

    /** {@code contextlib.AbstractContextManager}: a base class with an {@code __enter__} that returns itself. */
    @PyType(value = "AbstractContextManager", module = "contextlib", of = PyObject.class)
    static final class AbstractContextManager {
        private AbstractContextManager() {}

        @PyMethod("__enter__()")
        public static Object enter(PyObject self) {
            return self;
        }

        @PyMethod("__exit__(*exc)")
        public static void exit(PyObject self, List<Object> exc) {
            // exceptions pass
        }
    }
}
