package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.List;

/** Creates the version table if there is none. */
public final class EnsureVersion {
    private final AlembicConfig config;
    private final Host host;

    public EnsureVersion(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param sql whether to write SQL instead of running it */
    public void run(boolean sql) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        new EnvironmentRun(config, script).asSql(sql).run((rows, context) -> {
            context.ensureVersionTable(false);
            return List.of();
        });
    }
}
