package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the engines of one run have in common: where relative file names start, who hears statements, and the URL that
 * the user gave beside the configuration, which stands for any that a script works out.
 */
final class Databases {
    private final Path workingDirectory;
    private @Nullable DatabaseUrl override;
    private StatementListener listener = StatementListener.NONE;

    private Databases(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    static Databases of(Interpreter interpreter) {
        return interpreter.state(
                Databases.class, () -> new Databases(interpreter.host().workingDirectory()));
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    void setOverride(@Nullable DatabaseUrl url) {
        this.override = url;
    }

    DatabaseUrl effective(DatabaseUrl url) {
        return override == null ? url : override;
    }

    void setListener(StatementListener listener) {
        this.listener = listener;
    }

    StatementListener listener() {
        return listener;
    }
}
