package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;

/** Shows the newest revision of each branch. */
public final class Heads {
    private final AlembicConfig config;
    private final Host host;

    public Heads(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param resolveDependencies whether to leave out heads that others depend on */
    public void run(boolean verbose, boolean resolveDependencies) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        RevisionMap map = resolveDependencies ? script.graph().revisionMap() : script.revisionMap();
        RevisionFormat format = new RevisionFormat(map);
        for (String id : resolveDependencies ? map.effectiveHeads() : map.heads()) {
            for (Revision head : script.graph().getRevisions(id)) {
                if (head != null) {
                    config.printStdout(format.heads(head, verbose));
                }
            }
        }
    }
}
