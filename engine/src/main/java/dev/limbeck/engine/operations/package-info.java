/**
 * What scripts ask for: {@code alembic.op} and its directives, one record for each, and {@code batch_alter_table}. Start
 * at {@link Operations}; a script's own operations are in {@link OperationRegistry}.
 */
@NullMarked
@MayImport({"error", "grammar", "batch", "dialect", "sqlalchemy", "python"})
package dev.limbeck.engine.operations;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
