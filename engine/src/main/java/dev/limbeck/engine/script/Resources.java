package dev.limbeck.engine.script;

import dev.limbeck.engine.config.AlembicConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locations of the form {@code package:directory/below}. */
final class Resources {
    private Resources() {}

    /** {@code location} itself, or where the package it begins with is found on {@code sysPath}. */
    static String fileName(String location, AlembicConfig config, List<String> sysPath) {
        int colon = location.indexOf(':');
        if (colon < 0 || Path.of(location).isAbsolute()) {
            return location;
        }
        String name = location.substring(0, colon);
        String below = location.substring(colon + 1).replace(':', '/');
        for (String directory : sysPath) {
            Path found = inside(config.absolute(directory), name);
            if (found != null) {
                return found.resolve(below).toString();
            }
        }
        Path found = inside(config.workingDirectory(), name);
        if (found != null) {
            return found.resolve(below).toString();
        }
        throw new ScriptError("No module named '" + name + "', which '" + location
                + "' begins with: neither in prepend_sys_path nor in the working directory");
    }

    private static @Nullable Path inside(Path directory, String name) {
        Path candidate = directory.resolve(name.replace('.', '/'));
        return Files.isDirectory(candidate) ? candidate : null;
    }
}
