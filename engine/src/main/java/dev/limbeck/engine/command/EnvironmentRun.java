package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.logging.Level;
import dev.limbeck.engine.logging.Logging;
import dev.limbeck.engine.migration.EnvironmentContext;
import dev.limbeck.engine.migration.RevisionFunction;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of env.py on behalf of a command, with what the command wants of it. */
final class EnvironmentRun {
    private final AlembicConfig config;
    private final ScriptDirectory script;
    private final Map<String, Object> options = new LinkedHashMap<>();

    EnvironmentRun(AlembicConfig config, ScriptDirectory script) {
        this.config = config;
        this.script = script;
    }

    /** Writes SQL instead of running it. */
    EnvironmentRun asSql(boolean sql) {
        options.put("as_sql", sql);
        return this;
    }

    /** Where a script of SQL starts; null for the base. */
    EnvironmentRun startingRev(@Nullable String revision) {
        return option("starting_rev", revision);
    }

    /** @param destination a symbol, or a list of them */
    EnvironmentRun destinationRev(Object destination) {
        return option("destination_rev", destination);
    }

    EnvironmentRun tag(@Nullable String tag) {
        return option("tag", tag);
    }

    /** Empties the version table first. */
    EnvironmentRun purge(boolean purge) {
        options.put("purge", purge);
        return this;
    }

    /** Leaves the database alone, the version table included. */
    EnvironmentRun dontMutate() {
        options.put("dont_mutate", true);
        return this;
    }

    private EnvironmentRun option(String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
        return this;
    }

    /** Runs env.py; whatever it connects with takes the steps that {@code function} finds. */
    void run(RevisionFunction function) {
        try {
            new EnvironmentContext(config, script, function, options).runEnv();
        } catch (CommandError e) {
            Logging.of(script.scripts().interpreter())
                    .logger("alembic.util.messaging")
                    .log(Level.ERROR, e.getMessage());
            throw e;
        }
    }

    /** Gives the rows of the version table to {@code use}; takes no steps. */
    void rows(Consumer<List<String>> use) {
        run((rows, context) -> {
            use.accept(rows);
            return List.of();
        });
    }

    /** Runs env.py for what it gives to templates. */
    Map<String, Object> templateArgs() {
        rows(rows -> {});
        return Map.of();
    }
}
