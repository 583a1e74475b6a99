package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.migration.Connection;
import dev.limbeck.engine.migration.MigrationContext;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.HashSet;
import java.util.List;

/** Shows what a database is at. */
public final class Current {
    private final AlembicConfig config;
    private final Host host;

    public Current(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param checkHeads whether to fail unless the database is at all heads */
    public void run(boolean checkHeads, boolean verbose) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        new EnvironmentRun(config, script).dontMutate().run((rows, context) -> {
            display(script, rows, context, checkHeads, verbose);
            return List.of();
        });
    }

    private void display(
            ScriptDirectory script, List<String> rows, MigrationContext context, boolean checkHeads, boolean verbose) {
        if (verbose && context.bind() instanceof Connection connection) {
            String url = connection.engine().url().renderAsString(true);
            config.printStdout("Current revision(s) for " + url + ":");
        }
        if (checkHeads
                && !new HashSet<>(rows)
                        .equals(new HashSet<>(script.revisionMap().heads()))) {
            throw new DatabaseNotAtHead("Database is not on all head revisions");
        }
        RevisionFormat format = new RevisionFormat(script.graph().revisionMap());
        for (Revision revision : script.graph().getAllCurrent(rows)) {
            config.printStdout(format.current(revision, verbose));
        }
    }

    /** The database is not at all heads. */
    public static final class DatabaseNotAtHead extends CommandError {
        private static final long serialVersionUID = 1;

        DatabaseNotAtHead(String message) {
            super(message);
        }
    }
}
