package dev.limbeck.grammar;

import static dev.limbeck.grammar.Python.*;

import dev.limbeck.grammar.Expression.Constant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ModuleOutline}. Every method that answers false has found something that isn't plain. */
final class OutlineScanner {
    private static final int SHORTEST_REFLECTION = 4;

    /** By length: with one of these a function could change the module's names behind the reader's back. */
    private static final String[][] REFLECTION = {
        {"vars", "exec", "eval"}, {}, {"locals"}, {"globals", "compile", "setattr", "delattr", "modules"}, {"__dict__"}
    };

    private final Tokenizer tokenizer;
    private final SourceFile source;
    private final String text;
    private final String[] wanted;
    private final Map<String, Expression> values = new HashMap<>();
    private final Set<String> functions = new HashSet<>();
    private final List<String> targets = new ArrayList<>();
    private @Nullable Expression docstring;

    /** Whether anything is called, which could change a list. */
    private boolean hasCalls;

    /** The token in hand. */
    private int type;

    OutlineScanner(SourceFile source, List<String> wanted) {
        this.source = source;
        this.text = source.text();
        this.tokenizer = new Tokenizer(source);
        this.wanted = wanted.toArray(new String[0]);
    }

    @Nullable
    ModuleOutline scan() {
        advance();
        if (type == STRING && !docstring()) {
            return null;
        }
        while (type != EOF) {
            if (!statement()) {
                return null;
            }
        }
        return hasCalls && bindsMutable() ? null : new ModuleOutline(docstring, values, functions);
    }

    private boolean bindsMutable() {
        for (Expression value : values.values()) {
            if (value instanceof Expression.List || value instanceof Expression.Set) {
                return true;
            }
        }
        return false;
    }

    private void advance() {
        type = tokenizer.next();
    }

    private boolean docstring() {
        docstring = strings();
        return docstring != null && endOfStatement();
    }

    private boolean endOfStatement() {
        if (type == SEMI) {
            advance();
            if (type == NEWLINE) {
                advance();
            }
            return true;
        }
        if (type == NEWLINE) {
            advance();
            return true;
        }
        return type == EOF;
    }

    private boolean statement() {
        return switch (type) {
            case NAME -> wanted() == null ? otherAssignment() : assignment();
            case IMPORT -> imports();
            case FROM -> importsFrom();
            case DEF -> function();
            case ASYNC -> {
                advance();
                yield type == DEF && function();
            }
            case CLASS -> classDefinition();
            case AT -> decorator();
            case PASS -> {
                advance();
                yield endOfStatement();
            }
            case STRING -> strings() != null && endOfStatement();
            default -> false;
        };
    }

    // Assignments

    /** {@code name = name = literal}, {@code name: annotation = literal}, or an annotation alone. */
    private boolean assignment() {
        targets.clear();
        String target = wanted();
        advance();
        if (type == COLON) {
            advance();
            if (!skipAnnotation()) {
                return false;
            }
            if (type != EQUAL) {
                return endOfStatement();
            }
        }
        while (type == EQUAL) {
            if (target != null) {
                targets.add(target);
            }
            advance();
            if (type != NAME) {
                Expression value = literals();
                return value != null && endOfStatement() && bind(value);
            }
            target = wanted();
            advance();
        }
        return false;
    }

    private boolean bind(Expression value) {
        for (String target : targets) {
            values.put(target, value);
            functions.remove(target);
        }
        return true;
    }

    /** Up to the {@code =} or the end of the line. */
    private boolean skipAnnotation() {
        int before = COLON;
        while (type != NEWLINE && type != SEMI && type != EOF) {
            if (type == EQUAL && tokenizer.bracketDepth() == 0) {
                return before != COLON;
            }
            if (type == COLONEQUAL || type == LAMBDA || type == YIELD || type == NAME && wanted() != null) {
                return false;
            }
            before = type;
            advance();
        }
        return before != COLON;
    }

    /** An assignment to names that nobody asked for, of anything that doesn't touch those that are wanted. */
    private boolean otherAssignment() {
        int before = NEWLINE;
        boolean isAssignment = false;
        while (type != NEWLINE && type != SEMI && type != EOF) {
            boolean isOutside = tokenizer.bracketDepth() == 0;
            if (type == EQUAL && isOutside || isOutside && type >= PLUSEQUAL && type <= CIRCUMFLEXEQUAL) {
                isAssignment = true;
            } else if (type == COLON && isOutside && before == NAME) {
                isAssignment = true;
            } else if (type == COLONEQUAL || type == YIELD || type == AWAIT || !isHarmless(before)) {
                return false;
            }
            before = type;
            advance();
        }
        return isAssignment && before != EQUAL && endOfStatement();
    }

