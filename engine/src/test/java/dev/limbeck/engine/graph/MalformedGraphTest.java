package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedGraphTest {
    static List<GraphGolden> isRefusedInOneClearLine() {
        return GraphGolden.of("malformed.golden");
    }

    @ParameterizedTest
    @MethodSource
    void isRefusedInOneClearLine(GraphGolden golden) {
        List<String> lines = new ArrayList<>();
        try {
            RevisionMap map = new RevisionMap(golden.revisions(), warning -> lines.add("Warning: " + warning));
            lines.add("ok: heads " + String.join(", ", map.heads()));
        } catch (RevisionError e) {
            lines.add(e.getClass().getSimpleName() + ": " + e.getMessage());
        }

        assertThat(String.join("\n", lines)).isEqualTo(golden.expected().get("expected"));
    }
}
