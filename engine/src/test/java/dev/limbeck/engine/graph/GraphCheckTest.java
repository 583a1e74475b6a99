package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.graph.GraphFinding.Severity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphCheckTest {
    static List<GraphGolden> tellsEverythingAtOnce() {
        return GraphGolden.of("check.golden");
    }

    @ParameterizedTest
    @MethodSource
    void tellsEverythingAtOnce(GraphGolden golden) {
        List<String> lines = new ArrayList<>();
        for (GraphFinding finding : GraphCheck.check(GraphText.parseDeclarations(golden.graph()))) {
            lines.add(finding.severity() + " " + finding.code().text() + " (" + String.join(", ", finding.revisions())
                    + ") " + finding.message());
        }

        assertThat(String.join("\n", lines)).isEqualTo(golden.expected().get("findings"));
    }

    /** Graphs of few names, so that most have something wrong. */
    @Provide
    Arbitrary<List<RevisionDeclaration>> declarations() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
        Arbitrary<List<String>> lists = names.list().ofMaxSize(2);
        return Combinators.combine(
                        names,
                        lists,
                        lists,
                        Arbitraries.of("x", "y", "z", "f").list().ofMaxSize(1))
                .as((id, down, dependencies, labels) ->
                        new RevisionDeclaration(id, down, dependencies, labels, id + ".py"))
                .list()
                .ofMaxSize(7);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatTheMapRefusesIsAnErrorHere(@ForAll("declarations") List<RevisionDeclaration> declarations) {
        boolean isRefused = false;
        List<String> warnings = new ArrayList<>();
        try {
            List<Revision> revisions = new ArrayList<>();
            for (RevisionDeclaration declaration : declarations) {
                revisions.add(new Revision(
                        declaration.revision(),
                        declaration.downRevisions(),
                        declaration.dependencies(),
                        declaration.branchLabels()));
            }
            new RevisionMap(revisions, warnings::add);
        } catch (RevisionError e) {
            isRefused = true;
        }

        if (isRefused || !warnings.isEmpty()) {
            assertThat(GraphCheck.check(declarations))
                    .extracting(GraphFinding::severity)
                    .contains(Severity.ERROR);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSoundGraphHasNoErrors(@ForAll("graphs") RandomGraph random) {
        assertThat(GraphCheck.check(
                        random.revisions().stream().map(RevisionDeclaration::of).toList()))
                .extracting(GraphFinding::severity)
                .doesNotContain(Severity.ERROR);
    }

    @Provide
    Arbitrary<RandomGraph> graphs() {
        return RandomGraph.graphs();
    }
}
