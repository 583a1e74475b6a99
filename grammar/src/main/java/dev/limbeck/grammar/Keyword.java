package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** {@code arg=value} of a call or a class statement; without a name it is {@code **value}. */
public record Keyword(Span span, @Nullable String arg, Expression value) implements Node {}
