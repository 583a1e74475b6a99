package dev.limbeck.engine.config;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages to whoever runs a command: on standard output, indented and wrapped on a terminal, none when it should be
 * quiet.
 */
public final class Messaging {
    private static final String INDENT = "  ";

    private final PrintWriter stdout;
    private final boolean quiet;
    private final int columns;

    /** @param columns the width of the terminal; 0 when there is none */
    public Messaging(PrintWriter stdout, boolean quiet, int columns) {
        this.stdout = stdout;
        this.quiet = quiet;
        this.columns = columns;
    }

    /** The same, but not quiet. */
    public Messaging loud() {
        return quiet ? new Messaging(stdout, false, columns) : this;
    }

    /** A message on lines of its own. */
    public void msg(String text) {
        if (!quiet) {
            print(text);
            stdout.print('\n');
            stdout.flush();
        }
    }

    /** {@code text ...} while {@code work} runs, then {@code done} or {@code FAILED} on the same line. */
    public void status(String text, Runnable work) {
        status(text, false, work);
    }

    /** The same; with {@code newline} what {@code work} prints begins on a line of its own. */
    public void status(String text, boolean newline, Runnable work) {
        if (!quiet) {
            print(text + " ...");
            if (newline) {
                stdout.print('\n');
            }
            stdout.flush();
        }
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!quiet) {
                stdout.print(done ? "  done\n" : "  FAILED\n");
            }
        }
    }

    private void print(String text) {
        stdout.print(columns <= 0 ? text : String.join("\n", wrapped(text)));
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.replace('\n', ' ').split(" ", -1)) {
            boolean first = line.length() == INDENT.length();
            if (!first && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
                first = true;
            }
            if (!first) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
