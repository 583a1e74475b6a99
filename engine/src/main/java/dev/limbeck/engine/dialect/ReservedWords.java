package dev.limbeck.engine.dialect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The words that a database wants quoted when they are names, from the resource {@code <dialect>.reserved}. */
final class ReservedWords {
    private ReservedWords() {}

    /** In lower case. */
    static Set<String> of(String dialect) {
        String resource = dialect + ".reserved";
        try (InputStream in = ReservedWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            Set<String> words = new HashSet<>(512);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                words.add(line);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
