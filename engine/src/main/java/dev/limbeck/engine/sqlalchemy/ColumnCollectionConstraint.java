package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint about some columns, given by name or as objects. Names are looked up once it belongs to a table. */
@PyType(value = "ColumnCollectionConstraint", module = "sqlalchemy.sql.schema")
public abstract class ColumnCollectionConstraint extends Constraint {
    private final List<Object> pending;
    private final List<ColumnClause> columns = new ArrayList<>();
    private final boolean columnFlag;

    ColumnCollectionConstraint(@Nullable Object name, List<Object> columns, Keywords kw, DialectOptions.Kind kind) {
        super(name, takeFlags(kw), kind);
        this.columnFlag = false;
        this.pending = coerced(columns);
    }

    ColumnCollectionConstraint(
            @Nullable Object name, List<Object> columns, Keywords kw, DialectOptions.Kind kind, boolean columnFlag) {
        super(name, takeFlags(kw), kind);
        this.columnFlag = columnFlag;
        this.pending = coerced(columns);
    }

    private static Keywords takeFlags(Keywords kw) {
        kw.take("_autoattach");
        kw.take("_column_flag");
        return kw;
    }

    private static List<Object> coerced(List<Object> columns) {
        List<Object> coerced = new ArrayList<>(columns.size());
        for (Object column : columns) {
            coerced.add(SchemaCoercions.ddlConstraintColumn(column));
        }
        return coerced;
    }

    /** Attaches itself when all its columns already belong to one table: {@code UniqueConstraint(t.c.a)}. */
    final void attachToTableOfColumns(boolean severalTables) {
        List<Column> unattached = new ArrayList<>();
        Table found = null;
        for (Object column : pending) {
            if (column instanceof Column known) {
                if (!(known.table() instanceof Table of)) {
                    unattached.add(known);
                } else if (found == null) {
                    found = of;
                } else if (found != of && !severalTables) {
                    throw SqlalchemyErrors.argument(
                            "Column(s) '" + known.qualifiedName() + "' are not part of table '" + found.name() + "'.");
                }
            }
        }
        if (unattached.isEmpty()) {
            if (found != null) {
                attachTo(found);
            }
        } else if (unattached.size() == pending.size()) {
            Column last = unattached.get(unattached.size() - 1);
            last.onTableAttach(table -> {
                if (tableOrNull() == null) {
                    attachTo(table);
                }
            });
        }
    }

    @Override
    void bindTo(Table parent) {
        super.bindTo(parent);
        for (Object column : pending) {
            ColumnClause resolved;
            if (column instanceof String key) {
                ColumnClause found = parent.columns().find(key);
                if (found == null) {
                    throw PyException.of(
                            SqlalchemyErrors.CONSTRAINT_COLUMN_NOT_FOUND_ERROR,
                            "Can't create " + PyClass.of(getClass()).name() + " on table '" + parent.name()
                                    + "': no column named '" + key + "' is present.");
                }
                resolved = found;
            } else {
                resolved = (ColumnClause) column;
            }
            addColumn(resolved);
        }
    }

    final void addColumn(ColumnClause column) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
    }

    final void replaceColumn(ColumnClause column) {
        columns.removeIf(known -> known.key().equals(column.key()));
        columns.add(column);
    }

    final void setColumns(List<? extends ColumnClause> all) {
        columns.clear();
        columns.addAll(all);
    }

    /** What was given as columns: strings and {@link ColumnClause}s. */
    final List<Object> pending() {
        return pending;
    }

    @Override
    public List<ColumnClause> columns() {
        return columns;
    }

    @PyAttribute("columns")
    public ColumnCollection pythonColumns() {
        ColumnCollection collection = new ColumnCollection();
        columns.forEach(collection::add);
        return collection;
    }

    @PyAttribute("c")
    public ColumnCollection c() {
        return pythonColumns();
    }

    @PyMethod("__iter__()")
    public Iterator<ColumnClause> iterator() {
        return List.copyOf(columns).iterator();
    }

    @PyMethod("__len__()")
    public int size() {
        return columns.size();
    }

    @PyMethod("__contains__(column)")
    public boolean contains(Object column) {
        if (column instanceof String key) {
            for (ColumnClause known : columns) {
                if (known.key().equals(key)) {
                    return true;
                }
            }
            return false;
        }
        return column instanceof ColumnClause known && columns.contains(known);
    }

    @PyMethod("contains_column(col)")
    public boolean containsColumn(Object column) {
        return column instanceof ColumnClause known && columns.contains(known);
    }

    @Override
    public boolean isColumnFlag() {
        return columnFlag;
    }

    /** The keys of the columns, for a copy that looks them up in another table. */
    final List<Object> columnKeys() {
        List<Object> keys = new ArrayList<>(columns.size());
        for (ColumnClause column : columns) {
            keys.add(column.key());
        }
        return keys.isEmpty() ? pending : keys;
    }

    @Override
    public String repr() {
        Repr repr = new Repr(type().name());
        for (ColumnClause column : columns) {
            repr.value(column);
        }
        return repr.named("name", name() == null ? null : name().text()).toString();
    }
}
