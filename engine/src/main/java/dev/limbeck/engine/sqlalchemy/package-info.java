@NullMarked
@MayImport({"grammar", "python"})
package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
