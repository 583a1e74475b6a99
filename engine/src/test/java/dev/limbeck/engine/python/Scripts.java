package dev.limbeck.engine.python;

import dev.limbeck.grammar.SourceFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Runs scripts for tests and gives what they print. */
final class Scripts {
    private Scripts() {}

    /** What {@code script} prints, with the report of an exception that nothing catches. */
    static String output(String script) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        Interpreter interpreter = new Interpreter(host(writer), new ModuleRegistry());
        run(interpreter, script, writer);
        return output.toString();
    }

    /** Runs {@code script} as the main module; reports what it does not catch to {@code writer}. */
    static void run(Interpreter interpreter, String script, PrintWriter writer) {
        try {
            interpreter.runModule(new SourceFile("script.py", script), "__main__");
        } catch (PyException e) {
            writer.print(e.report());
        }
        writer.flush();
    }

    /** The value of an expression. */
    static Object value(String expression) {
        PrintWriter writer = new PrintWriter(new StringWriter());
        Interpreter interpreter = new Interpreter(host(writer), new ModuleRegistry());
        return interpreter.evaluate(new SourceFile("<expression>", expression), new PyModule("__main__"));
    }

    static Host host(PrintWriter writer) {
        return Host.of(writer, writer, Map.of(), Path.of("").toAbsolutePath());
    }
}
