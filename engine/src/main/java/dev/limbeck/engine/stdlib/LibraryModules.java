package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import org.jspecify.annotations.Nullable;

/** Which class describes which module of the standard library. */
public final class LibraryModules implements ModuleSource {
    @Override
    public @Nullable NativeModule module(String name) {
        return switch (name) {
            case "__future__" -> NativeModule.named(name).fallback((interpreter, feature) -> true);
            default -> null;
        };
    }
}
