package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** One {@code arg: annotation = defaultValue} of a function or lambda. */
public record Parameter(
        Span span,
        String arg,
        @Nullable Expression annotation,
        @Nullable Expression defaultValue) implements Node {}
