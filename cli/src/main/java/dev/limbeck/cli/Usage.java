package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.List;

/** The lines before an error: which options and arguments there are, as short as it can be said. */
final class Usage {
    private static final int WIDTH = 78;

    private Usage() {}

    static String of(String program, List<Option> options, List<Positional> positionals, boolean hasCommands) {
        List<String> parts = new ArrayList<>();
        for (Option option : options) {
            String name = option.names().get(0);
            parts.add(option.takesValue() ? "[" + name + " " + option.metavar() + "]" : "[" + name + "]");
        }
        for (Positional positional : positionals) {
            parts.add(positional.many() ? positional.name() + " [" + positional.name() + " ...]" : positional.name());
        }
        if (hasCommands) {
            parts.add("COMMAND ...");
        }
        String lead = "usage: " + program;
        String indent = " ".repeat(lead.length());
        StringBuilder lines = new StringBuilder(lead);
        int column = lead.length();
        for (String part : parts) {
            if (column + 1 + part.length() > WIDTH) {
                lines.append('\n').append(indent);
                column = indent.length();
            }
            lines.append(' ').append(part);
            column += 1 + part.length();
        }
        return lines.append('\n').toString();
    }
}
