package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeModule;

/** {@code pathlib}. */
final class PathlibModule {
    private PathlibModule() {}

    static NativeModule create() {
        return NativeModule.named("pathlib")
                .type("PurePath", PurePath.class)
                .type("PurePosixPath", PurePath.class)
                .type("Path", LocalPath.class)
                .type("PosixPath", LocalPath.class);
    }
}
