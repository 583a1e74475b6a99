package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.TableClause;
import org.jspecify.annotations.Nullable;

/** {@code op.bulk_insert}. */
@PyType(value = "BulkInsertOp", module = "alembic.operations.ops")
public record BulkInsertOp(Object table, Object rows, boolean multiinsert) implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        if (!(table instanceof TableClause known)) {
            throw dev.limbeck.engine.python.PyException.attributeError(
                    "'" + Operators.typeName(table) + "' object has no attribute 'insert'");
        }
        operations.context().impl().bulkInsert(known, rows, multiinsert);
        return null;
    }
}
