package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The modules written in Java that an interpreter can import, besides the standard library, which is always there.
 * Later entries win, so a user's modules may replace ours.
 */
public final class ModuleRegistry implements ModuleSource {
    private final List<ModuleSource> sources = new ArrayList<>();
    private final Map<String, Supplier<NativeModule>> single = new HashMap<>();

    public ModuleRegistry() {
        sources.add(new StandardLibrary());
    }

    /** All modules of one room. */
    public ModuleRegistry add(ModuleSource source) {
        sources.add(source);
        return this;
    }

    /** One module. */
    public ModuleRegistry register(String name, Supplier<NativeModule> module) {
        single.put(name, module);
        return this;
    }

    @Override
    public @Nullable NativeModule module(String name) {
        Supplier<NativeModule> supplier = single.get(name);
        if (supplier != null) {
            return supplier.get();
        }
        for (int i = sources.size() - 1; i >= 0; i--) {
            NativeModule module = sources.get(i).module(name);
            if (module != null) {
                return module;
            }
        }
        return null;
    }
}
