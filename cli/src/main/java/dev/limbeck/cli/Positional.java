package dev.limbeck.cli;

/**
 * An argument given by its place.
 *
 * @param many whether it takes one or more values, and then all there are
 */
record Positional(String name, boolean many, String help) {
    static Positional one(String name, String help) {
        return new Positional(name, false, help);
    }

    static Positional oneOrMore(String name, String help) {
        return new Positional(name, true, help);
    }
}
