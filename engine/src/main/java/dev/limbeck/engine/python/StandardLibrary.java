package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** The modules of Python's standard library that scripts use, and {@code builtins}. */
public final class StandardLibrary implements ModuleSource {
    @Override
    public @Nullable NativeModule module(String name) {
        return null;
    }
}
