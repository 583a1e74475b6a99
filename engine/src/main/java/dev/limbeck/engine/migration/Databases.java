package dev.limbeck.engine.migration;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.AbsentValue;
import dev.limbeck.engine.python.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * What the engines of one run have in common: where relative file names start, who hears statements, and the URL that
 * the user gave beside the configuration, which stands for any that a script works out.
 */
final class Databases {
    private @Nullable DatabaseUrl override;
    private StatementListener listener = StatementListener.NONE;

    private Databases() {}

    static Databases of(Interpreter interpreter) {
        return interpreter.state(Databases.class, Databases::new);
    }

    void setOverride(@Nullable DatabaseUrl url) {
        this.override = url;
    }

    @Nullable
    DatabaseUrl override() {
        return override;
    }

    /**
     * The database that a script means by {@code nameOrUrl}, unless the user named another.
     *
     * @throws CommandError if it hangs on a module that is not there
     */
    DatabaseUrl resolve(Interpreter interpreter, Object nameOrUrl) {
        if (override != null) {
            return override;
        }
        AbsentValue absent = nameOrUrl instanceof AbsentValue value ? value : null;
        if (nameOrUrl instanceof String text) {
            absent = interpreter.absentIn(text);
        }
        if (absent != null) {
            throw new CommandError("The database URL comes from a module that is not here: " + absent.describe()
                    + "; name the database with --url or the environment variable LIMBECK_URL");
        }
        return DatabaseUrl.of(nameOrUrl);
    }

    void setListener(StatementListener listener) {
        this.listener = listener;
    }

    StatementListener listener() {
        return listener;
    }
}
