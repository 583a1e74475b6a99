package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_table}. */
@PyType(value = "DropTableOp", module = "alembic.operations.ops")
public record DropTableOp(
        Identifier tableName, @Nullable Identifier schema, boolean ifExists, Map<String, Object> tableKw)
        implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = operations.schemaObjects().table(tableName, schema, List.of(), tableKw);
        operations.impl().dropTable(table, ifExists);
        return null;
    }
}
