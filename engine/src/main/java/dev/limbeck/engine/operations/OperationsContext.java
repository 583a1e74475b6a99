package dev.limbeck.engine.operations;

import dev.limbeck.engine.batch.BatchRequest;
import dev.limbeck.engine.dialect.DefaultImpl;
import dev.limbeck.engine.sqlalchemy.MetaData;
import org.jspecify.annotations.Nullable;

/** What {@link Operations} need of the migration that runs them. */
public interface OperationsContext {
    /** Which statements operations take, and where they go. */
    DefaultImpl impl();

    /** {@code target_metadata} of env.py, whose naming convention applies to what operations create; null if none. */
    @Nullable
    MetaData targetMetadata();

    /** What {@code op.get_bind()} returns: the connection, or what stands for it offline. */
    Object bind();

    /** What {@code op.get_context()} returns. */
    Object contextForScripts();

    /** Makes a table anew with the changes of a batch. */
    void rebuild(BatchRequest request);
}
