package dev.limbeck.engine.python;

import dev.limbeck.grammar.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A generator: a function's frame that can be left at a {@code yield} and entered again.
 *
 * <p>There is no second thread and no rewriting: the tree walk is abandoned at a {@code yield} and, when the generator goes
 * on, walked again to the same place. {@link ResumableExecutor} remembers where each statement around it was.
 */
@PyType(value = "generator", subclassable = false)
public final class PyGenerator extends PyObject implements Iterator<Object> {
    private final Frame frame;
    private final List<Statement> body;
    private final String qualifiedName;
    private final Resumption resumption;
    private final ResumableExecutor executor;
    private @Nullable Object ahead;
    private boolean started;
    private boolean running;
    private boolean finished;
    private Object result = None.NONE;

    PyGenerator(Frame frame, List<Statement> body, String qualifiedName) {
        super(PyClass.of(PyGenerator.class));
        this.frame = frame;
        this.body = body;
        this.qualifiedName = qualifiedName;
        this.resumption = new Resumption(frame.scope);
        this.executor = new ResumableExecutor(frame, resumption);
    }

    /** What the generator returned; None while it has not ended. */
    public Object result() {
        return result;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = advance(None.NONE);
        }
        return ahead != null;
    }

    @Override
    public Object next() {
        Object value = advance(None.NONE);
        if (value == null) {
            throw new NoSuchElementException();
        }
        return value;
    }

    /** The next value after {@code sent} arrived at the current yield; null at the end. */
    @Nullable
    Object advance(Object sent) {
        if (ahead != null) {
            Object value = ahead;
            ahead = null;
            return value;
        }
        return resume(sent, null);
    }

    private @Nullable Object resume(Object sent, @Nullable PyException thrown) {
        if (running) {
            throw PyException.valueError("generator already executing");
        }
        if (finished) {
            if (thrown != null) {
                throw thrown;
            }
            return null;
        }
        resumption.resume(sent, thrown);
        started = true;
        running = true;
        Interpreter interpreter = frame.interpreter;
        PyBaseException outer = interpreter.handling();
        Frame caller = interpreter.enter(frame);
        try {
            Completion completion = executor.block(body);
            result = completion == Completion.RETURN ? frame.returned : None.NONE;
            finished = true;
            return null;
        } catch (Resumption.Suspension suspension) {
            return resumption.yielded();
        } catch (StackOverflowError e) {
            finished = true;
            throw Interpreter.recursionError();
        } catch (RuntimeException e) {
            finished = true;
            throw e instanceof PyException failure && failure.is(Exceptions.STOP_ITERATION) ? stopped(failure) : e;
        } finally {
            interpreter.leave(caller);
            interpreter.handled(outer);
            running = false;
        }
    }

    private static PyException stopped(PyException failure) {
        PyException error = PyException.runtimeError("generator raised StopIteration");
        error.value().setCause(failure.value());
        return error;
    }

    @PyMethod("__iter__()")
    public PyGenerator iterate() {
        return this;
    }

    @PyMethod("__next__()")
    public Object nextOrStop() {
        return orStop(advance(None.NONE));
    }

    private Object orStop(@Nullable Object value) {
        if (value == null) {
            throw PyException.stopIteration(result);
        }
        return value;
    }

    @PyMethod("send(value)")
    public Object send(Object value) {
        if (!started && value != None.NONE) {
            throw PyException.typeError("can't send non-None value to a just-started generator");
        }
        return orStop(resume(value, null));
    }

    @PyMethod("throw(type, value=None, traceback=None)")
    public Object raise(Interpreter interpreter, Object type, Object value, Object traceback) {
        Object raised = type;
        if (type instanceof PyClass exceptionType) {
            raised = value instanceof PyBaseException
                    ? value
                    : exceptionType.call(interpreter, value == None.NONE ? Arguments.NONE : Arguments.of(value));
        }
        if (!(raised instanceof PyBaseException exception)) {
            throw PyException.typeError("exceptions must be classes or instances deriving from BaseException, not "
                    + Operators.typeName(raised));
        }
        return orStop(throwInto(new PyException(exception)));
    }

    /** Raises {@code failure} at the current yield; the next value, or null at the end. */
    @Nullable
    Object throwInto(PyException failure) {
        if (!started) {
            finished = true;
            throw failure;
        }
        return resume(None.NONE, failure);
    }

    @PyMethod("close()")
    public void close() {
        if (finished || !started) {
            finished = true;
            return;
        }
        try {
            Object value = throwInto(PyException.of(Exceptions.GENERATOR_EXIT, ""));
            if (value != null) {
                throw PyException.runtimeError("generator ignored GeneratorExit");
            }
        } catch (PyException e) {
            if (!e.is(Exceptions.GENERATOR_EXIT) && !e.is(Exceptions.STOP_ITERATION)) {
                throw e;
            }
        }
    }

    // an `async def` with `yield` gives the same object; nothing here waits

    @PyMethod("__aiter__()")
    public PyGenerator iterateAsync() {
        return this;
    }

    @PyAttribute("__name__")
    public String name() {
        return frame.name;
    }

    @PyAttribute("__qualname__")
    public String qualifiedName() {
        return qualifiedName;
    }

    @PyMethod("__repr__()")
    public String repr() {
        return "<generator object " + qualifiedName + ">";
    }
}
