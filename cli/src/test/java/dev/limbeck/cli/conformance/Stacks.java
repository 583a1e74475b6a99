package dev.limbeck.cli.conformance;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces as text, for what no case should ever show. */
final class Stacks {
    private static final int LONGEST = 6_000;

    private Stacks() {}

    static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        String trace = text.toString();
        return trace.length() <= LONGEST ? trace : trace.substring(0, LONGEST) + "…";
    }
}
