package dev.limbeck.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of one invocation say.
 *
 * @param command null when only something global was asked for, such as {@code --version}
 * @param values of global options, of the command's options and of its arguments, by their names in scripts
 */
record Request(@Nullable Command command, Map<String, @Nullable Object> values) {
    static Request parse(List<String> arguments) throws UsageError {
        List<Option> globalOptions = Commands.globalOptions();
        ArgumentParser.Parsed global =
                ArgumentParser.upToCommand(Invocation.PROGRAM, globalOptions).parse(arguments);
        Request plain = new Request(null, global.values());
        if (plain.wants("help") || plain.wants("version")) {
            return plain;
        }
        String usage = Usage.of(Invocation.PROGRAM, globalOptions, List.of(), true);
        if (global.rest().isEmpty()) {
            rejectUnrecognized(global.unrecognized(), usage);
            throw new UsageError(Invocation.PROGRAM, usage + "try: limbeck --help\n", "too few arguments");
        }
        String name = global.rest().get(0);
        Command command = Commands.find(name);
        if (command == null) {
            rejectUnrecognized(global.unrecognized(), usage);
            throw new UsageError(Invocation.PROGRAM, usage, NearestCommand.invalidChoice(name));
        }
        ArgumentParser.Parsed own = ArgumentParser.of(
                        Invocation.PROGRAM + " " + name, command.options(), command.positionals())
                .parse(global.rest().subList(1, global.rest().size()));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(global.values());
        values.putAll(own.values());
        Request request = new Request(command, values);
        if (!request.wants("help")) {
            rejectUnrecognized(global.unrecognized(), usage);
            rejectUnrecognized(own.unrecognized(), usage);
            request.setDefault("name", "alembic");
            request.setDefault("template", "generic");
        }
        return request;
    }

    private static void rejectUnrecognized(List<String> arguments, String usage) throws UsageError {
        if (!arguments.isEmpty()) {
            throw new UsageError(
                    Invocation.PROGRAM, usage, "unrecognized arguments: " + String.join(" ", arguments));
        }
    }

    private void setDefault(String dest, String value) {
        if (values.containsKey(dest) && values.get(dest) == null) {
            values.put(dest, value);
        }
    }

    /** Whether a flag was given. */
    boolean wants(String dest) {
        return Boolean.TRUE.equals(values.get(dest));
    }
}
