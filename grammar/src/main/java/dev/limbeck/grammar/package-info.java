/**
 * Python source text to a tree of records, and no further: names mean nothing here, and nothing runs.
 *
 * <p>Start at {@link PythonParser}; the tree is {@link Module}, {@link Statement}, {@link Expression} and {@link Pattern},
 * named after Python's own {@code ast} module. {@link ModuleOutline} answers a few questions about a module without
 * parsing it. All failures are {@link PythonSyntaxError}s with a place in a {@link SourceFile}.
 *
 * <p>ANTLR's types stay inside this package.
 */
@NullMarked
@MayImport()
package dev.limbeck.grammar;

import org.jspecify.annotations.NullMarked;
