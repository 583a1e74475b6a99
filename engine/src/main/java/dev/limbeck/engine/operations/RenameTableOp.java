package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code op.rename_table}. */
@PyType(value = "RenameTableOp", module = "alembic.operations.ops")
public record RenameTableOp(
        Identifier tableName,
        Identifier newTableName,
        @Nullable Identifier schema) implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        operations.impl().renameTable(new TableName(schema, tableName), newTableName);
        return null;
    }
}
