package dev.limbeck.engine.graph;

import java.util.List;

/**
 * Something that {@link GraphCheck} found.
 *
 * @param revisions the identifiers it is about, the one to change first
 * @param paths their files, in the same order, empty texts where there is none; of a duplicate each file
 * @param message one sentence or two, complete in themselves: what was found, and the way out
 */
public record GraphFinding(Code code, List<String> revisions, List<String> paths, String message) {
    public GraphFinding {
        revisions = List.copyOf(revisions);
        paths = List.copyOf(paths);
    }

    public Severity severity() {
        return code.severity;
    }

    /** How much it matters. */
    public enum Severity {
        /** No command works, or the one that meets it fails. */
        ERROR,
        /** It works, but hardly as meant. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    /** What kinds of findings there are. */
    public enum Code {
        EMPTY_IDENTIFIER("empty-identifier", Severity.ERROR),
        ILLEGAL_IDENTIFIER("illegal-identifier", Severity.ERROR),
        IDENTIFIER_IS_SYMBOL("identifier-is-symbol", Severity.ERROR),
        IDENTIFIER_TOO_LONG("identifier-too-long", Severity.ERROR),
        IDENTIFIERS_DIFFER_IN_CASE("identifiers-differ-in-case", Severity.WARNING),
        DUPLICATE_IDENTIFIER("duplicate-identifier", Severity.ERROR),
        MISSING_PARENT("missing-parent", Severity.ERROR),
        MISSING_DEPENDENCY("missing-dependency", Severity.ERROR),
        LABEL_AS_PARENT("label-as-parent", Severity.ERROR),
        SELF_LOOP("self-loop", Severity.ERROR),
        DEPENDENCY_SELF_LOOP("dependency-self-loop", Severity.ERROR),
        CYCLE("cycle", Severity.ERROR),
        DEPENDENCY_CYCLE("dependency-cycle", Severity.ERROR),
        REPEATED_PARENT("repeated-parent", Severity.WARNING),
        REDUNDANT_PARENT("redundant-parent", Severity.WARNING),
        DUPLICATE_LABEL("duplicate-label", Severity.ERROR),
        LABEL_IS_IDENTIFIER("label-is-identifier", Severity.ERROR),
        UNREACHABLE_LABEL("unreachable-label", Severity.WARNING),
        SEVERAL_HEADS("several-heads", Severity.INFO),
        SEVERAL_BASES("several-bases", Severity.INFO);

        private final String text;
        private final Severity severity;

        Code(String text, Severity severity) {
            this.text = text;
            this.severity = severity;
        }

        /** The name in reports: {@code missing-parent}. */
        public String text() {
            return text;
        }
    }
}
