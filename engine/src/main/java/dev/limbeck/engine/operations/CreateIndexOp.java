package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.create_index}. */
@PyType(value = "CreateIndexOp", module = "alembic.operations.ops")
public record CreateIndexOp(
        @Nullable Identifier indexName,
        Identifier tableName,
        List<Object> columns,
        @Nullable Identifier schema,
        boolean unique,
        boolean ifNotExists,
        Map<String, Object> kw)
        implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Index index = operations.schemaObjects().index(indexName, tableName, schema, columns, unique, kw);
        operations.impl().createIndex(index, ifNotExists);
        return null;
    }
}
