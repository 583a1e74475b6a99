package dev.limbeck.engine.command;

import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.HistoryGraph;
import dev.limbeck.engine.graph.HistoryPicture;
import dev.limbeck.engine.graph.HistoryRange;
import dev.limbeck.engine.graph.Revision;
import dev.limbeck.engine.graph.RevisionFormat;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.graph.RevisionIdentifier;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists revisions, newest first. */
public final class History {
    private static final String CURRENT = "current";

    private final AlembicConfig config;
    private final Host host;

    public History(AlembicConfig config, Host host) {
        this.config = config;
        this.host = host;
    }

    /** How a history is shown. */
    public enum Shape {
        /** A line for each revision, or a block when verbose. */
        LIST,
        /** The same beside a drawing of the branches. */
        GRAPH,
        /** A picture for Graphviz. */
        DOT,
        /** A picture for Mermaid, as Markdown pages show it. */
        MERMAID,
        /** A drawing, as SVG. */
        SVG
    }

    /** As Alembic shows it. */
    public void run(@Nullable String revRange, boolean verbose, boolean indicateCurrent) {
        run(revRange, verbose, indicateCurrent, Shape.LIST);
    }

    /**
     * @param revRange {@code from:to}, either of them maybe empty or {@code current}; null for everything
     * @param indicateCurrent whether to mark what the database is at
     */
    public void run(@Nullable String revRange, boolean verbose, boolean indicateCurrent, Shape shape) {
        ScriptDirectory script = ScriptDirectories.open(config, host);
        HistoryRange range = HistoryRange.parse(revRange);
        RevisionIdentifier from = RevisionIdentifier.of(range.base());
        RevisionIdentifier to = RevisionIdentifier.of(range.head());
        boolean asksForCurrent = range.base().equals(CURRENT) || range.head().equals(CURRENT);
        if (!asksForCurrent && !indicateCurrent && !config.asBool("revision_environment")) {
            display(script.graph(), from, to, verbose, List.of(), shape);
            return;
        }
        boolean toCurrent = range.head().equals(CURRENT);
        boolean fromCurrent = !toCurrent && range.base().equals(CURRENT);
        new EnvironmentRun(config, script).rows(rows -> {
            RevisionIdentifier current = RevisionIdentifier.of(rows);
            display(
                    script.graph(),
                    fromCurrent ? orElse(current, "base") : from,
                    toCurrent ? orElse(current, "heads") : to,
                    verbose,
                    indicateCurrent ? rows : List.of(),
                    shape);
        });
    }

    private static RevisionIdentifier orElse(RevisionIdentifier rows, String symbol) {
        return rows.isEmpty() ? RevisionIdentifier.of(symbol) : rows;
    }

    private void display(
            RevisionGraph graph,
            RevisionIdentifier base,
            RevisionIdentifier head,
            boolean verbose,
            List<String> current,
            Shape shape) {
        RevisionFormat format = new RevisionFormat(graph.revisionMap(), current);
        List<Revision> revisions = graph.walkRevisions(base, head);
        switch (shape) {
            case LIST -> {
                for (Revision revision : revisions) {
                    config.printStdout(format.history(revision, verbose));
                }
            }
            case GRAPH -> {
                for (String line :
                        HistoryGraph.draw(revisions, current, revision -> lines(format, revision, verbose))) {
                    config.printStdout(line);
                }
            }
            case DOT -> config.printStdout(picture(graph, revisions, current).dot());
            case MERMAID ->
                config.printStdout(picture(graph, revisions, current).mermaid());
            case SVG -> config.printStdout(HistorySvg.draw(picture(graph, revisions, current)));
        }
    }

    private static List<String> lines(RevisionFormat format, Revision revision, boolean verbose) {
        return List.of((verbose ? format.show(revision) : format.heads(revision, false) + ", " + revision.doc())
                .split("\n", -1));
    }

    private static HistoryPicture picture(RevisionGraph graph, List<Revision> revisions, List<String> current) {
        return HistoryPicture.of(graph.revisionMap(), revisions, current);
    }
}
