package dev.limbeck.cli.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one command in this process, as if it had been typed. Standard input is empty. */
@FunctionalInterface
interface CommandLine {
    Outcome run(List<String> argv, Map<String, String> environ, Path workingDirectory);

    /** What a process leaves to whoever started it. */
    record Outcome(int exit, String stdout, String stderr) {}
}
