package dev.limbeck.cli.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the conformance data without a test framework, for work on one thing.
 *
 * <p>Arguments are texts that must all be in a case's id, {@code -d} to print what differs (done anyway when at most
 * three fail), and {@code -Dname=value} as for {@link ConformanceTest}. The exit code is 1 if a case failed.
 */
final class ConformanceMain {
    private ConformanceMain() {}

    public static void main(String[] args) throws IOException {
        List<String> only = new ArrayList<>();
        boolean details = false;
        for (String arg : args) {
            if (arg.equals("-d")) {
                details = true;
            } else {
                only.add(arg);
            }
        }
        String elsewhere = System.getProperty("conformance.dir", "");
        Path directory = elsewhere.isEmpty() ? Conformance.standard() : Path.of(elsewhere);
        Run run = new Conformance(directory).run(only);
        Report report = new Report(run.results());
        report.write(Path.of(System.getProperty("conformance.output", "target/conformance")));
        List<CaseResult> failures = run.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .toList();
        for (CaseResult failure : failures) {
            System.out.println(failure.id());
            if (details || failures.size() <= 3) {
                System.out.println(failure.detail().indent(4));
            }
        }
        report.print(System.out);
        System.exit(failures.isEmpty() ? 0 : 1);
    }
}
