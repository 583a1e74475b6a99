package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.create_table_comment}. */
@PyType(value = "CreateTableCommentOp", module = "alembic.operations.ops")
public record CreateTableCommentOp(
        Identifier tableName,
        @Nullable String comment,
        @Nullable Identifier schema) implements MigrateOperation {
    @PyNew("CreateTableCommentOp(table_name, comment, *, schema=None, existing_comment=None)")
    public static CreateTableCommentOp create(
            Object tableName, @Nullable String comment, Object schema, Object existingComment) {
        return new CreateTableCommentOp(Identifier.of(tableName), comment, Identifier.orNull(schema));
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = operations.schemaObjects().table(tableName, schema, List.of(), Map.of());
        table.setComment(comment);
        operations.impl().createTableComment(table);
        return null;
    }
}
