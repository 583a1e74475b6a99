package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_table_comment}. */
@PyType(value = "DropTableCommentOp", module = "alembic.operations.ops")
public record DropTableCommentOp(
        Identifier tableName, @Nullable Identifier schema) implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = operations.schemaObjects().table(tableName, schema, List.of(), Map.of());
        operations.impl().dropTableComment(table);
        return null;
    }
}
