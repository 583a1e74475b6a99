package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Prints revisions as Alembic's commands do, one method for each command. Texts have no line end, except that verbose
 * ones end with the one that parts them from the next.
 */
public final class RevisionFormat {
    private final RevisionMap map;
    private final Set<String> current;

    public RevisionFormat(RevisionMap map) {
        this(map, List.of());
    }

    /** @param current identifiers to mark as {@code (current)} */
    public RevisionFormat(RevisionMap map, Collection<String> current) {
        this.map = map;
        this.current = Set.copyOf(current);
    }

    /** {@code heads}. */
    public String heads(Revision revision, boolean verbose) {
        return verbose ? show(revision) : revision.revision() + branchLabels(revision) + headMarks(revision);
    }

    /** {@code current}. */
    public String current(Revision revision, boolean verbose) {
        return verbose ? show(revision) : revision.revision() + headMarks(revision) + treeMarks(revision);
    }

    /** {@code history}. */
    public String history(Revision revision, boolean verbose) {
        if (verbose) {
            return show(revision);
        }
        String dependencies = dependencies(revision);
        return revision.formatDownRevision() + (dependencies.isEmpty() ? "" : " (" + dependencies + ")") + " -> "
                + branch(revision) + ", " + revision.doc();
    }

    /** The line beside a revision in a {@link HistoryGraph}, which shows its parents itself. */
    public String graph(Revision revision) {
        String dependencies = dependencies(revision);
        return branch(revision)
                + (dependencies.isEmpty() ? "" : " (depends on " + dependencies + ")")
                + (revision.doc().isEmpty() ? "" : ", " + revision.doc());
    }

    /** {@code branches}, for one branch point: itself, a line for each child, and an empty line. */
    public String branches(Revision revision, boolean verbose) {
        String indent = " "
                .repeat(revision.revision()
                        .codePointCount(0, revision.revision().length()));
        List<String> children = new ArrayList<>();
        for (Revision child : map.nextRevisions(revision)) {
            children.add(indent + " -> " + branch(child) + (verbose ? ", " + child.doc() : ""));
        }
        return (verbose ? show(revision) : branch(revision)) + "\n" + String.join("\n", children) + "\n";
    }

    private String branch(Revision revision) {
        return revision.revision() + branchLabels(revision) + headMarks(revision) + treeMarks(revision);
    }

    /** {@code show}, and the verbose form of the other commands. */
    public String show(Revision revision) {
        StringBuilder text = new StringBuilder("Rev: ").append(revision.revision());
        text.append(map.isHead(revision) ? " (head)" : "").append(treeMarks(revision));
        text.append(isCurrent(revision) ? " (current)" : "").append('\n');
        text.append(revision.isMergePoint() ? "Merges: " : "Parent: ");
        text.append(revision.formatDownRevision()).append('\n');
        if (!dependencies(revision).isEmpty()) {
            text.append("Also depends on: ").append(dependencies(revision)).append('\n');
        }
        if (map.isBranchPoint(revision)) {
            List<String> children = new ArrayList<>();
            map.nextRevisions(revision).forEach(child -> children.add(child.revision()));
            text.append("Branches into: ").append(String.join(", ", children)).append('\n');
        }
        Set<String> labels = map.branchLabels(revision);
        if (!labels.isEmpty()) {
            text.append("Branch names: ").append(String.join(", ", labels)).append('\n');
        }
        text.append("Path: ").append(revision.path()).append("\n\n");
        List<String> lines = PythonText.splitLines(revision.longdoc());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "    " : "\n    ").append(lines.get(i));
        }
        return text.append('\n').toString();
    }

    private static String dependencies(Revision revision) {
        List<String> dependencies = revision.dependencies();
        return dependencies.isEmpty() ? "" : String.join(", ", dependencies);
    }

    private String branchLabels(Revision revision) {
        Set<String> labels = map.branchLabels(revision);
        return labels.isEmpty() ? "" : " (" + String.join(", ", labels) + ")";
    }

    private String headMarks(Revision revision) {
        String head = map.isEffectiveHead(revision) ? " (head)" : map.isHead(revision) ? " (effective head)" : "";
        return isCurrent(revision) ? head + " (current)" : head;
    }

    private String treeMarks(Revision revision) {
        return (map.isBranchPoint(revision) ? " (branchpoint)" : "") + (revision.isMergePoint() ? " (mergepoint)" : "");
    }

    private boolean isCurrent(Revision revision) {
        return current.contains(revision.revision());
    }
}
