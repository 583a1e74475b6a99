package dev.limbeck.engine.operations;

import dev.limbeck.engine.dialect.TableName;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Column;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.Values;
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
    @PyNew("DropColumnOp(table_name, column_name, *, schema=None, if_exists=None, _reverse=None, **kw)")
    public static DropColumnOp create(
            Object tableName,
            Object columnName,
            Object schema,
            Object ifExists,
            Object reverse,
            Map<String, Object> kw) {
        return new DropColumnOp(
                Identifier.of(tableName),
                Identifier.of(columnName),
                Identifier.orNull(schema),
                Values.truth(ifExists),
                kw);
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Column column = Column.of(columnName, new NullType());
        operations.impl().dropColumn(new TableName(schema, tableName), column, ifExists, kw);
        return null;
    }
}
