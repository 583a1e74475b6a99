/**
 * The text that SQLite keeps of its tables, indexes, triggers and views, as a tree of records. Start at
 * {@link SqliteDdl}. Expressions stay text: they are carried over, never evaluated.
 */
@NullMarked
@MayImport("grammar")
package dev.limbeck.grammar.sqlite;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
