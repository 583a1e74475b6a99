package dev.limbeck.grammar;

/** {@code unaryop} of Python's {@code ast}. */
public enum UnaryOperator {
    INVERT("~"),
    NOT("not"),
    UADD("+"),
    USUB("-");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** As written in source. */
    public String symbol() {
        return symbol;
    }
}
