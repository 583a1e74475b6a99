package dev.limbeck.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleRegistry;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyCallable;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakoTemplateTest {
    private final Interpreter interpreter = new Interpreter(
            Host.of(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Map.of(), Path.of("/")),
            new ModuleRegistry());

    private Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("message", "add orders & 'more'");
        arguments.put("up_revision", "1a2b");
        arguments.put("down_revision", PyTuple.of("aaa", "bbb"));
        arguments.put("branch_labels", PyTuple.of("shop"));
        arguments.put("depends_on", None.NONE);
        arguments.put("names", PyList.of("one", "two"));
        arguments.put("nothing", None.NONE);
        arguments.put("n", 3L);
        arguments.put("comma", (PyCallable) (caller, given) -> {
            Object value = given.get(0);
            if (value instanceof PyTuple tuple) {
                return String.join(
                        ", ", tuple.items().stream().map(String.class::cast).toList());
            }
            return value == None.NONE ? "" : value;
        });
        Object datetime = interpreter.importModule("datetime");
        arguments.put(
                "create_date", interpreter.callMethod(datetime, "datetime", 2026L, 1L, 31L, 10L, 11L, 12L, 131415L));
        return arguments;
    }

    private String render(String template) {
        return new MakoTemplate("script.py.mako", template).render(interpreter, arguments());
    }

    @TestFactory
    List<DynamicTest> rendersWhatMakoRenders() throws IOException {
        String golden;
        try (InputStream stream = MakoTemplateTest.class.getResourceAsStream("mako.txt")) {
            golden = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String goldenCase : golden.substring(golden.indexOf("\n\n") + 2).split("(?m)^---\n")) {
            int title = goldenCase.indexOf('\n');
            int result = goldenCase.indexOf("\n==\n");
            String template = goldenCase.substring(title + 1, result);
            String expected = goldenCase.substring(result + 4, goldenCase.length() - 1);
            tests.add(DynamicTest.dynamicTest(
                    goldenCase.substring(2, title),
                    () -> assertThat(render(template)).isEqualTo(expected)));
        }
        return tests;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a\n% if n:\nb\n`         | line 2: Unterminated control keyword: 'if'",
                "`% endfor\n`              | line 1: No starting keyword 'for' for 'endfor'",
                "`% if n:\n% endfor\n`     | line 2: No starting keyword 'for' for 'endfor'",
                "`% else:\n`               | line 1: Keyword 'else' without anything before it",
                "`% print n\n`             | line 1: Fragment 'print n' is not a partial control statement",
                "`\n${n`                   | line 2: Expected: '}' after '${'",
                "`<%text>x`                | line 1: Expected: </%text>",
                "`\n<%include file=\"x\"/>`| line 2: <%include> is not supported in a script.py.mako: write out what it stands for",
            })
    void brokenTemplatesAreRefusedByLine(String template, String message) {
        assertThatThrownBy(() -> render(template))
                .isInstanceOf(MakoSyntaxError.class)
                .hasMessage(message);
    }

    @Test
    void writingAMissingNameFails() {
        assertThatThrownBy(() -> render("${imports}"))
                .isInstanceOf(PyException.class)
                .hasMessage("NameError: Undefined");
    }
}
