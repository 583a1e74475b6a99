package dev.limbeck.engine.operations;

import dev.limbeck.engine.batch.BatchRequest;
import dev.limbeck.engine.batch.BatchStep;
import dev.limbeck.engine.dialect.DdlElement;
import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ClauseElement;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Computed;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.DefaultClause;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.NamingConvention;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code batch_alter_table} block asks for, kept until the block ends: then done statement by statement, or in
 * one rebuild of the table where the database can't alter it so.
 */
final class BatchOperationsImpl extends DefaultImpl {
    private final Operations operations;
    private final TableName table;
    private final String recreate;
    private final @Nullable Table copyFrom;
    private final List<Object> tableArgs;
    private final Map<String, Object> tableKwargs;
    private final List<Object> reflectArgs;
    private final Map<String, Object> reflectKwargs;
    private final NamingConvention namingConvention;
    private final List<List<String>> partialReordering;
    private final List<BatchStep> steps = new ArrayList<>();

    BatchOperationsImpl(
            Operations operations,
            TableName table,
            String recreate,
            Object partialReordering,
            Object copyFrom,
            Object tableArgs,
            Object tableKwargs,
            Object reflectArgs,
            Object reflectKwargs,
            Object namingConvention) {
        super(operations.context().impl().executor());
        if (!recreate.equals("auto") && !recreate.equals("always") && !recreate.equals("never")) {
            throw PyException.valueError("recreate may be one of 'auto', 'always', or 'never'.");
        }
        this.operations = operations;
        this.table = table;
        this.recreate = recreate;
        this.copyFrom = (Table) Values.orNull(copyFrom);
        this.tableArgs = list(tableArgs);
        this.tableKwargs = map(tableKwargs);
        this.reflectArgs = list(reflectArgs);
        this.reflectKwargs = map(reflectKwargs);
        this.namingConvention = NamingConvention.of(namingConvention);
        this.partialReordering = order(partialReordering);
    }

    private static List<Object> list(Object value) {
        Object given = Values.orNull(value);
        return given == null ? List.of() : Operators.list(given);
    }

    private static Map<String, Object> map(Object value) {
        return Values.orNull(value) instanceof PyDict dict ? dict.toStringMap() : Map.of();
    }

    private static List<List<String>> order(Object value) {
        List<List<String>> order = new ArrayList<>();
        for (Object tuple : list(value)) {
            List<String> names = new ArrayList<>();
            for (Object name : Operators.list(tuple)) {
                names.add(Operators.str(name));
            }
            order.add(names);
        }
        return order;
    }

    Operations operations() {
        return operations;
    }

    TableName table() {
        return table;
    }

    private DefaultImpl direct() {
        return operations.context().impl();
    }

    private boolean shouldRecreate() {
        if (!recreate.equals("auto")) {
            return recreate.equals("always");
        }
        for (BatchStep step : steps) {
            if (direct().requiresRecreate(questionOf(step))) {
                return true;
            }
        }
        return false;
    }

    private static BatchQuestion questionOf(BatchStep step) {
        if (step instanceof BatchStep.CreateIndex || step instanceof BatchStep.DropIndex) {
            return BatchQuestion.INDEX;
        }
        if (!(step instanceof BatchStep.AddColumn added)) {
            return BatchQuestion.OTHER;
        }
        Column column = added.column().column();
        boolean expression =
                column.serverDefault() instanceof DefaultClause clause && clause.arg() instanceof ClauseElement;
        boolean stored =
                column.serverDefault() instanceof Computed computed && Boolean.TRUE.equals(computed.persisted());
        return expression || stored ? BatchQuestion.ADD_COMPUTED_COLUMN : BatchQuestion.ADD_PLAIN_COLUMN;
    }

    /** The end of the block: does what it asked for. */
    void flush() {
        if (!shouldRecreate()) {
            DefaultImpl direct = direct();
            for (BatchStep step : steps) {
                step.replay(direct);
            }
            return;
        }
        if (copyFrom == null && executor.isOffline()) {
            throw new CommandError("This operation cannot proceed in --sql mode; batch mode with dialect "
                    + dialect.name() + " requires a live database connection with which to reflect the table \""
                    + table.name() + "\". To generate a batch SQL migration script using table \"move and copy\", a "
                    + "complete Table object should be passed to the \"copy_from\" argument of the "
                    + "batch_alter_table() method so that table reflection can be skipped.");
        }
        operations
                .context()
                .rebuild(new BatchRequest(
                        table,
                        copyFrom,
                        tableArgs,
                        tableKwargs,
                        reflectArgs,
                        reflectKwargs,
                        namingConvention,
                        partialReordering,
                        steps));
    }

    @Override
    public void alterColumn(Alteration change) {
        steps.add(new BatchStep.AlterColumn(change));
    }

    @Override
    public void addColumn(DdlElement.AddColumn column, Map<String, Object> options) {
        if (!options.isEmpty() && !shouldRecreate()) {
            throw new CommandError("Can't specify insert_before or insert_after when using ALTER; please specify "
                    + "recreate='always'");
        }
        steps.add(new BatchStep.AddColumn(column, options));
    }

    @Override
    public void dropColumn(TableName name, Column column, boolean ifExists, Map<String, Object> options) {
        steps.add(new BatchStep.DropColumn(name, column, ifExists, options));
    }

    @Override
    public void addConstraint(Constraint constraint) {
        steps.add(new BatchStep.AddConstraint(constraint));
    }

    @Override
    public void dropConstraint(Constraint constraint, boolean ifExists) {
        steps.add(new BatchStep.DropConstraint(constraint));
    }

    @Override
    public void renameTable(TableName name, Identifier newName) {
        steps.add(new BatchStep.RenameTable(name, newName));
    }

    @Override
    public void createIndex(Index index, boolean ifNotExists) {
        steps.add(new BatchStep.CreateIndex(index, ifNotExists));
    }

    @Override
    public void dropIndex(Index index, boolean ifExists) {
        steps.add(new BatchStep.DropIndex(index, ifExists));
    }

    @Override
    public void createTableComment(Table commented) {
        steps.add(new BatchStep.CreateTableComment(commented));
    }

    @Override
    public void dropTableComment(Table commented) {
        steps.add(new BatchStep.DropTableComment(commented));
    }

    @Override
    public void createColumnComment(Column column) {
        steps.add(new BatchStep.CreateColumnComment(column));
    }

    @Override
    public void createTable(Table created, boolean ifNotExists) {
        throw PyException.notImplementedError("Can't create table in batch mode");
    }

    @Override
    public void dropTable(Table dropped, boolean ifExists) {
        throw PyException.notImplementedError("Can't drop table in batch mode");
    }
}
