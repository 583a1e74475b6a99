package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/**
 * The modules of Python's standard library that scripts use, and {@code builtins}.
 *
 * <p>All but {@code builtins} live in a room above this one, so they are named here and loaded with the first import.
 */
public final class StandardLibrary implements ModuleSource {
    private static final String LIBRARY = "dev.limbeck.engine.stdlib.LibraryModules";

    private @Nullable ModuleSource library;

    @Override
    public @Nullable NativeModule module(String name) {
        if (name.equals("builtins")) {
            return BuiltinsModule.create();
        }
        return name.equals("asyncio") ? AsyncioModule.create() : library().module(name);
    }

    private synchronized ModuleSource library() {
        ModuleSource known = library;
        if (known == null) {
            known = load();
            library = known;
        }
        return known;
    }

    private static ModuleSource load() {
        try {
            return (ModuleSource) Class.forName(LIBRARY, true, StandardLibrary.class.getClassLoader())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(LIBRARY + ", the standard library's modules, cannot be loaded", e);
        }
    }
}
