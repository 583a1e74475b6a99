package dev.limbeck.engine.graph;

import java.util.List;

/**
 * Changes rows of the version table without running a script.
 *
 * @param from the rows that go; none for a new branch
 * @param to the rows that come; none when branches end
 * @param branchMove whether it opens or ends branches, instead of moving along one
 */
public record StampStep(List<String> from, List<String> to, boolean isUpgrade, boolean branchMove)
        implements MigrationStep {
    public StampStep {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    @Override
    public String name() {
        return "stamp_revision";
    }

    @Override
    public List<String> fromRevisions() {
        return from;
    }

    @Override
    public List<String> toRevisions() {
        return to;
    }

    @Override
    public List<String> fromRevisionsNoDeps() {
        return from;
    }

    @Override
    public List<String> toRevisionsNoDeps() {
        return to;
    }

    @Override
    public String doc() {
        return "";
    }

    @Override
    public MigrationInfo info(RevisionMap map) {
        return new MigrationInfo(map, isUpgrade, true, isUpgrade ? to : from, isUpgrade ? from : to);
    }
}
