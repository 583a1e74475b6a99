package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.execute}: runs at once, in a batch too. */
@PyType(value = "ExecuteSQLOp", module = "alembic.operations.ops")
public record ExecuteSQLOp(Object sqltext, Map<String, Object> executionOptions) implements MigrateOperation {
    @Override
    public @Nullable Object apply(Operations operations) {
        operations.context().impl().execute(sqltext, executionOptions);
        return null;
    }
}
