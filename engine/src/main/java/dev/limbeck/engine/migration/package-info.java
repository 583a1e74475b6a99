@NullMarked
@MayImport({
    "logging",
    "error",
    "operations",
    "batch",
    "dialect",
    "sqlalchemy",
    "script",
    "graph",
    "python",
    "config",
    "grammar"
})
package dev.limbeck.engine.migration;

import dev.limbeck.grammar.MayImport;
import org.jspecify.annotations.NullMarked;
