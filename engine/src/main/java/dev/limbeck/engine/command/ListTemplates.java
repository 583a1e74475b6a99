package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.script.DirectoryTemplate;

/** Lists what {@code init} can make. */
public final class ListTemplates {
    private final AlembicConfig config;

    public ListTemplates(AlembicConfig config) {
        this.config = config;
    }

    public void run() {
        config.printStdout("Available templates:\n");
        for (DirectoryTemplate template : DirectoryTemplate.all()) {
            config.printStdout(template.name() + " - " + template.synopsis());
        }
        config.printStdout("\nTemplates are used via the 'init' command, e.g.:");
        config.printStdout("\n  alembic init --template generic ./scripts");
    }
}
