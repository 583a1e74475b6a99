package dev.limbeck.engine.python;

import java.util.List;
import java.util.Map;

/** {@code asyncio}, as far as env.py needs it: coroutines run where they are awaited, one after the other. */
public final class AsyncioModule {
    private AsyncioModule() {}

    static NativeModule create() {
        return NativeModule.named("asyncio")
                .type("AbstractEventLoop", EventLoop.class)
                .value("TimeoutError", Exceptions.TIMEOUT_ERROR)
                .value("CancelledError", CANCELLED)
                .functions(AsyncioModule.class);
    }

    private static final PyClass CANCELLED =
            PyClass.exception("asyncio.exceptions", "CancelledError", Exceptions.BASE_EXCEPTION);

    private static Object finish(Interpreter interpreter, Object awaitable) {
        return PyCoroutine.await(interpreter, awaitable);
    }

    @PyMethod("run(main, *, debug=None, loop_factory=None)")
    public static Object run(Interpreter interpreter, Object main, Object debug, Object loopFactory) {
        if (!(main instanceof PyCoroutine) && !(main instanceof AbsentValue)) {
            throw PyException.valueError("a coroutine was expected, got " + Operators.repr(main));
        }
        return finish(interpreter, main);
    }

    @PyMethod("gather(*aws, return_exceptions=False)")
    public static PyList gather(Interpreter interpreter, List<Object> awaitables, boolean returnExceptions) {
        PyList results = new PyList();
        for (Object awaitable : awaitables) {
            try {
                results.add(finish(interpreter, awaitable));
            } catch (PyException e) {
                if (!returnExceptions || !e.is(Exceptions.EXCEPTION)) {
                    throw e;
                }
                results.add(e.value());
            }
        }
        return results;
    }

    /** The coroutine itself: it runs when it is awaited. */
    @PyMethod("create_task(coro, *, name=None, context=None)")
    public static Object createTask(Object coro, Object name, Object context) {
        return coro;
    }

    @PyMethod("ensure_future(coro, *, loop=None)")
    public static Object ensureFuture(Object coro, Object loop) {
        return coro;
    }

    @PyMethod("wait_for(fut, timeout)")
    public static Object waitFor(Interpreter interpreter, Object fut, Object timeout) {
        return finish(interpreter, fut);
    }

    @PyMethod("shield(arg)")
    public static Object shield(Object arg) {
        return arg;
    }

    /** Nothing else could run meanwhile, so there is nothing to sleep for. */
    @PyMethod("sleep(delay, result=None)")
    public static Object sleep(Object delay, Object result) {
        return result;
    }

    @PyMethod("to_thread(func, /, *args, **kwargs)")
    public static Object toThread(
            Interpreter interpreter, PyCallable func, List<Object> args, Map<String, Object> kwargs) {
        return interpreter.call(func, Arguments.of(args, kwargs));
    }

    @PyMethod("iscoroutine(obj)")
    public static boolean isCoroutine(Object obj) {
        return obj instanceof PyCoroutine;
    }

    @PyMethod("iscoroutinefunction(func)")
    public static boolean isCoroutineFunction(Object func) {
        return func instanceof PyFunction function && function.isCoroutine();
    }

    @PyMethod("get_event_loop()")
    public static EventLoop eventLoop() {
        return new EventLoop();
    }

    @PyMethod("new_event_loop()")
    public static EventLoop newEventLoop() {
        return new EventLoop();
    }

    /** There is one only while a coroutine runs; scripts ask in order to find out whether they may call {@code run}. */
    @PyMethod("get_running_loop()")
    public static EventLoop runningLoop() {
        throw PyException.runtimeError("no running event loop");
    }

    @PyMethod("set_event_loop(loop)")
    public static void setEventLoop(Object loop) {
        // there is nothing that differs between loops
    }

    @PyMethod("set_event_loop_policy(policy)")
    public static void setPolicy(Object policy) {
        // as above
    }

    /** What {@code get_event_loop} gives. */
    @PyType(value = "AbstractEventLoop", module = "asyncio.events", subclassable = false)
    public static final class EventLoop extends PyObject {
        private boolean closed;

        @PyMethod("run_until_complete(future)")
        public Object runUntilComplete(Interpreter interpreter, Object future) {
            return finish(interpreter, future);
        }

        @PyMethod("create_task(coro, *, name=None)")
        public Object createTask(Object coro, Object name) {
            return coro;
        }

        @PyMethod("run_in_executor(executor, func, *args)")
        public Object runInExecutor(Interpreter interpreter, Object executor, PyCallable func, List<Object> args) {
            return interpreter.call(func, args.toArray());
        }

        @PyMethod("is_running()")
        public boolean isRunning() {
            return false;
        }

        @PyMethod("is_closed()")
        public boolean isClosed() {
            return closed;
        }

        @PyMethod("close()")
        public void close() {
            closed = true;
        }
    }
}
