package dev.limbeck.engine.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code on_version_apply} listeners learn about a step.
 *
 * @param upRevisionIds the newer end; several only for a stamp
 * @param downRevisionIds the older end, dependencies included
 */
public record MigrationInfo(
        RevisionMap revisionMap,
        boolean isUpgrade,
        boolean isStamp,
        List<String> upRevisionIds,
        List<String> downRevisionIds) {
    public MigrationInfo {
        upRevisionIds = List.copyOf(upRevisionIds);
        downRevisionIds = List.copyOf(downRevisionIds);
    }

    public boolean isMigration() {
        return !isStamp;
    }

    /** The first of {@link #upRevisionIds}, or null. */
    public @Nullable String upRevisionId() {
        return upRevisionIds.isEmpty() ? null : upRevisionIds.get(0);
    }

    /** What was applied before the step. */
    public List<String> sourceRevisionIds() {
        return isUpgrade ? downRevisionIds : upRevisionIds;
    }

    /** What is applied after the step. */
    public List<String> destinationRevisionIds() {
        return isUpgrade ? upRevisionIds : downRevisionIds;
    }

    public @Nullable Revision upRevision() {
        return revisionMap.getRevision(upRevisionId());
    }

    public List<@Nullable Revision> upRevisions() {
        return revisionMap.getRevisions(upRevisionIds);
    }

    public List<@Nullable Revision> downRevisions() {
        return revisionMap.getRevisions(downRevisionIds);
    }

    public List<@Nullable Revision> sourceRevisions() {
        return revisionMap.getRevisions(sourceRevisionIds());
    }

    public List<@Nullable Revision> destinationRevisions() {
        return revisionMap.getRevisions(destinationRevisionIds());
    }
}
