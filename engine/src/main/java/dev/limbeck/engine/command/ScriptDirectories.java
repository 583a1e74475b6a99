package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.migration.AlembicModules;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.script.Scripts;

/** Opens the directory that a configuration names, with an interpreter in which its scripts can run. */
final class ScriptDirectories {
    private ScriptDirectories() {}

    static ScriptDirectory open(AlembicConfig config, Host host) {
        return ScriptDirectory.fromConfig(config, host, new Scripts(() -> AlembicModules.interpreter(host)));
    }
}
