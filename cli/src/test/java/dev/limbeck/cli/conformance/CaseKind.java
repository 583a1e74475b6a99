package dev.limbeck.cli.conformance;

import java.io.IOException;
import java.nio.file.Path;

/** One folder of the conformance data, and how its cases are run and compared. */
interface CaseKind {
    /** The folder's name, and the first part of the ids. */
    String name();

    /**
     * Runs the cases below {@code folder} that {@code run} wants and reports each.
     *
     * <p>A case never throws: whatever escapes Limbeck is a failure of that case.
     */
    void run(Path folder, Run run) throws IOException;
}
