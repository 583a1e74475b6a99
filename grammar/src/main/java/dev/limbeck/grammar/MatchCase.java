package dev.limbeck.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code case pattern if guard: body}. */
public record MatchCase(
        Span span, Pattern pattern, @Nullable Expression guard, List<Statement> body) implements Node {
    public MatchCase {
        body = List.copyOf(body);
    }
}
