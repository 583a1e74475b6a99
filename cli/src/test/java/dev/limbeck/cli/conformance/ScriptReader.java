package dev.limbeck.cli.conformance;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/** Reads a script directory and tells what it found in the form of the data. */
@FunctionalInterface
interface ScriptReader {
    /**
     * Loads all revisions of the directory that {@code ini} names.
     *
     * @param isDirectory whether the answer tells of the directory: {@code expected} with {@code loaded}, {@code heads},
     *     {@code bases} of the graph; otherwise of its only script: {@code expected} and {@code values}
     * @return the answer, or {@code error} with {@code class}, {@code message} and {@code report}; and {@code stderr}
     */
    JsonObject read(Path ini, boolean isDirectory);
}
