package dev.limbeck.engine.python;

import dev.limbeck.grammar.SourceFile;

/**
 * One source file being run: what all its frames share.
 *
 * @param futureAnnotations whether annotations stay text ({@code from __future__ import annotations})
 */
record CodeUnit(
        Interpreter interpreter, SourceFile source, PyModule module, ModuleRole role, boolean futureAnnotations) {
    PyDict globals() {
        return module.attributes();
    }
}
