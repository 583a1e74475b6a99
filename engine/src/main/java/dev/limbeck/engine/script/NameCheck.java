package dev.limbeck.engine.script;

import dev.limbeck.engine.python.AbsentValue;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyModule;
import dev.limbeck.grammar.Alias;
import dev.limbeck.grammar.Expression;
import dev.limbeck.grammar.Module;
import dev.limbeck.grammar.Node;
import dev.limbeck.grammar.SourceFile;
import dev.limbeck.grammar.Statement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks, without running a script, for names in its functions that are not there: members that our modules don't have,
 * and what comes from modules that can't be imported. An import that no function uses does no harm.
 */
final class NameCheck {
    /** What an imported name stands for: a module, or the member of one. */
    private record Imported(String module, @Nullable String member, int line) {
        String path() {
            return member == null ? module : module + "." + member;
        }
    }

    private final Interpreter interpreter;
    private final Path file;
    private final SourceFile source;
    private final Map<String, Imported> imported = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private NameCheck(Interpreter interpreter, Path file, SourceFile source) {
        this.interpreter = interpreter;
        this.file = file;
        this.source = source;
    }

    static List<Finding> check(Interpreter interpreter, Path file, SourceFile source, Module module) {
        NameCheck check = new NameCheck(interpreter, file, source);
        check.visit(module, false);
        return check.findings;
    }

    private void visit(Node node, boolean inFunction) {
        if (node instanceof Statement.Import statement) {
            for (Alias alias : statement.names()) {
                importModule(alias);
            }
        } else if (node instanceof Statement.ImportFrom statement
                && statement.module() != null
                && statement.level() == 0) {
            for (Alias alias : statement.names()) {
                importMember(statement.module(), alias);
            }
        } else if (inFunction && node instanceof Expression.Attribute attribute && dotted(attribute) != null) {
            use(attribute, String.valueOf(dotted(attribute)));
            return;
        } else if (inFunction && node instanceof Expression.Name name) {
            use(name, name.id());
            return;
        }
        boolean inside =
                inFunction || node instanceof Statement.FunctionDef || node instanceof Statement.AsyncFunctionDef;
        for (Node child : children(node)) {
            visit(child, inside);
        }
    }

    private void importModule(Alias alias) {
        String name = alias.asname();
        int dot = alias.name().indexOf('.');
        if (name != null) {
            imported.put(name, new Imported(alias.name(), null, line(alias)));
        } else {
            String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
            imported.put(top, new Imported(top, null, line(alias)));
        }
    }

    private void importMember(String module, Alias alias) {
        if (alias.name().equals("*")) {
            return;
        }
        String name = alias.asname() == null ? alias.name() : alias.asname();
        imported.put(name, new Imported(module, alias.name(), line(alias)));
        if (interpreter.hasNativeModule(module) && !isNative(module + "." + alias.name())) {
            Object found = interpreter.importModule(module);
            if (isMissing(found, alias.name())) {
                add(
                        "unknown-name",
                        line(alias),
                        "module '" + module + "' has no '" + alias.name()
                                + "', or Limbeck doesn't know it; write what the migration needs of it in another way");
            }
        }
    }

    private boolean isNative(String module) {
        return interpreter.hasNativeModule(module);
    }

    private boolean isMissing(Object module, String member) {
        if (!(module instanceof PyModule)) {
            return false;
        }
        Object value = interpreter.findAttribute(module, member);
        return value == null || value instanceof AbsentValue;
    }

    /** {@code a.b.c} as text, or null if it doesn't start with a name. */
    private static @Nullable String dotted(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return name.id();
        }
        if (expression instanceof Expression.Attribute attribute) {
            String value = dotted(attribute.value());
            return value == null ? null : value + "." + attribute.attr();
        }
        return null;
    }

    private void use(Expression node, String path) {
        String[] names = path.split("\\.");
        Imported origin = imported.get(names[0]);
        if (origin == null) {
            return;
        }
        String module = origin.member() == null || isNative(origin.path()) ? origin.path() : origin.module();
        if (!isNative(module)) {
            if (!isSource(origin.module())) {
                add(
                        "absent-module",
                        line(node),
                        "'" + path + "' comes from module '" + origin.module() + "' (imported in line "
                                + origin.line()
                                + "), which is not here; add its directory to prepend_sys_path if it is Python"
                                + " source, or write what the migration needs of it into the script");
            }
            return;
        }
        if (module.equals(origin.path())) {
            useMembers(node, module, names, 1);
        }
    }

    private void useMembers(Expression node, String module, String[] names, int from) {
        if (from >= names.length) {
            return;
        }
        String inner = module + "." + names[from];
        if (isNative(inner)) {
            useMembers(node, inner, names, from + 1);
        } else if (isMissing(interpreter.importModule(module), names[from])) {
            add(
                    "unknown-name",
                    line(node),
                    "module '" + module + "' has no attribute '" + names[from]
                            + "', or Limbeck doesn't know it; write what the migration needs of it in another way");
        }
    }

    /** Whether there is a Python file for a module, or for the package that it is in. */
    private boolean isSource(String module) {
        int dot = module.indexOf('.');
        String top = dot < 0 ? module : module.substring(0, dot);
        for (Object entry : interpreter.sysPath().items()) {
            Path directory = interpreter.host().workingDirectory().resolve(String.valueOf(entry));
            if (Files.exists(directory.resolve(top + ".py")) || Files.isDirectory(directory.resolve(top))) {
                return true;
            }
        }
        return false;
    }

    private int line(Node node) {
        return source.lineAt(node.span().start());
    }

    private void add(String code, int line, String message) {
        findings.add(new Finding(file.toString(), line, "error", code, message));
    }

    /** All but annotations, which nothing evaluates that a migration depends on. */
    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        try {
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                if (!component.getName().equals("annotation")
                        && !component.getName().equals("returns")) {
                    collect(component.getAccessor().invoke(node), children);
                }
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("can't read " + node.getClass(), e);
        }
        return children;
    }

    private static void collect(@Nullable Object value, List<Node> children) {
        if (value instanceof Node child) {
            children.add(child);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                collect(item, children);
            }
        }
    }
}
