package dev.limbeck.engine.graph;

import dev.limbeck.engine.error.CommandError;
import java.util.Collection;

/** The rows of the version table are not those that a step leads on from. */
public final class VersionRowMismatch extends CommandError {
    VersionRowMismatch(String what, String version, Collection<String> rows) {
        super("The version table " + what + " '" + version + "'; its rows are "
                + (rows.isEmpty() ? "none" : "'" + String.join("', '", rows) + "'"));
    }
}
