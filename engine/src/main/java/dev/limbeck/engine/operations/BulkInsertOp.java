package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.TableClause;
import dev.limbeck.engine.sqlalchemy.Values;
import org.jspecify.annotations.Nullable;

/** {@code op.bulk_insert}. */
@PyType(value = "BulkInsertOp", module = "alembic.operations.ops")
public record BulkInsertOp(Object table, Object rows, boolean multiinsert) implements MigrateOperation {
    @PyNew("BulkInsertOp(table, rows, *, multiinsert=True)")
    public static BulkInsertOp create(Object table, Object rows, Object multiinsert) {
        return new BulkInsertOp(table, rows, Values.truth(multiinsert));
    }

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
