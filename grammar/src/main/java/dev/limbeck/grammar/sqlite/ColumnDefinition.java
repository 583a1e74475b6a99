package dev.limbeck.grammar.sqlite;

import java.util.List;

/**
 * A column of {@code CREATE TABLE}.
 *
 * @param type the declared type as written, with single blanks between its words; empty if there is none
 */
public record ColumnDefinition(String name, String type, List<ColumnConstraint> constraints) {
    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }
}
