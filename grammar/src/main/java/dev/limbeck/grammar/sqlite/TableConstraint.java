package dev.limbeck.grammar.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of {@code CREATE TABLE}. {@code name} is null where none was given, {@code conflict} likewise. */
public sealed interface TableConstraint {
    @Nullable
    String name();

    /** {@code PRIMARY KEY (columns)}. */
    record PrimaryKey(
            @Nullable String name,
            List<IndexedColumn> columns,
            @Nullable String conflict,
            boolean autoincrement) implements TableConstraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /** {@code UNIQUE (columns)}. */
    record Unique(
            @Nullable String name,
            List<IndexedColumn> columns,
            @Nullable String conflict) implements TableConstraint {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** {@code CHECK (expression)}, the expression without its parentheses. */
    record Check(@Nullable String name, String expression) implements TableConstraint {}

    /** {@code FOREIGN KEY (columns) REFERENCES …}. */
    record ForeignKey(@Nullable String name, List<String> columns, ForeignKeyClause clause) implements TableConstraint {
        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }
}
