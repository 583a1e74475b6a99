@NullMarked
@MayImport({"*"})
package dev.limbeck.engine.command;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
