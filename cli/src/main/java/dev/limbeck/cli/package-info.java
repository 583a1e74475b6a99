/** The command line: arguments, printing and exit codes. Everything else is the engine's. */
@NullMarked
@MayImport({"command"})
package dev.limbeck.cli;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
