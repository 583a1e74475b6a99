package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

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
        ArgparseRules.Plain global = ArgparseRules.upToCommand(Invocation.PROGRAM, usage, globalOptions)
                .read(arguments);
        List<String> plain = new ArrayList<>(global.options());
        if (global.stopped()) {
            return parsed(null, plain, usage);
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
        ArgparseRules.Plain own = ArgparseRules.of(program, commandUsage, command)
                .read(global.rest().subList(1, global.rest().size()));
        plain.add(name);
        plain.addAll(own.options());
        plain.add("--");
        plain.addAll(own.positionals());
        Request request = parsed(command, plain, commandUsage);
        if (!request.wants("help")) {
            rejectUnrecognized(global.unrecognized(), usage);
            rejectUnrecognized(own.unrecognized(), usage);
        }
        return request;
    }

    private static Request parsed(@Nullable Command command, List<String> plain, String usage) throws UsageError {
        CommandLine line = Picocli.program(command);
        try {
            line.parseArgs(plain.toArray(new String[0]));
        } catch (CommandLine.MissingParameterException e) {
            List<String> missing = new ArrayList<>();
            e.getMissing().forEach(argument -> missing.add(argument.paramLabel()));
            String program = e.getCommandLine().getCommandSpec().qualifiedName();
            throw new UsageError(program, usage, "the following arguments are required: " + String.join(", ", missing));
        } catch (CommandLine.ParameterException e) {
            throw new UsageError(Invocation.PROGRAM, usage, String.valueOf(e.getMessage()));
        }
        Request request = new Request(command, Picocli.values(line, command));
        request.setDefault("name", "alembic");
        request.setDefault("template", "generic");
        return request;
    }

    private static void rejectUnrecognized(List<String> arguments, String usage) throws UsageError {
        if (!arguments.isEmpty()) {
            throw new UsageError(Invocation.PROGRAM, usage, "unrecognized arguments: " + String.join(" ", arguments));
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
