/**
 * Makes tables anew where a database can't alter them: {@link Rebuild} copies the rows into a changed table of another
 * name, which then takes the place of the old one.
 */
@NullMarked
@MayImport({"grammar", "dialect", "sqlalchemy", "python"})
package dev.limbeck.engine.batch;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
