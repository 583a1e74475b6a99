package dev.limbeck.engine.migration;

/** Takes the pieces of a script of SQL; each is followed by an empty line. */
@FunctionalInterface
interface ScriptOutput {
    void write(String piece);
}
