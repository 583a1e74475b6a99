/**
 * The script directory: finds revision files, reads what their headers say, and writes new ones from templates.
 *
 * <p>Start at {@link ScriptDirectory}; a {@link Script} is one file of it, whose module is run only when a step needs it.
 */
@NullMarked
@MayImport({"graph", "python", "grammar", "config", "error"})
package dev.limbeck.engine.script;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
