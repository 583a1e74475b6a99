package dev.limbeck.cli.conformance;

/**
 * The verdict on one recorded answer.
 *
 * @param topic the first column of the summary: {@code create_table}, {@code upgrade}, {@code static}
 * @param dialect the second column, maybe empty: {@code offline/sqlite}
 * @param id stable and unique in a run, beginning with the kind: {@code ops/quoting-1a2b3c/offline/sqlite}
 * @param detail what differed, for a person; empty when nothing did
 */
record CaseResult(String topic, String dialect, String id, Verdict verdict, String detail) {
    static CaseResult passed(String topic, String dialect, String id) {
        return new CaseResult(topic, dialect, id, Verdict.PASSED, "");
    }

    static CaseResult failed(String topic, String dialect, String id, String detail) {
        return new CaseResult(topic, dialect, id, Verdict.FAILED, detail);
    }

    static CaseResult skipped(String topic, String dialect, String id, String reason) {
        return new CaseResult(topic, dialect, id, Verdict.SKIPPED, reason);
    }

    boolean hasPassed() {
        return verdict == Verdict.PASSED || verdict == Verdict.DEVIATES;
    }

    /** The part of the id before the first slash: {@code graph}, {@code headers}, {@code cli} or {@code ops}. */
    String kind() {
        return id.substring(0, id.indexOf('/'));
    }
}
