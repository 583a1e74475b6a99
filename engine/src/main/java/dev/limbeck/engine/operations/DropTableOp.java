package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Table;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_table}. */
@PyType(value = "DropTableOp", module = "alembic.operations.ops")
public record DropTableOp(
        Identifier tableName, @Nullable Identifier schema, boolean ifExists, Map<String, Object> tableKw)
        implements MigrateOperation {
    @PyNew("DropTableOp(table_name, *, schema=None, if_exists=None, table_kw=None, _reverse=None)")
    public static DropTableOp create(Object tableName, Object schema, Object ifExists, Object tableKw, Object reverse) {
        return new DropTableOp(Identifier.of(tableName), Identifier.orNull(schema), Values.truth(ifExists), Map.of());
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Table table = operations.schemaObjects().table(tableName, schema, List.of(), tableKw);
        operations.impl().dropTable(table, ifExists);
        return null;
    }
}
