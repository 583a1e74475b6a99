package dev.limbeck.engine.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One case of a golden file: a title, revisions, and sections of what is expected. The files' headers say more. */
record GraphGolden(String title, String graph, Map<String, String> expected) {
    /** The cases of a file beside this class. */
    static List<GraphGolden> of(String file) {
        String[] parts = text(file).split("\n---\n");
        List<GraphGolden> cases = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] sections = (parts[i] + "\n").split("(?m)^== ");
            int titleEnd = sections[0].indexOf('\n');
            Map<String, String> expected = new LinkedHashMap<>();
            for (int j = 1; j < sections.length; j++) {
                int nameEnd = sections[j].indexOf('\n');
                expected.put(
                        sections[j].substring(0, nameEnd),
                        sections[j].substring(nameEnd + 1).stripTrailing());
            }
            cases.add(
                    new GraphGolden(sections[0].substring(2, titleEnd), sections[0].substring(titleEnd + 1), expected));
        }
        return cases;
    }

    List<Revision> revisions() {
        return GraphText.parse(graph);
    }

    private static String text(String file) {
        try (InputStream stream = GraphGolden.class.getResourceAsStream(file)) {
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
