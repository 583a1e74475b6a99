@NullMarked
@MayImport({"graph", "python", "grammar", "config"})
package dev.limbeck.engine.script;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
