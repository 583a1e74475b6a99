@NullMarked
@MayImport({"grammar"})
package dev.limbeck.engine.config;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
