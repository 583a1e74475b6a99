package dev.limbeck.grammar;

import static dev.limbeck.grammar.Python.*;

import java.util.Arrays;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * All tokens of a text, for ANTLR's parser. Looking back over them settles what one token of lookahead can't: whether
 * {@code match}, {@code case} and {@code type} are keywords, where {@code not} belongs to {@code in} or {@code is}, and
 * which comma is the last.
 *
 * <p>Where the tokenizer gives up the list ends with an ERROR token; the parser reports {@link #fault} when it gets there,
 * so that an earlier error is reported first.
 */
final class TokenList implements TokenStream {
    private final String text;
    private PythonToken[] tokens;
    private int size;
    private int cursor;
    private @Nullable PythonSyntaxError fault;

    /** The first token of the logical line being read. */
    private int lineStart;

    private boolean nextBlockHoldsCases;
    /** Block depths at which every line begins with {@code case}. */
    private final boolean[] holdsCases = new boolean[128];

    /** For each open bracket, how many of the colons to come belong to a lambda. */
    private int[] lambdas = new int[16];

    TokenList(SourceFile source) {
        text = source.text();
        tokens = new PythonToken[Math.max(16, source.text().length() / 4)];
        Tokenizer tokenizer = new Tokenizer(source);
        try {
            int type;
            do {
                type = tokenizer.next();
                add(type, tokenizer);
            } while (type != EOF);
        } catch (PythonSyntaxError e) {
            fault = e;
            append(ERROR, e.span().start(), e.span().end());
            append(EOF, e.span().end(), e.span().end());
        }
    }

    /** What stopped the tokenizer, if anything did. */
    @Nullable
    PythonSyntaxError fault() {
        return fault;
    }

    @Override
    public PythonToken get(int index) {
        return tokens[index];
    }

    private void add(int type, Tokenizer tokenizer) {
        PythonToken previous = size == 0 ? null : tokens[size - 1];
        int before = previous == null ? NEWLINE : previous.type;
        if (previous != null) {
            if (type == NOT && before == IS || type == IN && before == NOT) {
                previous.type = type == NOT ? IS_NOT : NOT_IN;
                previous.end = tokenizer.end();
                return;
            }
            if (before == COMMA && endsList(type, tokenizer)) {
                previous.type = TRAILING_COMMA;
            } else if (type == NEWLINE && before == SEMI && endsStatement()) {
                size--;
            }
            settleType(type, previous);
        }
        countLambdas(type, tokenizer.bracketDepth());
        append(type, tokenizer.start(), tokenizer.end());
        layout(type, before, tokenizer);
    }

    /** Whether something stands before the semicolon that was read last. */
    private boolean endsStatement() {
        int before = size - 1 > lineStart ? tokens[size - 2].type : SEMI;
        return before != SEMI && before != COLON && tokens[lineStart].type != AT;
    }

    /** {@code type X = …} at the beginning of a statement: two names never stand side by side otherwise. */
    private void settleType(int type, PythonToken previous) {
        if (type == NAME && previous.type == NAME && isWord(previous, "type")) {
            int before = size < 2 ? NEWLINE : tokens[size - 2].type;
            if (startsStatement(before)) {
                previous.type = TYPE;
            }
        }
    }

    private void layout(int type, int before, Tokenizer tokenizer) {
        switch (type) {
            case NEWLINE -> {
                settleMatch(before);
                lineStart = size;
            }
            case INDENT -> {
                holdsCases[tokenizer.blockDepth()] = nextBlockHoldsCases;
                nextBlockHoldsCases = false;
                lineStart = size;
            }
            case DEDENT -> lineStart = size;
            case NAME -> {
                if (size - 1 == lineStart && holdsCases[tokenizer.blockDepth()] && isWord(tokens[size - 1], "case")) {
                    tokens[size - 1].type = CASE;
                }
            }
            default -> {}
        }
    }

    /** {@code match …:} alone on its line: no other statement begins with a name and ends with a colon. */
    private void settleMatch(int before) {
        nextBlockHoldsCases = false;
        PythonToken first = tokens[lineStart];
        boolean hasSubject = size - lineStart > 3;
        if (before == COLON && hasSubject && first.type == NAME && isWord(first, "match")) {
            first.type = MATCH;
            nextBlockHoldsCases = true;
        }
    }

    /** Whether nothing of a list can follow, so that the comma before was its last. */
    private boolean endsList(int type, Tokenizer tokenizer) {
        return switch (type) {
            case RPAR, RSQB, RBRACE, NEWLINE, EOF, EQUAL, SEMI, IN, EXCLAMATION -> true;
            case COLON -> lambdaIsOpen(tokenizer.bracketDepth()) || !isInSubscript(tokenizer);
            default -> type >= PLUSEQUAL && type <= CIRCUMFLEXEQUAL;
        };
    }

    private boolean isInSubscript(Tokenizer tokenizer) {
        return tokenizer.bracketDepth() > 0 && tokenizer.text()[tokenizer.openBracketStart()] == '[';
    }

    private boolean lambdaIsOpen(int bracketDepth) {
        return bracketDepth < lambdas.length && lambdas[bracketDepth] > 0;
    }

    private void countLambdas(int type, int bracketDepth) {
        switch (type) {
            case LAMBDA -> {
                if (bracketDepth >= lambdas.length) {
                    lambdas = Arrays.copyOf(lambdas, bracketDepth * 2);
                }
                lambdas[bracketDepth]++;
            }
            case COLON -> {
                if (lambdaIsOpen(bracketDepth)) {
                    lambdas[bracketDepth]--;
                }
            }
            case LPAR, LSQB, LBRACE -> {
                if (bracketDepth < lambdas.length) {
                    lambdas[bracketDepth] = 0;
                }
            }
            case NEWLINE -> lambdas[0] = 0;
            default -> {}
        }
    }

    private void append(int type, int start, int end) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size] = new PythonToken(type, start, end, size);
        size++;
    }

    private static boolean startsStatement(int before) {
        return before == NEWLINE || before == INDENT || before == DEDENT || before == SEMI || before == COLON;
    }

    private boolean isWord(PythonToken token, String word) {
        return text.startsWith(word, token.start) && token.end - token.start == word.length();
    }

    // ANTLR's side

    @Override
    public PythonToken LT(int k) {
        int at = k > 0 ? cursor + k - 1 : cursor + k;
        if (at >= size) {
            return tokens[size - 1];
        }
        return tokens[at < 0 ? 0 : at];
    }

    @Override
    public int LA(int k) {
        return LT(k).type;
    }

    @Override
    public void consume() {
        cursor++;
    }

    @Override
    public int index() {
        return cursor;
    }

    @Override
    public void seek(int index) {
        cursor = index;
    }

    @Override
    public int size() {
        return size;
    }

    /** Nothing to release: all tokens stay. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // as mark
    }

    @Override
    public String getSourceName() {
        return "";
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("the tokens are all there");
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }
}
