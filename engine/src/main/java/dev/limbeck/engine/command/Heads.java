package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.Programs;
import dev.limbeck.engine.script.ScriptDirectory;
import java.nio.file.Path;
import java.util.List;

/** Shows the newest revision of each branch. */
public final class Heads {
    private final AlembicConfig config;
    private final Host host;

    public Heads(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** @param resolveDependencies whether to leave out heads that others depend on */
    public void run(boolean verbose, boolean resolveDependencies) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        RevisionMap map = resolveDependencies ? script.graph().revisionMap() : script.revisionMap();
        RevisionFormat format = new RevisionFormat(map);
        for (String id : resolveDependencies ? map.effectiveHeads() : map.heads()) {
            for (Revision head : script.graph().getRevisions(id)) {
                if (head != null) {
                    config.printStdout(format.heads(head, verbose));
                }
            }
        }
    }

    /**
     * Looks whether there is one head at most. Needs neither a database nor env.py. If there are more, prints a line for
     * each: the file, and in a git repository the commit that added it.
     *
     * @return whether all is well
     */
    public boolean check() {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        RevisionMap map = script.graph().revisionMap();
        if (map.heads().size() < 2) {
            return true;
        }
        for (String id : map.heads()) {
            Revision head = map.getRevision(id);
            if (head != null) {
                String commit = addedBy(head.path());
                config.printStdout(id + " (head), " + head.doc() + " [" + head.path() + "]"
                        + (commit.isEmpty() ? "" : ", added by " + commit));
            }
        }
        return false;
    }

    private String addedBy(String file) {
        Path directory = Path.of(file).getParent();
        if (directory == null || Programs.find(host, "git") == null) {
            return "";
        }
        return Programs.output(
                        host,
                        List.of("git", "log", "-1", "--diff-filter=A", "--format=%h %an %as: %s", "--", file),
                        directory)
                .strip();
    }
}
