package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** {@code PRIMARY KEY (…)}. Every table has one, without columns at first. */
@PyType(value = "PrimaryKeyConstraint", module = "sqlalchemy.sql.schema")
public final class PrimaryKeyConstraint extends ColumnCollectionConstraint {
    private final boolean implicit;

    private PrimaryKeyConstraint(@Nullable Object name, List<Object> columns, Keywords kw, boolean implicit) {
        super(name, columns, kw, DialectOptions.Kind.PRIMARY_KEY);
        this.implicit = implicit;
    }

    public PrimaryKeyConstraint(@Nullable Identifier name, List<Object> columns) {
        this(name, columns, new Keywords(Map.of()), false);
    }

    /** The key that a table has before anything says otherwise. */
    static PrimaryKeyConstraint implicit() {
        return new PrimaryKeyConstraint(null, List.of(), new Keywords(Map.of()), true);
    }

    @PyNew("PrimaryKeyConstraint(*columns, name=None, deferrable=None, initially=None, info=None, "
            + "_implicit_generated=False, **dialect_kw)")
    public static PrimaryKeyConstraint create(
            List<Object> columns,
            Object name,
            Object deferrable,
            Object initially,
            Object info,
            Object implicit,
            Map<String, Object> dialectKw) {
        PrimaryKeyConstraint constraint = new PrimaryKeyConstraint(
                Values.orNull(name),
                columns,
                keywords(dialectKw, "deferrable", deferrable, "initially", initially),
                Values.truth(implicit));
        constraint.attachToTableOfColumns(false);
        return constraint;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }

    /** Whether the table made it from its columns' {@code primary_key=True}. */
    public boolean isImplicit() {
        return implicit;
    }

    @Override
    void bindTo(Table parent) {
        super.bindTo(parent);
        parent.replacePrimaryKey(this);
        List<ColumnClause> flagged = new ArrayList<>();
        for (ColumnClause column : parent.columns()) {
            if (((Column) column).primaryKey()) {
                flagged.add(column);
            }
        }
        boolean same = flagged.size() == columns().size() && columns().containsAll(flagged);
        if (!columns().isEmpty() && !flagged.isEmpty() && !same) {
            warnOfOtherColumns(parent, flagged);
            flagged.clear(); // the columns of the constraint win
        }
        for (ColumnClause column : columns()) {
            ((Column) column).becomePrimaryKey();
        }
        flagged.forEach(this::addColumn);
    }

    private void warnOfOtherColumns(Table table, List<ColumnClause> flagged) {
        String own = quoted(columns());
        SqlalchemyErrors.warn(
                Interpreter.current(),
                "Table '" + table.name() + "' specifies columns " + quoted(flagged) + " as primary_key=True, not "
                        + "matching locally specified columns " + own + "; setting the current primary key columns to "
                        + own + ". This warning may become an exception in a future release");
    }

    private static String quoted(List<? extends ColumnClause> columns) {
        StringJoiner names = new StringJoiner(", ");
        columns.forEach(column -> names.add("'" + column.name() + "'"));
        return names.toString();
    }

    /** Adds a column whose {@code primary_key=True} says so. */
    void flagged(Column column) {
        replaceColumn(column);
        if (implicit && tableOrNull() != null) {
            setName(null);
            NamingConvention.nameOnAttach(this, table());
        }
    }

    /** Makes {@code columns} the key's, as the database has it. */
    public void reload(List<? extends ColumnClause> columns, @Nullable Identifier name) {
        setColumns(columns);
        for (ColumnClause column : columns) {
            ((Column) column).setPrimaryKey(true);
        }
        if (name != null) {
            setName(name);
        }
    }

    /** The column that the database counts up by itself, or null. */
    public @Nullable Column autoincrementColumn() {
        List<ColumnClause> columns = columns();
        if (columns.size() == 1) {
            Column column = (Column) columns.get(0);
            if (Boolean.TRUE.equals(column.autoincrement())) {
                canIncrement(column, true);
                return column;
            }
            boolean asked = "auto".equals(column.autoincrement()) || "ignore_fk".equals(column.autoincrement());
            return asked && canIncrement(column, false) ? column : null;
        }
        Column found = null;
        for (ColumnClause candidate : columns) {
            Column column = (Column) candidate;
            if (Boolean.TRUE.equals(column.autoincrement())) {
                canIncrement(column, true);
                if (found != null) {
                    throw SqlalchemyErrors.argument("Only one Column may be marked autoincrement=True, found both "
                            + column.name() + " and " + found.name() + ".");
                }
                found = column;
            }
        }
        return found;
    }

    private static boolean canIncrement(Column column, boolean explicit) {
        Class<? extends TypeEngine> affinity = column.sqlType().affinity();
        if (affinity != IntegerType.class && affinity != NumericType.class) {
            if (explicit) {
                throw SqlalchemyErrors.argument("Column type " + column.sqlType() + " on column '"
                        + column.qualifiedName() + "' is not compatible with autoincrement=True");
            }
            return false;
        }
        if (explicit) {
            return true;
        }
        if (column.defaultValue() != null && !(column.defaultValue() instanceof Sequence)) {
            return false;
        }
        if (column.serverDefault() != null && !(column.serverDefault() instanceof Identity)) {
            return false;
        }
        return column.foreignKeys().isEmpty() || "ignore_fk".equals(column.autoincrement());
    }

    /** The columns with the one that counts by itself first. */
    public List<ColumnClause> columnsAutoincrementFirst() {
        Column first = autoincrementColumn();
        if (first == null) {
            return columns();
        }
        List<ColumnClause> ordered = new ArrayList<>();
        ordered.add(first);
        for (ColumnClause column : columns()) {
            if (column != first) {
                ordered.add(column);
            }
        }
        return ordered;
    }

    @Override
    public PrimaryKeyConstraint copyFor(@Nullable Table target) {
        return new PrimaryKeyConstraint(name(), columnKeys(), copiedKeywords(), false);
    }
}
