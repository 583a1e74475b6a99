package dev.limbeck.engine.script;

import java.io.IOException;
import java.nio.file.Path;

/** Paths as Python's pathlib resolves them. */
final class Paths {
    private Paths() {}

    /** With all links followed, or as it is where that fails. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
