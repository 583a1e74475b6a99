/**
 * Runs migrations: env.py and its {@code context}, connections and their transactions, the version table, the steps of a
 * plan, and the writer that takes statements instead of a database.
 *
 * <p>Start at {@link EnvironmentContext}, which runs env.py, and {@link MigrationContext}, which runs the steps. What
 * scripts execute goes from {@link Connection} through {@link Execution} (text and values) to a {@link Session}; a
 * {@link Driver} makes a JDBC driver answer as the Python driver that the scripts were written for.
 */
@NullMarked
@MayImport({
    "companion",
    "logging",
    "error",
    "operations",
    "batch",
    "dialect",
    "sqlalchemy",
    "script",
    "graph",
    "python",
    "config",
    "grammar"
})
package dev.limbeck.engine.migration;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
