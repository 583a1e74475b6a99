package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One run of the suite: which cases are wanted, what they may do on purpose, and the results so far. */
final class Run {
    private final List<String> only;
    private final Deviations deviations;
    private final List<CaseResult> results = new ArrayList<>();

    /**
     * @param only texts that must all be in a case's id; none: every case
     */
    Run(List<String> only, Deviations deviations) {
        this.only = List.copyOf(only);
        this.deviations = deviations;
    }

    boolean wants(String id) {
        return only.stream().allMatch(id::contains);
    }

    synchronized void report(CaseResult result) {
        results.add(result);
    }

    synchronized List<CaseResult> results() {
        return List.copyOf(results);
    }

    Deviations deviations() {
        return deviations;
    }

    /**
     * Reports what {@code differences} says of the recorded answer or, where a deviation is on file, of Limbeck's own.
     *
     * @param step the part of the case that a deviation names: a step's index, a query's number, a path
     * @param differences what differs between Limbeck's answer and the given one, for a person; empty for nothing
     */
    void judge(Label label, String caseId, String step, JsonObject recorded, Function<JsonObject, String> differences) {
        report(verdict(label, caseId, step, recorded, differences));
    }

    CaseResult verdict(
            Label label, String caseId, String step, JsonObject recorded, Function<JsonObject, String> differences) {
        JsonObject own = deviations.replace(caseId, step, recorded);
        String recordedDetail = differences.apply(recorded);
        if (own == null) {
            return recordedDetail.isEmpty() ? label.passed() : label.failed(recordedDetail);
        }
        if (recordedDetail.isEmpty()) {
            return label.failed("deviations.json has an entry for this, yet the recorded answer is given: remove it");
        }
        String ownDetail = differences.apply(own);
        return ownDetail.isEmpty()
                ? label.result(Verdict.DEVIATES, recordedDetail)
                : label.failed("not what deviations.json demands:\n" + ownDetail);
    }

    /** A copy of {@code recorded} in which the fields of {@code replacement} stand; an error of null is no error. */
    static JsonObject merged(JsonObject recorded, JsonObject replacement) {
        JsonObject merged = recorded.deepCopy();
        replacement.entrySet().forEach(field -> merged.add(field.getKey(), field.getValue()));
        if (merged.has("error") && merged.get("error").isJsonNull()) {
            merged.remove("error");
        }
        return merged;
    }

    /** Where a verdict belongs. */
    record Label(String topic, String dialect, String id) {
        CaseResult passed() {
            return CaseResult.passed(topic, dialect, id);
        }

        CaseResult failed(String detail) {
            return CaseResult.failed(topic, dialect, id, detail);
        }

        CaseResult skipped(String reason) {
            return CaseResult.skipped(topic, dialect, id, reason);
        }

        CaseResult result(Verdict verdict, String detail) {
            return new CaseResult(topic, dialect, id, verdict, detail);
        }
    }
}
