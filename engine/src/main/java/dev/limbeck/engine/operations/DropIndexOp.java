package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Index;
import dev.limbeck.engine.sqlalchemy.Values;
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
    @PyNew("DropIndexOp(index_name, table_name=None, *, schema=None, if_exists=None, _reverse=None, **kw)")
    public static DropIndexOp create(
            Object indexName,
            Object tableName,
            Object schema,
            Object ifExists,
            Object reverse,
            Map<String, Object> kw) {
        return new DropIndexOp(
                Identifier.orNull(indexName),
                Identifier.orNull(tableName),
                Identifier.orNull(schema),
                Values.truth(ifExists),
                kw);
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Identifier table = tableName == null ? new Identifier("no_table") : tableName;
        Index index = operations.schemaObjects().index(indexName, table, schema, List.of("x"), false, kw);
        operations.impl().dropIndex(index, ifExists);
        return null;
    }
}
