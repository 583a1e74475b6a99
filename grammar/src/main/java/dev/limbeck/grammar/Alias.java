package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** {@code name as asname} of an import. The name may be dotted, or {@code *}. */
public record Alias(Span span, String name, @Nullable String asname) implements Node {}
