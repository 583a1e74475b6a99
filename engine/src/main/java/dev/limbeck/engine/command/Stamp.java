package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records versions without running any script. */
public final class Stamp {
    private final AlembicConfig config;
    private final Host host;

    public Stamp(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /**
     * @param revisions symbols; with {@code sql} also {@code from:to}, all with the same start
     * @param sql whether to write SQL instead of running it
     * @param tag any text, for env.py
     * @param purge whether to empty the version table first
     */
    public void run(List<String> revisions, boolean sql, @Nullable String tag, boolean purge) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        String startingRev = null;
        List<String> destinations = new ArrayList<>();
        for (String revision : revisions) {
            Range range = sql ? Range.parse(revision, true) : new Range(null, revision);
            if (range.from() != null && !range.from().equals(startingRev)) {
                if (startingRev != null) {
                    throw new CommandError(
                            "Stamp operation with --sql only supports a single starting revision at a time");
                }
                startingRev = range.from();
            }
            destinations.add(range.to());
        }
        new EnvironmentRun(config, script)
                .asSql(sql)
                .startingRev(startingRev)
                .destinationRev(destinations)
                .tag(tag)
                .purge(purge)
                .run((rows, context) -> script.graph().stamp(rows, destinations).steps());
    }
}
