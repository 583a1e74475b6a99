/**
 * Python's {@code logging}, as scripts call it and as Limbeck itself logs: a tree of loggers with levels and handlers.
 * Start at {@link Logging}, which hangs off the interpreter, so that runs side by side don't share loggers.
 */
@NullMarked
@MayImport({"grammar", "python"})
package dev.limbeck.engine.logging;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
