package dev.limbeck.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A history as boxes and arrows, for programs that draw. Arrows lead from what comes first to what comes after, which
 * is drawn above.
 */
public record HistoryPicture(List<Box> boxes, List<Arrow> arrows) {
    /**
     * One revision.
     *
     * @param branchLabels those declared on it
     */
    public record Box(String revision, List<String> branchLabels, String doc, boolean isHead, boolean isCurrent) {}

    /** An edge of the graph, to a child or to a dependent. */
    public record Arrow(String from, String to, boolean isDependency) {}

    public HistoryPicture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * @param revisions what to show, newest first; edges to others are left out
     * @param current identifiers that the database is at
     */
    public static HistoryPicture of(RevisionMap map, List<Revision> revisions, Collection<String> current) {
        Set<String> shown = new HashSet<>();
        revisions.forEach(revision -> shown.add(revision.revision()));
        List<Box> boxes = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (Revision revision : revisions) {
            boxes.add(new Box(
                    revision.revision(),
                    revision.branchLabels(),
                    revision.doc(),
                    map.isEffectiveHead(revision),
                    current.contains(revision.revision())));
            Map<String, Boolean> before = new LinkedHashMap<>();
            revision.downRevisions().forEach(id -> before.put(id, false));
            map.resolvedDependencies(revision).forEach(id -> before.putIfAbsent(id, true));
            before.keySet().retainAll(shown);
            before.forEach((id, isDependency) -> arrows.add(new Arrow(id, revision.revision(), isDependency)));
        }
        return new HistoryPicture(boxes, arrows);
    }

    /** The graph in Graphviz' language. */
    public String dot() {
        StringBuilder out = new StringBuilder("digraph history {\n    rankdir=BT;\n    node [shape=box];\n");
        for (Box box : boxes) {
            out.append("    ")
                    .append(dotText(box.revision()))
                    .append(" [label=")
                    .append(dotText(label(box)));
            out.append(box.isHead() ? ", style=bold" : "").append(box.isCurrent() ? ", peripheries=2" : "");
            out.append("];\n");
        }
        for (Arrow arrow : arrows) {
            out.append("    ").append(dotText(arrow.from())).append(" -> ").append(dotText(arrow.to()));
            out.append(arrow.isDependency() ? " [style=dashed];\n" : ";\n");
        }
        return out.append("}\n").toString();
    }

    private static String dotText(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** The graph in Mermaid's language. */
    public String mermaid() {
        StringBuilder out = new StringBuilder("flowchart BT\n");
        Map<String, String> names = new LinkedHashMap<>();
        for (Box box : boxes) {
            String name = "r" + names.size();
            names.put(box.revision(), name);
            out.append("    ")
                    .append(name)
                    .append("[\"")
                    .append(mermaidText(label(box)))
                    .append("\"]");
            out.append(box.isCurrent() ? ":::current" : box.isHead() ? ":::head" : "")
                    .append('\n');
        }
        for (Arrow arrow : arrows) {
            out.append("    ").append(names.get(arrow.from())).append(arrow.isDependency() ? " -.-> " : " --> ");
            out.append(names.get(arrow.to())).append('\n');
        }
        return out.append("    classDef head stroke-width:3px\n    classDef current stroke-width:3px,stroke:#2a2\n")
                .toString();
    }

    private static String mermaidText(String text) {
        return text.replace("&", "&amp;")
                .replace("#", "&#35;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "&#96;")
                .replace("\n", "<br/>");
    }

    /** The lines inside a box, parted by line breaks. */
    public static String label(Box box) {
        List<String> lines = new ArrayList<>();
        lines.add(box.revision()
                + (box.branchLabels().isEmpty() ? "" : " (" + String.join(", ", box.branchLabels()) + ")"));
        if (!box.doc().isEmpty()) {
            lines.add(box.doc().replaceAll("\\s+", " "));
        }
        if (box.isCurrent()) {
            lines.add("current");
        }
        return String.join("\n", lines);
    }
}
