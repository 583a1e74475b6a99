package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.Values;
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
    @PyNew("CreateIndexOp(index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw)")
    public static CreateIndexOp create(
            Object indexName,
            Object tableName,
            Object columns,
            Object schema,
            Object unique,
            Object ifNotExists,
            Map<String, Object> kw) {
        return new CreateIndexOp(
                Identifier.orNull(indexName),
                Identifier.of(tableName),
                Operators.list(columns),
                Identifier.orNull(schema),
                Values.truth(unique),
                Values.truth(ifNotExists),
                kw);
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Index index = operations.schemaObjects().index(indexName, tableName, schema, columns, unique, kw);
        operations.impl().createIndex(index, ifNotExists);
        return null;
    }
}
