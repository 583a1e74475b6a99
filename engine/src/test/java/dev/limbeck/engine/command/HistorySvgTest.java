package dev.limbeck.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.engine.graph.HistoryPicture;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HistorySvgTest {
    @Test
    void whatComesFirstIsDrawnBelow() throws Exception {
        HistoryPicture picture = new HistoryPicture(
                List.of(box("c", "merge <both>"), box("b", ""), box("a", "")),
                List.of(new HistoryPicture.Arrow("a", "c", false), new HistoryPicture.Arrow("b", "c", true)));

        Map<String, Double> heights = heights(HistorySvg.draw(picture));

        assertThat(heights).containsOnlyKeys("a", "b", "c", "merge <both>");
        assertThat(heights.get("c")).isLessThan(heights.get("a")).isLessThan(heights.get("b"));
    }

    private static HistoryPicture.Box box(String revision, String doc) {
        return new HistoryPicture.Box(revision, List.of(), doc, false, false);
    }

    /** The texts of the drawing, and how far below its upper edge each stands. */
    private static Map<String, Double> heights(String svg) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("tspan");
        Map<String, Double> heights = new HashMap<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            heights.put(text.getTextContent(), Double.valueOf(text.getAttribute("y")));
        }
        return heights;
    }
}
