package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** Carries a Python exception through Java code. The script's fault: it has a traceback, no Java stack trace. */
public final class PyException extends RuntimeException {
    private final transient PyBaseException value;

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

    /** The exception that scripts see. */
    public PyBaseException value() {
        return value;
    }

    public boolean is(PyClass type) {
        return value.type().isSubclassOf(type);
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
     * The traceback of scripts that {@code failure} passed through, whether it is a Python exception or a Java one that
     * native code threw; empty when no script was involved.
     */
    public static Traceback tracebackOf(Throwable failure) {
        if (failure instanceof PyException exception) {
            return exception.value.traceback();
        }
        ScriptTraceback attached = ScriptTraceback.on(failure);
        return attached == null ? Traceback.EMPTY : attached.traceback();
    }

    /** How a Java exception carries the script's frames: as a suppressed exception without a stack of its own. */
    static final class ScriptTraceback extends RuntimeException {
        private final transient Traceback traceback;

        ScriptTraceback(Traceback traceback) {
            super("in a script", null, false, false);
            this.traceback = traceback;
        }

        Traceback traceback() {
            return traceback;
        }

        static @Nullable ScriptTraceback on(Throwable failure) {
            ScriptTraceback last = null;
            for (Throwable suppressed : failure.getSuppressed()) {
                if (suppressed instanceof ScriptTraceback found) {
                    last = found;
                }
            }
            return last;
        }
    }
}
