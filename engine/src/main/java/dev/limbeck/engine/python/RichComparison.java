package dev.limbeck.engine.python;

/** A comparison that special methods can define. */
public enum RichComparison {
    EQ("==", "__eq__", "__eq__"),
    NE("!=", "__ne__", "__ne__"),
    LT("<", "__lt__", "__gt__"),
    LE("<=", "__le__", "__ge__"),
    GT(">", "__gt__", "__lt__"),
    GE(">=", "__ge__", "__le__");

    private final String symbol;
    private final String method;
    private final String reflected;

    RichComparison(String symbol, String method, String reflected) {
        this.symbol = symbol;
        this.method = method;
        this.reflected = reflected;
    }

    public String symbol() {
        return symbol;
    }

    public String method() {
        return method;
    }

    /** The right operand's method for the same question. */
    public String reflected() {
        return reflected;
    }
}
