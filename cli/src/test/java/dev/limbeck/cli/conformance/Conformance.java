package dev.limbeck.cli.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What real Alembic did with thousands of inputs, asked of Limbeck. The data and the rules of comparison are described
 * in {@code testdata/conformance/README.md} and {@code testdata/conformance/ops/README.md}.
 */
final class Conformance {
    private final Path directory;
    private final List<CaseKind> kinds;

    /** @param directory a folder with any of {@code graph}, {@code headers}, {@code cli} and {@code ops} in it */
    Conformance(Path directory) {
        this(
                directory,
                List.of(
                        new GraphCases(),
                        new HeaderCases(InProcess::scripts),
                        new CliCases(InProcess::commandLine),
                        new OpsCases(InProcess::migration)));
    }

    Conformance(Path directory, List<CaseKind> kinds) {
        this.directory = directory;
        this.kinds = List.copyOf(kinds);
    }

    /** The data in the repository. */
    static Path standard() {
        return root().resolve("testdata/conformance");
    }

    static Path root() {
        String root = System.getProperty("limbeck.root");
        if (root != null) {
            return Path.of(root);
        }
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("testdata")) ? here : here.getParent();
    }

    Run run(List<String> only) throws IOException {
        Run run = new Run(only, Deviations.read(directory.resolve("deviations.json")));
        for (CaseKind kind : kinds) {
            Path folder = directory.resolve(kind.name());
            if (Files.isDirectory(folder)) {
                kind.run(folder, run);
            }
        }
        return run;
    }
}
