/**
 * One database's way to write and to read: names, types, values, schema changes ({@link DdlCompiler}), statements
 * ({@link SqlCompiler}), and what its catalogs say ({@link Reflector}).
 *
 * <p>Start at {@link Dialect}; each database has its own subclasses and nothing else asks which one it is.
 */
@NullMarked
@MayImport({"error", "grammar", "sqlite", "sqlalchemy", "python"})
package dev.limbeck.engine.dialect;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
