/**
 * The commands, one class for each: the engine's public face. A command gets its configuration and a
 * {@link dev.limbeck.engine.python.Host}, prints there what Alembic prints, and fails with a
 * {@link dev.limbeck.engine.error.CommandError} whose message is Alembic's.
 */
@NullMarked
@MayImport({"*"})
package dev.limbeck.engine.command;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
