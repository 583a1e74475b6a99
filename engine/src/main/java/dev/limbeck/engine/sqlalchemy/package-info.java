/**
 * SQLAlchemy's objects as scripts make them: tables and their parts ({@link Table}), types ({@link TypeEngine}), and SQL
 * expressions ({@link ClauseElement}). They know what they mean; how a database writes them is a visitor's business.
 */
@NullMarked
@MayImport({"grammar", "python"})
package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
