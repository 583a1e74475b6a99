package dev.limbeck.grammar.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows {@code REFERENCES}.
 *
 * @param columns the referred columns; empty means the referred table's primary key
 * @param onDelete upper case with single blanks, such as {@code SET NULL}, or null; {@code onUpdate} likewise
 * @param match the word after {@code MATCH}, or null
 * @param deferrable true, false ({@code NOT DEFERRABLE}) or null if nothing is said
 * @param initially {@code DEFERRED}, {@code IMMEDIATE} or null
 */
public record ForeignKeyClause(
        String table,
        List<String> columns,
        @Nullable String onDelete,
        @Nullable String onUpdate,
        @Nullable String match,
        @Nullable Boolean deferrable,
        @Nullable String initially) {
    public ForeignKeyClause {
        columns = List.copyOf(columns);
    }
}
