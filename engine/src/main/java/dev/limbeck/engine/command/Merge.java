package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.NewRevision;
import dev.limbeck.engine.script.Script;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a revision file that comes after several heads. */
public final class Merge {
    private final AlembicConfig config;
    private final Host host;

    public Merge(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /**
     * @param revisions symbols of what to join
     * @param revId the identifier; null for a random one
     * @param splice whether the revisions may have children
     */
    public Script run(
            List<String> revisions,
            @Nullable String message,
            @Nullable String branchLabel,
            @Nullable String revId,
            boolean splice) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        Map<String, Object> templateArgs = new LinkedHashMap<>();
        templateArgs.put("config", config);
        if (config.asBool("revision_environment")) {
            templateArgs.putAll(new EnvironmentRun(config, script).templateArgs(false));
        }
        return script.generateRevision(
                new NewRevision(
                        revId == null ? RevisionCommand.randomId() : revId,
                        message,
                        revisions,
                        splice,
                        branchLabel == null ? List.of() : List.of(branchLabel),
                        null,
                        List.of()),
                templateArgs);
    }
}
