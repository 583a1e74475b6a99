package dev.limbeck.engine.python;

import dev.limbeck.grammar.Alias;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes import statements in a frame. */
final class Imports {
    private Imports() {}

    static void execute(Frame frame, Statement.Import node) {
        for (Alias alias : node.names()) {
            Object module = load(frame, node, alias.name());
            int dot = alias.name().indexOf('.');
            if (alias.asname() != null) {
                frame.store(alias.asname(), module);
            } else if (dot < 0) {
                frame.store(alias.name(), module);
            } else {
                String top = alias.name().substring(0, dot);
                frame.store(top, load(frame, node, top));
            }
        }
    }

    static void execute(Frame frame, Statement.ImportFrom node) {
        if ("__future__".equals(node.module()) && node.level() == 0) {
            return; // read when the module was started
        }
        String name = absolute(frame, node);
        Object module = load(frame, node, name);
        for (Alias alias : node.names()) {
            if (alias.name().equals("*")) {
                star(frame, module);
            } else {
                Object member = member(frame, node, module, name, alias.name());
                frame.store(alias.asname() == null ? alias.name() : alias.asname(), member);
            }
        }
    }

    /** The dotted name that a relative import means. */
    private static String absolute(Frame frame, Statement.ImportFrom node) {
        String module = node.module() == null ? "" : node.module();
        if (node.level() == 0) {
            return module;
        }
        String base = frame.unit.globals().get("__package__") instanceof String text ? text : "";
        if (base.isEmpty()) {
            throw PyException.importError("attempted relative import with no known parent package");
        }
        for (int i = 1; i < node.level(); i++) {
            int dot = base.lastIndexOf('.');
            if (dot < 0) {
                throw PyException.importError("attempted relative import beyond top-level package");
            }
            base = base.substring(0, dot);
        }
        return module.isEmpty() ? base : base + "." + module;
    }

    private static Object load(Frame frame, Node node, String name) {
        Importer.Request request = new Importer.Request(
                place(frame, node), frame.unit.role() != ModuleRole.REVISION, frame.function().importGuards > 0);
        return frame.interpreter.importer().load(name, request);
    }

    private static String place(Frame frame, Node node) {
        return frame.unit.source().name() + ", line "
                + frame.unit.source().lineAt(node.span().start());
    }

    private static Object member(Frame frame, Node node, Object module, String moduleName, String name) {
        if (module instanceof AbsentValue absent) {
            return absent.attribute(name);
        }
        Object found = Operators.findAttribute(module, name);
        if (found != null) {
            return found;
        }
        if (module instanceof PyModule known && isPackage(frame.interpreter, known, name)) {
            return load(frame, node, moduleName + "." + name);
        }
        AbsentValue star = module instanceof PyModule source ? source.absentStar() : null;
        if (star != null) {
            return star.attribute(name);
        }
        boolean lenient = frame.unit.role() != ModuleRole.REVISION && frame.function().importGuards == 0;
        if (module instanceof PyModule known && known.isNative() && lenient) {
            return new AbsentValue(
                    new AbsentValue.Import(moduleName, place(frame, node), "it has no '" + name + "' here"),
                    moduleName + "." + name);
        }
        throw cannotImport(module, moduleName, name);
    }

    /** Whether {@code name} may be a module below {@code module}. */
    private static boolean isPackage(Interpreter interpreter, PyModule module, String name) {
        return module.get("__path__") != null
                || module.isNative() && interpreter.importer().isNative(module.name() + "." + name);
    }

    private static PyException cannotImport(Object module, String moduleName, String name) {
        Object file = Operators.findAttribute(module, "__file__");
        boolean partial = module instanceof PyModule source && source.isRunning();
        PyException error = PyException.importError("cannot import name '" + name + "' from "
                + (partial ? "partially initialized module " : "") + "'" + moduleName + "'"
                + (partial ? " (most likely due to a circular import)" : "") + " ("
                + (file instanceof String path ? path : "unknown location") + ")"
                + suggestion(module, name));
        error.value().attributes().put("name", moduleName);
        return error;
    }

    private static String suggestion(Object module, String name) {
        String close = Suggestions.closest(name, ObjectMethods.names(module));
        return close == null ? "" : ". Did you mean: '" + close + "'?";
    }

    private static void star(Frame frame, Object module) {
        if (module instanceof AbsentValue absent) {
            frame.unit.module().setAbsentStar(absent);
            return;
        }
        AbsentValue theirs = module instanceof PyModule source ? source.absentStar() : null;
        if (theirs != null) {
            frame.unit.module().setAbsentStar(theirs);
        }
        for (String name : publicNames(module)) {
            frame.store(name, Operators.getAttribute(module, name));
        }
    }

    private static List<String> publicNames(Object module) {
        List<String> names = new ArrayList<>();
        @Nullable Object declared = Operators.findAttribute(module, "__all__");
        if (declared != null) {
            for (Object name : Operators.list(declared)) {
                names.add(Operators.str(name));
            }
        } else {
            for (Object name : ObjectMethods.names(module)) {
                if (!((String) name).startsWith("_")) {
                    names.add((String) name);
                }
            }
        }
        return names;
    }
}
