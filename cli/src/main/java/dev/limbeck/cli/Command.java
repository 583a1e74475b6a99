package dev.limbeck.cli;

import java.util.List;

/**
 * A command as the command line knows it.
 *
 * @param summary one line for the list of commands, without a full stop
 * @param description more about it, in paragraphs; may be empty
 * @param examples lines to type, each with what it does after {@code #}
 */
record Command(
        String name,
        String summary,
        String description,
        List<Option> options,
        List<Positional> positionals,
        List<String> examples) {}
