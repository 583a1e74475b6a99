package dev.limbeck.cli.conformance;

/** What became of one recorded answer. */
enum Verdict {
    /** Limbeck did the same. */
    PASSED,
    /** Limbeck did exactly what {@code deviations.json} demands instead. */
    DEVIATES,
    /** Limbeck did something else. */
    FAILED,
    /** Not asked: no server was there. */
    SKIPPED
}
