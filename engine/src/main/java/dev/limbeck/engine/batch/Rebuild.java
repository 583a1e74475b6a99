package dev.limbeck.engine.batch;

import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.Surroundings;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.Cast;
import dev.limbeck.engine.sqlalchemy.CheckConstraint;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ColumnClause;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DefaultClause;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.FetchedValue;
import dev.limbeck.engine.sqlalchemy.ForeignKey;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.Insert;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.PrimaryKeyConstraint;
import dev.limbeck.engine.sqlalchemy.SchemaItem;
import dev.limbeck.engine.sqlalchemy.Select;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table anew with changes that the database can't make in place: creates it under another name, copies the
 * rows, drops the old one and gives its name to the new one. What Alembic calls {@code ApplyBatchImpl}.
 *
 * <p>Columns are kept under their old names throughout, so that constraints and indexes follow one that is renamed.
 */
public final class Rebuild {
    private static final int LONGEST_NAME = 50;
    private static final Pattern LISTS_VALUES = Pattern.compile("(?is)\\S+\\s+IN\\s*\\(.*\\)");

    private final DefaultImpl impl;
    private final Surroundings surroundings;
    private final Table table;
    private final boolean reflected;
    private final BatchRequest request;
    private final ColumnOrder order;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    /** What is copied into each column; null for a new one. */
    private final Map<String, @Nullable Object> transfers = new LinkedHashMap<>();

    private final Map<String, Constraint> namedConstraints = new LinkedHashMap<>();
    private final List<Constraint> unnamedConstraints = new ArrayList<>();
    private final Map<String, Column> columnConstraints = new LinkedHashMap<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private final Map<String, Index> newIndexes = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    /** New names of columns, under the old ones, for keys of the table to itself. */
    private final Map<String, String> ownReferences = new HashMap<>();

    private boolean losesPrimaryKey;

    /**
     * @param impl executes the statements
     * @param surroundings those of the table, already entered
     * @param table the table as it is: the request's own, else what was read from the database
     */
    public Rebuild(DefaultImpl impl, Surroundings surroundings, Table table, BatchRequest request) {
        this.impl = impl;
        this.surroundings = surroundings;
        this.table = table;
        this.reflected = request.copyFrom() == null;
        this.request = request;
        for (Column column : table.columnList()) {
            Column copy = column.copy();
            copy.setUnique(false);
            copy.setIndex(false);
            columns.put(column.key(), copy);
            transfers.put(column.key(), column);
        }
        this.order = new ColumnOrder(columns.keySet(), request.partialReordering());
        grabConstraints();
        for (Index index : table.indexes()) {
            indexes.put(String.valueOf(index.name()), index);
        }
    }

    private void grabConstraints() {
        for (Constraint constraint : table.constraints()) {
            Identifier name = constraint.name();
            if (constraint.isTypeBound()) {
                continue;
            }
            if (name != null) {
                namedConstraints.put(name.text(), constraint);
            } else {
                unnamedConstraints.add(constraint);
            }
        }
        if (!reflected) {
            for (Column column : table.columnList()) {
                for (Constraint constraint : column.constraints()) {
                    Identifier name = constraint.name();
                    if (name != null) {
                        columnConstraints.put(name.text(), column);
                    }
                }
            }
        }
    }

    /** Applies all steps and makes the table anew. */
    public void run() {
        if (!reflected) {
            surroundings.forgetIndexes();
        }
        for (BatchStep step : request.steps()) {
            apply(step);
        }
        dropped.forEach(this::dropChecksOf);
        Table created = newTable();
        impl.prepareForBatch(table, namedConstraints.keySet());
        surroundings.beforeCopy(dropped);
        impl.createTable(created, false);
        try {
            impl.executor().execute(copyRows(created), List.of(), Map.of());
            impl.dropTable(table, false);
        } catch (PyException e) {
            dropAfterFailure(created);
            throw e;
        }
        Identifier schema = table.schemaIdentifier();
        surroundings.rename(() -> impl.renameTable(new TableName(schema, created.identifier()), table.identifier()));
        Table renamed = renamed(created);
        for (Index index : allIndexes(renamed)) {
            impl.createIndex(index, false);
        }
        surroundings.restore(newIndexes.keySet());
    }

