package dev.limbeck.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

/**
 * Parses the standard library of the Python on this machine; skipped where there is none. A sample unless
 * {@code -Dgrammar.corpus=all}.
 */
class PythonLibraryTest {
    private static final int SAMPLE = 400;

    @Test
    void everyFileOfTheStandardLibraryParses() throws Exception {
        List<Path> files = sample(library());
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                Spans.check(PythonParser.parseModule(SourceFile.decode(file.toString(), Files.readAllBytes(file))));
            } catch (PythonSyntaxError e) {
                failures.add(e.describe());
            }
        }
        assertThat(failures).as("of %s files", files.size()).isEmpty();
        assertThat(files).isNotEmpty();
    }

    /** The grammar decides everything by one token: see the head of {@code Python.g4}. */
    @Test
    void theParserNeverPredicts() {
        String everything = GoldenCase.in("trees.txt").map(GoldenCase::source).reduce("", String::concat);
        Python parser = new Python(new TokenList(new SourceFile("all", everything)));
        parser.setErrorHandler(
                new SyntaxFaults(new SourceFile("all", everything), new TokenList(new SourceFile("", ""))));
        assertThat(parser.file().body).hasSizeGreaterThan(60);
        for (DFA decision : parser.getInterpreter().decisionToDFA) {
            assertThat(decision.s0).as("decision %s", decision.decision).isNull();
        }
    }

    private static Path library() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-c", "import os; print(os.path.dirname(os.__file__))")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 on this machine");
            throw e;
        }
        String answer = new String(process.getInputStream().readAllBytes()).strip();
        assumeTrue(process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0, "python3 doesn't run");
        return Path.of(answer);
    }

    private static List<Path> sample(Path library) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(library)) {
            all = walk.filter(PythonLibraryTest::isMeantToParse).sorted().toList();
        }
        if ("all".equals(System.getProperty("grammar.corpus")) || all.size() <= SAMPLE) {
            return all;
        }
        List<Path> sample = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(all.get((int) ((long) i * all.size() / SAMPLE)));
        }
        return sample;
    }

    private static boolean isMeantToParse(Path file) {
        String path = file.toString();
        return path.endsWith(".py")
                && !path.contains("site-packages")
                && !path.contains("dist-packages")
                && !path.contains("lib2to3/tests/data")
                && !path.contains("/test/bad")
                && !path.contains("/bad_")
                && !path.contains("tokenizedata");
    }
}
