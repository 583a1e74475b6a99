package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** An exception as scripts see it: an instance of {@code BaseException} or of a class derived from it. */
@PyType("BaseException")
public class PyBaseException extends PyObject {
    private PyTuple args;
    private @Nullable PyBaseException cause;
    private @Nullable PyBaseException context;
    private boolean suppressContext;
    private Traceback traceback = Traceback.EMPTY;

    public PyBaseException(PyClass type, Object... args) {
        super(type);
        this.args = PyTuple.of(args);
    }

    @PyAttribute("args")
    public final PyTuple args() {
        return args;
    }

    @PySetter("args")
    public final void setArgs(PyTuple args) {
        this.args = args;
    }

    /** What {@code raise … from} named. */
    @PyAttribute("__cause__")
    public final @Nullable PyBaseException cause() {
        return cause;
    }

    @PySetter("__cause__")
    public final void setCause(@Nullable PyBaseException cause) {
        this.cause = cause;
        this.suppressContext = true;
    }

    /** The exception that was being handled when this one was raised. */
    @PyAttribute("__context__")
    public final @Nullable PyBaseException context() {
        return context;
    }

    @PySetter("__context__")
    public final void setContext(@Nullable PyBaseException context) {
        this.context = context;
    }

    @PyAttribute("__suppress_context__")
    public final boolean suppressesContext() {
        return suppressContext;
    }

    @PySetter("__suppress_context__")
    public final void setSuppressContext(boolean suppressContext) {
        this.suppressContext = suppressContext;
    }

    /** The frames left so far. */
    public final Traceback traceback() {
        return traceback;
    }

    final void setTraceback(Traceback traceback) {
        this.traceback = traceback;
    }
}
