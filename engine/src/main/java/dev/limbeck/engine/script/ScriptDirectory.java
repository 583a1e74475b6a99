package dev.limbeck.engine.script;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.config.Messaging;
import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.MissingRevision;
import dev.limbeck.engine.graph.RevisionError;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.graph.RevisionMap;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.ModuleRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory with {@code env.py}, {@code script.py.mako} and revision files.
 *
 * <p>Made by {@link #fromConfig}. Revision files are looked at when the graph is first asked for.
 */
public final class ScriptDirectory {
    private static final String DEFAULT_FILE_TEMPLATE = "%(rev)s_%(slug)s";
    private static final int DEFAULT_SLUG_LENGTH = 40;
    private static final String OLD_SPLITTING =
            "No path_separator found in configuration; falling back to legacy splitting on spaces/commas for"
                    + " version_locations.  Consider adding path_separator=os to Alembic config.";

    private final AlembicConfig config;
    private final Host host;
    private final Scripts scripts;
    private final Set<String> warned = new HashSet<>();
    private final Path dir;
    private final List<Path> versionLocations;
    private final boolean hasConfiguredLocations;
    private final boolean sourceless;
    private final boolean recursive;
    private final NewScripts newScripts;
    private final List<String> deprecations;
    private @Nullable List<Script> loaded;
    private @Nullable RevisionGraph graph;

    private ScriptDirectory(AlembicConfig config, Host host, Scripts scripts) {
        String location = config.alembicText("script_location");
        if (location == null) {
            throw new CommandError("No 'script_location' key found in configuration.");
        }
        this.config = config;
        this.host = host;
        this.scripts = scripts;
        String slugLength = config.alembicText("truncate_slug_length");
        List<String> sysPath = config.prependSysPath();
        if (sysPath != null) {
            scripts.prependSysPath(sysPath);
        }
        this.recursive = config.alembicFlag("recursive_version_locations");
        String given = Resources.fileName(location, config, sysPath == null ? List.of() : sysPath);
        String fileTemplate = config.alembicText("file_template");
        this.sourceless = config.alembicFlag("sourceless");
        String encoding = config.alembicText("output_encoding");
        List<String> locations = config.versionLocations();
        this.newScripts = new NewScripts(
                fileTemplate == null ? DEFAULT_FILE_TEMPLATE : fileTemplate,
                slugLength == null ? DEFAULT_SLUG_LENGTH : number("truncate_slug_length", slugLength),
                encoding == null ? "utf-8" : encoding,
                config.alembicText("timezone"),
                config.hooks(),
                new Messaging(host.stdout(), config.quiet(), host.isTerminal() ? host.columns() : 0));
        this.dir = config.absolute(given);
        if (!Files.exists(dir)) {
            throw new CommandError("Path doesn't exist: " + given
                    + ".  Please use the 'init' command to create a new scripts folder.");
        }
        this.hasConfiguredLocations = locations != null && !locations.isEmpty();
        List<Path> paths = new ArrayList<>();
        if (locations != null && !locations.isEmpty()) {
            for (String versionLocation : locations) {
                paths.add(config.absolute(
                        Resources.fileName(versionLocation, config, sysPath == null ? List.of() : sysPath)));
            }
        } else {
            paths.add(dir.resolve("versions"));
        }
        this.versionLocations = Collections.unmodifiableList(paths);
        this.deprecations = config.splitsVersionLocationsTheOldWay() ? List.of(OLD_SPLITTING) : List.of();
    }

    /**
     * The directory that {@code config} names.
     *
     * @param scripts runs env.py and the scripts
     * @throws CommandError if there is no such directory, or none is named
     */
    public static ScriptDirectory fromConfig(AlembicConfig config, Host host, Scripts scripts) {
        return new ScriptDirectory(config, host, scripts);
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new CommandError("'" + option + "' is '" + text + "', which is no number", e);
        }
    }

    public Path dir() {
        return dir;
    }

    public Path envPy() {
        return dir.resolve("env.py");
    }

    /** Runs env.py, which asks the environment that is current for what it needs. */
    public void runEnv() {
        Path envPy = envPy();
        if (!Files.exists(envPy)) {
            throw new ScriptError("Can't find Python file " + envPy);
        }
        scripts.interpreter().runModule(ScriptHeaders.source(envPy), "env_py", ModuleRole.ENVIRONMENT);
    }

    /** What Alembic warns of as deprecated, which Python shows to nobody unless asked. */
    public List<String> deprecations() {
        return deprecations;
    }

    /** What runs env.py and the scripts. */
    public Scripts scripts() {
        return scripts;
    }

    /** Where revision files are, absolute; they need not exist. */
    public List<Path> versionLocations() {
        return versionLocations;
    }

    /** Whether the configuration names the locations, so that they may be made when needed. */
    boolean hasConfiguredLocations() {
        return hasConfiguredLocations;
    }

    /** All scripts in load order. */
    public List<Script> loadRevisions() {
        List<Script> found = loaded;
        if (found == null) {
            found = load();
            loaded = found;
        }
        return Collections.unmodifiableList(found);
    }

    /** The revision files in load order, absolute and without links. */
    public List<Path> versionFiles() {
        return new VersionFiles(sourceless, recursive, this::warn).list(versionLocations);
    }

    private List<Script> load() {
        List<Path> files = versionFiles();
        List<Script> found = new ArrayList<>(files.size());
        ScriptHeaders headers = ScriptHeaders.read(files);
        for (int i = 0; i < files.size(); i++) {
            found.add(headers.script(i, scripts));
        }
        return found;
    }

    /**
     * The revision graph of this directory.
     *
     * @throws RevisionError if the scripts don't make a graph
     */
    public RevisionMap revisionMap() {
        RevisionGraph made = graph;
        if (made == null) {
            made = new RevisionGraph(new RevisionMap(loadRevisions(), this::warn));
            graph = made;
        }
        return made.revisionMap();
    }

    /**
     * The same with errors for operators.
     *
     * @throws CommandError if the scripts don't make a graph
     * @throws MissingRevision if one of them names a revision that is not there
     */
    public RevisionGraph graph() {
        try {
            return new RevisionGraph(revisionMap());
        } catch (MissingRevision e) {
            throw e;
        } catch (RevisionError e) {
            throw new CommandError(e.getMessage(), e);
        }
    }

    /** Writes a new revision file from {@code script.py.mako} and takes it in. */
    public Script generateRevision(NewRevision revision, Map<String, Object> templateArgs) {
        Script script = newScripts.generate(this, revision, templateArgs);
        List<Script> all = new ArrayList<>(loadRevisions());
        all.add(script);
        loaded = all;
        graph = null;
        revisionMap(); // fails if the new script spoils the graph
        return script;
    }

    Host host() {
        return host;
    }

    /** {@code name} as a path below the working directory. */
    Path absolute(String name) {
        return config.absolute(name);
    }

    private void warn(String text) {
        if (warned.add(text)) {
            host.stderr().println("UserWarning: " + text);
        }
    }
}
