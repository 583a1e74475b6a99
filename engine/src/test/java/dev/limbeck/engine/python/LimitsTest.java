package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.grammar.SourceFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's script cannot run for ever, eat the memory or break the stack. */
class LimitsTest {
    private final StringWriter output = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while True: pass",
                "while True:\n    try: 1 / 0\n    except: pass",
                "def f():\n    while True: yield 1\nfor x in f(): pass",
                "[0 for x in iter(int, 1)]",
                "def f(): f()\nwhile True:\n    try: f()\n    except RecursionError: pass"
            })
    void aScriptThatDoesNotEndIsStopped(String script) {
        assertThatThrownBy(() -> run(script, new Limits(200_000, 100)))
                .isInstanceOf(PyException.class)
                .hasMessageContaining("StepLimitError: the script took more than 200000 steps and was stopped")
                .satisfies(failure -> assertThat(PyException.frames(failure)).contains("script.py\", line "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x' * 10 ** 10",
                "[1] * 10 ** 10",
                "(1, 2) * 10 ** 9 * 10 ** 9",
                "2 ** 10 ** 10",
                "1 << 10 ** 12",
                "b'ab' * 2 ** 62",
                "10 ** 10 ** 100"
            })
    void hugeValuesAreMemoryErrors(String expression) {
        run("try: " + expression + "\nexcept MemoryError as e: print('refused')", Limits.DEFAULT);
        assertThat(output).hasToString("refused\n");
    }

    @Test
    void deepRecursionIsARecursionErrorWhateverTheStack() throws InterruptedException {
        String script = """
                def f(n): return n if n == 0 else 1 + f(n - 1)
                try: f(100000)
                except RecursionError as e: print(str(e)[:32])
                class Deep:
                    def __eq__(self, other): return self == other
                    def __repr__(self): return f"{self!r}"
                try: Deep() == Deep()
                except RecursionError: print("eq")
                try: repr(Deep())
                except RecursionError: print("repr")
                nested = []
                for i in range(100000): nested = [nested]
                try: repr(nested)
                except RecursionError: print("nested")
                """;
        for (long stack : new long[] {192 << 10, 512 << 10, 8 << 20}) {
            output.getBuffer().setLength(0);
            Thread thread = new Thread(null, () -> run(script, Limits.DEFAULT), "small stack", stack);
            thread.start();
            thread.join();
            assertThat(output)
                    .as("stack of " + stack)
                    .hasToString("maximum recursion depth exceeded\neq\nrepr\nnested\n");
        }
    }

    @Test
    void aThousandCallsFitIntoAnOrdinaryMainThread() throws InterruptedException {
        Thread thread = new Thread(
                null,
                () -> run("def f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint(f(950))", Limits.DEFAULT),
                "main like",
                8 << 20);
        thread.start();
        thread.join();
        assertThat(output).hasToString("950\n");
    }

    private void run(String script, Limits limits) {
        PrintWriter writer = new PrintWriter(output);
        Interpreter interpreter =
                new Interpreter(Scripts.host(writer), new ModuleRegistry(), ExceptionTranslator.NONE, limits);
        interpreter.runModule(new SourceFile("script.py", script), "__main__");
        writer.flush();
    }
}
