package dev.limbeck.engine.script;

import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRole;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.SourceFile;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter that runs env.py and all scripts of one command. Most commands that only look at headers never need
 * it, so it is made when something has to be run.
 */
public final class Scripts implements ModuleEvaluator {
    private final Supplier<Interpreter> maker;
    private final List<String> sysPath = new ArrayList<>();
    private @Nullable Interpreter interpreter;

    public Scripts(Supplier<Interpreter> maker) {
        this.maker = maker;
    }

    /** Puts directories at the front of {@code sys.path}. */
    public void prependSysPath(List<String> directories) {
        sysPath.addAll(0, directories);
        if (interpreter != null) {
            interpreter.sysPath().items().addAll(0, directories);
        }
    }

    /** The directories that the environment variable PYTHONPATH names, as Python reads it. */
    public static List<String> pythonPath(Host host) {
        List<String> directories = new ArrayList<>();
        for (String directory : host.environ().getOrDefault("PYTHONPATH", "").split(File.pathSeparator, -1)) {
            if (!directory.isEmpty()) {
                directories.add(directory);
            }
        }
        return directories;
    }

    public Interpreter interpreter() {
        Interpreter made = interpreter;
        if (made == null) {
            made = maker.get();
            made.sysPath().items().addAll(0, sysPath);
            made.sysPath().items().addAll(pythonPath(made.host()));
            interpreter = made;
        }
        return made;
    }

    @Override
    public PyModule evaluate(SourceFile source, String moduleName) {
        return interpreter().runModule(source, moduleName, ModuleRole.REVISION);
    }
}
