package dev.limbeck.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of a golden file: cases are parted by lines of {@code ---}, begin with a title after {@code #}, and may have
 * an expectation after a line {@code ==}. Lines before the first case that begin with {@code ##} are for readers.
 */
record GoldenCase(String title, String source, String expected) {
    /** The cases of a file beside the tests. */
    static Stream<GoldenCase> in(String file) {
        List<GoldenCase> cases = new ArrayList<>();
        for (String chunk : read(file).replaceAll("(?m)^##.*\n", "").split("(?m)^---\n")) {
            int titleEnd = chunk.indexOf('\n');
            String[] parts = chunk.substring(titleEnd + 1).split("(?m)^==\n", 2);
            cases.add(new GoldenCase(
                    chunk.substring(1, titleEnd).strip(), parts[0], parts.length > 1 ? parts[1].strip() : ""));
        }
        return cases.stream();
    }

    private static String read(String file) {
        try (InputStream in = GoldenCase.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
