package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** {@code contextExpr as optionalVars}. */
public record WithItem(
        Span span, Expression contextExpr, @Nullable Expression optionalVars) implements Node {}
