package dev.limbeck.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs the conformance data. System properties:
 *
 * <ul>
 *   <li>{@code conformance.dir}: another folder than {@code testdata/conformance}; failures are then only printed
 *   <li>{@code conformance.only}: texts, parted by commas, that must all be in a case's id
 *   <li>{@code conformance.report=true}: failures are only printed
 *   <li>{@code conformance.write=true}: writes {@code known-failures.txt} from this run
 * </ul>
 */
class ConformanceTest {
    @Test
    void everyCaseAnswersAsRecorded() throws Exception {
        String elsewhere = System.getProperty("conformance.dir", "");
        Path directory = elsewhere.isEmpty() ? Conformance.standard() : Path.of(elsewhere);
        String only = System.getProperty("conformance.only", "");
        Path knownFailures = directory.resolve("known-failures.txt");

        Run run = new Conformance(directory).run(only.isEmpty() ? List.of() : List.of(only.split(",")));

        Report report = new Report(run.results());
        Path output = Conformance.root().resolve("cli/target/conformance");
        report.write(output);
        report.print(System.out);
        System.out.println("Details: " + output);
        if (Boolean.getBoolean("conformance.write")) {
            KnownFailures.write(knownFailures, run.results());
        }
        KnownFailures known = KnownFailures.read(knownFailures);
        List<String> complaints = known.complaints(run);
        System.out.println("Known failures listed: " + known.size());
        if (!elsewhere.isEmpty() || Boolean.getBoolean("conformance.report")) {
            complaints.forEach(System.out::println);
            return;
        }
        assertThat(complaints).isEmpty();
    }
}
