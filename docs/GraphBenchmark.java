import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.graph.Plan;
import dev.limbeck.engine.graph.RevisionGraph;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.script.ScriptDirectory;
import dev.limbeck.engine.script.Scripts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Times of the revision graph alone, on a directory of files, in a new process. Started by benchmark.sh. */
public final class GraphBenchmark {
    private static long start;

    public static void main(String[] args) {
        Path ini = Path.of(args[0]).toAbsolutePath();
        PrintWriter out = new PrintWriter(System.out, true);
        Host host = Host.of(out, new PrintWriter(System.err, true), Map.of(), ini.getParent());
        AlembicConfig config =
                AlembicConfig.in(ini.getParent(), out).iniFile(ini.toString()).build();
        Scripts scripts = new Scripts(() -> {
            throw new IllegalStateException("a header was not plain");
        });

        start = System.nanoTime();
        ScriptDirectory directory = ScriptDirectory.fromConfig(config, host, scripts);
        int revisions = directory.loadRevisions().size();
        long load = lap();
        RevisionGraph graph = directory.graph();
        List<String> heads = graph.revisionMap().heads();
        long resolve = lap();
        Plan up = graph.upgrade(List.of(), "heads");
        long upgrade = lap();
        Plan down = graph.downgrade(up.rows(), "base");
        long downgrade = lap();

        out.printf(
                "%-7s %7d revisions, %3d heads: headers %6d ms, heads %5d ms, upgrade %5d ms (%d steps), downgrade %5d ms"
                        + " (%d steps), all %6d ms%n",
                args[1],
                revisions,
                heads.size(),
                load,
                resolve,
                upgrade,
                up.steps().size(),
                downgrade,
                down.steps().size(),
                load + resolve + upgrade + downgrade);
    }

    private static long lap() {
        long now = System.nanoTime();
        long millis = (now - start) / 1_000_000;
        start = now;
        return millis;
    }
}
