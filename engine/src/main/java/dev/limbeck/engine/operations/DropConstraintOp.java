package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Constraint;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.Values;
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
    @PyNew("DropConstraintOp(constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None)")
    public static DropConstraintOp create(
            Object constraintName,
            Object tableName,
            @Nullable String type,
            Object schema,
            Object ifExists,
            Object reverse) {
        return new DropConstraintOp(
                Identifier.orNull(constraintName),
                Identifier.of(tableName),
                type,
                Identifier.orNull(schema),
                Values.truth(ifExists));
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        Constraint constraint = operations.schemaObjects().named(constraintName, tableName, schema, constraintType);
        operations.impl().dropConstraint(constraint, ifExists);
        return null;
    }
}
