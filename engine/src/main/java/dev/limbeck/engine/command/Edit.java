package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.Programs;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.script.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens revision files in an editor. */
public final class Edit {
    private final AlembicConfig config;
    private final Host host;

    public Edit(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param rev a symbol, or {@code current} for what the database is at */
    public void run(String rev) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        if (rev.equals("current")) {
            new EnvironmentRun(config, script).rows(rows -> {
                if (rows.isEmpty()) {
                    throw new CommandError("No current revisions");
                }
                open(script.graph().getRevisions(rows));
            });
            return;
        }
        List<@Nullable Revision> revisions = script.graph().getRevisions(rev);
        if (revisions.isEmpty()) {
            throw new CommandError("No revision files indicated by symbol '" + rev + "'");
        }
        open(revisions);
    }

    private void open(List<@Nullable Revision> revisions) {
        for (Revision revision : revisions) {
            if (revision != null) {
                List<String> command = new ArrayList<>(editor());
                command.add(revision.path());
                int code = Programs.run(host, command, config.workingDirectory());
                if (code != 0) {
                    throw failed("Command '['" + String.join("', '", command) + "']' returned non-zero exit status "
                            + code + ".");
                }
            }
        }
    }

    /** The user's editor, or one that most systems have. */
    private List<String> editor() {
        Map<String, String> environ = host.environ();
        for (String variable : List.of("EDITOR", "VISUAL")) {
            String value = environ.get(variable);
            if (value != null && !value.isBlank()) {
                List<String> words = new ArrayList<>(ShellWords.split(value));
                var found = Programs.find(host, words.get(0));
                if (found != null) {
                    words.set(0, found.toString());
                    return words;
                }
            }
        }
        for (String name : List.of("sensible-editor", "editor", "nano", "vim", "code", "notepad.exe")) {
            var found = Programs.find(host, name);
            if (found != null) {
                return List.of(found.toString());
            }
        }
        throw failed("No suitable editor found. Please set the \"EDITOR\" or \"VISUAL\" environment variables");
    }

    private static CommandError failed(String reason) {
        return new CommandError("Error executing editor (" + reason + ")");
    }
}
