package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** One room's modules. Usually a {@code switch} over the name, so that nothing is built before it is imported. */
@FunctionalInterface
public interface ModuleSource {
    /** A new description of the module with this dotted name, or null when it is none of this room's. */
    @Nullable
    NativeModule module(String name);
}
