package dev.limbeck.cli;

/** Wrong arguments: the program prints how it is used, then this message, and ends with exit code 2. */
final class UsageError extends Exception {
    private static final long serialVersionUID = 1;

    private final String usage;

    /**
     * @param program what the message begins with: {@code limbeck}, or {@code limbeck upgrade}
     * @param usage the usage lines to print before it
     */
    UsageError(String program, String usage, String message) {
        super(program + ": error: " + message, null, false, false);
        this.usage = usage;
    }

    String usage() {
        return usage;
    }
}
