package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.DefaultClause;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Identity;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SqlOperator;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UnaryExpression;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Table} with what the database says of it, as {@code Table(…, autoload_with=bind)} does. */
public final class TableReflection {
    private final Dialect dialect;
    private final UnaryOperator<String> defaults;

    /** @param defaults changes the text of column defaults before they are used */
    public TableReflection(Dialect dialect, UnaryOperator<String> defaults) {
        this.dialect = dialect;
        this.defaults = defaults;
    }

    /** Columns that {@code table} already has stay as they are. */
    public void fill(Table table, ReflectedTable reflected) {
        Set<String> present = new HashSet<>();
        table.columnList().forEach(column -> present.add(column.name()));
        for (ReflectedTable.Column column : reflected.columns()) {
            if (!present.contains(column.name())) {
                table.append(column(column), false);
            }
        }
        ReflectedTable.PrimaryKey key = reflected.primaryKey();
        if (key != null) {
            new PrimaryKeyConstraint(name(key.name()), new ArrayList<>(key.columnNames())).attachTo(table);
        }
        for (ReflectedTable.ForeignKey foreignKey : reflected.foreignKeys()) {
            foreignKey(foreignKey).attachTo(table);
        }
        for (ReflectedTable.Index index : reflected.indexes()) {
            PyDict known = dialect.inspection().index(index);
            if (known != null && !Values.truth(known.get("duplicates_constraint"))) {
                index(table, index, known);
            }
        }
        for (ReflectedTable.Unique unique : reflected.uniques()) {
            PyDict known = dialect.inspection().unique(unique);
            if (!Values.truth(known.get("duplicates_index"))) {
                Map<String, Object> options = options(known);
                putIfGiven(
                        options,
                        dialect.name() + "_on_conflict",
                        unique.options().get("on_conflict"));
                UniqueConstraint.of(name(unique.name()), new ArrayList<>(unique.columnNames()), options)
                        .attachTo(table);
            }
        }
        for (ReflectedTable.Check check : reflected.checks()) {
            new CheckConstraint(TextClause.verbatim(check.expression()), name(check.name())).attachTo(table);
        }
        if (reflected.comment() != null) {
            table.setComment(reflected.comment());
        }
        if (dialect.hasTableOptions()) {
            Map<String, Object> options = new LinkedHashMap<>(table.options().all());
            reflected.options().forEach((name, value) -> options.put(dialect.name() + "_" + name, value));
            table.setOptions(options);
        }
    }

    private Column column(ReflectedTable.Column reflected) {
        PyDict known = dialect.inspection().column(reflected);
        Column column = new Column(reflected.name(), (TypeEngine) Objects.requireNonNull(known.get("type")));
        column.setNullable(reflected.nullable());
        Object autoincrement = known.get("autoincrement");
        if (autoincrement != null) {
            column.setAutoincrement(autoincrement);
        }
        String value = reflected.defaultValue();
        ReflectedTable.Generated generated = reflected.generated();
        if (generated != null) {
            new Computed(TextClause.verbatim(generated.expression()), generated.persisted()).attachTo(column);
        } else if (known.get("identity") instanceof PyDict identity) {
            identity(identity.toStringMap()).attachTo(column);
        } else if (value != null) {
            column.setServerDefault(DefaultClause.of(TextClause.verbatim(defaults.apply(value)), true));
        }
        if (reflected.comment() != null) {
            column.setComment(reflected.comment());
        }
        return column;
    }

    private static Identity identity(Map<String, Object> options) {
        return Identity.create(
                Boolean.TRUE.equals(options.get("always")),
                null,
                options.getOrDefault("start", None.NONE),
                options.getOrDefault("increment", None.NONE),
                options.getOrDefault("minvalue", None.NONE),
                options.getOrDefault("maxvalue", None.NONE),
                None.NONE,
                None.NONE,
                options.getOrDefault("cycle", None.NONE),
                options.getOrDefault("cache", None.NONE),
                None.NONE);
    }

    private static ForeignKeyConstraint foreignKey(ReflectedTable.ForeignKey key) {
        List<Object> referred = new ArrayList<>();
        String prefix = key.referredSchema() == null ? "" : key.referredSchema() + ".";
        for (String column : key.referredColumns()) {
            referred.add(prefix + key.referredTable() + "." + column);
        }
        Map<String, Object> options = new LinkedHashMap<>();
        putIfGiven(options, "ondelete", key.onDelete());
        putIfGiven(options, "onupdate", key.onUpdate());
        putIfGiven(options, "match", key.match());
        putIfGiven(options, "deferrable", key.deferrable());
        putIfGiven(options, "initially", key.initially());
        options.put("link_to_name", true);
        return ForeignKeyConstraint.of(new ArrayList<>(key.columns()), referred, name(key.name()), options);
    }

    /** @param known what {@code inspector.get_indexes()} says of it */
    private static void index(Table table, ReflectedTable.Index index, PyDict known) {
        PyDict sorting = known.get("column_sorting") instanceof PyDict given ? given : new PyDict();
        List<Object> elements = new ArrayList<>();
        for (ReflectedTable.IndexColumn member : index.columns()) {
            ColumnClause column = member.name() == null ? null : table.columns().find(member.name());
            Object words = member.name() == null ? null : sorting.get(member.name());
            if (column == null || words == null) {
                elements.add(member.name() == null ? TextClause.verbatim(member.expression()) : member.name());
            } else {
                elements.add(sorted(column, Operators.list(words)));
            }
        }
        Map<String, Object> options = options(known);
        String where = index.where();
        if (where != null) {
            options.replaceAll((name, value) -> name.endsWith("_where") ? TextClause.verbatim(where) : value);
        }
        Index.of(new Identifier(index.name()), table, elements, index.unique(), options);
    }

    /** {@code column.desc().nulls_last()} and its kin. */
    private static ClauseElement sorted(ColumnClause column, List<Object> words) {
        ClauseElement sorted = column;
        for (Object word : words) {
            SqlOperator operator = switch (Operators.str(word)) {
                case "asc" -> SqlOperator.ASC;
                case "desc" -> SqlOperator.DESC;
                case "nulls_first" -> SqlOperator.NULLS_FIRST;
                case "nulls_last" -> SqlOperator.NULLS_LAST;
                default -> null;
            };
            if (operator != null) {
                sorted = UnaryExpression.modified(sorted, operator);
            }
        }
        return sorted;
    }

    /** Options as keyword arguments have them: {@code sqlite_on_conflict}. */
    private static Map<String, Object> options(PyDict known) {
        return known.get("dialect_options") instanceof PyDict options
                ? new LinkedHashMap<>(options.toStringMap())
                : new LinkedHashMap<>();
    }

    private static void putIfGiven(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static @Nullable Identifier name(@Nullable String name) {
        return name == null ? null : new Identifier(name);
    }
}
