package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.python.Host;

/** Shows each revision with several children. */
public final class Branches {
    private final AlembicConfig config;
    private final Host host;

    public Branches(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    public void run(boolean verbose) {
        RevisionGraph graph = ScriptDirectories.open(config, host).graph();
        RevisionFormat format = new RevisionFormat(graph.revisionMap());
        for (Revision revision : graph.walkRevisions()) {
            if (graph.revisionMap().isBranchPoint(revision)) {
                config.printStdout(format.branches(revision, verbose));
            }
        }
    }
}
