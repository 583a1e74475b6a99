package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.ForeignKeyConstraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.MetaData;
import dev.limbeck.engine.sqlalchemy.SchemaDdl;
import dev.limbeck.engine.sqlalchemy.Sequence;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.TableOrder;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code table.create(bind)}, {@code metadata.create_all(bind)} and their kin, with all that belongs to a table: types,
 * sequences, indexes, comments. A script of SQL has nothing to check first, so there everything is created.
 */
public final class SchemaGenerator implements SchemaDdl {
    private final DdlExecutor executor;
    private final Dialect dialect;
    private final SchemaEvents events;

    public SchemaGenerator(DdlExecutor executor) {
        this.executor = executor;
        this.dialect = executor.dialect();
        this.events = new SchemaEvents(executor);
    }

    private boolean checks(boolean checkfirst) {
        return checkfirst && !executor.isOffline();
    }

    private static @Nullable String text(@Nullable Identifier name) {
        return name == null ? null : name.text();
    }

    private boolean hasTable(Table table) {
        return executor.reflect(reflector -> reflector.hasTable(table.name(), table.schema()));
    }

    // Tables ------------------------------------------------------------------------------------------------------

    @Override
    public void createTable(Table table, boolean checkfirst) {
        if (checks(checkfirst) && hasTable(table)) {
            return;
        }
        events.table(table, "before_create", checkfirst);
        if (dialect.hasNamedTypes()) {
            for (TypeEngine type : NamedTypes.of(table)) {
                if (checkfirst || NamedTypes.metadata(type) == null) {
                    createType(type, checkfirst);
                }
            }
        }
        createBare(table, null, checkfirst);
    }

    /** The table without the types it needs; {@code inlineKeys} null stands for all its foreign keys. */
    private void createBare(Table table, @Nullable List<ForeignKeyConstraint> inlineKeys, boolean checkfirst) {
        for (Column column : table.columnList()) {
            if (column.defaultValue() instanceof Sequence sequence) {
                createSequence(sequence, checkfirst);
            }
        }
        executor.execute(new DdlElement.CreateTable(table, false, dialect.supportsAlter() ? inlineKeys : null));
        for (Index index : table.indexes()) {
            executor.execute(new DdlElement.CreateIndex(index, false));
        }
        if (dialect.supportsComments() && !dialect.inlineComments()) {
            if (table.comment() != null) {
                executor.execute(new DdlElement.SetTableComment(table));
            }
            for (Column column : table.columnList()) {
                if (column.comment() != null) {
                    executor.execute(new DdlElement.SetColumnComment(column));
                }
            }
        }
        events.table(table, "after_create", checkfirst);
    }

    @Override
    public void dropTable(Table table, boolean checkfirst) {
        if (checks(checkfirst) && !hasTable(table)) {
            return;
        }
        dropBare(table, checkfirst, true);
        if (dialect.hasNamedTypes()) {
            for (TypeEngine type : NamedTypes.of(table)) {
                if (NamedTypes.metadata(type) == null) {
                    dropType(type, checkfirst);
                }
            }
        }
    }

    private void dropBare(Table table, boolean checkfirst, boolean sequences) {
        events.table(table, "before_drop", checkfirst);
        executor.execute(new DdlElement.DropTable(table, false));
        for (Column column : table.columnList()) {
            if (sequences && column.defaultValue() instanceof Sequence sequence) {
                dropSequence(sequence, checkfirst);
            }
        }
        events.table(table, "after_drop", checkfirst);
    }

