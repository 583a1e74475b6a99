package dev.limbeck.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code except type as name: body}; without a type it catches everything. */
public record ExceptHandler(
        Span span, @Nullable Expression type, @Nullable String name, List<Statement> body) implements Node {
    public ExceptHandler {
        body = List.copyOf(body);
    }
}
