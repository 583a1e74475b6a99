package dev.limbeck.engine.graph;

import java.util.List;

/**
 * What one file declares, right or wrong; a {@link Revision} can only be right.
 *
 * @param path the file, or an empty text
 */
public record RevisionDeclaration(
        String revision,
        List<String> downRevisions,
        List<String> dependencies,
        List<String> branchLabels,
        String path) {
    public RevisionDeclaration {
        downRevisions = List.copyOf(downRevisions);
        dependencies = List.copyOf(dependencies);
        branchLabels = List.copyOf(branchLabels);
    }

    public static RevisionDeclaration of(Revision revision) {
        return new RevisionDeclaration(
                revision.revision(),
                revision.downRevisions(),
                revision.dependencies(),
                revision.branchLabels(),
                revision.path());
    }
}
