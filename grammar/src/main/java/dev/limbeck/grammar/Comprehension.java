package dev.limbeck.grammar;

import java.util.List;

/** {@code for target in iter if a if b} of a comprehension. */
public record Comprehension(Span span, Expression target, Expression iter, List<Expression> ifs, boolean isAsync)
        implements Node {
    public Comprehension {
        ifs = List.copyOf(ifs);
    }
}
