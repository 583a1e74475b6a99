package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.grammar.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions whose values and errors CPython wrote down; see {@code regenerate.py} beside the files. */
class GoldenExpressionsTest {
    private static Path directory() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldenExpressionsTest.class.getResource("/python/golden"))
                .toURI());
    }

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(directory())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Interpreter interpreter(Writer out) {
        Host host = Host.of(new PrintWriter(out), new PrintWriter(out), Map.of("HOME", "/home/x"), Path.of(""))
                .withClock(Clock.fixed(Instant.parse("2024-05-06T07:08:09.123456Z"), ZoneOffset.UTC));
        return new Interpreter(host, new ModuleRegistry());
    }

    @ParameterizedTest
    @MethodSource("files")
    void equalsCpython(String name) throws Exception {
        List<String> lines = Files.readAllLines(directory().resolve(name));
        StringBuilder setup = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(">")) {
                setup.append(line.length() > 2 ? line.substring(2) : "").append('\n');
            }
        }
        Interpreter interpreter = interpreter(new StringWriter());
        PyModule module = interpreter.runModule(new SourceFile(name, setup.toString()), "golden");
        List<String> differences = new ArrayList<>();
        int checked = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String expected = lines.get(i + 1);
            if (line.isEmpty() || "#>=!".indexOf(line.charAt(0)) >= 0) {
                continue;
            }
            checked++;
            String found = outcome(interpreter, module, line);
            if (!found.equals(expected)) {
                differences.add(
                        name + ":" + (i + 1) + ": " + line + "\n    CPython " + expected + "\n    here    " + found);
            }
        }
        assertThat(checked).as("expressions in " + name).isPositive();
        assertThat(differences)
                .as(differences.size() + " of " + checked + " differ")
                .isEmpty();
    }

    private static String outcome(Interpreter interpreter, PyModule module, String expression) {
        try {
            Object value = interpreter.evaluate(new SourceFile("<golden>", expression), module);
            module.set("_", value);
            Object repr = interpreter.evaluate(new SourceFile("<golden>", "repr(_)"), module);
            return "= " + ((String) repr).replace("\n", "\\n");
        } catch (PyException e) {
            PyBaseException error = e.value();
            module.set("_", error);
            Object text = interpreter.evaluate(new SourceFile("<golden>", "str(_)"), module);
            return ("! " + error.type().name() + ": " + text)
                    .replace("\n", "\\n")
                    .stripTrailing();
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return "java " + e + " at " + (trace.length > 0 ? trace[0] : "?");
        }
    }
}
