package dev.limbeck.grammar;

/** A stretch of source text in {@code char} offsets, {@code end} exclusive. {@link SourceFile} turns it into lines. */
public record Span(int start, int end) {}
