package dev.limbeck.engine.sqlalchemy;

import org.jspecify.annotations.Nullable;

/** SQLAlchemy's operators, with their text where it is the same for all databases. */
public enum SqlOperator implements Operator {
    ADD(" + ", 7, Trait.ASSOCIATIVE),
    SUB(" - ", 7),
    MUL(" * ", 8, Trait.ASSOCIATIVE),
    TRUEDIV(" / ", 8),
    FLOORDIV(" / ", 8),
    MOD(" % ", 8),
    NEG("-", 8),
    CONCAT(" || ", 5, Trait.ASSOCIATIVE),
    EQ(" = ", 5, Trait.COMPARISON),
    NE(" != ", 5, Trait.COMPARISON),
    LT(" < ", 5, Trait.COMPARISON),
    LE(" <= ", 5, Trait.COMPARISON),
    GT(" > ", 5, Trait.COMPARISON),
    GE(" >= ", 5, Trait.COMPARISON),
    IS(" IS ", 5, Trait.COMPARISON),
    IS_NOT(" IS NOT ", 5, Trait.COMPARISON),
    IS_DISTINCT_FROM(" IS DISTINCT FROM ", 5, Trait.COMPARISON),
    IS_NOT_DISTINCT_FROM(" IS NOT DISTINCT FROM ", 5, Trait.COMPARISON),
    IN(" IN ", 5, Trait.COMPARISON),
    NOT_IN(" NOT IN ", 5, Trait.COMPARISON),
    LIKE(" LIKE ", 5, Trait.COMPARISON),
    NOT_LIKE(" NOT LIKE ", 5, Trait.COMPARISON),
    ILIKE(" ILIKE ", 5, Trait.COMPARISON),
    NOT_ILIKE(" NOT ILIKE ", 5, Trait.COMPARISON),
    CONTAINS(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_CONTAINS(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    ICONTAINS(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_ICONTAINS(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    STARTSWITH(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_STARTSWITH(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    ISTARTSWITH(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_ISTARTSWITH(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    ENDSWITH(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_ENDSWITH(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    IENDSWITH(" LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    NOT_IENDSWITH(" NOT LIKE ", Operator.SMALLEST, Trait.COMPARISON),
    BETWEEN(" BETWEEN ", 5, Trait.COMPARISON),
    NOT_BETWEEN(" NOT BETWEEN ", 5, Trait.COMPARISON),
    MATCH(" MATCH ", 5, Trait.COMPARISON),
    NOT_MATCH(" NOT MATCH ", 5, Trait.COMPARISON),
    REGEXP_MATCH(" <regexp> ", 5, Trait.COMPARISON),
    NOT_REGEXP_MATCH(" <not regexp> ", 5, Trait.COMPARISON),
    REGEXP_REPLACE(" <regexp replace> ", 5),
    COLLATE(" COLLATE ", 4),
    AND(" AND ", 3, Trait.BOOLEAN),
    OR(" OR ", 2, Trait.BOOLEAN),
    INV("NOT ", 5, Trait.BOOLEAN),
    IS_TRUE("", 5, Trait.BOOLEAN),
    IS_FALSE("", 5, Trait.BOOLEAN),
    EXISTS("EXISTS ", 0),
    DISTINCT("DISTINCT ", 5),
    ANY("ANY ", 15),
    ALL("ALL ", 15),
    DESC(" DESC", 3),
    ASC(" ASC", 3),
    NULLS_FIRST(" NULLS FIRST", Operator.SMALLEST),
    NULLS_LAST(" NULLS LAST", Operator.SMALLEST),
    COMMA(", ", -1),
    AS(" AS ", -1),
    FROM(" FROM ", 15),
    FILTER(" FILTER ", 6),
    BITWISE_XOR(" ^ ", 7),
    BITWISE_OR(" | ", 7),
    BITWISE_AND(" & ", 7),
    BITWISE_NOT("~", 8),
    BITWISE_LSHIFT(" << ", 7),
    BITWISE_RSHIFT(" >> ", 7),
    GETITEM("", 15, Trait.SELF_PRECEDENT),
    JSON_GETITEM(" -> ", 15, Trait.SELF_PRECEDENT),
    JSON_PATH_GETITEM(" #> ", 15, Trait.SELF_PRECEDENT),
    JSON_ASTEXT(" ->> ", 15, Trait.SELF_PRECEDENT),
    JSON_PATH_ASTEXT(" #>> ", 15, Trait.SELF_PRECEDENT),
    /** A whole condition, as in {@code WHERE x}: nothing beside it. */
    AS_BOOLEAN("", -10);

    private enum Trait {
        PLAIN,
        COMPARISON,
        ASSOCIATIVE,
        SELF_PRECEDENT,
        BOOLEAN
    }

    private final String text;
    private final int precedence;
    private final Trait trait;

    SqlOperator(String text, int precedence) {
        this(text, precedence, Trait.PLAIN);
    }

    SqlOperator(String text, int precedence, Trait trait) {
        this.text = text;
        this.precedence = precedence;
        this.trait = trait;
    }

    /** The text with the blanks around it. */
    public String text() {
        return text;
    }

    @Override
    public int precedence() {
        return precedence;
    }

    @Override
    public boolean isComparison() {
        return trait == Trait.COMPARISON;
    }

    @Override
    public boolean isBoolean() {
        return trait == Trait.COMPARISON || trait == Trait.BOOLEAN;
    }

    @Override
    public boolean isAssociative() {
        return trait == Trait.ASSOCIATIVE || this == AND || this == OR;
    }

    @Override
    public boolean isNaturalSelfPrecedent() {
        // equality counts as commutative in SQLAlchemy, but not as associative
        return isAssociative() || trait == Trait.SELF_PRECEDENT;
    }

    /** The operator of the opposite condition, or null when there is none. */
    public @Nullable SqlOperator opposite() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
            case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case ILIKE -> NOT_ILIKE;
            case NOT_ILIKE -> ILIKE;
            case CONTAINS -> NOT_CONTAINS;
            case NOT_CONTAINS -> CONTAINS;
            case ICONTAINS -> NOT_ICONTAINS;
            case NOT_ICONTAINS -> ICONTAINS;
            case STARTSWITH -> NOT_STARTSWITH;
            case NOT_STARTSWITH -> STARTSWITH;
            case ISTARTSWITH -> NOT_ISTARTSWITH;
            case NOT_ISTARTSWITH -> ISTARTSWITH;
            case ENDSWITH -> NOT_ENDSWITH;
            case NOT_ENDSWITH -> ENDSWITH;
            case IENDSWITH -> NOT_IENDSWITH;
            case NOT_IENDSWITH -> IENDSWITH;
            case BETWEEN -> NOT_BETWEEN;
            case NOT_BETWEEN -> BETWEEN;
            case MATCH -> NOT_MATCH;
            case NOT_MATCH -> MATCH;
            case REGEXP_MATCH -> NOT_REGEXP_MATCH;
            case NOT_REGEXP_MATCH -> REGEXP_MATCH;
            case IS_TRUE -> IS_FALSE;
            case IS_FALSE -> IS_TRUE;
            default -> null;
        };
    }

    /** The comparison with its operands exchanged. */
    public SqlOperator mirrored() {
        return switch (this) {
            case GT -> LT;
            case GE -> LE;
            case LT -> GT;
            case LE -> GE;
            default -> this;
        };
    }
}
