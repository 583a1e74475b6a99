package dev.limbeck.engine.dialect;

import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.DefaultClause;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        for (ReflectedTable.Column column : reflected.columns()) {
            if (table.columnList().stream().noneMatch(known -> known.name().equals(column.name()))) {
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
            if (index.isPlain()) {
                index(table, index);
            }
        }
        for (ReflectedTable.Unique unique : reflected.uniques()) {
            UniqueConstraint.of(name(unique.name()), new ArrayList<>(unique.columnNames()), prefixed(unique.options()))
                    .attachTo(table);
        }
        for (ReflectedTable.Check check : reflected.checks()) {
            new CheckConstraint(TextClause.verbatim(check.expression()), name(check.name())).attachTo(table);
        }
        if (reflected.comment() != null) {
            table.setComment(reflected.comment());
        }
    }

    private Column column(ReflectedTable.Column reflected) {
        Column column = new Column(reflected.name(), dialect.inspection().type(reflected.type()));
        column.setNullable(reflected.nullable());
        String value = reflected.defaultValue();
        ReflectedTable.Generated generated = reflected.generated();
        if (generated != null) {
            new Computed(TextClause.verbatim(generated.expression()), generated.persisted()).attachTo(column);
        } else if (value != null) {
            column.setServerDefault(DefaultClause.of(TextClause.verbatim(defaults.apply(value)), true));
        }
        if (reflected.comment() != null) {
            column.setComment(reflected.comment());
        }
        return column;
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

    private void index(Table table, ReflectedTable.Index index) {
        List<Object> columns = new ArrayList<>();
        for (ReflectedTable.IndexColumn column : index.columns()) {
            columns.add(String.valueOf(column.name()));
        }
        Map<String, Object> options = prefixed(index.options());
        if (index.where() != null) {
            options.put(dialect.name() + "_where", TextClause.verbatim(index.where()));
        }
        Index.of(new Identifier(index.name()), table, columns, index.unique(), options);
    }

    /** Options as keyword arguments have them: {@code sqlite_on_conflict}. */
    private Map<String, Object> prefixed(Map<String, Object> options) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        options.forEach((name, value) -> prefixed.put(dialect.name() + "_" + name, value));
        return prefixed;
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
