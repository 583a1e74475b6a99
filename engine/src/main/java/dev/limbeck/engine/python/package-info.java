@NullMarked
@MayImport({"grammar"})
package dev.limbeck.engine.python;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
