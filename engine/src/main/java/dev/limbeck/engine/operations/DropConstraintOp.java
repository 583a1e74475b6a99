package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import org.jspecify.annotations.Nullable;

/** {@code op.drop_constraint}. The kind is {@code foreignkey}, {@code primary}, {@code unique}, {@code check}, or null where the database needs none. */
@PyType(value = "DropConstraintOp", module = "alembic.operations.ops")
public record DropConstraintOp(
        @Nullable Identifier constraintName,
        Identifier tableName,
        @Nullable String constraintType,
        @Nullable Identifier schema,
        boolean ifExists)
        implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        Constraint constraint = operations.schemaObjects().named(constraintName, tableName, schema, constraintType);
        operations.impl().dropConstraint(constraint, ifExists);
        return null;
    }
}
