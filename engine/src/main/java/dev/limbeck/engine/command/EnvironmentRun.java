package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run of env.py on behalf of a command. */
final class EnvironmentRun {
    private final ScriptDirectory script;

    private EnvironmentRun(ScriptDirectory script) {
        this.script = script;
    }

    static EnvironmentRun of(AlembicConfig config, Host host, ScriptDirectory script) {
        return new EnvironmentRun(script);
    }

    EnvironmentRun asSql(boolean sql) {
        return this;
    }

    /** Gives the rows of the version table to {@code use}. */
    void rows(Consumer<List<String>> use) {
        throw new CommandError("can't run " + script.envPy());
    }

    Map<String, Object> templateArgs() {
        throw new CommandError("can't run " + script.envPy());
    }

    Map<String, Object> templateArgs(RevisionCommand.Request request) {
        throw new CommandError("can't run " + script.envPy() + request);
    }
}