    /** The database may have undone the table's creation together with what failed. */
    private void dropAfterFailure(Table created) {
        try {
            impl.dropTable(created, false);
        } catch (PyException ignored) {
            // the first failure is the one to tell
        }
    }

    private void apply(BatchStep step) {
        if (step instanceof BatchStep.AlterColumn alter) {
            alterColumn(alter.change());
        } else if (step instanceof BatchStep.AddColumn add) {
            addColumn(add.column().column(), add.options());
        } else if (step instanceof BatchStep.DropColumn drop) {
            dropColumn(drop);
        } else if (step instanceof BatchStep.AddConstraint add) {
            addConstraint(add.constraint());
        } else if (step instanceof BatchStep.DropConstraint drop) {
            dropConstraint(drop.constraint());
        } else if (step instanceof BatchStep.CreateIndex create) {
            newIndexes.put(String.valueOf(create.index().name()), create.index());
        } else if (step instanceof BatchStep.DropIndex drop) {
            String name = String.valueOf(drop.index().name());
            boolean ownText = surroundings.dropIndex(name);
            if (indexes.remove(name) == null && !ownText) {
                throw PyException.valueError("No such index: '" + name + "'");
            }
        } else if (step instanceof BatchStep.RenameTable) {
            throw PyException.notImplementedError("a table can't be renamed within a batch; use op.rename_table()");
        }
        // comments are part of the CREATE TABLE
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw PyException.keyError(name);
        }
        return column;
    }

    private void alterColumn(DefaultImpl.Alteration change) {
        String name = change.column().text();
        Column column = column(name);
        Identifier newName = change.newName();
        if (newName != null && !newName.text().equals(name)) {
            ownReferences.put(name, newName.text());
            String key = column.key();
            column.setName(newName);
            column.setKey(key);
            forgetConstraintOf(change.existingType());
        }
        TypeEngine type = change.type();
        if (type != null) {
            castTo(name, column, type);
            column.replaceType(type);
            unnamedConstraints.removeIf(constraint -> isCheckOfType(constraint, name));
        }
        if (change.nullable() != null) {
            column.setNullable(change.nullable());
        }
        if (change.changesDefault()) {
            column.setServerDefault(serverDefault(change.serverDefault()));
        }
        if (change.autoincrement() != null) {
            column.setAutoincrement(change.autoincrement());
        }
        if (change.changesComment()) {
            column.setComment(change.comment() == None.NONE ? null : Operators.str(change.comment()));
        }
    }

    /** The named CHECK of a Boolean or Enum goes with the column's old name. */
    private void forgetConstraintOf(@Nullable TypeEngine type) {
        if (type instanceof BooleanType flag && flag.name() != null) {
            namedConstraints.remove(flag.name());
        } else if (type instanceof EnumType words && words.name() != null) {
            namedConstraints.remove(words.name().text());
        }
    }

    /** A check without a name that lists a column's values is what SQLAlchemy makes for Boolean and Enum. */
    private boolean isCheckOfType(Constraint constraint, String column) {
        return reflected
                && constraint instanceof CheckConstraint check
                && check.name() == null
                && check.sqltext() instanceof TextClause text
                && LISTS_VALUES.matcher(text.text()).matches()
                && surroundings.columnsOf(check).equals(Set.of(column));
    }

    /** What only speaks of the column goes with it; so does what has no name by which the script could have dropped it. */
    private void dropChecksOf(String column) {
        List<Constraint> constraints = new ArrayList<>(unnamedConstraints);
        constraints.addAll(namedConstraints.values());
        for (Constraint constraint : constraints) {
            if (!reflected
                    || !(constraint instanceof CheckConstraint check)
                    || !surroundings.columnsOf(check).contains(column)) {
                continue;
            }
            boolean onlyThis = surroundings.columnsOf(check).size() == 1;
            if (check.name() == null || (onlyThis && surroundings.isAtColumn(check))) {
                unnamedConstraints.remove(check);
                namedConstraints.values().remove(check);
                if (!onlyThis) {
                    impl.executor()
                            .warn("CHECK (" + shown(check) + ") of table '" + table.name()
                                    + "' is gone: it speaks of column '" + column + "', which was dropped");
                }
            }
        }
    }

    private static String shown(CheckConstraint check) {
        return check.sqltext() instanceof TextClause text ? text.text() : String.valueOf(check.sqltext());
    }

    private void castTo(String name, Column column, TypeEngine type) {
        Object transfer = transfers.get(name);
        boolean otherKind = column.sqlType().affinity() != type.affinity() && !(type instanceof JsonType);
        if (transfer != null && otherKind && impl.requiresRecreate(DefaultImpl.BatchQuestion.OTHER)) {
            transfers.put(name, Cast.of(transfer, type));
        }
    }

    private static @Nullable FetchedValue serverDefault(Object value) {
        if (value == None.NONE) {
            return null;
        }
        return value instanceof FetchedValue fetched ? fetched : DefaultClause.of(value);
    }

    private void addColumn(Column column, Map<String, Object> options) {
        order.add(column.name(), text(options.get("insert_before")), text(options.get("insert_after")));
        columns.put(column.name(), column.copy());
        transfers.put(column.name(), null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value == None.NONE ? null : Operators.str(value);
    }

    private void dropColumn(BatchStep.DropColumn drop) {
        String name = drop.column().name();
        if (columns.remove(name) == null) {
            throw PyException.keyError(name);
        }
        losesPrimaryKey |= table.primaryKey().columns().stream()
                .anyMatch(member -> member.name().equals(name));
        transfers.remove(name);
        dropped.add(name);
        order.remove(name);
        if (drop.options().get("existing_type") instanceof TypeEngine type) {
            forgetConstraintOf(type);
        }
    }

    private void addConstraint(Constraint constraint) {
        Identifier name = constraint.name();
        if (name == null) {
            throw PyException.valueError("Constraint must have a name");
        }
        if (constraint instanceof PrimaryKeyConstraint) {
            unnamedConstraints.remove(table.primaryKey());
        }
        namedConstraints.put(name.text(), constraint);
    }

    private void dropConstraint(Constraint constraint) {
        Identifier name = constraint.name();
        if (name == null || name.text().isEmpty()) {
            throw PyException.valueError("Constraint must have a name");
        }
        Column owner = columnConstraints.remove(name.text());
        if (owner != null) {
            column(owner.name()).constraints().removeIf(own -> isNamed(own, name));
            return;
        }
        Constraint known = namedConstraints.remove(name.text());
        if (known == null) {
            if (constraint.isTypeBound()) {
                return; // it goes with the column's type
            }
            throw PyException.valueError("No such constraint: '" + name.text() + "'");
        }
        if (known instanceof PrimaryKeyConstraint key) {
            for (ColumnClause member : key.columns()) {
                column(member.name()).setPrimaryKey(false);
            }
        }
    }

    private static boolean isNamed(Constraint constraint, Identifier name) {
        return constraint.name() != null && constraint.name().text().equals(name.text());
    }

    // the new table -----------------------------------------------------------------------------------------------

    /** The name that a new table has until it takes that of {@code table}. */
    public static String temporaryName(String table) {
        String name = "_alembic_tmp_" + table;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private Table newTable() {
        String temporary = temporaryName(table.name());
        MetaData metaData = new MetaData();
        List<SchemaItem> items = new ArrayList<>();
        for (String column : order.sort(columns.keySet())) {
            items.add(columns.get(column));
        }
        for (Object argument : request.tableArgs()) {
            items.add((SchemaItem) argument);
        }
        Table created = Table.of(new Identifier(temporary), table.schemaIdentifier(), metaData, items);
        Map<String, Object> options = new LinkedHashMap<>(table.options().all());
        options.putAll(request.tableKwargs());
        created.setOptions(options);
        if (table.comment() != null) {
            created.setComment(table.comment());
        }
        List<Constraint> constraints = new ArrayList<>(namedConstraints.values());
        constraints.addAll(unnamedConstraints);
        for (Constraint constraint : constraints) {
            if (transfers.keySet().containsAll(keys(constraint))) {
                copyConstraint(constraint, created, metaData);
            }
        }
        return created;
    }

    private static Set<String> keys(Constraint constraint) {
        Set<String> keys = new HashSet<>();
        for (ColumnClause column : constraint.columns()) {
            keys.add(column.key());
        }
        return keys;
    }

    private void copyConstraint(Constraint constraint, Table created, MetaData metaData) {
        if (constraint instanceof ForeignKeyConstraint foreignKey) {
            // one to the table itself keeps the table's own name, which the new one will get
            boolean own = foreignKey.elements().get(0).targetTable().equals(table.name());
            ForeignKeyConstraint copy = foreignKey.copyRenaming(own ? ownReferences : Map.of());
            copy.attachTo(created);
            setUpReferent(copy, metaData, created);
        } else if (constraint instanceof PrimaryKeyConstraint key
                && (losesPrimaryKey || key.columns().isEmpty())) {
            return; // what is left of it stands at the columns
        } else {
            Constraint copy = constraint.copyFor(created);
            if (copy.tableOrNull() == null) {
                copy.attachTo(created);
            }
        }
    }

    /** A key can only be written when the referred table is known; its columns are enough. */
    private static void setUpReferent(ForeignKeyConstraint foreignKey, MetaData metaData, Table created) {
        ForeignKey first = foreignKey.elements().get(0);
        String key = Table.key(first.targetTable(), first.targetSchema());
        if (first.targetTable().equals(created.name())) {
            return;
        }
        Table referent = metaData.table(key);
        if (referent == null) {
            String schema = first.targetSchema();
            referent = Table.of(
                    new Identifier(first.targetTable()),
                    schema == null ? null : new Identifier(schema),
                    metaData,
                    List.of());
        }
        for (ForeignKey element : foreignKey.elements()) {
            String column = String.valueOf(element.targetColumn());
            if (referent.columnList().stream().noneMatch(known -> known.name().equals(column))) {
                referent.append(new Column(column, new NullType()), false);
            }
        }
    }

    private Insert copyRows(Table created) {
        List<Object> names = new ArrayList<>();
        List<Object> sources = new ArrayList<>();
        for (Column column : created.columnList()) {
            Object source = transfers.get(column.key());
            if (source != null && column.computed() == null) {
                names.add(column.key());
                sources.add(source);
            }
        }
        Identifier hidden = surroundings.hiddenKey(created);
        if (hidden != null) {
            created.append(Column.of(hidden, new IntegerType()), false);
            names.add(hidden.text());
            sources.add(new ColumnClause(hidden, new IntegerType(), table, false));
        }
        return Insert.create(created).inline().fromSelect(new PyList(names), Select.create(sources), true);
    }

    private Table renamed(Table created) {
        return created.toMetadata(new MetaData(), Ellipsis.ELLIPSIS, None.NONE, table.name());
    }

    /** Those of the old table and the new ones, on the table under its own name. */
    private List<Index> allIndexes(Table renamed) {
        List<Index> all = new ArrayList<>();
        for (Index index : indexes.values()) {
            if (!index.isColumnFlag() && !surroundings.keepsIndex(String.valueOf(index.name()))) {
                all.add(index.copyFor(renamed));
            }
        }
        for (Index index : newIndexes.values()) {
            List<Object> keys = new ArrayList<>();
            for (ColumnClause column : index.columns()) {
                keys.add(column.key());
            }
            all.add(Index.of(
                    index.name(), renamed, keys, index.unique(), index.options().all()));
        }
        return all;
    }
}
