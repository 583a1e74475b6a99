package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Runs the scripts between what is applied and a target. */
public final class Upgrade {
    private final AlembicConfig config;
    private final Host host;

    public Upgrade(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /**
     * @param revision a symbol; with {@code sql} also {@code from:to}
     * @param sql whether to write SQL instead of running it
     * @param tag any text, for env.py
     */
    public void run(String revision, boolean sql, @Nullable String tag) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        Range range = Range.parse(revision, sql);
        new EnvironmentRun(config, script)
                .asSql(sql)
                .startingRev(range.from())
                .destinationRev(range.to())
                .tag(tag)
                .run((rows, context) ->
                        script.graph().upgrade(rows, range.target()).steps());
    }
}
