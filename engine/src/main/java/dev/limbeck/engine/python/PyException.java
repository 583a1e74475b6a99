package dev.limbeck.engine.python;

import dev.limbeck.grammar.Node;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Carries a Python exception through Java code. The script's fault: it has a traceback, no Java stack trace. */
public final class PyException extends RuntimeException {
    private final transient PyBaseException value;
    private transient @Nullable Frame lastFrame;

    public PyException(PyBaseException value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** A new exception of class {@code type} whose only argument is {@code message}. */
    public static PyException of(PyClass type, String message) {
        return new PyException(new PyBaseException(type, message));
    }

    public static PyException typeError(String message) {
        return of(Exceptions.TYPE_ERROR, message);
    }

    public static PyException valueError(String message) {
        return of(Exceptions.VALUE_ERROR, message);
    }

    /** {@code KeyError(key)}; its text is the key's repr. */
    public static PyException keyError(Object key) {
        return new PyException(new PyBaseException(Exceptions.KEY_ERROR, key));
    }

    public static PyException indexError(String message) {
        return of(Exceptions.INDEX_ERROR, message);
    }

    public static PyException attributeError(String message) {
        return of(Exceptions.ATTRIBUTE_ERROR, message);
    }

    public static PyException nameError(String message) {
        return of(Exceptions.NAME_ERROR, message);
    }

    public static PyException runtimeError(String message) {
        return of(Exceptions.RUNTIME_ERROR, message);
    }

    public static PyException notImplementedError(String message) {
        return of(Exceptions.NOT_IMPLEMENTED_ERROR, message);
    }

    public static PyException importError(String message) {
        return of(Exceptions.IMPORT_ERROR, message);
    }

    public static PyException assertionError(String message) {
        return of(Exceptions.ASSERTION_ERROR, message);
    }

    public static PyException overflowError(String message) {
        return of(Exceptions.OVERFLOW_ERROR, message);
    }

    public static PyException zeroDivisionError(String message) {
        return of(Exceptions.ZERO_DIVISION_ERROR, message);
    }

    /** {@code StopIteration(result)}, without an argument when {@code result} is None. */
    public static PyException stopIteration(Object result) {
        return new PyException(
                result == None.NONE
                        ? new PyBaseException(Exceptions.STOP_ITERATION)
                        : new PyBaseException(Exceptions.STOP_ITERATION, result));
    }

    /** {@code FileNotFoundError(errno, text, filename)} and its kin. */
    public static PyException osError(PyClass type, int errno, String text, String filename) {
        return new PyException(new PyBaseException(type, (long) errno, text, filename));
    }

    // --- on its way through scripts ---------------------------------------------------------------------------------

    /**
     * Adds a frame to the traceback of what was thrown in it; only the first, innermost node of each frame counts. A Java
     * exception of native code becomes a Python exception on the way.
     */
    static PyException leaving(RuntimeException failure, Frame frame, Node node) {
        PyException exception = failure instanceof PyException python ? python : wrap(failure, frame.interpreter);
        if (exception.lastFrame != frame) {
            if (exception.lastFrame == null) {
                exception.value.chain(frame.interpreter.handling());
            }
            exception.lastFrame = frame;
            exception.value.setTraceback(
                    exception.value.traceback().leaving(new Traceback.Entry(frame.unit.source(), node, frame.name)));
        }
        return exception;
    }

    /** This exception raised again in a frame that it had reached before, as {@code raise} alone does. */
    PyException again(Frame frame) {
        lastFrame = frame;
        return this;
    }

    /** What was thrown, as a Python exception. */
    static PyException wrap(RuntimeException failure, Interpreter interpreter) {
        return failure instanceof PyException exception ? exception : new PyException(interpreter.translate(failure));
    }

    /** What leaves the interpreter: this exception, or the Java exception it stands for with the traceback attached. */
    RuntimeException surfacing() {
        Throwable origin = value.origin();
        if (origin == null) {
            return this;
        }
        if (ScriptTraceback.on(origin) == null) {
            origin.addSuppressed(new ScriptTraceback(value));
        }
        throw Sneaky.rethrow(origin);
    }

    /** Whether an except clause can catch it: not Java exceptions that nobody gave a Python class. */
    boolean isCatchable() {
        return value.isCatchable();
    }

    /** The exception that scripts see. */
    public PyBaseException value() {
        return value;
    }

    public boolean is(PyClass type) {
        return value.isCatchable() && value.type().isSubclassOf(type);
    }

    /** For a {@code SystemExit}, the exit code it asks for; a text as its argument counts as 1, as in CPython. */
    public OptionalInt exitCode() {
        if (!is(Exceptions.SYSTEM_EXIT)) {
            return OptionalInt.empty();
        }
        Object code = value.args().size() == 0 ? None.NONE : value.args().get(0);
        if (code == None.NONE) {
            return OptionalInt.of(0);
        }
        return OptionalInt.of(code instanceof Long number ? number.intValue() : 1);
    }

    /** {@code TypeName: text}, as the last line of a traceback. */
    @Override
    public String getMessage() {
        return Tracebacks.lastLine(value);
    }

    /** The whole report as CPython prints it, causes and contexts included, ending in a newline. */
    public String report() {
        return Tracebacks.format(value);
    }

    /**
     * The lines from {@code Traceback (most recent call last)} up to, not including, the exception's own; empty when
     * {@code failure} passed through no script.
     */
    public static String frames(Throwable failure) {
        Traceback traceback = tracebackOf(failure);
        return traceback.isEmpty() ? "" : Tracebacks.frames(traceback);
    }

    /**
     * The traceback of scripts that {@code failure} passed through, whether it is a Python exception or a Java one that
     * native code threw; empty when no script was involved.
     */
    public static Traceback tracebackOf(Throwable failure) {
        if (failure instanceof PyException exception) {
            return exception.value.traceback();
        }
        ScriptTraceback attached = ScriptTraceback.on(failure);
        return attached == null ? Traceback.EMPTY : attached.value().traceback();
    }

    /** How a Java exception carries the script's frames: as a suppressed exception without a stack of its own. */
    static final class ScriptTraceback extends RuntimeException {
        private final transient PyBaseException value;

        ScriptTraceback(PyBaseException value) {
            super("in a script", null, false, false);
            this.value = value;
        }

        PyBaseException value() {
            return value;
        }

        static @Nullable ScriptTraceback on(Throwable failure) {
            for (Throwable suppressed : failure.getSuppressed()) {
                if (suppressed instanceof ScriptTraceback found) {
                    return found;
                }
            }
            return null;
        }
    }
}
