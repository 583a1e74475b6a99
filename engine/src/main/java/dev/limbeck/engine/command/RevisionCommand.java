package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.NewRevision;
import dev.limbeck.engine.script.Script;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code revision}: writes a new revision file. */
public final class RevisionCommand {
    private final AlembicConfig config;
    private final Host host;

    public RevisionCommand(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /**
     * What is asked for.
     *
     * @param message what the script is for; null for none
     * @param head the revision to build upon: {@code head}, {@code base} for a new root, or any other symbol
     * @param splice whether that revision may have children
     * @param revId the identifier; null for a random one
     * @param versionPath which of the version locations; null to find it
     */
    public record Request(
            @Nullable String message,
            boolean autogenerate,
            boolean sql,
            String head,
            boolean splice,
            @Nullable String branchLabel,
            @Nullable String versionPath,
            @Nullable String revId,
            List<String> dependsOn) {
        public Request {
            dependsOn = List.copyOf(dependsOn);
        }

        /** The plain case: a script on top of the only head. */
        public static Request of(@Nullable String message) {
            return new Request(message, false, false, "head", false, null, null, null, List.of());
        }
    }

    public Script run(Request request) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        boolean environment = config.asBool("revision_environment");
        if (request.autogenerate()) {
            throw new CommandError(
                    request.sql()
                            ? "Using --sql with --autogenerate does not make any sense"
                            : "--autogenerate is not there yet: write the script without it, or let Alembic write it");
        }
        Map<String, Object> templateArgs = new LinkedHashMap<>();
        templateArgs.put("config", config);
        if (environment) {
            templateArgs.putAll(
                    new EnvironmentRun(config, script).asSql(request.sql()).templateArgs(true));
        } else if (request.sql()) {
            throw new CommandError("Using --sql with the revision command when revision_environment is not configured"
                    + " does not make any sense");
        }
        return script.generateRevision(
                new NewRevision(
                        request.revId() == null ? randomId() : request.revId(),
                        request.message(),
                        List.of(request.head()),
                        request.splice(),
                        request.branchLabel() == null ? List.of() : List.of(request.branchLabel()),
                        request.versionPath(),
                        request.dependsOn()),
                templateArgs);
    }

    /** Twelve hexadecimal digits. */
    static String randomId() {
        String uuid = UUID.randomUUID().toString();
        return uuid.substring(uuid.length() - 12);
    }
}
