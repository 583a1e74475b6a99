/**
 * Runs inside the compiler, never in Limbeck itself: writes a {@code Binding} for every class that declares something for
 * scripts, so that a start reads no annotations and calls nothing through reflection.
 */
@NullMarked
@MayImport()
package dev.limbeck.binding;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
