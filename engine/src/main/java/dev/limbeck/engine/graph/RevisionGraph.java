package dev.limbeck.engine.graph;

import dev.limbeck.engine.error.CommandError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RevisionMap} as commands use it: failures are {@link CommandError}s with the {@link RevisionError} as their
 * cause, and upgrades, downgrades and stamps are planned to the last statement before any of them begins.
 */
public final class RevisionGraph {
    private final RevisionMap map;

    public RevisionGraph(RevisionMap map) {
        this.map = map;
    }

    public RevisionMap revisionMap() {
        return map;
    }

    /** As {@link RevisionMap#getRevisions(String)}. */
    public List<@Nullable Revision> getRevisions(@Nullable String id) {
        return RevisionErrorTexts.USUAL.around(() -> map.getRevisions(id));
    }

    /** As {@link RevisionMap#getRevisions(Collection)}. */
    public List<@Nullable Revision> getRevisions(Collection<String> ids) {
        return RevisionErrorTexts.USUAL.around(() -> map.getRevisions(ids));
    }

    /** As {@link RevisionMap#getRevision}. */
    public @Nullable Revision getRevision(@Nullable String id) {
        try {
            return map.getRevision(id);
        } catch (RevisionError e) {
            throw RevisionErrorTexts.USUAL.commandError(e);
        }
    }

    /** As {@link RevisionMap#getAllCurrent}. */
    public List<Revision> getAllCurrent(Collection<String> rows) {
        return RevisionErrorTexts.USUAL.around(() -> map.getAllCurrent(rows));
    }

    /** What a symbol stands for: none for the base, several only for {@code heads}. */
    public List<String> asRevisionNumber(@Nullable String id) {
        List<String> ids = RevisionErrorTexts.USUAL.around(() -> map.resolveRevisionNumber(id));
        return ids.isEmpty() || "heads".equals(id) ? ids : ids.subList(0, 1);
    }

    /** All revisions from {@code head} down to {@code base}, both included, newest first. */
    public List<Revision> walkRevisions(String base, String head) {
        return walkRevisions(RevisionIdentifier.of(base), RevisionIdentifier.of(head));
    }

    /** The same with rows of the version table for an end. */
    public List<Revision> walkRevisions(RevisionIdentifier base, RevisionIdentifier head) {
        return RevisionErrorTexts.forRange(base.toString(), head.toString())
                .around(() -> map.iterateRevisions(head, base, false, true, false));
    }

    /** All revisions, newest first. */
    public List<Revision> walkRevisions() {
        return walkRevisions("base", "heads");
    }

    /**
     * Plans an upgrade.
     *
     * @param rows of the version table, in the order read
     * @param destination a symbol; a revision that is applied already needs no step
     */
    public Plan upgrade(List<String> rows, String destination) {
        return upgrade(RevisionIdentifier.of(rows), destination);
    }

    /** Plans an upgrade from what an operator named instead of rows. */
    public Plan upgrade(RevisionIdentifier current, String destination) {
        List<Node> nodes = texts("upgrade", destination)
                .around(() ->
                        new RevisionRange(map, true, false, true).upgrade(RevisionIdentifier.of(destination), current));
        List<MigrationStep> steps = new ArrayList<>(nodes.size());
        for (int i = nodes.size() - 1; i >= 0; i--) {
            steps.add(new RevisionStep(nodes.get(i), true));
        }
        return plan(current.ids(), steps);
    }

    private static RevisionErrorTexts texts(String direction, String destination) {
        return new RevisionErrorTexts(
                "Destination %(end)s is not a valid " + direction + " target from current head(s)",
                null,
                null,
                destination);
    }

    /** Plans a downgrade; arguments as for {@link #upgrade(List, String)}. */
    public Plan downgrade(List<String> rows, String destination) {
        return downgrade(RevisionIdentifier.of(rows), destination);
    }

    /** Plans a downgrade from what an operator named instead of rows. */
    public Plan downgrade(RevisionIdentifier current, String destination) {
        List<Node> nodes = texts("downgrade", destination)
                .around(() -> new RevisionRange(map, false, false, true)
                        .downgrade(current, RevisionIdentifier.of(destination)));
        List<MigrationStep> steps = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            steps.add(new RevisionStep(node, false));
        }
        return plan(current.ids(), steps);
    }

    /**
     * Plans a stamp: the rows on one line with a target move to it, and other targets get rows of their own. With
     * {@code --purge} there are no rows to start from.
     *
     * @param targets symbols; none for the base
     */
    public Plan stamp(List<String> rows, List<String> targets) {
        return RevisionErrorTexts.forMultipleHeads(
                        "Multiple heads are present; please specify a single target revision")
                .around(() -> new Stamp(this, rows, targets).plan());
    }

    /** @throws CommandError if the rows don't allow a step */
    Plan plan(List<String> rows, List<MigrationStep> steps) {
        HeadMaintainer heads = new HeadMaintainer(map, rows);
        List<Plan.Step> planned = new ArrayList<>(steps.size());
        for (MigrationStep step : steps) {
            planned.add(new Plan.Step(step, heads.updateToStep(step)));
        }
        return new Plan(rows, planned);
    }
}
