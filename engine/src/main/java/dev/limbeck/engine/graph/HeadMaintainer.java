package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps account of the rows of the version table while steps are taken: they are the applied revisions that nothing
 * applied comes after, by parent or by dependency.
 *
 * <p>A step that opens a branch inserts a row, one that ends a branch deletes it; a merge deletes the rows of all
 * parents but one and updates that one; its reverse inserts them again. Every other step updates one row.
 */
public final class HeadMaintainer {
    private final RevisionMap map;
    private final Set<String> heads;
    private @Nullable AppliedRevisions applied;

    /** @param heads the rows, in the order read */
    public HeadMaintainer(RevisionMap map, Collection<String> heads) {
        this.map = map;
        this.heads = new LinkedHashSet<>(heads);
    }

    /** The present rows. */
    public Set<String> heads() {
        return Collections.unmodifiableSet(heads);
    }

    /**
     * Takes a step.
     *
     * @return what has to be done to the table, in this order
     * @throws VersionRowMismatch if the rows don't allow the step; nothing has changed then
     */
    public List<VersionChange> updateToStep(MigrationStep step) {
        List<VersionChange> changes = step instanceof RevisionStep revisionStep
                ? changes(revisionStep, revisionStep.node())
                : changes((StampStep) step);
        check(changes);
        for (VersionChange change : changes) {
            change.applyTo(heads);
        }
        if (applied != null && step.isDowngrade() && step instanceof RevisionStep revisionStep) {
            applied.remove(revisionStep.node());
        } else {
            applied = null;
        }
        return changes;
    }

    /** Alembic ends in a {@code KeyError} or an assertion here, after it has done half of them. */
    private void check(List<VersionChange> changes) {
        for (VersionChange change : changes) {
            if (change instanceof VersionChange.Insert insert) {
                checkRow(insert.version(), false);
            } else if (change instanceof VersionChange.Delete delete) {
                checkRow(delete.version(), true);
            } else if (change instanceof VersionChange.Update update) {
                checkRow(update.from(), true);
                checkRow(update.to(), false);
            }
        }
    }

    private void checkRow(String version, boolean isThere) {
        if (heads.contains(version) != isThere) {
            throw new VersionRowMismatch(
                    isThere ? "has no row for revision" : "already has a row for revision", version, heads);
        }
    }

    private List<VersionChange> changes(RevisionStep step, Node node) {
        return step.isUpgrade() ? upgrade(node) : downgrade(node);
    }

    private List<VersionChange> upgrade(Node node) {
        List<String> present = new ArrayList<>();
        for (Node down : node.normalizedDown) {
            if (heads.contains(down.id())) {
                present.add(down.id());
            }
        }
        if (present.isEmpty()) {
            return List.of(new VersionChange.Insert(node.id()));
        } else if (present.size() == 1) {
            return List.of(new VersionChange.Update(present.get(0), node.id()));
        }
        // Alembic goes through all parents here, and fails if one of them has no row.
        List<VersionChange> changes = new ArrayList<>();
        for (String row : present.subList(0, present.size() - 1)) {
            changes.add(new VersionChange.Delete(row));
        }
        changes.add(new VersionChange.Update(present.get(present.size() - 1), node.id()));
        return changes;
    }

    private List<VersionChange> downgrade(Node node) {
        if (!heads.contains(node.id())) {
            throw new VersionRowMismatch("has no row for revision", node.id(), heads);
        }
        if (applied == null) {
            applied = new AppliedRevisions(map, heads);
        }
        List<String> to = RevisionMap.ids(applied.uncoveredBy(node));
        if (to.isEmpty()) {
            return List.of(new VersionChange.Delete(node.id()));
        }
        List<VersionChange> changes = new ArrayList<>();
        for (String row : to.subList(0, to.size() - 1)) {
            changes.add(new VersionChange.Insert(row));
        }
        changes.add(new VersionChange.Update(node.id(), to.get(to.size() - 1)));
        return changes;
    }

    private List<VersionChange> changes(StampStep step) {
        List<String> from = step.from();
        List<String> to = step.to();
        List<VersionChange> changes = new ArrayList<>();
        if (step.isDowngrade() && step.branchMove()) {
            for (String row : from) {
                changes.add(new VersionChange.Delete(row));
            }
        } else if (step.isUpgrade() && (step.branchMove() || !heads.containsAll(from)) && !heads.containsAll(to)) {
            for (String row : to) {
                changes.add(new VersionChange.Insert(row));
            }
        } else if (from.isEmpty()) {
            throw new VersionRowMismatch("already has a row for revision", to.get(0), heads);
        } else {
            for (String row : to.subList(0, to.size() - 1)) {
                changes.add(new VersionChange.Insert(row));
            }
            for (String row : from.subList(0, from.size() - 1)) {
                changes.add(new VersionChange.Delete(row));
            }
            changes.add(new VersionChange.Update(from.get(from.size() - 1), to.get(to.size() - 1)));
        }
        return changes;
    }
}
