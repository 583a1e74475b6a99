package dev.limbeck.grammar;

import static dev.limbeck.grammar.Python.*;

import dev.limbeck.grammar.PythonSyntaxError.Kind;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * Ends the parse at the first token that doesn't fit, and says in words what was found and what could have stood there.
 * Never looks for a way to go on.
 */
final class SyntaxFaults implements ANTLRErrorStrategy {
    private final SourceFile source;
    private final TokenList tokens;

    SyntaxFaults(SourceFile source, TokenList tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw fault(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException e) {
        throw fault(parser);
    }

    @Override
    public void recover(Parser parser, RecognitionException e) {
        throw fault(parser);
    }

    /** Nothing to look for ahead of time: each decision of the grammar finds its own faults. */
    @Override
    public void sync(Parser parser) {
        // see above
    }

    @Override
    public boolean inErrorRecoveryMode(Parser parser) {
        return false;
    }

    @Override
    public void reportMatch(Parser parser) {
        // only strategies that recover need to know
    }

    @Override
    public void reset(Parser parser) {
        // no state
    }

    private PythonSyntaxError fault(Parser parser) {
        PythonToken found = tokens.LT(1);
        PythonSyntaxError fault = tokens.fault();
        if (found.type == ERROR && fault != null) {
            return fault;
        }
        if (fault != null && isNeverClosed(fault) && fault.span().start() < found.start) {
            return fault;
        }
        IntervalSet expected = parser.getExpectedTokens();
        if (expected.contains(INDENT)) {
            return error(found, missingBlock(parser.getContext()), Kind.INDENTATION_ERROR);
        }
        if (found.type == INDENT) {
            return error(found, "unexpected indent", Kind.INDENTATION_ERROR);
        }
        String message = knownMistake(parser, found, expected);
        return error(found, message != null ? message : expectation(found, expected), Kind.SYNTAX_ERROR);
    }

    private static boolean isNeverClosed(PythonSyntaxError fault) {
        String message = fault.getMessage();
        return message != null && message.endsWith("' was never closed");
    }

    private @Nullable String knownMistake(Parser parser, PythonToken found, IntervalSet expected) {
        PythonToken previous = tokens.index() == 0 ? null : tokens.LT(-1);
        if (previous != null && previous.type == NAME && startsOperand(found.type)) {
            String name = text(previous);
            if ((name.equals("print") || name.equals("exec")) && startsStatement(previous)) {
                return "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?";
            }
        }
        if (found.type == EQUAL && expected.contains(COLON) && isTest(parser.getContext())) {
            return "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        }
        if (expected.contains(COLON) && found.type == NEWLINE && !expected.contains(NEWLINE)) {
            return "expected ':'";
        }
        if (isClosingBracket(expected) && startsOperand(found.type)) {
            return "invalid syntax. Perhaps you forgot a comma?";
        }
        return null;
    }

    private boolean startsStatement(PythonToken token) {
        if (token.index == 0) {
            return true;
        }
        int before = tokens.get(token.index - 1).type;
        return before == NEWLINE || before == INDENT || before == DEDENT || before == SEMI || before == COLON;
    }

    /** Whether the parser is in the condition of an {@code if}, {@code elif} or {@code while}. */
    private static boolean isTest(@Nullable ParserRuleContext node) {
        for (RuleContext outer = node; outer != null; outer = outer.parent) {
            int rule = outer.getRuleIndex();
            if (rule == RULE_elifClause || outer instanceof IfContext || outer instanceof WhileContext) {
                return true;
            }
            if (rule == RULE_block || rule == RULE_trailer || rule == RULE_simpleStatement) {
                return false;
            }
        }
        return false;
    }

    private String expectation(PythonToken found, IntervalSet expected) {
        String wanted = wanted(expected);
        return wanted == null
                ? describe(found) + " doesn't belong here"
                : "expected " + wanted + ", found " + describe(found);
    }

    private static boolean isClosingBracket(IntervalSet expected) {
        return expected.size() == 1
                && (expected.contains(RPAR) || expected.contains(RSQB) || expected.contains(RBRACE));
    }

    private static @Nullable String wanted(IntervalSet expected) {
        if (expected.contains(PLUS) && expected.contains(SLASH)) {
            return null;
        }
        if (expected.contains(DEF) && expected.contains(PASS) || expected.contains(DEDENT) || expected.contains(EOF)) {
            return "a statement";
        }
        if (expected.size() == 1) {
            return describe(expected.getMinElement());
        }
        if (expected.contains(LPAR) && expected.contains(NUMBER)) {
            return expected.contains(ELLIPSIS) || expected.contains(LAMBDA) ? "an expression" : "a pattern";
        }
        if (expected.size() <= 3) {
            StringBuilder list = new StringBuilder();
            for (int type : expected.toArray()) {
                list.append(list.isEmpty() ? "" : " or ").append(describe(type));
            }
            return list.toString();
        }
        return expected.contains(NAME) ? "a name" : null;
    }

    private static String describe(int type) {
        return switch (type) {
            case NAME -> "a name";
            case NUMBER -> "a number";
            case STRING, FSTRING_START -> "a string";
            case NEWLINE -> "the end of the line";
            case INDENT -> "an indented block";
            case DEDENT -> "the end of the block";
            case TRAILING_COMMA -> "','";
            case MATCH -> "'match'";
            case CASE -> "'case'";
            case TYPE -> "'type'";
            case IS_NOT -> "'is not'";
            case NOT_IN -> "'not in'";
            case EOF -> "the end of the file";
            default -> literal(type);
        };
    }

    private static String literal(int type) {
        String literal = VOCABULARY.getLiteralName(type);
        return literal == null ? "something else" : literal;
    }

    private String describe(PythonToken found) {
        return switch (found.type) {
            case NEWLINE, DEDENT, EOF -> describe(found.type);
            case STRING, FSTRING_START, FSTRING_MIDDLE -> "a string";
            default -> "'" + text(found) + "'";
        };
    }

    private static boolean startsOperand(int type) {
        return switch (type) {
            case NAME, NUMBER, STRING, FSTRING_START, NONE, TRUE, FALSE, LAMBDA -> true;
            default -> false;
        };
    }

    private String missingBlock(ParserRuleContext block) {
        PythonToken header = (PythonToken) (block.getParent() == null ? block : block.getParent()).getStart();
        PythonToken keyword = header;
        for (int i = header.index; i < tokens.index(); i++) {
            PythonToken token = tokens.get(i);
            if (opensBlock(token.type) && (i == header.index || endsLine(tokens.get(i - 1).type))) {
                keyword = token;
            }
        }
        String after = switch (keyword.type) {
            case DEF -> "function definition";
            case CLASS -> "class definition";
            default -> "'" + text(keyword) + "' statement";
        };
        return "expected an indented block after " + after + " on line " + source.lineAt(keyword.start);
    }

    private static boolean endsLine(int type) {
        return type == NEWLINE || type == DEDENT || type == ASYNC;
    }

    private static boolean opensBlock(int type) {
        return switch (type) {
            case IF, ELIF, ELSE, WHILE, FOR, WITH, TRY, EXCEPT, FINALLY, DEF, CLASS, MATCH, CASE -> true;
            default -> false;
        };
    }

    private String text(PythonToken token) {
        return source.text().substring(token.start, token.end);
    }

    private PythonSyntaxError error(PythonToken token, String message, Kind kind) {
        return new PythonSyntaxError(source, new Span(token.start, token.end), message, kind);
    }
}
