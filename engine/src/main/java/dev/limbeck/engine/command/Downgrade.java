package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Reverts the applied scripts above a target. */
public final class Downgrade {
    private final AlembicConfig config;
    private final Host host;

    public Downgrade(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /**
     * @param revision a symbol; with {@code sql} it must be {@code from:to}
     * @param sql whether to write SQL instead of running it
     * @param tag any text, for env.py
     */
    public void run(String revision, boolean sql, @Nullable String tag) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        Range range = Range.parse(revision, sql);
        if (sql && range.from() == null) {
            throw new CommandError("downgrade with --sql requires <fromrev>:<torev>");
        }
        new EnvironmentRun(config, script)
                .asSql(sql)
                .startingRev(range.from())
                .destinationRev(range.to())
                .tag(tag)
                .run((rows, context) ->
                        script.graph().downgrade(rows, range.target()).steps());
    }
}
