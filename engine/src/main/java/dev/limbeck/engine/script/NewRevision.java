package dev.limbeck.engine.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision file is to be.
 *
 * @param revisionId its identifier
 * @param message what it is for; null for none
 * @param heads symbols of the revisions it comes after
 * @param splice whether those may have children already
 * @param branchLabels labels of the branch that begins with it
 * @param versionPath the version location to write to; null to find one
 * @param dependsOn identifiers, partial ones too, or labels
 */
public record NewRevision(
        String revisionId,
        @Nullable String message,
        List<String> heads,
        boolean splice,
        List<String> branchLabels,
        @Nullable String versionPath,
        List<String> dependsOn) {
    public NewRevision {
        heads = List.copyOf(heads);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }
}
