/**
 * The command line: arguments, help, printing and exit codes. Everything else is the engine's.
 *
 * <p>Start at {@link Main}: one call is one command, without any state of the process, so that tests and other programs
 * can run commands by the hundred. {@link Commands} lists what there is. {@link ArgparseRules} reads arguments as
 * Python's argparse does, because scripts depend on it; help is printed by Picocli ({@link Picocli}).
 */
@NullMarked
@MayImport({"command", "config", "error", "grammar", "python", "script"})
package dev.limbeck.cli;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
