package dev.limbeck.grammar.sqlite;

/** Text that is no {@code CREATE} statement of SQLite's, or of a kind that {@link SqliteDdl} does not know. */
public final class SqliteSyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where reading stopped, in chars from the start of the text. */
    private final int offset;

    SqliteSyntaxError(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    public int offset() {
        return offset;
    }
}
