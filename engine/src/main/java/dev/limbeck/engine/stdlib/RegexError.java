package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;

/** A fault in a regular expression, at a position in it; scripts see {@code re.error}. */
final class RegexError extends RuntimeException {
    static final PyClass TYPE = PyClass.exception("re", "error", Exceptions.EXCEPTION);

    private final int position;

    RegexError(String message, int position) {
        super(message, null, false, false);
        this.position = position;
    }

    PyException toPython(Object pattern) {
        PyBaseException error = new PyBaseException(TYPE, getMessage() + " at position " + position);
        error.attributes().put("msg", String.valueOf(getMessage()));
        error.attributes().put("pattern", pattern);
        error.attributes().put("pos", (long) position);
        return new PyException(error);
    }
}
