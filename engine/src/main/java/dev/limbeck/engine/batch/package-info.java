@NullMarked
@MayImport({"grammar", "dialect", "sqlalchemy", "python"})
package dev.limbeck.engine.batch;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
