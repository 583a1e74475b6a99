/**
 * The failures that the user can put right, whichever room finds them. {@link CommandError} prints as one
 * {@code FAILED:} line; scripts catch it as {@code alembic.util.CommandError}.
 */
@NullMarked
@MayImport()
package dev.limbeck.engine.error;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
