package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.Finding;
import dev.limbeck.engine.script.ScriptCheck;
import java.util.List;

/** Looks for all that is wrong with the scripts and the graph they make. Needs neither a database nor env.py. */
public final class Validate {
    private final AlembicConfig config;
    private final Host host;

    public Validate(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** What is wrong: first file by file, then the graph. */
    public List<Finding> run() {
        return ScriptCheck.check(ScriptDirectories.open(config, host));
    }
}
