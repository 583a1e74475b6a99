package dev.limbeck.engine.sqlalchemy;

import org.jspecify.annotations.Nullable;

/** What stands between or before operands. */
public interface Operator {
    int SMALLEST = -100;
    int LARGEST = 100;

    /** Higher binds tighter; {@link #SMALLEST} for operators that are always put in parentheses. */
    int precedence();

    /** Whether the result is true or false by comparing two values. */
    boolean isComparison();

    /** Whether {@code (a op b) op c} needs no parentheses. */
    boolean isNaturalSelfPrecedent();

    /** Whether the result is true or false. */
    default boolean isBoolean() {
        return isComparison();
    }

    /** Whether nested uses are written as one list. */
    default boolean isAssociative() {
        return false;
    }

    /** Whether an expression of {@code inner} must be put in parentheses as an operand of {@code outer}. */
    static boolean isPrecedent(Operator inner, @Nullable Operator outer) {
        if (inner == outer && inner.isNaturalSelfPrecedent()) {
            return false;
        }
        if (outer == null) {
            return true;
        }
        int against = outer.precedence() == SMALLEST ? LARGEST : outer.precedence();
        return inner.precedence() <= against;
    }
}
