package dev.limbeck.grammar;

import static dev.limbeck.grammar.ExpressionBuilder.end;
import static dev.limbeck.grammar.ExpressionBuilder.span;
import static dev.limbeck.grammar.ExpressionBuilder.start;

import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Python.ExpressionContext;
import dev.limbeck.grammar.Python.OperandContext;
import dev.limbeck.grammar.Python.OperationContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Nests a flat row of operands and operators by precedence: each call takes the operators that bind at least so tight. */
final class Operation {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARE = 4;
    private static final int BIT_OR = 5;
    private static final int BIT_XOR = 6;
    private static final int BIT_AND = 7;
    private static final int SHIFT = 8;
    private static final int SUM = 9;
    private static final int TERM = 10;
    private static final int SIGN = 11;
    private static final int POWER = 12;

    /** Beyond this, walkers of the tree would run out of stack. */
    private static final int LENGTH_LIMIT = 3000;

    private final ExpressionBuilder expressions;
    private final List<OperandContext> operands;
    private final List<Token> operators;

    /** The operand in hand, the operator after it, and how many of its prefixes are taken. */
    private int index;

    private int prefix;

    Operation(ExpressionBuilder expressions, List<OperandContext> operands, List<Token> operators) {
        this.expressions = expressions;
        this.operands = operands;
        this.operators = operators;
    }

    /** Whether a star in a display or tuple can stand before it: nothing in it binds looser than {@code |}. */
    static boolean canBeStarred(ExpressionContext node) {
        return node.lambda == null && node.test == null && canBeStarred(node.body);
    }

    /** The same for two stars in a dict. */
    static boolean canBeStarred(OperationContext node) {
        for (Token operator : node.operators) {
            if (precedence(operator.getType()) <= COMPARE) {
                return false;
            }
        }
        List<Token> prefixes = node.operands.get(0).prefixes;
        return prefixes.isEmpty() || prefixes.get(0).getType() != Python.NOT;
    }

    Expression build() {
        if (operators.size() > LENGTH_LIMIT) {
            throw expressions.error(span(operators.get(LENGTH_LIMIT)), "too many operators in one expression");
        }
        return binary(OR);
    }

    private Expression binary(int tightest) {
        int start = startOfOperand();
        Expression left = unary(tightest);
        while (index < operators.size()) {
            int precedence = precedence(operators.get(index).getType());
            if (precedence < tightest) {
                break;
            }
            left = switch (precedence) {
                case OR -> bool(BoolOperator.OR, precedence, start, left);
                case AND -> bool(BoolOperator.AND, precedence, start, left);
                case COMPARE -> compare(start, left);
                default -> arithmetic(precedence, start, left);
            };
        }
        return left;
    }

    private Expression bool(BoolOperator op, int precedence, int start, Expression left) {
        List<Expression> values = new ArrayList<>();
        values.add(left);
        while (nextIs(precedence)) {
            values.add(right(precedence + 1));
        }
        return new BoolOp(spanFrom(start), op, values);
    }

    private Expression compare(int start, Expression left) {
        List<CompareOperator> ops = new ArrayList<>(1);
        List<Expression> comparators = new ArrayList<>(1);
        while (nextIs(COMPARE)) {
            ops.add(compareOperator(operators.get(index).getType()));
            comparators.add(right(COMPARE + 1));
        }
        return new Compare(spanFrom(start), left, ops, comparators);
    }

    private Expression arithmetic(int precedence, int start, Expression left) {
        Operator op = operator(operators.get(index).getType());
        // a power's right side takes signs and further powers
        Expression right = right(precedence == POWER ? SIGN : precedence + 1);
        return new BinOp(spanFrom(start), left, op, right);
    }

    private boolean nextIs(int precedence) {
        return index < operators.size() && precedence(operators.get(index).getType()) == precedence;
    }

    private Expression right(int tightest) {
        index++;
        prefix = 0;
        return binary(tightest);
    }

