package dev.limbeck.grammar;

import static dev.limbeck.grammar.Python.*;

import dev.limbeck.grammar.PythonSyntaxError.Kind;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts source text into tokens, one at each call of {@link #next}: names, literals, operators, and NEWLINE, INDENT and
 * DEDENT for the layout. Comments, blank lines and line ends inside brackets leave no token. F-strings become several
 * tokens, as PEP 701 has them.
 *
 * <p>A token is a type and two offsets, so that a scan over thousands of files makes no garbage. Tells keywords from
 * names, but knows nothing of soft keywords: see {@link TokenList}.
 */
final class Tokenizer {
    /** CPython's limits; they also keep the parser's recursion shallow. */
    private static final int BRACKET_LIMIT = 200;

    private static final int FORMATTED_LIMIT = 150;

    private static final int TAB_SIZE = 8;

    private final SourceFile source;
    private final char[] text;
    private final int length;
    private final NumberScanner numbers;
    private final Indentation indentation = new Indentation();

    private int position;
    private int start;
    private int end;

    /** Opening brackets not closed yet, and where they stand. */
    private char[] brackets = new char[16];

    private int[] bracketStarts = new int[16];
    private int bracketDepth;

    private @Nullable FormattedText formatted;
    private boolean isAtLineStart = true;
    private boolean lineHasTokens;
    private int dedentsToCome;

    Tokenizer(SourceFile source) {
        this.source = source;
        this.text = source.text().toCharArray();
        this.length = text.length;
        this.numbers = new NumberScanner(text);
        if (length > 0 && text[0] == '\uFEFF') {
            position = 1;
        }
    }

    /** Where the current token begins. */
    int start() {
        return start;
    }

    /** Where the current token ends, exclusive. */
    int end() {
        return end;
    }

    /** The source as characters: not to be written to. */
    char[] text() {
        return text;
    }

    /** How many brackets are open after the current token, those of f-string fields counted. */
    int bracketDepth() {
        return bracketDepth;
    }

    /** Where the innermost open bracket stands. Only when there is one. */
    int openBracketStart() {
        return bracketStarts[bracketDepth - 1];
    }

    /** How many indented blocks the current token stands in. */
    int blockDepth() {
        return indentation.depth();
    }

    /**
     * Reads the next token and returns its type, a constant of {@link Python}; {@code EOF} at the end, also when asked
     * again.
     */
    int next() {
        if (dedentsToCome > 0) {
            dedentsToCome--;
            return layout(DEDENT, position, position);
        }
        FormattedText inside = formatted;
        if (inside != null && inside.isText()) {
            return formattedText(inside);
        }
        if (isAtLineStart) {
            int change = lineStart();
            if (change != 0) {
                return change;
            }
        }
        skipBlanks();
        start = position;
        if (position >= length) {
            return endOfText();
        }
        char c = text[position];
        if (c == '\n' || c == '\r') {
            skipLineEnd();
            return layout(NEWLINE, start, position);
        }
        lineHasTokens = true;
        int type = token(c);
        end = position;
        return type;
    }

    private int token(char c) {
        if (isNameStart(c)) {
            return name();
        }
        if (c >= '0' && c <= '9' || c == '.' && isDigit(at(position + 1))) {
            return number();
        }
        if (c == '"' || c == '\'') {
            return string(start);
        }
        if (c >= 128) {
            return foreignName();
        }
        return operator(c);
    }

    // Layout

    /** Reads the indentation of the next line that holds a token. Returns 0 when it changes nothing. */
    private int lineStart() {
        isAtLineStart = false;
        int column = 0;
        int narrowColumn = 0;
        int continuedColumn = -1;
        start = position;
        while (true) {
            char c = at(position);
            if (c == ' ') {
                column++;
                narrowColumn++;
            } else if (c == '\t') {
                column = (column / TAB_SIZE + 1) * TAB_SIZE;
                narrowColumn++;
            } else if (c == '\f') {
                column = 0;
                narrowColumn = 0;
            } else if (c == '\\' && isLineEnd(at(position + 1))) {
                continuedColumn = continuedColumn < 0 ? column : continuedColumn;
                position++;
                skipLineEnd();
                continue;
            } else if (c == '#') {
                skipComment();
                continue;
            } else if (isLineEnd(c)) {
                skipLineEnd();
                column = 0;
                narrowColumn = 0;
                continuedColumn = -1;
                start = position;
                continue;
            } else {
                break;
            }
            position++;
        }
        if (position >= length) {
            return 0;
        }
        int indent = continuedColumn < 0 ? column : continuedColumn;
        return changeOf(indent, continuedColumn < 0 ? narrowColumn : continuedColumn);
    }

    private int changeOf(int column, int narrowColumn) {
        int before = indentation.depth();
        return switch (indentation.enter(column, narrowColumn)) {
            case SAME -> 0;
            case INDENT -> layout(INDENT, start, position);
            case DEDENT -> {
                dedentsToCome = before - indentation.depth() - 1;
                yield layout(DEDENT, position, position);
            }
            case NO_SUCH_LEVEL ->
                throw indentationError("unindent does not match any outer indentation level", Kind.INDENTATION_ERROR);
            case UNCLEAR ->
                throw indentationError("inconsistent use of tabs and spaces in indentation", Kind.TAB_ERROR);
            case TOO_DEEP -> throw indentationError("too many levels of indentation", Kind.INDENTATION_ERROR);
        };
    }

    private int layout(int type, int from, int to) {
        start = from;
        end = to;
        if (type == NEWLINE) {
            isAtLineStart = true;
            lineHasTokens = false;
        }
        return type;
    }

    private int endOfText() {
        FormattedText inside = formatted;
        if (inside != null) {
            throw unterminated(inside);
        }
        if (bracketDepth > 0) {
            int open = openBracketStart();
            throw error(open, open + 1, "'" + text[open] + "' was never closed");
        }
        if (lineHasTokens) {
            return layout(NEWLINE, length, length);
        }
        int depth = indentation.depth();
        if (depth > 0) {
            indentation.enter(0, 0);
            dedentsToCome = depth - 1;
            return layout(DEDENT, length, length);
        }
        return layout(EOF, length, length);
    }

    /** Passes over blanks, comments, continuations, and inside brackets over line ends too. */
    private void skipBlanks() {
        while (position < length) {
            char c = text[position];
            if (c == ' ' || c == '\t' || c == '\f') {
                position++;
            } else if (c == '#') {
                skipComment();
            } else if (c == '\\') {
                continuation();
            } else if (bracketDepth > 0 && isLineEnd(c)) {
                position++;
            } else {
                return;
            }
        }
    }

    private void continuation() {
        if (position + 1 == length) {
            throw error(position, length, "unexpected end of file after line continuation character");
        }
        if (!isLineEnd(text[position + 1])) {
            throw error(position + 1, position + 2, "unexpected character after line continuation character");
        }
        position++;
        skipLineEnd();
        if (position == length) {
            throw error(length, length, "unexpected end of file after line continuation character");
        }
    }

    private void skipComment() {
        while (position < length && !isLineEnd(text[position])) {
            if (text[position] == '\0') {
                throw nullCharacter(position);
            }
            position++;
        }
    }

    private void skipLineEnd() {
        boolean isPair = text[position] == '\r' && at(position + 1) == '\n';
        position += isPair ? 2 : 1;
    }

    // Names and numbers

    private int name() {
        int i = position + 1;
        while (i < length && isNamePart(text[i])) {
            i++;
        }
        position = i;
        if (i < length) {
            char c = text[i];
            if ((c == '"' || c == '\'') && i - start <= 2 && isStringPrefix(i)) {
                return string(start);
            }
            if (c >= 128) {
                foreignNamePart();
                return NAME;
            }
        }
        return Keywords.typeOf(text, start, position);
    }

    /** A name with letters beyond ASCII. */
    private int foreignName() {
        int codePoint = codePointAt(position);
        if (!Character.isUnicodeIdentifierStart(codePoint)) {
            throw invalidCharacter(codePoint);
        }
        position += Character.charCount(codePoint);
        foreignNamePart();
        return NAME;
    }

    private void foreignNamePart() {
        while (position < length) {
            int codePoint = codePointAt(position);
            if (codePoint < 128 ? !isNamePart((char) codePoint) : !isForeignPart(codePoint)) {
                return;
            }
            position += Character.charCount(codePoint);
        }
    }

    private boolean isForeignPart(int codePoint) {
        if (Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint)) {
            return true;
        }
        throw invalidCharacter(codePoint);
    }

    private int number() {
        position = numbers.scan(position);
        String fault = numbers.fault();
        if (fault != null) {
            throw error(start, Math.min(position + 1, length), fault);
        }
        return NUMBER;
    }

    // Strings

    /** Whether the one or two letters before the quote at {@code quote} are a prefix of strings. */
    private boolean isStringPrefix(int quote) {
        int first = text[start] | 0x20;
        if (quote - start == 1) {
            return first == 'r' || first == 'b' || first == 'u' || first == 'f';
        }
        int second = text[start + 1] | 0x20;
        return first == 'r' ? second == 'b' || second == 'f' : (first == 'b' || first == 'f') && second == 'r';
    }

    /** Reads the string whose prefix begins at {@code from} and whose first quote is at {@code position}. */
    private int string(int from) {
        boolean isFormatted = false;
        boolean isRaw = false;
        for (int i = from; i < position; i++) {
            int letter = text[i] | 0x20;
            isFormatted |= letter == 'f';
            isRaw |= letter == 'r';
        }
        char quote = text[position];
        boolean isTriple = at(position + 1) == quote && at(position + 2) == quote;
        position += isTriple ? 3 : 1;
        if (!isFormatted) {
            skipString(from, quote, isTriple);
            return STRING;
        }
        FormattedText inside = new FormattedText(formatted, from, quote, isTriple, isRaw);
        if (inside.nesting > FORMATTED_LIMIT) {
            throw error(from, position, "too many nested f-strings");
        }
        formatted = inside;
        return FSTRING_START;
    }

    private void skipString(int from, char quote, boolean isTriple) {
        while (position < length) {
            char c = text[position];
            if (c == quote && (!isTriple || at(position + 1) == quote && at(position + 2) == quote)) {
                position += isTriple ? 3 : 1;
                return;
            }
            if (c == '\\') {
                skipEscape();
            } else if (c == '\0') {
                throw nullCharacter(position);
            } else if (!isTriple && isLineEnd(c)) {
                break;
            } else {
                position++;
            }
        }
        String kind = isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal";
        throw error(from, isTriple ? from + 3 : Math.min(position, length), kind);
    }

    /** A backslash takes the next character with it; a line end of two characters counts as one. */
    private void skipEscape() {
        position++;
        if (position < length) {
            if (isLineEnd(text[position])) {
                skipLineEnd();
            } else {
                position++;
            }
        }
    }

    /** Reads text up to the next field, or the end of the string or of a format specification. */
    private int formattedText(FormattedText inside) {
        start = position;
        if (!inside.isSpecification() && closesString(inside, position)) {
            position += inside.isTriple ? 3 : 1;
            end = position;
            formatted = inside.outer;
            return FSTRING_END;
        }
        scanFormattedText(inside);
        end = position;
        if (position > start) {
            return FSTRING_MIDDLE;
        }
        char brace = text[position++];
        end = position;
        if (brace == '{') {
            openBracket('{');
            inside.openField(bracketDepth);
            return LBRACE;
        }
        closeBracket('}');
        inside.closeField();
        return RBRACE;
    }

    private void scanFormattedText(FormattedText inside) {
        boolean isSpecification = inside.isSpecification();
        while (position < length) {
            char c = text[position];
            if (c == '{') {
                if (isSpecification || at(position + 1) != '{') {
                    return;
                }
                position += 2;
            } else if (c == '}') {
                if (isSpecification) {
                    return;
                }
                if (at(position + 1) != '}') {
                    throw error(position, position + 1, "f-string: single '}' is not allowed");
                }
                position += 2;
            } else if (c == '\\') {
                skipFormattedEscape(inside);
            } else if (closesString(inside, position)) {
                if (isSpecification) {
                    throw error(position, position + 1, "f-string: expected '}'");
                }
                return;
            } else if (c == '\0') {
                throw nullCharacter(position);
            } else if (!inside.isTriple && isLineEnd(c)) {
                throw unterminated(inside);
            } else {
                position++;
            }
        }
        throw unterminated(inside);
    }

    private void skipFormattedEscape(FormattedText inside) {
        char next = at(position + 1);
        if (next == '{' || next == '}') {
            position++;
        } else if (next == 'N' && at(position + 2) == '{' && !inside.isRaw) {
            position += 3;
            while (position < length
                    && text[position] != '}'
                    && !isLineEnd(text[position])
                    && !closesString(inside, position)) {
                position++;
            }
            if (at(position) == '}') {
                position++;
            }
        } else {
            skipEscape();
        }
    }

    private boolean closesString(FormattedText inside, int at) {
        char quote = inside.quote;
        return at(at) == quote && (!inside.isTriple || at(at + 1) == quote && at(at + 2) == quote);
    }

    private PythonSyntaxError unterminated(FormattedText inside) {
        int quotes = inside.isTriple ? 3 : 1;
        String kind = inside.isTriple ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal";
        return error(inside.start, Math.min(inside.start + quotes + 1, length), kind);
    }

    // Operators

    private int operator(char c) {
        position++;
        return switch (c) {
            case '(', '[', '{' -> openBracket(c);
            case ')', ']', '}' -> closing(c);
            case ',' -> COMMA;
            case ';' -> SEMI;
            case ':' -> colon();
            case '.' -> dots();
            case '~' -> TILDE;
            case '=' -> accept('=') ? EQEQUAL : EQUAL;
            case '!' -> exclamation();
            case '+' -> accept('=') ? PLUSEQUAL : PLUS;
            case '-' -> accept('=') ? MINEQUAL : accept('>') ? RARROW : MINUS;
            case '%' -> accept('=') ? PERCENTEQUAL : PERCENT;
            case '@' -> accept('=') ? ATEQUAL : AT;
            case '&' -> accept('=') ? AMPEREQUAL : AMPER;
            case '|' -> accept('=') ? VBAREQUAL : VBAR;
            case '^' -> accept('=') ? CIRCUMFLEXEQUAL : CIRCUMFLEX;
            case '*' -> accept('*') ? accept('=') ? DOUBLESTAREQUAL : DOUBLESTAR : accept('=') ? STAREQUAL : STAR;
            case '/' -> accept('/') ? accept('=') ? DOUBLESLASHEQUAL : DOUBLESLASH : accept('=') ? SLASHEQUAL : SLASH;
            case '<' -> accept('<') ? accept('=') ? LEFTSHIFTEQUAL : LEFTSHIFT : accept('=') ? LESSEQUAL : LESS;
            case '>' -> accept('>') ? accept('=') ? RIGHTSHIFTEQUAL : RIGHTSHIFT : accept('=') ? GREATEREQUAL : GREATER;
            default -> throw strayCharacter(c);
        };
    }

    private boolean accept(char c) {
        if (position < length && text[position] == c) {
            position++;
            return true;
        }
        return false;
    }

    private int dots() {
        if (at(position) == '.' && at(position + 1) == '.') {
            position += 2;
            return ELLIPSIS;
        }
        return DOT;
    }

    private int colon() {
        FormattedText inside = formatted;
        if (inside != null && inside.isFieldLevel(bracketDepth)) {
            inside.beginSpecification();
            return COLON;
        }
        return accept('=') ? COLONEQUAL : COLON;
    }

    private int exclamation() {
        if (accept('=')) {
            return NOTEQUAL;
        }
        FormattedText inside = formatted;
        if (inside != null && inside.isFieldLevel(bracketDepth)) {
            return EXCLAMATION;
        }
        throw strayCharacter('!');
    }

    private int openBracket(char c) {
        if (bracketDepth == BRACKET_LIMIT) {
            throw error(position - 1, position, "too many nested parentheses");
        }
        if (bracketDepth == brackets.length) {
            brackets = Arrays.copyOf(brackets, bracketDepth * 2);
            bracketStarts = Arrays.copyOf(bracketStarts, bracketDepth * 2);
        }
        brackets[bracketDepth] = c;
        bracketStarts[bracketDepth] = position - 1;
        bracketDepth++;
        return c == '(' ? LPAR : c == '[' ? LSQB : LBRACE;
    }

    private int closing(char c) {
        FormattedText inside = formatted;
        boolean closesField = inside != null && inside.isFieldLevel(bracketDepth);
        closeBracket(c);
        if (inside != null && closesField) {
            inside.closeField();
        }
        return c == ')' ? RPAR : c == ']' ? RSQB : RBRACE;
    }

    private void closeBracket(char c) {
        if (bracketDepth == 0) {
            throw error(position - 1, position, "unmatched '" + c + "'");
        }
        char open = brackets[bracketDepth - 1];
        if (open != (c == ')' ? '(' : c == ']' ? '[' : '{')) {
            int at = openBracketStart();
            String line = source.lineAt(at) == source.lineAt(position - 1) ? "" : " on line " + source.lineAt(at);
            String fault = "closing parenthesis '" + c + "' does not match opening parenthesis '" + open + "'" + line;
            throw error(position - 1, position, fault);
        }
        bracketDepth--;
    }

    // Errors

    private PythonSyntaxError strayCharacter(char c) {
        position--;
        if (c == '\0') {
            return nullCharacter(position);
        }
        if (c < ' ' || c == 127) {
            return invalidCharacter(c);
        }
        return error(position, position + 1, "'" + c + "' has no meaning here");
    }

    private PythonSyntaxError invalidCharacter(int codePoint) {
        String number = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        String hex = "0000".substring(Math.min(4, number.length())) + number;
        int type = Character.getType(codePoint);
        boolean isPrintable = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.SPACE_SEPARATOR
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        String fault = isPrintable
                ? "invalid character '" + Character.toString(codePoint) + "' (U+" + hex + ")"
                : "invalid non-printable character U+" + hex;
        return error(position, position + Character.charCount(codePoint), fault);
    }

    private PythonSyntaxError nullCharacter(int at) {
        return error(at, at + 1, "source code cannot contain null bytes");
    }

    private PythonSyntaxError indentationError(String message, Kind kind) {
        int lineEnd = position;
        while (lineEnd < length && !isLineEnd(text[lineEnd])) {
            lineEnd++;
        }
        return new PythonSyntaxError(source, new Span(position, lineEnd), message, kind);
    }

    private PythonSyntaxError error(int from, int to, String message) {
        return new PythonSyntaxError(source, new Span(from, to), message);
    }

    // Characters

    private char at(int index) {
        return index < length ? text[index] : '\0';
    }

    private int codePointAt(int index) {
        return Character.codePointAt(text, index, length);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Whether an ASCII character can continue a name. */
    static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }
}