    /** Whether the token in hand is neither a wanted name nor a way to reach one. An attribute is another name. */
    private boolean isHarmless(int before) {
        hasCalls |= type == LPAR;
        if (type != NAME) {
            return type != GLOBAL && type != INDENT && type != ERROR;
        }
        boolean isAttribute = before == DOT;
        return (isAttribute || wanted() == null) && !isReflection(isAttribute);
    }

    private boolean isReflection(boolean isAttribute) {
        int length = tokenizer.end() - tokenizer.start() - SHORTEST_REFLECTION;
        if (length < 0 || length >= REFLECTION.length) {
            return false;
        }
        for (String word : REFLECTION[length]) {
            if (isWord(word)) {
                return !isAttribute || word.equals("__dict__") || word.equals("modules");
            }
        }
        return false;
    }

    // Imports and definitions

    private boolean imports() {
        while (type != NEWLINE && type != SEMI && type != EOF) {
            if (type == NAME && wanted() != null) {
                return false;
            }
            advance();
        }
        return endOfStatement();
    }

    private boolean importsFrom() {
        while (type != IMPORT) {
            if (type == NEWLINE || type == EOF) {
                return false;
            }
            advance();
        }
        while (type != NEWLINE && type != SEMI && type != EOF) {
            if (type == STAR || type == NAME && wanted() != null) {
                return false;
            }
            advance();
        }
        return endOfStatement();
    }

    private boolean decorator() {
        int before = AT;
        advance();
        if (type != NAME) {
            return false;
        }
        while (type != NEWLINE) {
            if (type == EOF || type == COLONEQUAL || !isHarmless(before)) {
                return false;
            }
            before = type;
            advance();
        }
        advance();
        return type == AT || type == DEF || type == CLASS || type == ASYNC;
    }

    private boolean function() {
        advance();
        if (type != NAME) {
            return false;
        }
        String name = wanted();
        advance();
        boolean calledBefore = hasCalls;
        if (type != LPAR || !skipHeader()) {
            return false;
        }
        hasCalls = calledBefore;
        if (name != null) {
            functions.add(name);
            values.remove(name);
        }
        return skipBlock();
    }

    private boolean classDefinition() {
        advance();
        if (type != NAME || wanted() != null) {
            return false;
        }
        advance();
        hasCalls = true;
        return (type == COLON || type == LPAR && skipHeader()) && skipBlock();
    }

    /** From the opening parenthesis to the colon before the body; false for what is no header on the face of it. */
    private boolean skipHeader() {
        int before = NAME;
        while (type != COLON || tokenizer.bracketDepth() > 0) {
            if (type == NEWLINE || type == EOF || type == COLONEQUAL || type == LAMBDA || !isHarmless(before)) {
                return false;
            }
            if (isMisplaced(before)) {
                return false;
            }
            before = type;
            advance();
        }
        return before != RARROW && !isMisplaced(before);
    }

    private boolean isMisplaced(int before) {
        return switch (type) {
            case COLON, COMMA, EQUAL, RARROW ->
                before == LPAR
                        || before == COMMA
                        || before == COLON
                        || before == EQUAL
                        || before == RARROW
                        || type == RARROW && before != RPAR;
            case RPAR -> before == COLON || before == EQUAL;
            case NAME, NUMBER, STRING ->
                before == NAME && tokenizer.bracketDepth() > 0 || before == RPAR || before == NUMBER;
            case LPAR,
                    LSQB,
                    LBRACE,
                    RSQB,
                    RBRACE,
                    DOT,
                    STAR,
                    DOUBLESTAR,
                    SLASH,
                    VBAR,
                    NONE,
                    ELLIPSIS,
                    TRUE,
                    FALSE,
                    MINUS,
                    FSTRING_START,
                    FSTRING_MIDDLE,
                    FSTRING_END -> false;
            default -> true;
        };
    }