    @Override
    public void createAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst) {
        List<Table> missing = new ArrayList<>();
        for (Table table : tables == null ? metadata.tables().values() : tables) {
            if (!checks(checkfirst) || !hasTable(table)) {
                missing.add(table);
            }
        }
        TableOrder.Sorted order;
        try {
            order = TableOrder.sort(missing, key -> true);
        } catch (TableOrder.CycleException e) {
            throw PyException.of(SqlalchemyErrors.CIRCULAR_DEPENDENCY_ERROR, e.getMessage() + " (" + e.names() + ")");
        }
        events.metadata(metadata, order.tables(), "before_create", checkfirst);
        for (TypeEngine type : typesOf(metadata)) {
            createType(type, checkfirst);
        }
        for (Sequence sequence : metadata.sequences().values()) {
            if (!isDefault(sequence, metadata)) {
                createSequence(sequence, checkfirst);
            }
        }
        for (Table table : order.tables()) {
            events.table(table, "before_create", checkfirst);
            createBare(table, order.inline(table), checkfirst);
        }
        if (dialect.supportsAlter()) {
            for (ForeignKeyConstraint key : order.later()) {
                executor.execute(new DdlElement.AddConstraint(key));
            }
        }
        events.metadata(metadata, order.tables(), "after_create", checkfirst);
    }

    @Override
    public void dropAll(MetaData metadata, @Nullable List<Table> tables, boolean checkfirst) {
        List<Table> present = new ArrayList<>();
        for (Table table : tables == null ? metadata.tables().values() : tables) {
            if (!checks(checkfirst) || hasTable(table)) {
                present.add(table);
            }
        }
        TableOrder.Sorted order = dropOrder(present);
        events.metadata(metadata, order.tables(), "before_drop", checkfirst);
        if (dialect.supportsAlter()) {
            for (ForeignKeyConstraint key : order.later()) {
                executor.execute(new DdlElement.DropConstraint(key, false, false));
            }
        }
        for (Table table : order.tables()) {
            dropBare(table, checkfirst, false);
        }
        for (Sequence sequence : metadata.sequences().values()) {
            dropSequence(sequence, checkfirst);
        }
        for (TypeEngine type : typesOf(metadata)) {
            dropType(type, checkfirst);
        }
        events.metadata(metadata, order.tables(), "after_drop", checkfirst);
    }

    /** Referring tables first; where a circle can't be broken by dropping keys, tables as they come or an error. */
    private TableOrder.Sorted dropOrder(List<Table> tables) {
        try {
            TableOrder.Sorted order = TableOrder.sort(tables, key -> dialect.supportsAlter() && key.name() != null);
            List<Table> reversed = new ArrayList<>(order.tables());
            Collections.reverse(reversed);
            return new TableOrder.Sorted(reversed, order.later());
        } catch (TableOrder.CycleException e) {
            String problem =
                    "Can't sort tables for DROP; an unresolvable foreign key dependency exists between tables: "
                            + e.names();
            if (dialect.supportsAlter()) {
                throw PyException.of(
                        SqlalchemyErrors.CIRCULAR_DEPENDENCY_ERROR,
                        problem + ".  Please ensure that the ForeignKey and ForeignKeyConstraint objects involved in "
                                + "the cycle have names so that they can be dropped using DROP CONSTRAINT.");
            }
            SqlalchemyErrors.warn(
                    Interpreter.current(),
                    problem + "; and backend does not support ALTER.  To restore at least a partial sort, apply "
                            + "use_alter=True to ForeignKey and ForeignKeyConstraint objects involved in the cycle to "
                            + "mark these as known cycles that will be ignored.");
            return new TableOrder.Sorted(tables, Set.of());
        }
    }

    /** Of all tables of the metadata, as SQLAlchemy does: also of those that were not asked for. */
    private List<TypeEngine> typesOf(MetaData metadata) {
        Map<String, TypeEngine> types = new LinkedHashMap<>();
        if (dialect.hasNamedTypes()) {
            for (TypeEngine type : metadata.types()) {
                TypeEngine named = NamedTypes.in(type);
                if (named != null && NamedTypes.createsType(named)) {
                    types.putIfAbsent(NamedTypes.key(named), named);
                }
            }
            for (Table table : metadata.tables().values()) {
                for (TypeEngine type : NamedTypes.of(table)) {
                    types.putIfAbsent(NamedTypes.key(type), type);
                }
            }
        }
        return List.copyOf(types.values());
    }

    /** Whether a table's column makes and drops it. */
    private static boolean isDefault(Sequence sequence, MetaData metadata) {
        for (Table table : metadata.tables().values()) {
            for (Column column : table.columnList()) {
                if (column.defaultValue() == sequence) {
                    return true;
                }
            }
        }
        return false;
    }

    // Types, sequences, indexes -----------------------------------------------------------------------------------

    @Override
    public void createType(TypeEngine type, boolean checkfirst) {
        TypeEngine named = dialect.hasNamedTypes() ? NamedTypes.in(type) : null;
        if (named != null && !(checks(checkfirst) && hasType(named))) {
            executor.execute(NamedTypes.create(named));
        }
    }

    @Override
    public void dropType(TypeEngine type, boolean checkfirst) {
        TypeEngine named = dialect.hasNamedTypes() ? NamedTypes.in(type) : null;
        if (named != null && !(checks(checkfirst) && !hasType(named))) {
            executor.execute(NamedTypes.drop(named));
        }
    }

    private boolean hasType(TypeEngine type) {
        String name = text(NamedTypes.name(type));
        String schema = NamedTypes.schema(type);
        return name != null && executor.reflect(reflector -> reflector.hasType(name, schema));
    }

    @Override
    public void createSequence(Sequence sequence, boolean checkfirst) {
        if (needed(sequence) && !(checks(checkfirst) && hasSequence(sequence))) {
            executor.execute(new DdlElement.CreateSequence(sequence, false));
        }
    }

    @Override
    public void dropSequence(Sequence sequence, boolean checkfirst) {
        if (needed(sequence) && !(checks(checkfirst) && !hasSequence(sequence))) {
            executor.execute(new DdlElement.DropSequence(sequence, false));
        }
    }

    private boolean needed(Sequence sequence) {
        return dialect.supportsSequences() && !(sequence.optional() && dialect.sequencesOptional());
    }

    private boolean hasSequence(Sequence sequence) {
        String schema = text(sequence.schema());
        return executor.reflect(reflector -> reflector.sequenceNames(schema))
                .contains(sequence.name().text());
    }

    @Override
    public void createIndex(Index index, boolean checkfirst) {
        if (!(checks(checkfirst) && hasIndex(index))) {
            executor.execute(new DdlElement.CreateIndex(index, false));
        }
    }

    @Override
    public void dropIndex(Index index, boolean checkfirst) {
        if (!(checks(checkfirst) && !hasIndex(index))) {
            executor.execute(new DdlElement.DropIndex(index, false));
        }
    }

    private boolean hasIndex(Index index) {
        Table table = index.table();
        String name = text(index.name());
        if (table == null || name == null) {
            return false;
        }
        return reflected(table)
                .map(known ->
                        known.indexes().stream().anyMatch(found -> found.name().equals(name)))
                .orElse(false);
    }

    private Optional<ReflectedTable> reflected(Table table) {
        return executor.reflect(reflector -> Optional.ofNullable(reflector.table(table.name(), table.schema())));
    }

    // Reflection --------------------------------------------------------------------------------------------------

    /** @throws PyException NoSuchTableError when there is no such table */
    @Override
    public void reflect(Table table, boolean resolveForeignKeys) {
        ReflectedTable found =
                reflected(table).orElseThrow(() -> PyException.of(SqlalchemyErrors.NO_SUCH_TABLE_ERROR, table.key()));
        new TableReflection(dialect, text -> text).fill(table, found);
        if (resolveForeignKeys) {
            for (ReflectedTable.ForeignKey key : found.foreignKeys()) {
                reflectReferred(table.metadata(), key.referredTable(), key.referredSchema());
            }
        }
    }

    private void reflectReferred(MetaData metadata, String name, @Nullable String schema) {
        if (metadata.table(Table.key(name, schema)) != null) {
            return;
        }
        boolean exists = executor.reflect(reflector -> reflector.hasTable(name, schema));
        if (exists) {
            Identifier schemaName = schema == null ? null : new Identifier(schema);
            reflect(Table.of(new Identifier(name), schemaName, metadata, List.of()), true);
        }
    }

    @Override
    public List<String> tableNames(@Nullable String schema, boolean views) {
        List<String> names = new ArrayList<>(executor.reflect(reflector -> reflector.tableNames(schema)));
        if (views) {
            names.addAll(executor.reflect(reflector -> reflector.viewNames(schema)));
        }
        return names;
    }
}
