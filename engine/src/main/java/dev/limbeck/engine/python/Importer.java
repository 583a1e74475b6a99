package dev.limbeck.engine.python;

import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds modules: those written in Java first, then Python source on {@code sys.path}, and for the rest an absent value.
 *
 * <p>A module of the application that is there but cannot be run counts as absent too when env.py or another module of the
 * application imports it; the absent value then says why.
 */
final class Importer {
    /**
     * Who asks for a module.
     *
     * @param place file and line
     * @param lenient whether a module that cannot be run may be taken for absent
     * @param strict whether a missing one is a ModuleNotFoundError, because the script says what to do then
     */
    record Request(String place, boolean lenient, boolean strict) {}

    private final Interpreter interpreter;
    private final ModuleRegistry registry;
    private final List<AbsentValue.Import> absent = new ArrayList<>();

    Importer(Interpreter interpreter, ModuleRegistry registry) {
        this.interpreter = interpreter;
        this.registry = registry;
    }

    /** Imports that were not found or could not be run so far. */
    List<AbsentValue.Import> absentImports() {
        return List.copyOf(absent);
    }

    boolean isNative(String name) {
        return registry.module(name) != null;
    }

    Object load(String name, Request request) {
        Object known = interpreter.sysModules().get(name);
        if (known != null && known != None.NONE && !(known instanceof AbsentValue && request.strict)) {
            return known;
        }
        if (known == None.NONE) {
            throw notFound(name, "import of " + name + " halted; None in sys.modules");
        }
        int dot = name.lastIndexOf('.');
        Object parent = dot < 0 ? null : load(name.substring(0, dot), request);
        Object module = parent instanceof AbsentValue ? null : find(name, name.substring(dot + 1), parent, request);
        if (module == null) {
            if (request.strict) {
                boolean inModule = parent instanceof PyModule holder && holder.get("__path__") == null;
                throw notFound(
                        name,
                        "No module named '" + name + "'"
                                + (inModule ? "; '" + name.substring(0, dot) + "' is not a package" : ""));
            }
            return absent(name, request, null);
        }
        if (parent instanceof PyModule pack && !(module instanceof AbsentValue)) {
            pack.set(name.substring(dot + 1), module);
        }
        return module;
    }

    private Object absent(String name, Request request, @Nullable String reason) {
        AbsentValue.Import origin = new AbsentValue.Import(name, request.place, reason);
        absent.add(origin);
        AbsentValue value = new AbsentValue(origin, name);
        interpreter.sysModules().put(name, value);
        return value;
    }

    private static PyException notFound(String name, String message) {
        PyException error = PyException.of(Exceptions.MODULE_NOT_FOUND_ERROR, message);
        error.value().attributes().put("name", name);
        return error;
    }

    private @Nullable Object find(String name, String tail, @Nullable Object parent, Request request) {
        NativeModule description = registry.module(name);
        if (description != null) {
            PyModule module = new PyModule(name, description, interpreter);
            interpreter.sysModules().put(name, module);
            description.imported(interpreter);
            return module;
        }
        Object path =
                parent == null ? interpreter.sysPath() : parent instanceof PyModule pack ? pack.get("__path__") : null;
        return path == null ? null : findSource(name, tail, path, request);
    }

    // --- source
    // -------------------------------------------------------------------------------------------------------

    private @Nullable Object findSource(String name, String tail, Object path, Request request) {
        List<Path> portions = new ArrayList<>(0);
        for (Object entry : Operators.list(path)) {
            Path directory = interpreter.readableDirectory(entry);
            if (directory == null) {
                continue;
            }
            Path pack = directory.resolve(tail);
            if (Files.isRegularFile(pack.resolve("__init__.py"))) {
                return run(name, pack.resolve("__init__.py"), pack, request);
            }
            Path file = directory.resolve(tail + ".py");
            if (Files.isRegularFile(file)) {
                return run(name, file, null, request);
            }
            if (Files.isDirectory(pack)) {
                portions.add(pack);
            }
        }
        return portions.isEmpty() ? null : namespacePackage(name, portions);
    }

    private PyModule namespacePackage(String name, List<Path> portions) {
        PyModule module = new PyModule(name);
        PyList path = new PyList();
        for (Path portion : portions) {
            path.add(portion.toString());
        }
        module.set("__path__", path);
        module.set("__package__", name);
        interpreter.sysModules().put(name, module);
        return module;
    }

    private Object run(String name, Path file, @Nullable Path packageDirectory, Request request) {
        PyModule module = new PyModule(name);
        if (packageDirectory != null) {
            module.set("__path__", PyList.of(packageDirectory.toString()));
            module.set("__package__", name);
        } else {
            int dot = name.lastIndexOf('.');
            module.set("__package__", dot < 0 ? "" : name.substring(0, dot));
        }
        interpreter.sysModules().put(name, module);
        try {
            interpreter.execute(source(file), module, ModuleRole.APPLICATION);
            return interpreter.sysModules().getOrDefault(name, module);
        } catch (RuntimeException e) {
            interpreter.sysModules().remove(name);
            String reason = request.lenient && !request.strict ? reason(e) : null;
            if (reason == null) {
                throw e;
            }
            return absent(name, request, reason);
        }
    }

    private SourceFile source(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new SourceFile(interpreter.displayName(file), text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (IOException e) {
            throw PyException.importError("cannot read " + interpreter.displayName(file) + ": " + e.getMessage());
        }
    }

    /** Why a module could not be run, in one line; null when that must not be passed over. */
    private static @Nullable String reason(RuntimeException failure) {
        if (failure instanceof PythonSyntaxError error) {
            return error.describe();
        }
        if (!(failure instanceof PyException exception) || !exception.is(Exceptions.EXCEPTION)) {
            return null;
        }
        List<Traceback.Entry> entries = exception.value().traceback().entries();
        String where = "";
        if (!entries.isEmpty()) {
            Traceback.Entry last = entries.get(entries.size() - 1);
            where = " (" + last.source().name() + ", line " + last.line() + ")";
        }
        return exception.getMessage() + where;
    }
}