    private Expression unary(int tightest) {
        OperandContext operand = operands.get(index);
        if (prefix == operand.prefixes.size()) {
            return expressions.primary(operand);
        }
        Token token = operand.prefixes.get(prefix);
        int start = start(token);
        prefix++;
        UnaryOperator op = unaryOperator(token.getType());
        if (op == null) {
            return await(operand, token);
        }
        if (op == UnaryOperator.NOT && tightest > NOT) {
            throw expressions.error(span(token), "'not' needs parentheses around it here");
        }
        Expression value = binary(op == UnaryOperator.NOT ? NOT : SIGN);
        return new UnaryOp(spanFrom(start), op, value);
    }

    private Expression await(OperandContext operand, Token token) {
        if (prefix < operand.prefixes.size()) {
            throw expressions.error(span(operand.prefixes.get(prefix)), "expected an expression after 'await'");
        }
        expressions.surroundings.await(span(token));
        Expression value = expressions.primary(operand);
        return new Await(spanFrom(start(token)), value);
    }

    private int startOfOperand() {
        OperandContext operand = operands.get(index);
        if (prefix < operand.prefixes.size()) {
            return start(operand.prefixes.get(prefix));
        }
        return prefix == 0 ? start(operand) : ExpressionBuilder.startOfAtom(operand);
    }

    /** Up to the end of the operand in hand, its parentheses included. */
    private Span spanFrom(int start) {
        return new Span(start, end(operands.get(index)));
    }

    private static @Nullable UnaryOperator unaryOperator(int type) {
        return switch (type) {
            case Python.NOT -> UnaryOperator.NOT;
            case Python.PLUS -> UnaryOperator.UADD;
            case Python.MINUS -> UnaryOperator.USUB;
            case Python.TILDE -> UnaryOperator.INVERT;
            default -> null;
        };
    }

    private static int precedence(int type) {
        return switch (type) {
            case Python.OR -> OR;
            case Python.AND -> AND;
            case Python.VBAR -> BIT_OR;
            case Python.CIRCUMFLEX -> BIT_XOR;
            case Python.AMPER -> BIT_AND;
            case Python.LEFTSHIFT, Python.RIGHTSHIFT -> SHIFT;
            case Python.PLUS, Python.MINUS -> SUM;
            case Python.STAR, Python.AT, Python.SLASH, Python.DOUBLESLASH, Python.PERCENT -> TERM;
            case Python.DOUBLESTAR -> POWER;
            default -> COMPARE;
        };
    }

    private static CompareOperator compareOperator(int type) {
        return switch (type) {
            case Python.EQEQUAL -> CompareOperator.EQ;
            case Python.NOTEQUAL -> CompareOperator.NOT_EQ;
            case Python.LESS -> CompareOperator.LT;
            case Python.LESSEQUAL -> CompareOperator.LT_E;
            case Python.GREATER -> CompareOperator.GT;
            case Python.GREATEREQUAL -> CompareOperator.GT_E;
            case Python.IS -> CompareOperator.IS;
            case Python.IS_NOT -> CompareOperator.IS_NOT;
            case Python.IN -> CompareOperator.IN;
            default -> CompareOperator.NOT_IN;
        };
    }

    /** The operator of {@code +} and also of {@code +=}. */
    static Operator operator(int type) {
        return switch (type) {
            case Python.PLUS, Python.PLUSEQUAL -> Operator.ADD;
            case Python.MINUS, Python.MINEQUAL -> Operator.SUB;
            case Python.STAR, Python.STAREQUAL -> Operator.MULT;
            case Python.AT, Python.ATEQUAL -> Operator.MAT_MULT;
            case Python.SLASH, Python.SLASHEQUAL -> Operator.DIV;
            case Python.PERCENT, Python.PERCENTEQUAL -> Operator.MOD;
            case Python.DOUBLESTAR, Python.DOUBLESTAREQUAL -> Operator.POW;
            case Python.LEFTSHIFT, Python.LEFTSHIFTEQUAL -> Operator.L_SHIFT;
            case Python.RIGHTSHIFT, Python.RIGHTSHIFTEQUAL -> Operator.R_SHIFT;
            case Python.VBAR, Python.VBAREQUAL -> Operator.BIT_OR;
            case Python.CIRCUMFLEX, Python.CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
            case Python.AMPER, Python.AMPEREQUAL -> Operator.BIT_AND;
            default -> Operator.FLOOR_DIV;
        };
    }
}
