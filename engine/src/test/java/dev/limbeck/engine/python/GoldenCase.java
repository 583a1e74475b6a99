package dev.limbeck.engine.python;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One case of a golden file: a title, a script, and what it must print. The files' header says where that comes from. */
record GoldenCase(String title, String script, String expected) {
    private static final String OUTPUT = "\n== output\n";

    /** The cases of a file beside this class. */
    static List<GoldenCase> of(String file) {
        String[] parts = text(file).split("\n---\n");
        List<GoldenCase> cases = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int line = parts[i].indexOf('\n');
            int output = parts[i].indexOf(OUTPUT);
            String expected = parts[i].substring(output + OUTPUT.length());
            cases.add(new GoldenCase(
                    parts[i].substring(2, line),
                    parts[i].substring(line + 1, output) + "\n",
                    expected.stripTrailing()));
        }
        return cases;
    }

    private static String text(String file) {
        try (InputStream stream = GoldenCase.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no golden file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
