package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryDrawingTest {
    static List<GraphGolden> showsBranchesMergesAndTheCurrentPosition() {
        return GraphGolden.of("drawing.golden");
    }

    @ParameterizedTest
    @MethodSource
    void showsBranchesMergesAndTheCurrentPosition(GraphGolden golden) {
        RevisionGraph graph = new RevisionGraph(new RevisionMap(golden.revisions(), warning -> {}));
        List<String> current = new ArrayList<>();
        golden.revisions().forEach(revision -> {
            if (revision.branchLabels().contains("now")) {
                current.add(revision.revision());
            }
        });
        List<Revision> revisions = graph.walkRevisions();
        RevisionFormat format = new RevisionFormat(graph.revisionMap(), current);
        HistoryPicture picture = HistoryPicture.of(graph.revisionMap(), revisions, current);

        golden.expected().forEach((kind, expected) -> {
            String drawn = switch (kind) {
                case "graph" ->
                    String.join(
                            "\n", HistoryGraph.draw(revisions, current, revision -> List.of(format.graph(revision))));
                case "verbose" ->
                    String.join(
                            "\n",
                            HistoryGraph.draw(
                                    revisions,
                                    current,
                                    revision -> format.show(revision).lines().toList()));
                case "dot" -> picture.dot().stripTrailing();
                case "mermaid" -> picture.mermaid().stripTrailing();
                default -> throw new IllegalArgumentException("no such drawing: " + kind);
            };
            assertThat(drawn).as(kind).isEqualTo(expected);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyRevisionIsMarkedOnceBesideItsText(@ForAll("graphs") RandomGraph random) {
        List<Revision> revisions = random.graph().walkRevisions();
        List<String> drawn =
                HistoryGraph.draw(revisions, List.of(), revision -> List.of(revision.revision(), "second line"));

        List<String> marked = new ArrayList<>();
        for (String line : drawn) {
            if (line.indexOf('*') >= 0) {
                assertThat(line).matches("[| ]*\\*[| ]* r[0-9a-j]+");
                marked.add(line.substring(line.lastIndexOf(' ') + 1));
            } else {
                assertThat(line).matches("[|/\\\\_ ]*( second line)?").doesNotEndWith(" ");
            }
        }
        assertThat(marked)
                .containsExactlyElementsOf(
                        revisions.stream().map(Revision::revision).toList());
    }

    @Provide
    Arbitrary<RandomGraph> graphs() {
        return RandomGraph.graphs();
    }
}
