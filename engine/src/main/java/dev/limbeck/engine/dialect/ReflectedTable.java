package dev.limbeck.engine.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of one of its tables, in the database's own words: types and expressions are SQL text.
 *
 * <p>Orders are the database's. {@code options} holds what a dialect has beyond this, under SQLAlchemy's names without
 * the dialect's prefix: {@code autoincrement}, {@code strict}, {@code with_rowid}, {@code engine}, ….
 */
public record ReflectedTable(
        String name,
        @Nullable String schema,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<Unique> uniques,
        List<Check> checks,
        List<Index> indexes,
        @Nullable String comment,
        Map<String, Object> options) {
    public ReflectedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        options = Map.copyOf(options);
    }

    /**
     * A column.
     *
     * @param type the declared type, empty if there is none
     * @param defaultValue the default as SQL, or null
     * @param primaryKeyPosition from 1; 0 for a column outside the primary key
     * @param generated the expression of a computed column, or null
     * @param options see {@link ReflectedTable}
     */
    public record Column(
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue,
            int primaryKeyPosition,
            @Nullable Generated generated,
            @Nullable String collation,
            @Nullable String comment,
            Map<String, Object> options) {
        public Column {
            options = Map.copyOf(options);
        }
    }

    /** {@code GENERATED ALWAYS AS (expression)}. */
    public record Generated(String expression, boolean persisted) {}

    /** The primary key; {@code columns} in key order. */
    public record PrimaryKey(@Nullable String name, List<KeyColumn> columns, Map<String, Object> options) {
        public PrimaryKey {
            columns = List.copyOf(columns);
            options = Map.copyOf(options);
        }

        public List<String> columnNames() {
            return columns.stream().map(KeyColumn::name).toList();
        }
    }

    /** A column in a key of SQLite's, which may be sorted and collated. {@code direction} is ASC, DESC or null. */
    public record KeyColumn(
            String name,
            @Nullable String collation,
            @Nullable String direction) {}

    /** A foreign key. Actions are upper case, null where none or {@code NO ACTION} was said. */
    public record ForeignKey(
            @Nullable String name,
            List<String> columns,
            @Nullable String referredSchema,
            String referredTable,
            List<String> referredColumns,
            @Nullable String onDelete,
            @Nullable String onUpdate,
            @Nullable String match,
            @Nullable Boolean deferrable,
            @Nullable String initially) {
        public ForeignKey {
            columns = List.copyOf(columns);
            referredColumns = List.copyOf(referredColumns);
        }
    }

    /** A unique constraint. */
    public record Unique(@Nullable String name, List<KeyColumn> columns, Map<String, Object> options) {
        public Unique {
            columns = List.copyOf(columns);
            options = Map.copyOf(options);
        }

        public List<String> columnNames() {
            return columns.stream().map(KeyColumn::name).toList();
        }
    }

    /**
     * A check constraint.
     *
     * @param column the column that it was written at, or null for one of the table's own
     */
    public record Check(
            @Nullable String name,
            String expression,
            @Nullable String column) {}

    /**
     * An index that was made by {@code CREATE INDEX}.
     *
     * @param definition the whole statement, where the database keeps it
     */
    public record Index(
            String name,
            boolean unique,
            List<IndexColumn> columns,
            @Nullable String where,
            @Nullable String definition,
            Map<String, Object> options) {
        public Index {
            columns = List.copyOf(columns);
            options = Map.copyOf(options);
        }

        /** Whether SQLAlchemy's reflection would see it whole: plain columns only. */
        public boolean isPlain() {
            return columns.stream().allMatch(column -> column.name() != null);
        }
    }

    /** A member of an index: a column, or an expression ({@code name} is null). */
    public record IndexColumn(
            @Nullable String name,
            String expression,
            @Nullable String collation,
            boolean descending) {}
}
