package dev.limbeck.engine.command;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.util.mxCellRenderer;
import com.mxgraph.util.mxXmlUtils;
import com.mxgraph.view.mxGraph;
import dev.limbeck.engine.graph.HistoryPicture;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import javax.swing.SwingConstants;
import org.w3c.dom.Document;

/** A history as an SVG picture: what comes first at the bottom, in layers. JGraphX does the layout and the drawing. */
final class HistorySvg {
    private static final int CHARACTER_WIDTH = 7;
    private static final int LINE_HEIGHT = 16;
    private static final String BOX = "rounded=1;fillColor=#f6f8fa;strokeColor=#57606a;fontColor=#24292f;align=center";
    private static final String ARROW = "strokeColor=#57606a;endArrow=classic";

    private HistorySvg() {}

    static String draw(HistoryPicture picture) {
        mxGraph graph = new mxGraph();
        Object root = graph.getDefaultParent();
        Map<String, Object> cells = new HashMap<>();
        graph.getModel().beginUpdate();
        try {
            for (HistoryPicture.Box box : picture.boxes()) {
                cells.put(box.revision(), insert(graph, root, box));
            }
            for (HistoryPicture.Arrow arrow : picture.arrows()) {
                String style = arrow.isDependency() ? ARROW + ";dashed=1" : ARROW;
                graph.insertEdge(root, null, "", cells.get(arrow.from()), cells.get(arrow.to()), style);
            }
        } finally {
            graph.getModel().endUpdate();
        }
        new mxHierarchicalLayout(graph, SwingConstants.SOUTH).execute(root);
        Document svg = mxCellRenderer.createSvgDocument(graph, null, 1, Color.WHITE, null);
        return mxXmlUtils.getXml(svg.getDocumentElement());
    }

    private static Object insert(mxGraph graph, Object root, HistoryPicture.Box box) {
        String label = HistoryPicture.label(box);
        int longest = 0;
        int lines = 0;
        for (String line : label.split("\n", -1)) {
            longest = Math.max(longest, line.length());
            lines++;
        }
        String style =
                BOX + (box.isCurrent() ? ";strokeColor=#2da44e;strokeWidth=3" : box.isHead() ? ";strokeWidth=3" : "");
        double width = 20.0 + (double) longest * CHARACTER_WIDTH;
        double height = 12.0 + (double) lines * LINE_HEIGHT;
        return graph.insertVertex(root, null, label, 0, 0, width, height, style);
    }
}
