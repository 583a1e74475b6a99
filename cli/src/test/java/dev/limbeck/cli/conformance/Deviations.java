package dev.limbeck.cli.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code deviations.json}: where Limbeck differs because that is better for its user, and exactly how.
 *
 * <p>Each entry has {@code case}, {@code step}, {@code differs}, {@code better} and {@code expected}, whose fields
 * replace the recorded ones.
 */
final class Deviations {
    private static final Set<String> FIELDS = Set.of("case", "step", "differs", "better", "expected");

    private final Map<String, JsonObject> entries = new LinkedHashMap<>();

    private Deviations() {}

    static Deviations none() {
        return new Deviations();
    }

    /** The entries in {@code file}; none if there is no such file. */
    static Deviations read(Path file) throws IOException {
        Deviations deviations = new Deviations();
        if (Files.exists(file)) {
            for (JsonElement element : Json.read(file).getAsJsonArray()) {
                deviations.add(element.getAsJsonObject());
            }
        }
        return deviations;
    }

    void add(JsonObject entry) {
        if (!entry.keySet().equals(FIELDS)) {
            throw new IllegalArgumentException(
                    "a deviation has exactly the fields " + new TreeSet<>(FIELDS) + ", this one has " + entry.keySet());
        }
        String key = key(Json.string(entry, "case"), Json.string(entry, "step"));
        if (entries.put(key, entry.getAsJsonObject("expected")) != null) {
            throw new IllegalArgumentException("two deviations for " + key);
        }
    }

    /** The answer demanded in place of {@code recorded}; null if there is no entry. */
    @Nullable
    JsonObject replace(String caseId, String step, JsonObject recorded) {
        JsonObject own = entries.get(key(caseId, step));
        return own == null ? null : Run.merged(recorded, own);
    }

    int size() {
        return entries.size();
    }

    private static String key(String caseId, String step) {
        return caseId + " " + step;
    }
}
