package dev.limbeck.grammar;

import java.util.List;

/**
 * Python source text to its tree. Every failure is a {@link PythonSyntaxError}, whatever the text.
 *
 * <p>The way: {@link Tokenizer}, {@link TokenList}, the parser that ANTLR makes of {@code Python.g4}, and the builders,
 * which turn its contexts into the records of the tree.
 */
public final class PythonParser {
    private PythonParser() {}

    /** Parses a whole file. */
    public static Module parseModule(SourceFile source) {
        TokenList tokens = new TokenList(source);
        try {
            Python.FileContext file = parser(source, tokens).file();
            List<Statement> body = new StatementBuilder(new ExpressionBuilder(source)).statements(file.body);
            return new Module(new Span(0, source.text().length()), source, body);
        } catch (StackOverflowError e) {
            throw tooDeep(source, tokens);
        }
    }

    /** Parses one expression, as {@code eval} would: blanks before it and line ends after it are ignored. */
    public static Expression parseExpression(SourceFile source) {
        TokenList tokens = new TokenList(source);
        try {
            Python.LonelyExpressionContext expression = parser(source, tokens).lonelyExpression();
            return new ExpressionBuilder(source).expressions(expression.value);
        } catch (StackOverflowError e) {
            throw tooDeep(source, tokens);
        }
    }

    private static Python parser(SourceFile source, TokenList tokens) {
        Python parser = new Python(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new SyntaxFaults(source, tokens));
        parser.setBuildParseTree(false);
        return parser;
    }

    /** At the token the parser had come to; that is the end where building the tree took too much. */
    private static PythonSyntaxError tooDeep(SourceFile source, TokenList tokens) {
        PythonToken token = tokens.LT(1);
        return new PythonSyntaxError(source, new Span(token.start, token.end), "too deeply nested");
    }
}
