package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one command step did, with placeholders in place.
 *
 * @param files new and changed files and their content; a directory's name ends in a slash and has no content
 * @param removed paths that are gone
 * @param db a snapshot for each database there is
 */
record StepOutcome(
        int exit, String stdout, String stderr, Map<String, String> files, Set<String> removed, JsonObject db) {
    StepOutcome {
        files = new TreeMap<>(files);
        removed = new TreeSet<>(removed);
    }
}
