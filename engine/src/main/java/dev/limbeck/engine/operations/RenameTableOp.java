package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code op.rename_table}. */
@PyType(value = "RenameTableOp", module = "alembic.operations.ops")
public record RenameTableOp(
        Identifier tableName,
        Identifier newTableName,
        @Nullable Identifier schema) implements MigrateOperation {
    @PyNew("RenameTableOp(old_table_name, new_table_name, *, schema=None)")
    public static RenameTableOp create(Object oldTableName, Object newTableName, Object schema) {
        return new RenameTableOp(Identifier.of(oldTableName), Identifier.of(newTableName), Identifier.orNull(schema));
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        operations.impl().renameTable(new TableName(schema, tableName), newTableName);
        return null;
    }
}
