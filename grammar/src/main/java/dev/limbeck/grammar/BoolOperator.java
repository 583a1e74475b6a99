package dev.limbeck.grammar;

/** {@code boolop} of Python's {@code ast}. */
public enum BoolOperator {
    AND("and"),
    OR("or");

    private final String symbol;

    BoolOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in source. */
    public String symbol() {
        return symbol;
    }
}
