package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.engine.script.ShellWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RequestTest {
    @TestFactory
    List<DynamicTest> readsWhatArgparseReads() throws IOException {
        String golden;
        try (InputStream stream = RequestTest.class.getResourceAsStream("arguments.txt")) {
            golden = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String goldenCase : golden.substring(golden.indexOf("$ ")).split("\n\n")) {
            String[] lines = goldenCase.strip().split("\n");
            String line = lines[0].substring(2);
            tests.add(DynamicTest.dynamicTest(
                    line, () -> assertThat(answer(ShellWords.split(line))).isEqualTo(lines[1])));
        }
        return tests;
    }

    /** The command and what is set, or the error. */
    private static String answer(List<String> arguments) {
        Request request;
        try {
            request = Request.parse(arguments);
        } catch (UsageError e) {
            return e.getMessage().replaceFirst("; did you mean .*|choose from .*", "…");
        }
        Map<String, Object> set = new TreeMap<>();
        request.values().forEach((name, value) -> {
            if (value != null && !value.equals(false)) {
                set.put(name, value);
            }
        });
        List<String> pairs = new ArrayList<>();
        set.forEach((name, value) -> pairs.add(name + "=" + value));
        return request.command().name() + ": " + String.join("; ", pairs);
    }

    @Test
    void ourOwnOptionsGiveWayToAbbreviationsOfAlembics() throws UsageError {
        assertThat(Request.parse(List.of("--url", "sqlite://", "heads")).values())
                .containsEntry("url", "sqlite://");
        assertThat(Request.parse(List.of("--stack", "heads")).wants("stacktrace"))
                .isTrue();
        assertThat(Request.parse(List.of("--r", "heads")).wants("raiseerr")).isTrue();
    }

    @Test
    void helpNeedsNoArguments() throws UsageError {
        assertThat(Request.parse(List.of("upgrade", "--help")).wants("help")).isTrue();
        assertThat(Request.parse(List.of("-h", "--nonsense")).command()).isNull();
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Request.parse(List.of("upgarde")))
                .hasMessageStartingWith("limbeck: error: invalid choice: 'upgarde'; did you mean 'upgrade'?");
        assertThatThrownBy(() -> Request.parse(List.of("zzzzzzzz")))
                .hasMessageStartingWith("limbeck: error: invalid choice: 'zzzzzzzz' (choose from ");
    }

    @Property
    void anyArgumentsEndInARequestOrAMessage(@ForAll @NotEmpty List<String> arguments) {
        try {
            assertThat(Request.parse(arguments).values()).isNotNull();
        } catch (UsageError e) {
            assertThat(e.getMessage()).contains(": error: ");
            assertThat(e.usage()).startsWith("usage: limbeck");
        }
    }

    @Property
    void aRevisionArrivesAsItWasGiven(@ForAll String revision) throws UsageError {
        assertThat(Request.parse(List.of("upgrade", "--", revision)).values()).containsEntry("revision", revision);
    }
}
