@NullMarked
@MayImport({"error", "grammar", "batch", "dialect", "sqlalchemy", "python"})
package dev.limbeck.engine.operations;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
