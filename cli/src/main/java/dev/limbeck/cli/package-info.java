/**
 * The command line: arguments, help, printing and exit codes. Everything else is the engine's.
 *
 * <p>Start at {@link Main}: one call is one command, without any state of the process, so that tests and other programs
 * can run commands by the hundred. {@link Commands} lists what there is. {@link ArgparseRules} spells arguments out as
 * Python's argparse understands them, because scripts depend on it; {@link Picocli} parses them and prints help.
 */
@NullMarked
@MayImport({"command", "config", "error", "grammar", "python", "script"})
package dev.limbeck.cli;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
