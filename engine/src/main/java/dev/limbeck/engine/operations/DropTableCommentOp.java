package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyNew;
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
    @PyNew("DropTableCommentOp(table_name, *, schema=None, existing_comment=None)")
    public static DropTableCommentOp create(Object tableName, Object schema, Object existingComment) {
        return new DropTableCommentOp(Identifier.of(tableName), Identifier.orNull(schema));
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = operations.schemaObjects().table(tableName, schema, List.of(), Map.of());
        operations.impl().dropTableComment(table);
        return null;
    }
}
