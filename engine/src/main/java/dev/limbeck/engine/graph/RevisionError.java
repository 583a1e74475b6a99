package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.List;

/** A revision graph that is broken, or a question that it can't answer. */
public class RevisionError extends RuntimeException {
    public RevisionError(String message) {
        super(message);
    }

    RevisionError(String message, Throwable cause) {
        super(message, cause);
    }

    /** The error for an identifier that a database driver returned as something else than text. */
    public static RevisionError notAString(String pythonRepr) {
        return new RevisionError(
                "revision identifier " + pythonRepr + " is not a string; ensure database driver settings are correct");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The names of the exception classes that Alembic derives this one from, nearest first, without its own. */
    public List<String> bases() {
        List<String> bases = new ArrayList<>();
        for (Class<?> c = getClass(); c != RevisionError.class; ) {
            c = c.getSuperclass();
            bases.add(c.getSimpleName());
        }
        return bases;
    }
}
