package dev.limbeck.engine.script;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionDeclaration;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRole;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.grammar.Module;
import dev.limbeck.grammar.PythonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One revision file: what its header says, and its module once it has been run. */
public final class Script extends Revision {
    private final Path path;
    private final String longdoc;
    private final boolean hasUpgrade;
    private final boolean hasDowngrade;
    private @Nullable Module tree;
    private final @Nullable PyModule module;

    private Script(
            Path path,
            String revision,
            List<? extends @Nullable String> downRevisions,
            List<? extends @Nullable String> dependencies,
            List<String> branchLabels,
            String longdoc,
            ScriptHeader header) {
        super(revision, downRevisions, dependencies, branchLabels);
        this.path = path;
        this.longdoc = longdoc;
        this.module = header.module();
        this.hasUpgrade = header.hasFunction("upgrade");
        this.hasDowngrade = header.hasFunction("downgrade");
    }

    /**
     * The script in {@code file}, whose header is {@code header}.
     *
     * @throws CommandError if it declares no revision
     * @throws ScriptError if what it declares makes no sense
     */
    static Script of(Path file, ScriptHeader header) {
        RevisionDeclaration declared = declaration(file, header);
        Object doc = header.get("__doc__");
        return new Script(
                file,
                declared.revision(),
                ids(file, "down_revision", header.get("down_revision")),
                ids(file, "depends_on", header.get("depends_on")),
                declared.branchLabels(),
                doc instanceof String text ? text.strip() : "",
                header);
    }

    /** What {@code file} says it is, as far as that is text; whether it makes sense is another question. */
    static RevisionDeclaration declaration(Path file, ScriptHeader header) {
        Object revision = header.get("revision");
        if (revision == null) {
            revision = revisionFromFileName(file);
        }
        if (!(revision instanceof String id)) {
            throw wrong(file, "revision", revision);
        }
        Object downRevision = header.get("down_revision");
        if (downRevision == null) {
            throw new ScriptError(
                    file + ": no 'down_revision' in the script; the first script says" + " down_revision = None");
        }
        return new RevisionDeclaration(
                id,
                texts(ids(file, "down_revision", downRevision)),
                texts(ids(file, "depends_on", header.get("depends_on"))),
                texts(ids(file, "branch_labels", header.get("branch_labels"))),
                file.toString());
    }

    /** The script in {@code file}, which is read now. */
    static Script load(Path file, Scripts scripts) {
        return ScriptHeaders.read(List.of(file)).script(0, scripts);
    }

    /** Scripts older than Alembic 0.2 bear their identifier in their name only. */
    private static String revisionFromFileName(Path file) {
        String name = file.getFileName().toString();
        int end = 0;
        while (end < name.length() && "0123456789abcdef".indexOf(name.charAt(end)) >= 0) {
            end++;
        }
        if (end == 0 || !name.startsWith(".py", end)) {
            throw new CommandError("Could not determine revision id from filename " + name
                    + ". Be sure the 'revision' variable is declared inside the script (please see 'Upgrading from"
                    + " Alembic 0.1 to 0.2' in the documentation).");
        }
        return name.substring(0, end);
    }

    /** None, a text, or any iterable of these. */
    private static List<@Nullable String> ids(Path file, String name, @Nullable Object value) {
        List<@Nullable String> ids = new ArrayList<>();
        if (value == null || value == None.NONE) {
            return ids;
        }
        if (value instanceof String id) {
            ids.add(id);
            return ids;
        }
        for (Object item : items(file, name, value)) {
            if (item == None.NONE) {
                ids.add(null);
            } else if (item instanceof String id) {
                ids.add(id);
            } else {
                throw wrong(file, name, value);
            }
        }
        return ids;
    }

    private static List<Object> items(Path file, String name, Object value) {
        try {
            return Operators.list(value);
        } catch (PyException e) {
            throw wrong(file, name, value);
        }
    }

    private static List<String> texts(List<@Nullable String> ids) {
        List<String> texts = new ArrayList<>();
        for (String id : ids) {
            if (id != null) {
                texts.add(id);
            }
        }
        return texts;
    }

    private static ScriptError wrong(Path file, String name, Object value) {
        return new ScriptError(file + ": " + name + " = " + Operators.repr(value)
                + " is neither text nor a tuple of texts" + (value instanceof PyTuple ? "" : " nor None"));
    }

    /** The file, absolute and without links. */
    @Override
    public String path() {
        return path.toString();
    }

    /** The docstring without surrounding white space; empty when there is none. */
    @Override
    public String longdoc() {
        return longdoc;
    }

    /**
     * Reads the script whole and looks for {@code function}, so that a script that can't run is found before any other has
     * run.
     *
     * @param keep whether to keep what was read for {@link #module}; costs memory until then
     * @throws dev.limbeck.grammar.PythonSyntaxError if the text is no Python
     * @throws dev.limbeck.engine.python.PyException an AttributeError if there is no such function
     */
    public void prepare(String function, boolean keep, Interpreter interpreter) {
        if (module == null) {
            Module read = PythonParser.parseModule(ScriptHeaders.source(path));
            tree = keep ? read : null;
        }
        if (function.equals("upgrade") ? !hasUpgrade : !hasDowngrade) {
            interpreter.getAttribute(module(interpreter), function);
        }
    }

    /** Whether {@code word} stands anywhere in the script's text. */
    public boolean mentions(String word) {
        return ScriptHeaders.source(path).text().contains(word);
    }

    /**
     * The script's module: the one its header needed, or else run anew by {@code interpreter}. Not kept, so that a run over
     * thousands of scripts holds one of them at a time.
     */
    public PyModule module(Interpreter interpreter) {
        if (module != null) {
            return module;
        }
        Module prepared = tree;
        tree = null;
        return interpreter.runModule(
                prepared == null ? PythonParser.parseModule(ScriptHeaders.source(path)) : prepared,
                ScriptHeaders.moduleName(path),
                ModuleRole.REVISION);
    }
}
