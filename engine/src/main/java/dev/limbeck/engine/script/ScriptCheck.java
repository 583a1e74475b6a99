package dev.limbeck.engine.script;

import dev.limbeck.engine.error.CommandError;
import dev.limbeck.engine.graph.GraphCheck;
import dev.limbeck.engine.graph.GraphFinding;
import dev.limbeck.engine.graph.RevisionDeclaration;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.grammar.Module;
import dev.limbeck.grammar.PythonParser;
import dev.limbeck.grammar.PythonSyntaxError;
import dev.limbeck.grammar.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks for all that is wrong with the files of a script directory and the graph they make, one file after the other. */
public final class ScriptCheck {
    private final Scripts scripts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RevisionDeclaration> declarations = new ArrayList<>();
    private final Map<String, SourceFile> sources = new HashMap<>();

    private ScriptCheck(Scripts scripts) {
        this.scripts = scripts;
    }

    /** What is wrong with {@code directory}: first file by file, then the graph. */
    public static List<Finding> check(ScriptDirectory directory) {
        ScriptCheck check = new ScriptCheck(directory.scripts());
        for (Path file : directory.versionFiles()) {
            check.file(file);
        }
        for (GraphFinding finding : GraphCheck.check(check.declarations)) {
            check.graph(finding);
        }
        return check.findings;
    }

    private void file(Path file) {
        try {
            SourceFile source = ScriptHeaders.source(file);
            sources.put(file.toString(), source);
            Module module = PythonParser.parseModule(source);
            ScriptHeader header = ScriptHeader.read(source, ScriptHeaders.moduleName(file), scripts);
            declarations.add(Script.declaration(file, header));
            functions(file, header);
            findings.addAll(NameCheck.check(scripts.interpreter(), file, source, module));
        } catch (PythonSyntaxError e) {
            int line = e.source().lineAt(e.span().start());
            add(file, line, "error", "syntax-error", String.valueOf(e.getMessage()));
        } catch (PyException e) {
            add(file, 0, "error", "script-fails", "running it to learn its revision fails: " + e.getMessage());
        } catch (CommandError | ScriptError e) {
            add(file, 0, "error", "no-revision", String.valueOf(e.getMessage()));
        }
    }

    private void functions(Path file, ScriptHeader header) {
        if (!header.hasFunction("upgrade")) {
            add(
                    file,
                    0,
                    "error",
                    "no-upgrade",
                    "there is no upgrade(): write one, with 'pass' if nothing is to be done");
        }
        if (!header.hasFunction("downgrade")) {
            add(file, 0, "warning", "no-downgrade", "there is no downgrade(), so that this script can't be reverted");
        }
    }

    private void add(Path file, int line, String severity, String code, String message) {
        findings.add(new Finding(file.toString(), line, severity, code, message));
    }

    private void graph(GraphFinding finding) {
        String path = finding.paths().isEmpty() ? "" : finding.paths().get(0);
        SourceFile source = sources.get(path);
        findings.add(new Finding(
                path,
                source == null ? 0 : lineOf(source.text(), name(finding.code().text())),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code().text(),
                finding.message()));
    }

    /** The name whose assignment a finding is about. */
    private static String name(String code) {
        return code.contains("parent") || code.equals("cycle") || code.equals("self-loop")
                ? "down_revision"
                : code.contains("dependency") ? "depends_on" : code.contains("label") ? "branch_labels" : "revision";
    }

    private static int lineOf(String text, String name) {
        int number = 1;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(name) && line.indexOf('=') > 0) {
                return number;
            }
            number++;
        }
        return 0;
    }
}
