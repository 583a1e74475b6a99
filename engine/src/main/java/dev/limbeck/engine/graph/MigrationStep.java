package dev.limbeck.engine.graph;

import java.util.List;

/** One step of a {@link Plan}: a script that runs, or a stamp. */
public sealed interface MigrationStep permits RevisionStep, StampStep {
    boolean isUpgrade();

    default boolean isDowngrade() {
        return !isUpgrade();
    }

    /** {@code upgrade}, {@code downgrade} or {@code stamp_revision}. */
    String name();

    /** What it starts from, dependencies included. */
    List<String> fromRevisions();

    /** What it leads to, dependencies included. */
    List<String> toRevisions();

    /** What it starts from, without dependencies: the left side of the log line. */
    List<String> fromRevisionsNoDeps();

    /** What it leads to, without dependencies: the right side of the log line. */
    List<String> toRevisionsNoDeps();

    /** What the script says of itself; empty for a stamp. */
    String doc();

    /** What listeners are told about it. */
    MigrationInfo info(RevisionMap map);

    /** {@code upgrade a, b -> c}. */
    default String shortLog() {
        return name() + " " + String.join(", ", fromRevisionsNoDeps()) + " -> "
                + String.join(", ", toRevisionsNoDeps());
    }

    /** {@code upgrade a -> b, create account}; follows {@code Running} in the log. */
    default String log() {
        return doc().isEmpty() ? shortLog() : shortLog() + ", " + doc();
    }
}
