package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;

/** Runs one {@code upgrade} or {@code downgrade} of the engine and tells what it did in the form of the data. */
@FunctionalInterface
interface MigrationCommand {
    /**
     * Runs {@code name revision}, or {@code name revision --sql} if {@code isOffline}.
     *
     * @param ini the configuration file
     * @return {@code sql} (offline) or {@code stdout} and {@code statements} (online), and {@code error} if it raised
     */
    JsonObject run(Path ini, String name, String revision, boolean isOffline, Map<String, String> environ);
}
