package dev.limbeck.engine.script;

/** A template that can't be read, or uses a part of Mako that is not there. */
final class MakoSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1;

    MakoSyntaxError(int line, String message) {
        super("line " + line + ": " + message);
    }
}
