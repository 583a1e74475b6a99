@NullMarked
@MayImport({"error", "grammar", "sqlite", "sqlalchemy", "python"})
package dev.limbeck.engine.dialect;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