    /** Passes over a body, on the line of its header or indented below it. */
    private boolean skipBlock() {
        advance();
        if (type != NEWLINE) {
            return skipRestOfLine();
        }
        advance();
        if (type != INDENT) {
            return false;
        }
        int before = INDENT;
        while (tokenizer.blockDepth() > 0 || before == INDENT) {
            if (type == GLOBAL || type == NAME && isReflection(before == DOT)) {
                return false;
            }
            before = type;
            advance();
        }
        while (type == DEDENT) {
            advance();
        }
        return true;
    }

    private boolean skipRestOfLine() {
        int before = COLON;
        while (type != NEWLINE) {
            if (type == EOF || type == GLOBAL || type == NAME && isReflection(before == DOT)) {
                return false;
            }
            before = type;
            advance();
        }
        advance();
        return before != COLON;
    }

    // Literals

    /** A literal, or several with commas between them; null for anything else. */
    private @Nullable Expression literals() {
        int start = tokenizer.start();
        Expression first = literal();
        if (first == null || type != COMMA) {
            return first;
        }
        List<Expression> elements = new ArrayList<>();
        elements.add(first);
        int end = first.span().end();
        while (type == COMMA) {
            end = tokenizer.end();
            advance();
            if (type == NEWLINE || type == SEMI || type == EOF) {
                break;
            }
            Expression element = literal();
            if (element == null) {
                return null;
            }
            end = element.span().end();
            elements.add(element);
        }
        return new Expression.Tuple(new Span(start, end), elements);
    }

    private @Nullable Expression literal() {
        return switch (type) {
            case STRING -> strings();
            case NONE -> constant(Literal.Singleton.NONE);
            case TRUE -> constant(true);
            case FALSE -> constant(false);
            case NUMBER -> number();
            case LPAR, LSQB, LBRACE -> display(type);
            default -> null;
        };
    }

    private @Nullable Expression number() {
        String digits = text.substring(tokenizer.start(), tokenizer.end());
        if (NumberLiteral.isTooLong(digits)) {
            return null;
        }
        return constant(NumberLiteral.value(digits));
    }

    private Constant constant(Object value) {
        Constant constant = new Constant(new Span(tokenizer.start(), tokenizer.end()), value);
        advance();
        return constant;
    }

    private @Nullable Expression display(int open) {
        int start = tokenizer.start();
        int close = open == LPAR ? RPAR : open == LSQB ? RSQB : RBRACE;
        List<Expression> elements = new ArrayList<>();
        boolean hasComma = false;
        advance();
        while (type != close) {
            Expression element = literal();
            if (element == null || type != COMMA && type != close) {
                return null;
            }
            elements.add(element);
            if (type == COMMA) {
                hasComma = true;
                advance();
            }
        }
        Span span = new Span(start, tokenizer.end());
        advance();
        if (open == LSQB) {
            return new Expression.List(span, elements);
        }
        if (open == LBRACE) {
            return elements.isEmpty() ? null : new Expression.Set(span, elements);
        }
        return elements.size() == 1 && !hasComma ? elements.get(0) : new Expression.Tuple(span, elements);
    }

    /** Strings side by side; null for bytes among them. */
    private @Nullable Expression strings() {
        StringLiteral literals = new StringLiteral(source);
        int start = tokenizer.start();
        int end = start;
        String value = "";
        while (type == STRING) {
            if (literals.isBytes(tokenizer.start())) {
                return null;
            }
            end = tokenizer.end();
            String more = literals.decode(tokenizer.start(), end);
            value = value.isEmpty() ? more : value.concat(more);
            advance();
        }
        return type == FSTRING_START ? null : new Constant(new Span(start, end), value);
    }

    // Names

    /** The wanted name that the token in hand is; null for another. */
    private @Nullable String wanted() {
        for (String name : wanted) {
            if (isWord(name)) {
                return name;
            }
        }
        if (hasForeignLetter()) {
            return foreignName();
        }
        return null;
    }

    private boolean isWord(String word) {
        int start = tokenizer.start();
        return tokenizer.end() - start == word.length()
                && tokenizer.text()[start] == word.charAt(0)
                && text.startsWith(word, start);
    }

    private boolean hasForeignLetter() {
        for (int i = tokenizer.start(); i < tokenizer.end(); i++) {
            if (text.charAt(i) >= 128) {
                return true;
            }
        }
        return false;
    }

    /** Names count as what they are in Python's normal form. */
    private @Nullable String foreignName() {
        String name = new NameTable(text).name(tokenizer.start(), tokenizer.end());
        for (String candidate : wanted) {
            if (candidate.equals(name)) {
                return candidate;
            }
        }
        return null;
    }
}
