package dev.limbeck.cli.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code known-failures.txt}: the ids that still fail, one a line. The list only shrinks: a listed case that passes has
 * to be taken off, and no other may fail.
 */
final class KnownFailures {
    private final Set<String> ids;

    KnownFailures(Set<String> ids) {
        this.ids = new TreeSet<>(ids);
    }

    static KnownFailures read(Path file) throws IOException {
        Set<String> ids = new TreeSet<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    ids.add(line.strip());
                }
            }
        }
        return new KnownFailures(ids);
    }

    static void write(Path file, List<CaseResult> results) throws IOException {
        Set<String> failing = new TreeSet<>();
        for (CaseResult result : results) {
            if (result.verdict() == Verdict.FAILED) {
                failing.add(result.id());
            }
        }
        Files.write(file, failing);
    }

    int size() {
        return ids.size();
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /**
     * Why the build fails, one line for each offending case; empty if results and list agree.
     *
     * @param run the run that gave the results: a listed id that it doesn't want isn't missed
     */
    List<String> complaints(Run run) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (CaseResult result : run.results()) {
            verdicts.put(result.id(), result.verdict());
        }
        List<String> complaints = new ArrayList<>();
        verdicts.forEach((id, verdict) -> {
            if (verdict == Verdict.FAILED && !ids.contains(id)) {
                complaints.add("fails: " + id);
            }
        });
        for (String id : ids) {
            Verdict verdict = verdicts.get(id);
            if (verdict == null && run.wants(id)) {
                complaints.add("listed, but there is no such case: " + id);
            } else if (verdict == Verdict.PASSED || verdict == Verdict.DEVIATES) {
                complaints.add("listed, but passes (take it off the list): " + id);
            }
        }
        return complaints;
    }
}
