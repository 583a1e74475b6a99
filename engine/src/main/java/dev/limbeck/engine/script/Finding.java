package dev.limbeck.engine.script;

/**
 * Something that is wrong with a script directory.
 *
 * @param file absolute; empty when it is about no file
 * @param line counts from 1; 0 when it is about no line
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param code names the kind: {@code missing-parent}, {@code syntax-error}
 * @param message what was found, and the way out
 */
public record Finding(String file, int line, String severity, String code, String message) {
    public boolean isError() {
        return severity.equals("error");
    }
}
