package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows revisions in full. */
public final class Show {
    private final AlembicConfig config;
    private final Host host;

    public Show(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param rev a symbol, or {@code current} for what the database is at */
    public void run(String rev) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        if (rev.equals("current")) {
            new EnvironmentRun(config, script)
                    .rows(rows -> print(script.graph(), script.graph().getRevisions(rows)));
        } else {
            print(script.graph(), script.graph().getRevisions(rev));
        }
    }

    private void print(RevisionGraph graph, List<@Nullable Revision> revisions) {
        RevisionFormat format = new RevisionFormat(graph.revisionMap());
        for (Revision revision : revisions) {
            if (revision != null) {
                config.printStdout(format.show(revision));
            }
        }
    }
}
