package dev.limbeck.grammar.sqlite;

import org.jspecify.annotations.Nullable;

/** A rule written at a column. {@code name} is null where none was given, {@code conflict} where SQLite's own applies. */
public sealed interface ColumnConstraint {
    @Nullable
    String name();

    /** {@code PRIMARY KEY}. */
    record PrimaryKey(
            @Nullable String name,
            boolean descending,
            @Nullable String conflict,
            boolean autoincrement) implements ColumnConstraint {}

    /** {@code NOT NULL}. */
    record NotNull(@Nullable String name, @Nullable String conflict) implements ColumnConstraint {}

    /** {@code NULL}, which SQLite accepts and ignores. */
    record Null(@Nullable String name) implements ColumnConstraint {}

    /** {@code UNIQUE}. */
    record Unique(@Nullable String name, @Nullable String conflict) implements ColumnConstraint {}

    /** {@code CHECK (expression)}, the expression without its parentheses. */
    record Check(@Nullable String name, String expression) implements ColumnConstraint {}

    /** {@code DEFAULT}, the value as written: a literal, or an expression with its parentheses. */
    record Default(@Nullable String name, String value) implements ColumnConstraint {}

    /** {@code COLLATE}. */
    record Collate(@Nullable String name, String collation) implements ColumnConstraint {}

    /** {@code REFERENCES}. */
    record References(@Nullable String name, ForeignKeyClause clause) implements ColumnConstraint {}

    /** {@code GENERATED ALWAYS AS (expression)}, the expression without its parentheses. */
    record Generated(@Nullable String name, String expression, boolean stored) implements ColumnConstraint {}
}
