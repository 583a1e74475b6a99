/**
 * Python source text to a tree of records. Start at {@code PythonParser}; the tree is {@code Module},
 * {@code Statement} and {@code Expression}, named after Python's own {@code ast} module.
 *
 * <p>ANTLR's types stay inside this package.
 */
@NullMarked
@MayImport()
package dev.limbeck.grammar;

import org.jspecify.annotations.NullMarked;
