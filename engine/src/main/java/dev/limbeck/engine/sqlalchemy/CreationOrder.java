package dev.limbeck.engine.sqlalchemy;

/** The order in which constraints were made, which is the order in which CREATE TABLE lists them. */
final class CreationOrder {
    private CreationOrder() {}

    /**
     * A number not less than those given before. A clock and no counter, because nothing is shared between runs;
     * equal readings leave constraints in the order in which the table got them.
     */
    static long now() {
        return System.nanoTime();
    }
}
