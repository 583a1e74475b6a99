package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Constraint;
import org.jspecify.annotations.Nullable;

/** {@code op.create_unique_constraint} and its kin; the constraint is made for a table that has only its columns. */
@PyType(value = "AddConstraintOp", module = "alembic.operations.ops")
public record AddConstraintOp(ConstraintMaker maker) implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        operations.impl().addConstraint(maker.make(operations.schemaObjects()));
        return null;
    }

    /** Builds the constraint, whose name may come from the convention. */
    @FunctionalInterface
    public interface ConstraintMaker {
        Constraint make(SchemaObjects objects);
    }
}
