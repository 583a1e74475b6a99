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
        String usage = Usage.of(Invocation.PROGRAM, globalOptions, List.of(), true);
        ArgparseRules.Given global = ArgparseRules.upToCommand(Invocation.PROGRAM, usage, globalOptions)
                .read(arguments);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(global.values());
        if (global.stopped()) {
            return new Request(null, values);
        }
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
        String program = Invocation.PROGRAM + " " + name;
        String commandUsage = Usage.of(program, command.options(), command.positionals(), false);
        ArgparseRules.Given own = ArgparseRules.of(program, commandUsage, command)
                .read(global.rest().subList(1, global.rest().size()));
        if (!own.stopped()) {
            rejectUnrecognized(global.unrecognized(), usage);
            rejectUnrecognized(own.unrecognized(), usage);
        }
        values.putAll(own.values());
        setDefault(values, "name", "alembic");
        setDefault(values, "template", "generic");
        return new Request(command, values);
    }

    private static void rejectUnrecognized(List<String> arguments, String usage) throws UsageError {
        if (!arguments.isEmpty()) {
            throw new UsageError(Invocation.PROGRAM, usage, "unrecognized arguments: " + String.join(" ", arguments));
        }
    }

    private static void setDefault(Map<String, @Nullable Object> values, String dest, String value) {
        if (values.containsKey(dest) && values.get(dest) == null) {
            values.put(dest, value);
        }
    }

    /** Whether a flag was given. */
    boolean wants(String dest) {
        return Boolean.TRUE.equals(values.get(dest));
    }
}
