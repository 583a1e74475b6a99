package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Arguments;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyCoroutine;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFunction;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;

/**
 * {@code asyncio}, one thing after the other: a task has ended as soon as it is made, and awaiting its result gives the
 * result.
 */
final class AsyncioModule {
    private AsyncioModule() {}

    static NativeModule create() {
        return NativeModule.named("asyncio")
                .type("AbstractEventLoop", Loop.class)
                .functions(AsyncioModule.class);
    }

    @PyMethod("run(main, *, debug=None)")
    public static Object run(Interpreter interpreter, Object main, Object debug) {
        if (!(main instanceof PyCoroutine)) {
            throw PyException.valueError("a coroutine was expected, got " + Operators.repr(main));
        }
        return PyCoroutine.await(interpreter, main);
    }

    @PyMethod("gather(*coros_or_futures, return_exceptions=False)")
    public static PyList gather(Interpreter interpreter, List<Object> coros, boolean returnExceptions) {
        PyList results = new PyList();
        for (Object coro : coros) {
            try {
                results.add(PyCoroutine.await(interpreter, coro));
            } catch (PyException e) {
                if (!returnExceptions) {
                    throw e;
                }
                results.add(e.value());
            }
        }
        return results;
    }

    @PyMethod("create_task(coro, *, name=None)")
    public static Object createTask(Interpreter interpreter, Object coro, Object name) {
        return PyCoroutine.await(interpreter, coro);
    }

    @PyMethod("ensure_future(coro, *, loop=None)")
    public static Object ensureFuture(Interpreter interpreter, Object coro, Object loop) {
        return createTask(interpreter, coro, None.NONE);
    }

    @PyMethod("wait_for(fut, timeout)")
    public static Object waitFor(Interpreter interpreter, Object fut, Object timeout) {
        return PyCoroutine.await(interpreter, fut);
    }

    @PyMethod("sleep(delay, result=None)")
    public static Object sleep(Object delay, Object result) {
        TimeModule.sleep(delay);
        return result;
    }

    @PyMethod("to_thread(func, /, *args, **kwargs)")
    public static Object toThread(Interpreter interpreter, Object func, List<Object> args, Map<String, Object> kwargs) {
        return interpreter.call(func, Arguments.of(args, kwargs));
    }

    @PyMethod("iscoroutine(obj)")
    public static boolean iscoroutine(Object obj) {
        return obj instanceof PyCoroutine;
    }

    @PyMethod("iscoroutinefunction(func)")
    public static boolean iscoroutinefunction(Object func) {
        return func instanceof PyFunction function && function.isCoroutine();
    }

    @PyMethod("get_event_loop()")
    public static Loop getEventLoop() {
        return new Loop();
    }

    @PyMethod("new_event_loop()")
    public static Loop newEventLoop() {
        return new Loop();
    }

    @PyMethod("get_running_loop()")
    public static Loop getRunningLoop() {
        throw PyException.runtimeError("no running event loop");
    }

    @PyMethod("set_event_loop(loop)")
    public static void setEventLoop(Object loop) {
        // there is only this thread
    }

    @PyMethod("set_event_loop_policy(policy)")
    public static void setEventLoopPolicy(Object policy) {
        // there is only this thread
    }

    /** An event loop that runs each coroutine at once. */
    @PyType(value = "AbstractEventLoop", module = "asyncio", subclassable = false)
    static final class Loop {
        @PyMethod("run_until_complete(future)")
        public Object runUntilComplete(Interpreter interpreter, Object future) {
            return PyCoroutine.await(interpreter, future);
        }

        @PyMethod("create_task(coro)")
        public Object task(Interpreter interpreter, Object coro) {
            return createTask(interpreter, coro, None.NONE);
        }

        @PyMethod("is_running()")
        public boolean isRunning() {
            return false;
        }

        @PyMethod("is_closed()")
        public boolean isClosed() {
            return false;
        }

        @PyMethod("close()")
        public void close() {
            // nothing is open
        }
    }
}
