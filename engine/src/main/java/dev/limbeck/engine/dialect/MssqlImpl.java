package dev.limbeck.engine.dialect;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.TextClause;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.List;
import java.util.Map;

/** SQL Server: type and NULL are one statement, and a default is a constraint that must be found to be dropped. */
final class MssqlImpl extends DefaultImpl {
    MssqlImpl(DdlExecutor executor) {
        super(executor);
    }

    @Override
    public void alterColumn(Alteration change) {
        TypeEngine type = change.type();
        TypeEngine existingType = change.existingType();
        Boolean nullable = change.nullable();
        if (nullable != null) {
            if (type != null) {
                existingType = type; // the statement about NULL says the type too
                type = null;
            } else if (existingType == null) {
                throw new CommandError("MS-SQL ALTER COLUMN operations with NULL or NOT NULL require the existing_type "
                        + "or a new type_ be passed.");
            }
        } else if (change.existingNullable() != null && type != null) {
            nullable = change.existingNullable();
            existingType = type;
            type = null;
        } else if (type != null) {
            Interpreter.current()
                    .warn(
                            Exceptions.USER_WARNING,
                            "MS-SQL ALTER COLUMN operations that specify type_= should also specify a nullable= or "
                                    + "existing_nullable= argument to avoid implicit conversion of NOT NULL columns to "
                                    + "NULL.");
        }
        boolean special = change.concernsIdentity() || change.concernsComputed();
        boolean dropsOldDefault = change.changesDefault()
                && !special
                && (change.existingServerDefault() != Ellipsis.ELLIPSIS || change.newDefault() == null);
        if (dropsOldDefault) {
            exec(new DdlElement.MssqlDropColumnConstraint(
                    change.table(), change.column().text(), "sys.default_constraints"));
        }
        Alteration first = change.withTypes(type, existingType, nullable);
        super.alterColumn(withoutNameAndDefault(first, special));
        if (change.changesDefault() && !special && change.newDefault() != null) {
            super.alterColumn(change.only(change.serverDefault(), null));
        }
        if (change.newName() != null) {
            super.alterColumn(change.only(Ellipsis.ELLIPSIS, change.newName()));
        }
    }

    private static Alteration withoutNameAndDefault(Alteration change, boolean keepDefault) {
        return new Alteration(
                change.table(),
                change.column(),
                change.nullable(),
                keepDefault ? change.serverDefault() : Ellipsis.ELLIPSIS,
                null,
                change.type(),
                change.autoincrement(),
                change.comment(),
                change.existingComment(),
                change.existingType(),
                change.existingServerDefault(),
                change.existingNullable(),
                change.existingAutoincrement(),
                change.options(),
                change.typeIsClass());
    }

    @Override
    public void createIndex(Index index, boolean ifNotExists) {
        PostgresqlImpl.includeColumns(index, "mssql");
        super.createIndex(index, ifNotExists);
    }

    @Override
    public void bulkInsert(TableClause table, Object rows, boolean multiinsert) {
        if (!executor.isOffline()) {
            super.bulkInsert(table, rows, multiinsert);
            return;
        }
        String name = dialect.preparer().formatTable(table);
        executor.execute(new TextClause("SET IDENTITY_INSERT " + name + " ON"), List.of(), Map.of());
        super.bulkInsert(table, rows, multiinsert);
        executor.execute(new TextClause("SET IDENTITY_INSERT " + name + " OFF"), List.of(), Map.of());
    }

    @Override
    public void dropColumn(TableName table, Column column, boolean ifExists, Map<String, Object> options) {
        String name = column.name();
        if (Values.truth(options.get("mssql_drop_default"))) {
            exec(new DdlElement.MssqlDropColumnConstraint(table, name, "sys.default_constraints"));
        }
        if (Values.truth(options.get("mssql_drop_check"))) {
            exec(new DdlElement.MssqlDropColumnConstraint(table, name, "sys.check_constraints"));
        }
        if (Values.truth(options.get("mssql_drop_foreign_key"))) {
            exec(new DdlElement.MssqlDropColumnForeignKey(table, name));
        }
        super.dropColumn(table, column, ifExists, options);
    }
}
