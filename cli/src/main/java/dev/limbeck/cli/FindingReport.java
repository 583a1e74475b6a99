package dev.limbeck.cli;

import com.google.gson.stream.JsonWriter;
import dev.limbeck.engine.config.AlembicConfig;
import dev.limbeck.engine.script.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Prints what {@code validate} found: for people, as JSON, or as annotations of GitHub's. */
final class FindingReport {
    private final AlembicConfig config;
    private final List<Finding> findings;

    FindingReport(AlembicConfig config, List<Finding> findings) {
        this.config = config;
        this.findings = findings;
    }

    /** {@code file:line: severity: message [code]}, and a last line that counts. */
    void lines() {
        int errors = 0;
        int warnings = 0;
        for (Finding finding : findings) {
            errors += finding.isError() ? 1 : 0;
            warnings += finding.severity().equals("warning") ? 1 : 0;
            config.printStdout(
                    place(finding) + finding.severity() + ": " + finding.message() + " [" + finding.code() + "]");
        }
        config.printStdout(errors
                + (errors == 1 ? " error, " : " errors, ")
                + warnings
                + (warnings == 1 ? " warning" : " warnings"));
    }

    private String place(Finding finding) {
        if (finding.file().isEmpty()) {
            return "";
        }
        return shown(finding) + (finding.line() > 0 ? ":" + finding.line() : "") + ": ";
    }

    /** Relative to the working directory where the file is below it. */
    private String shown(Finding finding) {
        Path file = Path.of(finding.file());
        return file.startsWith(config.workingDirectory())
                ? config.workingDirectory().relativize(file).toString()
                : finding.file();
    }

    void json() {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name("ok").value(findings.stream().noneMatch(Finding::isError));
            json.name("findings").beginArray();
            for (Finding finding : findings) {
                json.beginObject()
                        .name("file")
                        .value(shown(finding))
                        .name("line")
                        .value(finding.line());
                json.name("severity").value(finding.severity()).name("code").value(finding.code());
                json.name("message").value(finding.message()).endObject();
            }
            json.endArray().endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config.printStdout(text.toString());
    }

    /** Workflow commands that GitHub shows beside the lines they are about. */
    void github() {
        for (Finding finding : findings) {
            String level = finding.isError() ? "error" : finding.severity().equals("warning") ? "warning" : "notice";
            config.printStdout(
                    "::" + level + " file=" + property(shown(finding)) + ",line=" + Math.max(1, finding.line())
                            + ",title=" + property(finding.code()) + "::" + data(finding.message()));
        }
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
