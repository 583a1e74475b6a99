package dev.limbeck.grammar.sqlite;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One {@code CREATE} statement of {@code sqlite_master.sql}. Names are unquoted; expressions are source text. */
public sealed interface CreateStatement {
    /** The object's name. */
    String name();

    /**
     * {@code CREATE TABLE}, with its columns and table constraints in source order.
     *
     * @param comments the comments that belong to a column or constraint, in source order, each with its marks: those
     *     before it and those that follow it on the same line. Comments inside expressions are part of these.
     */
    record Table(
            String name,
            boolean temporary,
            List<ColumnDefinition> columns,
            List<TableConstraint> constraints,
            boolean withoutRowid,
            boolean strict,
            Map<Object, List<String>> comments)
            implements CreateStatement {
        public Table {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            comments = Collections.unmodifiableMap(new IdentityHashMap<>(comments));
        }

        /** The comments of one of {@link #columns} or {@link #constraints}, in source order; empty if it has none. */
        public List<String> commentsOf(Object item) {
            return comments.getOrDefault(item, List.of());
        }
    }

    /**
     * {@code CREATE INDEX}.
     *
     * @param where the text of a partial index's condition, or null
     */
    record Index(
            String name,
            String table,
            boolean unique,
            List<IndexedColumn> columns,
            @Nullable String where) implements CreateStatement {
        public Index {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code CREATE TRIGGER}.
     *
     * @param event {@code DELETE}, {@code INSERT} or {@code UPDATE}
     * @param updateOf the columns of {@code UPDATE OF}, empty otherwise
     * @param body all that follows the table's name, from {@code FOR EACH ROW}, {@code WHEN} or {@code BEGIN} on
     */
    record Trigger(String name, String table, String event, List<String> updateOf, String body)
            implements CreateStatement {
        public Trigger {
            updateOf = List.copyOf(updateOf);
        }
    }

    /**
     * {@code CREATE VIEW}.
     *
     * @param columns the names in parentheses, empty if there are none
     * @param select all that follows {@code AS}
     */
    record View(String name, List<String> columns, String select) implements CreateStatement {
        public View {
            columns = List.copyOf(columns);
        }
    }
}
