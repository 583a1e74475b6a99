package dev.limbeck.cli;

import dev.limbeck.engine.python.Host;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code --help}: for people, so with room to read, in groups, and with lines to copy. */
final class Help {
    private static final int MOST_COLUMNS = 100;
    private static final int LEAST_COLUMNS = 55;

    private final Host host;

    private Help(Host host) {
        this.host = host;
    }

    /** Help for one command, or the overview. */
    static void show(Host host, @Nullable Command command) {
        Help help = new Help(host);
        CommandLine line = command == null ? help.overview() : help.command(command);
        boolean colours = host.isTerminal() && !host.environ().containsKey("NO_COLOR");
        line.usage(host.stdout(), colours ? Ansi.ON : Ansi.OFF);
    }

    private CommandLine overview() {
        CommandLine line = Picocli.program(null);
        UsageMessageSpec message = prepare(line);
        message.header("Runs Alembic's migration scripts without Python: the same directory, the same alembic.ini, the"
                + " same commands, and the same version table.%n");
        message.customSynopsis("limbeck [OPTIONS] COMMAND [ARGUMENTS]");
        message.optionListHeading("%n@|bold Options, before the command|@%n");
        examples(
                message,
                List.of(
                        "limbeck upgrade head  # bring the database up to date",
                        "limbeck current -v  # where it is, and why",
                        "limbeck -x tenant=a --url sqlite:///a.db upgrade head  # another database, and something for env.py",
                        "limbeck upgrade head --sql > up.sql  # SQL for somebody else to run"));
        List<String> keys = new ArrayList<>(message.sectionKeys());
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING), "commands");
        message.sectionKeys(keys);
        line.getHelpSectionMap().put("commands", Help::commands);
        line.getHelpSectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> help.footer()
                                + "%n'limbeck COMMAND --help' says more about one command.%n".formatted());
        return line;
    }

    private CommandLine command(Command command) {
        CommandLine line = Picocli.subcommand(Picocli.program(command), command);
        UsageMessageSpec message = prepare(line);
        message.header(command.summary() + ".%n");
        if (!command.description().isEmpty()) {
            message.header(command.summary() + ".%n%n" + command.description() + "%n");
        }
        StringBuilder synopsis = new StringBuilder("limbeck " + command.name() + " [OPTIONS]");
        for (Positional positional : command.positionals()) {
            synopsis.append(' ').append(positional.name()).append(positional.many() ? "..." : "");
        }
        message.customSynopsis(synopsis.toString());
        message.parameterListHeading("%n@|bold Arguments|@%n");
        message.optionListHeading("%n@|bold Options|@%n");
        examples(message, command.examples());
        return line;
    }

    private UsageMessageSpec prepare(CommandLine line) {
        UsageMessageSpec message = line.getCommandSpec().usageMessage();
        message.width(Math.max(LEAST_COLUMNS, Math.min(host.columns(), MOST_COLUMNS)));
        message.sortOptions(false);
        line.getCommandSpec().parser().separator(" "); // for the eye: nothing is parsed with this model
        message.synopsisHeading("@|bold Usage:|@ ");
        return message;
    }

    /** The commands in their groups, with one line each. */
    private static String commands(CommandLine.Help help) {
        int width = 0;
        for (String name : Commands.names()) {
            width = Math.max(width, name.length());
        }
        StringBuilder text = new StringBuilder();
        for (Commands.Group group : Commands.groups()) {
            int right = help.commandSpec().usageMessage().width() - width - 4;
            TextTable table = TextTable.forColumns(
                    help.colorScheme(),
                    new Column(width + 4, 2, Column.Overflow.SPAN),
                    new Column(right, 0, Column.Overflow.WRAP));
            for (String name : group.commands()) {
                Command command = Commands.find(name);
                table.addRowValues(name, command == null ? "" : command.summary());
            }
            text.append(help.colorScheme().ansi().string("%n@|bold %s|@%n".formatted(group.title())))
                    .append(table);
        }
        return text.toString();
    }

    private static void examples(UsageMessageSpec message, List<String> examples) {
        List<String> lines = new ArrayList<>();
        for (String example : examples) {
            int comment = example.indexOf("  # ");
            lines.add("  " + example.substring(0, comment));
            lines.add("      " + example.substring(comment + 4));
        }
        if (!lines.isEmpty()) {
            message.footerHeading("%n@|bold Examples|@%n");
            message.footer(lines.toArray(new String[0]));
        }
    }
}
