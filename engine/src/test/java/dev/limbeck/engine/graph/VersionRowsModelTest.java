package dev.limbeck.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.engine.error.CommandError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Drives a version table through upgrades, downgrades and stamps, beside a model that knows nothing but which
 * revisions are applied and what the words mean.
 */
@PropertyDefaults(tries = 600, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
class VersionRowsModelTest {
    private enum Kind {
        UPGRADE_HEADS,
        UPGRADE,
        UPGRADE_PARTIAL,
        UPGRADE_BRANCH,
        DOWNGRADE_BASE,
        DOWNGRADE,
        DOWNGRADE_BRANCH,
        STAMP,
        STAMP_HEADS,
        STAMP_TWO,
        PURGE
    }

    private record Command(Kind kind, int target, int other) {}

    @Provide
    Arbitrary<RandomGraph> graphs() {
        return RandomGraph.graphs();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, 999))
                .as(Command::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void theTableFollowsTheModel(@ForAll("graphs") RandomGraph random, @ForAll("commands") List<Command> commands) {
        Assume.that(!random.revisions().isEmpty());
        Model model = new Model(random);
        Table table = new Table(random.graph());

        for (Command command : commands) {
            String id = random.pick(command.target());
            String other = random.pick(command.other());
            switch (command.kind()) {
                case UPGRADE_HEADS -> {
                    model.apply(model.graph.ids());
                    table.run(table.graph.upgrade(table.rows(), "heads"));
                }
                case UPGRADE -> {
                    model.apply(Set.of(id));
                    table.run(table.graph.upgrade(table.rows(), id));
                }
                case UPGRADE_PARTIAL -> {
                    model.apply(Set.of(id));
                    table.run(table.graph.upgrade(table.rows(), id.substring(0, id.length() - 1)));
                }
                case UPGRADE_BRANCH -> upgradeBranch(model, table, id);
                case DOWNGRADE_BASE -> {
                    model.undo(model.graph.ids());
                    table.run(table.graph.downgrade(table.rows(), "base"));
                }
                case DOWNGRADE -> downgrade(model, table, id);
                case DOWNGRADE_BRANCH -> downgradeBranch(model, table, id);
                case STAMP -> {
                    model.stamp(Set.of(id));
                    table.run(table.graph.stamp(table.rows(), List.of(id)));
                }
                case STAMP_HEADS -> {
                    model.stamp(new TreeSet<>(table.graph.revisionMap().effectiveHeads()));
                    table.run(table.graph.stamp(table.rows(), List.of("heads")));
                }
                case STAMP_TWO -> {
                    if (!model.graph.onOneLine(id, other)) {
                        model.stamp(Set.of(id, other));
                        table.run(table.graph.stamp(table.rows(), List.of(id, other)));
                    }
                }
                case PURGE -> {
                    model.applied.clear();
                    model.apply(Set.of(id));
                    table.rows.clear();
                    table.run(table.graph.stamp(List.of(), List.of(id)));
                }
                default -> throw new IllegalStateException(command.toString());
            }
            assertThat(table.rows()).as(command.toString()).isEqualTo(model.rows());
        }
    }

    /** {@code id@heads}: the plain heads above a revision, none of which may depend on another. */
    private static void upgradeBranch(Model model, Table table, String id) {
        Set<String> heads = model.headsOnLineWith(id);
        if (model.graph.rows(heads).size() < heads.size()) {
            assertThatThrownBy(() -> table.graph.upgrade(table.rows(), id + "@heads"))
                    .isInstanceOf(CommandError.class)
                    .hasMessageContaining("overlaps with other requested revisions");
        } else {
            model.apply(heads);
            table.run(table.graph.upgrade(table.rows(), id + "@heads"));
        }
    }

    private static void downgrade(Model model, Table table, String id) {
        Set<String> undone = model.graph.withDependents(model.graph.children(id));
        undone.retainAll(model.applied);
        if (undone.isEmpty() && !table.rows().contains(id)) {
            assertThatThrownBy(() -> table.graph.downgrade(table.rows(), id))
                    .isInstanceOf(CommandError.class)
                    .hasMessage("Destination " + id + " is not a valid downgrade target from current head(s)")
                    .hasCauseInstanceOf(RangeNotAncestorError.class);
        } else {
            model.undo(undone);
            table.run(table.graph.downgrade(table.rows(), id));
        }
    }

    /** {@code id@base}: undoes the bases below a revision, as far as there are several bases to choose from. */
    private static void downgradeBranch(Model model, Table table, String id) {
        Set<String> bases = model.graph.withParents(Set.of(id));
        bases.removeIf(base -> !model.graph.parents(base).isEmpty());
        model.undo(model.graph.withDependents(bases));
        table.run(table.graph.downgrade(table.rows(), id + "@base"));
    }

    /** What is applied. */
    private static final class Model {
        final NaiveGraph graph;
        final Set<String> applied = new HashSet<>();

        Model(RandomGraph random) {
            graph = new NaiveGraph(random.revisions());
        }

        void apply(Set<String> ids) {
            applied.addAll(graph.withNeeds(ids));
        }

        void undo(Set<String> ids) {
            applied.removeAll(ids);
        }

        void stamp(Set<String> ids) {
            Set<String> kept = new TreeSet<>(rows());
            kept.removeIf(row -> ids.stream().anyMatch(id -> graph.onOneLine(row, id)));
            kept.addAll(ids);
            applied.clear();
            apply(kept);
        }

        Set<String> headsOnLineWith(String id) {
            Set<String> heads = new TreeSet<>(graph.withChildren(Set.of(id)));
            heads.removeIf(head -> !graph.children(head).isEmpty());
            return heads;
        }

        List<String> rows() {
            return graph.rows(applied);
        }
    }

    /** A version table that takes statements as a database does, and complains when one misses its row. */
    private static final class Table implements VersionTable {
        final RevisionGraph graph;
        final Set<String> rows = new TreeSet<>();

        Table(RevisionGraph graph) {
            this.graph = graph;
        }

        List<String> rows() {
            return List.copyOf(rows);
        }

        void run(Plan plan) {
            assertThat(plan.read()).isEqualTo(rows());
            for (Plan.Step step : plan.steps()) {
                step.changes().forEach(change -> change.applyTo(this));
            }
            assertThat(plan.rows()).isEqualTo(rows());
        }

        @Override
        public void insert(String version) {
            assertThat(rows.add(version)).as("insert " + version).isTrue();
        }

        @Override
        public void update(String from, String to) {
            assertThat(rows.remove(from) && rows.add(to))
                    .as("update " + from + " to " + to)
                    .isTrue();
        }

        @Override
        public void delete(String version) {
            assertThat(rows.remove(version)).as("delete " + version).isTrue();
        }
    }
}
