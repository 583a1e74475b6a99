@NullMarked
@MayImport({})
package dev.limbeck.engine.graph;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
