package dev.limbeck.engine.script;

import dev.limbeck.engine.config.Messaging;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs that run over a newly written revision file: formatters, for example.
 *
 * <p>Hooks of type {@code exec} start any program. {@code console_scripts} and {@code module} name Python packages: they
 * are run by the program of that name, or the {@code python} on PATH, if there is one.
 */
final class PostWriteHooks {
    private static final String REVISION_SCRIPT_TOKEN = "REVISION_SCRIPT_FILENAME";

    private final List<Map<String, String>> hooks;
    private final Host host;
    private final Messaging messaging;

    PostWriteHooks(List<Map<String, String>> hooks, Host host, Messaging messaging) {
        this.hooks = hooks;
        this.host = host;
        this.messaging = messaging;
    }

    void run(Path file) {
        for (Map<String, String> hook : hooks) {
            String name = hook.get("_hook_name");
            String type = hook.get("type");
            if (type == null) {
                throw new CommandError(
                        "Key '" + name + ".type' (or 'type' in toml) is required for post write hook '" + name + "'");
            }
            messaging.status("Running post write hook '" + name + "'", true, () -> run(type, hook, file));
        }
    }

    private void run(String type, Map<String, String> hook, Path file) {
        switch (type) {
            case "exec" -> start(List.of(required(hook, "executable")), hook, file);
            case "console_scripts" -> start(List.of(required(hook, "entrypoint")), hook, file);
            case "module" -> start(List.of("python", "-m", required(hook, "module")), hook, file);
            default -> throw new CommandError("No formatter with name '" + type + "' registered");
        }
    }

    private static String required(Map<String, String> hook, String key) {
        String value = hook.get(key);
        if (value == null) {
            String name = hook.get("_hook_name");
            throw new CommandError("Key " + name + "." + key + " is required for post write hook '" + name + "'");
        }
        return value;
    }

    private void start(List<String> program, Map<String, String> hook, Path file) {
        List<String> command = new ArrayList<>(program);
        String options = hook.getOrDefault("options", "");
        if (!options.contains(REVISION_SCRIPT_TOKEN)) {
            options = REVISION_SCRIPT_TOKEN + " " + options;
        }
        for (String option : ShellWords.split(options)) {
            command.add(option.replace(REVISION_SCRIPT_TOKEN, file.toString()));
        }
        String cwd = hook.get("cwd");
        Path directory =
                cwd == null ? host.workingDirectory() : host.workingDirectory().resolve(cwd);
        Programs.run(host, command, directory);
    }
}
