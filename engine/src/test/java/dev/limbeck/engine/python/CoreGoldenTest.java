package dev.limbeck.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The language itself prints what CPython prints. */
class CoreGoldenTest {
    @ParameterizedTest
    @MethodSource
    void functions(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> functions() {
        return GoldenCase.of("core/functions.golden");
    }

    @ParameterizedTest
    @MethodSource
    void classes(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> classes() {
        return GoldenCase.of("core/classes.golden");
    }

    @ParameterizedTest
    @MethodSource
    void exceptions(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> exceptions() {
        return GoldenCase.of("core/exceptions.golden");
    }

    @ParameterizedTest
    @MethodSource
    void tracebacks(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> tracebacks() {
        return GoldenCase.of("core/tracebacks.golden");
    }

    @ParameterizedTest
    @MethodSource
    void generators(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> generators() {
        return GoldenCase.of("core/generators.golden");
    }

    @ParameterizedTest
    @MethodSource
    void statements(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> statements() {
        return GoldenCase.of("core/statements.golden");
    }

    @ParameterizedTest
    @MethodSource
    void modules(GoldenCase golden) {
        check(golden);
    }

    static List<GoldenCase> modules() {
        return GoldenCase.of("core/modules.golden");
    }

    private static void check(GoldenCase golden) {
        assertThat(Scripts.output(golden.script()).stripTrailing()).isEqualTo(golden.expected());
    }
}
