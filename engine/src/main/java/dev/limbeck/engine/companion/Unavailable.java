package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.PyException;

/** Says that a package can do something that there is no code for here, and what to do instead. */
final class Unavailable {
    private Unavailable() {}

    /** @param what what was asked for, as a noun */
    static PyException feature(String what) {
        return PyException.notImplementedError(what + " is not available here; write the value that the database is to"
                + " hold into the script, with op.execute or with a table whose column is a plain sa.String");
    }
}
