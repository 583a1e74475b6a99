package dev.limbeck.engine.operations;

import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code op.execute}: runs at once, in a batch too. */
@PyType(value = "ExecuteSQLOp", module = "alembic.operations.ops")
public record ExecuteSQLOp(Object sqltext, Map<String, Object> executionOptions) implements MigrateOperation {
    @PyNew("ExecuteSQLOp(sqltext, *, execution_options=None)")
    public static ExecuteSQLOp create(Object sqltext, Object executionOptions) {
        return new ExecuteSQLOp(
                sqltext, Values.orNull(executionOptions) instanceof PyDict options ? options.toStringMap() : Map.of());
    }

    @Override
    public @Nullable Object apply(Operations operations) {
        operations.context().impl().execute(sqltext, executionOptions);
        return null;
    }
}
