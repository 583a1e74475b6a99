package dev.limbeck.engine.python;

/** A binary operator with its special methods. */
public enum BinaryOperator {
    ADD("+", "add"),
    SUB("-", "sub"),
    MULT("*", "mul"),
    MAT_MULT("@", "matmul"),
    DIV("/", "truediv"),
    FLOOR_DIV("//", "floordiv"),
    MOD("%", "mod"),
    POW("**", "pow"),
    L_SHIFT("<<", "lshift"),
    R_SHIFT(">>", "rshift"),
    BIT_OR("|", "or"),
    BIT_XOR("^", "xor"),
    BIT_AND("&", "and");

    private final String symbol;
    private final String method;
    private final String reflected;
    private final String inPlace;

    BinaryOperator(String symbol, String stem) {
        this.symbol = symbol;
        this.method = "__" + stem + "__";
        this.reflected = "__r" + stem + "__";
        this.inPlace = "__i" + stem + "__";
    }

    public String symbol() {
        return symbol;
    }

    public String method() {
        return method;
    }

    /** The right operand's method. */
    public String reflected() {
        return reflected;
    }

    /** The method of the augmented assignment. */
    public String inPlace() {
        return inPlace;
    }
}
