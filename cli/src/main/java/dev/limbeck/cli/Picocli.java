package dev.limbeck.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The program's options and one command's as Picocli's model, from which help is printed. Nothing else is: the model takes
 * longer to make than most commands run.
 */
final class Picocli {
    private Picocli() {}

    /** The options before a command, and {@code command} below them unless it is null. */
    static CommandLine program(@Nullable Command command) {
        CommandSpec program = CommandSpec.create().name(Invocation.PROGRAM);
        addOptions(program, Commands.globalOptions());
        CommandLine line = new CommandLine(program);
        if (command != null) {
            line.addSubcommand(command.name(), new CommandLine(spec(command)));
        }
        return line;
    }

    static CommandSpec spec(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        addOptions(spec, command.options());
        int index = 0;
        for (Positional positional : command.positionals()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index(positional.many() ? index + "..*" : String.valueOf(index))
                    .arity(positional.many() ? "1..*" : "1")
                    .required(true)
                    .paramLabel(positional.name())
                    .type(positional.many() ? List.class : String.class)
                    .auxiliaryTypes(String.class)
                    .description(positional.help())
                    .build());
            index++;
        }
        return spec;
    }

    private static void addOptions(CommandSpec spec, List<Option> options) {
        for (Option option : options) {
            OptionSpec.Builder builder =
                    OptionSpec.builder(option.names().toArray(new String[0])).description(option.help());
            switch (option.kind()) {
                case VALUE ->
                    builder.paramLabel(option.metavar()).type(String.class).arity("1");
                case APPEND ->
                    builder.paramLabel(option.metavar())
                            .type(List.class)
                            .auxiliaryTypes(String.class)
                            .arity("1");
                case FLAG -> builder.type(boolean.class).arity("0");
                case STOP ->
                    builder.type(boolean.class)
                            .arity("0")
                            .usageHelp(option.dest().equals("help"))
                            .versionHelp(option.dest().equals("version"));
            }
            spec.addOption(builder.build());
        }
    }

    /** The part of {@code line} that parses {@code command}, which it was made for. */
    static CommandLine subcommand(CommandLine line, Command command) {
        return Objects.requireNonNull(line.getSubcommands().get(command.name()));
    }
}
