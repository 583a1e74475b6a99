package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.HashSet;
import java.util.List;

/** Compares the models with a database that is at its heads. */
public final class Check {
    private final AlembicConfig config;
    private final Host host;

    public Check(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    public void run() {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        new EnvironmentRun(config, script).run((rows, context) -> {
            List<String> heads = script.graph().asRevisionNumber("heads");
            if (!new HashSet<>(rows).equals(new HashSet<>(heads))) {
                throw new CommandError("Target database is not up to date.");
            }
            throw new CommandError("'check' can't compare models with a database yet; use Alembic's own");
        });
    }
}
