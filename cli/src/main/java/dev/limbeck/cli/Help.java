package dev.limbeck.cli;

import dev.limbeck.engine.python.Host;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code --help}: for people, so with room to read, in groups, and with lines to copy. */
final class Help {
    private static final int MOST_COLUMNS = 100;
    private static final int WIDEST_LEFT = 26;

    private final PrintWriter out;
    private final int columns;
    private final boolean bold;

    private Help(Host host) {
        this.out = host.stdout();
        this.columns = Math.max(50, Math.min(host.columns(), MOST_COLUMNS));
        this.bold = host.isTerminal() && !host.environ().containsKey("NO_COLOR");
    }

    /** A line of two columns. */
    private record Row(String left, String right) {}

    /** Help for one command, or the overview. */
    static void show(Host host, @Nullable Command command) {
        if (command == null) {
            overview(host);
        } else {
            command(host, command);
        }
    }

    private static void overview(Host host) {
        Help help = new Help(host);
        help.paragraph("Limbeck runs Alembic's migration scripts without Python: the same directory, the same"
                + " alembic.ini, the same commands, and the same version table.");
        help.out.println();
        help.out.println(help.strong("Usage:") + " limbeck [OPTIONS] COMMAND [ARGUMENTS]");
        List<List<Row>> tables = new ArrayList<>();
        for (Commands.Group group : Commands.groups()) {
            List<Row> rows = new ArrayList<>();
            for (String name : group.commands()) {
                Command command = Commands.find(name);
                rows.add(new Row(name, command == null ? "" : command.summary()));
            }
            tables.add(rows);
        }
        int left = width(tables);
        for (int i = 0; i < tables.size(); i++) {
            help.heading(Commands.groups().get(i).title());
            help.table(tables.get(i), left);
        }
        help.options("Options, before the command", Commands.globalOptions());
        help.examples(List.of(
                "limbeck upgrade head  # bring the database up to date",
                "limbeck current -v  # where it is, and why",
                "limbeck -x tenant=a --url sqlite:///a.db upgrade head  # another database, and an argument for env.py",
                "limbeck upgrade head --sql > up.sql  # SQL for somebody else to run"));
        help.out.println();
        help.out.println("'limbeck COMMAND --help' says more about one command.");
    }

    private static void command(Host host, Command command) {
        Help help = new Help(host);
        help.paragraph(command.summary() + ".");
        if (!command.description().isEmpty()) {
            help.out.println();
            help.paragraph(command.description());
        }
        help.out.println();
        StringBuilder usage = new StringBuilder(help.strong("Usage:") + " limbeck " + command.name() + " [OPTIONS]");
        List<Row> arguments = new ArrayList<>();
        for (Positional positional : command.positionals()) {
            String name = positional.many() ? positional.name() + "..." : positional.name();
            usage.append(' ').append(name);
            arguments.add(new Row(name, positional.help()));
        }
        help.out.println(usage);
        if (!arguments.isEmpty()) {
            help.heading("Arguments");
            help.table(arguments, width(List.of(arguments)));
        }
        help.options("Options", command.options());
        help.examples(command.examples());
    }

    private void options(String title, List<Option> options) {
        List<Row> rows = new ArrayList<>();
        for (Option option : options) {
            String names = String.join(", ", option.names());
            String indent = names.startsWith("--") ? "    " : "";
            rows.add(new Row(indent + names + (option.takesValue() ? " " + option.metavar() : ""), option.help()));
        }
        heading(title);
        table(rows, width(List.of(rows)));
    }

    private void examples(List<String> examples) {
        if (examples.isEmpty()) {
            return;
        }
        heading("Examples");
        for (String example : examples) {
            int comment = example.indexOf("  # ");
            out.println("  " + example.substring(0, comment));
            wrapped(example.substring(comment + 4), "      ", "      ");
        }
    }

    private static int width(List<List<Row>> tables) {
        int width = 0;
        for (List<Row> rows : tables) {
            for (Row row : rows) {
                width = row.left().length() > WIDEST_LEFT
                        ? width
                        : Math.max(width, row.left().length());
            }
        }
        return width;
    }

    private void table(List<Row> rows, int left) {
        String indent = " ".repeat(left + 4);
        for (Row row : rows) {
            if (row.left().length() > left) {
                out.println("  " + row.left());
                wrapped(row.right(), indent, indent);
            } else {
                wrapped(
                        row.right(),
                        "  " + row.left() + " ".repeat(left + 2 - row.left().length()),
                        indent);
            }
        }
    }

    private void heading(String title) {
        out.println();
        out.println(strong(title));
    }

    private String strong(String text) {
        return bold ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private void paragraph(String text) {
        wrapped(text, "", "");
    }

    private void wrapped(String text, String first, String rest) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > columns) {
                out.println(line);
                line = new StringBuilder(rest);
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            line.append(word);
            empty = false;
        }
        out.println(line);
    }
}
