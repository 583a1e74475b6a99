package dev.limbeck.engine.script;

import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.SourceFile;

/** Runs a revision file's module level, for headers that can't be known otherwise. */
@FunctionalInterface
public interface ModuleEvaluator {
    /** The module after its last statement; what the script raises passes through. */
    PyModule evaluate(SourceFile source, String moduleName);
}
