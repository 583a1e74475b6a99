package dev.limbeck.grammar.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * A member of an index or key.
 *
 * @param column the column's name, or null if this is an expression
 * @param expression the text as written, without collation and direction
 * @param collation the collation's name, or null
 * @param direction {@code ASC}, {@code DESC} or null
 */
public record IndexedColumn(
        @Nullable String column,
        String expression,
        @Nullable String collation,
        @Nullable String direction) {}
