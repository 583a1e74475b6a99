package dev.limbeck.engine.graph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One revision as its header declares it: what it is called and what it comes after. What other revisions say about
 * it (children, heads, inherited labels) is in the {@link RevisionMap}.
 *
 * <p>Made to be extended by what knows more about a revision than its header, such as a script with a file: override
 * {@link #longdoc} and {@link #path}. Immutable.
 */
public class Revision {
    /** The point before all revisions, where steps down from the heads can end. */
    public static final Revision BASE = new Revision("base", List.of(), List.of(), List.of());

    private static final String ILLEGAL = "@-+:";

    private final String revision;
    private final List<String> downRevisions;
    private final List<String> dependencies;
    private final List<String> branchLabels;

    /**
     * @param downRevisions parents, none for a base; a list of one null is none, as {@code down_revision = (None,)} is
     * @param dependencies identifiers or branch labels
     * @throws LoopDetected if it is its own parent
     * @throws DependencyLoopDetected if it depends on itself
     * @throws RevisionError if the identifier holds a character that symbols need for themselves
     */
    public Revision(
            String revision,
            List<? extends @Nullable String> downRevisions,
            List<? extends @Nullable String> dependencies,
            List<String> branchLabels) {
        if (downRevisions.contains(revision)) {
            throw new LoopDetected(revision);
        } else if (dependencies.contains(revision)) {
            throw new DependencyLoopDetected(revision);
        }
        verifyRevId(revision);
        this.revision = revision;
        this.downRevisions = withoutNull(revision, "down_revision", downRevisions);
        this.dependencies = withoutNull(revision, "depends_on", dependencies);
        this.branchLabels = List.copyOf(branchLabels);
    }

    /** @throws RevisionError if {@code revision} holds one of {@code @ - + :} */
    public static void verifyRevId(String revision) {
        Set<String> illegal = new TreeSet<>();
        for (int i = 0; i < revision.length(); i++) {
            if (ILLEGAL.indexOf(revision.charAt(i)) >= 0) {
                illegal.add(revision.substring(i, i + 1));
            }
        }
        if (!illegal.isEmpty()) {
            throw new RevisionError("Character(s) '" + String.join(", ", illegal)
                    + "' not allowed in revision identifier '" + revision + "'");
        }
    }

    private static List<String> withoutNull(String revision, String name, List<? extends @Nullable String> ids) {
        if (ids.size() == 1 && ids.get(0) == null) {
            return List.of();
        }
        for (@Nullable String id : ids) {
            if (id == null) {
                throw new RevisionError("Revision '" + revision + "': " + name + " holds None among other revisions");
            }
        }
        return List.copyOf(ids);
    }

    /** The identifier. */
    public final String revision() {
        return revision;
    }

    /** The parents as declared, in order; none for a base. */
    public final List<String> downRevisions() {
        return downRevisions;
    }

    /** What has to be applied before besides the parents: identifiers or branch labels, as declared. */
    public final List<String> dependencies() {
        return dependencies;
    }

    /** The labels declared on this very revision, in order. */
    public final List<String> branchLabels() {
        return branchLabels;
    }

    /** Whether it has no parent. */
    public final boolean isBase() {
        return downRevisions.isEmpty();
    }

    /** Whether it has several parents. */
    public final boolean isMergePoint() {
        return downRevisions.size() > 1;
    }

    /** The docstring up to its first empty line. */
    public final String doc() {
        String longdoc = longdoc();
        int end = longdoc.indexOf("\n\n");
        return end < 0 ? longdoc : longdoc.substring(0, end);
    }

    /** The docstring without surrounding white space; empty here. */
    public String longdoc() {
        return "";
    }

    /** The file it was read from, as an absolute path; empty when there is none. */
    public String path() {
        return "";
    }

    /** How messages name it: the identifier, and the file where there is one. */
    final String where() {
        return path().isEmpty() ? "'" + revision + "'" : "'" + revision + "' (" + path() + ")";
    }

    /** The parents as Alembic prints them: joined by commas, or {@code <base>}. */
    final String formatDownRevision() {
        String ids = downRevisions.size() == 1 ? downRevisions.get(0) : String.join(", ", downRevisions);
        return ids.isEmpty() ? "<base>" : ids;
    }

    @Override
    public String toString() {
        return "Revision(" + revision + " <- " + downRevisions + ")";
    }
}
