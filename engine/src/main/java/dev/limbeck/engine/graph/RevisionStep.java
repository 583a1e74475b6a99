package dev.limbeck.engine.graph;

import java.util.List;

/** Runs the {@code upgrade()} or {@code downgrade()} of one revision. */
public final class RevisionStep implements MigrationStep {
    private final Node node;
    private final boolean isUpgrade;

    RevisionStep(Node node, boolean isUpgrade) {
        this.node = node;
        this.isUpgrade = isUpgrade;
    }

    public Revision revision() {
        return node.revision;
    }

    Node node() {
        return node;
    }

    /** The parents and normalised dependencies. */
    public List<String> normalizedDownRevisions() {
        return RevisionMap.ids(node.normalizedDown);
    }

    @Override
    public boolean isUpgrade() {
        return isUpgrade;
    }

    @Override
    public String name() {
        return isUpgrade ? "upgrade" : "downgrade";
    }

    @Override
    public List<String> fromRevisions() {
        return isUpgrade ? normalizedDownRevisions() : List.of(node.id());
    }

    @Override
    public List<String> toRevisions() {
        return isUpgrade ? List.of(node.id()) : normalizedDownRevisions();
    }

    @Override
    public List<String> fromRevisionsNoDeps() {
        return isUpgrade ? node.revision.downRevisions() : List.of(node.id());
    }

    @Override
    public List<String> toRevisionsNoDeps() {
        return isUpgrade ? List.of(node.id()) : node.revision.downRevisions();
    }

    @Override
    public String doc() {
        return node.revision.doc();
    }

    @Override
    public MigrationInfo info(RevisionMap map) {
        return new MigrationInfo(map, isUpgrade, false, List.of(node.id()), normalizedDownRevisions());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevisionStep step && step.node == node && step.isUpgrade == isUpgrade;
    }

    @Override
    public int hashCode() {
        return node.index * 2 + (isUpgrade ? 1 : 0);
    }

    @Override
    public String toString() {
        return "RevisionStep('" + node.id() + "', " + name() + ")";
    }
}
