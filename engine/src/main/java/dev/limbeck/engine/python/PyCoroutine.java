package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What a call of an {@code async def} gives. Nothing in a migration waits for anything else, so awaiting it, or
 * {@code asyncio.run}, simply runs its body to the end.
 */
@PyType(value = "coroutine", subclassable = false)
public final class PyCoroutine extends PyObject {
    private final PyFunction function;
    private @Nullable Frame frame;

    PyCoroutine(PyFunction function, Frame frame) {
        super(PyClass.of(PyCoroutine.class));
        this.function = function;
        this.frame = frame;
    }

    /** Runs the body; a coroutine runs once. */
    public Object run() {
        Frame fresh = frame;
        if (fresh == null) {
            throw PyException.runtimeError("cannot reuse already awaited coroutine");
        }
        frame = null;
        return function.run(fresh);
    }

    @PyMethod("close()")
    public void close() {
        frame = null;
    }

    @PyAttribute("__name__")
    public String name() {
        return function.name();
    }

    @PyMethod("__await__()")
    public Iterator<Object> steps() {
        PyCoroutine self = this;
        return new PyIterator(
                new Iterator<Object>() {
                    @Override
                    public boolean hasNext() {
                        return false;
                    }

                    @Override
                    public Object next() {
                        throw new NoSuchElementException("the result of " + self.name() + " comes by awaiting it");
                    }
                },
                "coroutine_wrapper");
    }

    /** {@code await value}. Values that need no waiting, such as results of our own connections, are their own result. */
    public static Object await(Interpreter interpreter, Object value) {
        if (value instanceof PyCoroutine coroutine) {
            return coroutine.run();
        }
        Object method = Operators.type(value).special("__await__");
        if (method == null) {
            return value;
        }
        Object steps = Operators.callSpecial(method, value);
        if (steps instanceof PyGenerator generator) {
            while (generator.hasNext()) {
                generator.next();
            }
            return generator.result();
        }
        return exhaust(steps);
    }

    private static Object exhaust(Object steps) {
        Object next = Operators.type(steps).special("__next__");
        if (next == null) {
            return None.NONE;
        }
        while (true) {
            try {
                Operators.callSpecial(next, steps);
            } catch (PyException e) {
                if (e.is(Exceptions.STOP_ITERATION)) {
                    return e.value().args().size() == 0
                            ? None.NONE
                            : e.value().args().get(0);
                }
                throw e;
            }
        }
    }

    /** What {@code async for} goes through: an asynchronous iterator, or any iterable. */
    static Iterator<Object> iterate(Interpreter interpreter, Object value) {
        Object method = Operators.type(value).special("__aiter__");
        if (method == null || value instanceof PyGenerator) {
            return Operators.iterate(value);
        }
        Object iterator = Operators.callSpecial(method, value);
        if (iterator instanceof PyGenerator generator) {
            return generator;
        }
        Object next = Operators.type(iterator).special("__anext__");
        if (next == null) {
            throw PyException.typeError(
                    "'async for' requires an object with __aiter__ method, got " + Operators.typeName(value));
        }
        return new AsyncIterator(interpreter, iterator, next);
    }

    private static final class AsyncIterator extends LookAhead {
        private final Interpreter interpreter;
        private final Object iterator;
        private final Object method;

        AsyncIterator(Interpreter interpreter, Object iterator, Object method) {
            this.interpreter = interpreter;
            this.iterator = iterator;
            this.method = method;
        }

        @Override
        protected @Nullable Object advance() {
            try {
                return await(interpreter, Operators.callSpecial(method, iterator));
            } catch (PyException e) {
                if (e.is(Exceptions.STOP_ASYNC_ITERATION)) {
                    return null;
                }
                throw e;
            }
        }
    }
}
