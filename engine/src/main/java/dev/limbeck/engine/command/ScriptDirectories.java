package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.migration.AlembicModules;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.script.Scripts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the directory that a configuration names, with an interpreter in which its scripts can run. */
final class ScriptDirectories {
    private ScriptDirectories() {}

    static ScriptDirectory open(AlembicConfig config, Host host) {
        Host reading = host.withReadable(readable(config, host));
        return ScriptDirectory.fromConfig(config, reading, new Scripts(() -> AlembicModules.interpreter(reading)));
    }

    /** What the configuration and PYTHONPATH put on the scripts' path may be read too, wherever it is. */
    private static List<Path> readable(AlembicConfig config, Host host) {
        List<Path> readable = new ArrayList<>(host.readable());
        List<String> sysPath = config.prependSysPath();
        if (sysPath != null) {
            for (String directory : sysPath) {
                readable.add(config.absolute(directory));
            }
        }
        for (String directory : Scripts.pythonPath(host)) {
            readable.add(host.workingDirectory().resolve(directory));
        }
        return readable;
    }
}
