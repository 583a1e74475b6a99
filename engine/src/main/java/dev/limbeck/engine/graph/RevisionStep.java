package dev.limbeck.engine.graph;

import java.util.List;

/**
 * Runs the {@code upgrade()} or {@code downgrade()} of one revision.
 *
 * @param normalizedDownRevisions its parents and normalised dependencies
 */
public record RevisionStep(Revision revision, boolean isUpgrade, List<String> normalizedDownRevisions)
        implements MigrationStep {
    @Override
    public String name() {
        return isUpgrade ? "upgrade" : "downgrade";
    }

    @Override
    public List<String> fromRevisions() {
        return isUpgrade ? normalizedDownRevisions : List.of(revision.revision());
    }

    @Override
    public List<String> toRevisions() {
        return isUpgrade ? List.of(revision.revision()) : normalizedDownRevisions;
    }

    @Override
    public List<String> fromRevisionsNoDeps() {
        return isUpgrade ? revision.downRevisions() : List.of(revision.revision());
    }

    @Override
    public List<String> toRevisionsNoDeps() {
        return isUpgrade ? List.of(revision.revision()) : revision.downRevisions();
    }

    @Override
    public String doc() {
        return revision.doc();
    }

    @Override
    public MigrationInfo info(RevisionMap map) {
        return new MigrationInfo(map, isUpgrade, false, List.of(revision.revision()), normalizedDownRevisions);
    }

    @Override
    public String toString() {
        return "RevisionStep('" + revision.revision() + "', " + name() + ")";
    }
}
