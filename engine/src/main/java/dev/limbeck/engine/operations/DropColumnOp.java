package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.NullType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_column}. */
@PyType(value = "DropColumnOp", module = "alembic.operations.ops")
public record DropColumnOp(
        Identifier tableName,
        Identifier columnName,
        @Nullable Identifier schema,
        boolean ifExists,
        Map<String, Object> kw)
        implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Column column = Column.of(columnName, new NullType());
        operations.impl().dropColumn(new TableName(schema, tableName), column, ifExists, kw);
        return null;
    }
}
