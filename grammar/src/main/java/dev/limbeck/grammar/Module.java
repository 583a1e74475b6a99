package dev.limbeck.grammar;

import java.util.List;

/** A whole file. */
public record Module(Span span, SourceFile source, List<Statement> body) implements Node {
    public Module {
        body = List.copyOf(body);
    }
}
