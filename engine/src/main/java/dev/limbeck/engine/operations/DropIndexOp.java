package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_index}. Without a table the name stands for itself. */
@PyType(value = "DropIndexOp", module = "alembic.operations.ops")
public record DropIndexOp(
        @Nullable Identifier indexName,
        @Nullable Identifier tableName,
        @Nullable Identifier schema,
        boolean ifExists,
        Map<String, Object> kw)
        implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Identifier table = tableName == null ? new Identifier("no_table") : tableName;
        Index index = operations.schemaObjects().index(indexName, table, schema, List.of("x"), false, kw);
        operations.impl().dropIndex(index, ifExists);
        return null;
    }
}
