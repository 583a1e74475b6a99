package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signature text of a {@link PyMethod}: Python's syntax with literal defaults. By hand, because start-up must not
 * wait for the parser.
 */
final class SignatureReader {
    private final String text;
    private int position;

    private SignatureReader(String text) {
        this.text = text;
    }

    /** {@code f} of {@code "f(a, b=1)"}. */
    static String functionName(String text) {
        int open = text.indexOf('(');
        if (open <= 0) {
            throw new IllegalStateException("not a signature: " + text);
        }
        return text.substring(0, open);
    }

    static Signature read(String text) {
        return new SignatureReader(text).parameters();
    }

    private Signature parameters() {
        position = functionName(text).length() + 1;
        List<String> names = new ArrayList<>();
        List<@Nullable Object> defaults = new ArrayList<>();
        int positionalOnly = 0;
        int positional = -1;
        boolean hasVararg = false;
        boolean hasKwarg = false;
        for (skipBlanks(); !accept(')'); skipBlanks()) {
            if (accept('/')) {
                positionalOnly = names.size();
            } else if (text.startsWith("**", position)) {
                position += 2;
                names.add(identifier());
                defaults.add(null);
                hasKwarg = true;
            } else if (accept('*')) {
                positional = names.size();
                if (Character.isJavaIdentifierStart(text.charAt(position))) {
                    names.add(identifier());
                    defaults.add(null);
                    hasVararg = true;
                }
            } else {
                names.add(identifier());
                skipBlanks();
                defaults.add(accept('=') ? literal() : null);
            }
            skipBlanks();
            accept(',');
        }
        if (positional < 0) {
            positional = hasKwarg ? names.size() - 1 : names.size();
        }
        return new Signature(
                names.toArray(new String[0]), defaults.toArray(), positionalOnly, positional, hasVararg, hasKwarg);
    }

    private Object literal() {
        skipBlanks();
        char c = text.charAt(position);
        if (c == 'b' && text.charAt(position + 1) == '\'') {
            position++;
            return PyBytes.latin1((String) literal());
        }
        if (c == '\'' || c == '"') {
            int end = text.indexOf(c, position + 1);
            String value = text.substring(position + 1, end);
            position = end + 1;
            return value.indexOf('\\') < 0 ? value : value.translateEscapes();
        }
        int start = position;
        while (",)".indexOf(text.charAt(position)) < 0 || text.charAt(position - 1) == '(') {
            position++;
        }
        String word = text.substring(start, position).strip();
        return switch (word) {
            case "None" -> None.NONE;
            case "True" -> true;
            case "False" -> false;
            case "..." -> Ellipsis.ELLIPSIS;
            case "()" -> PyTuple.EMPTY;
            default -> number(word);
        };
    }

    private Object number(String word) {
        try {
            if (word.indexOf('.') >= 0) {
                return Double.valueOf(word);
            }
            return Long.valueOf(word);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("a native signature cannot have this default: " + text, e);
        }
    }

    private String identifier() {
        int start = position;
        while (Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw new IllegalStateException("no parameter name at " + position + " of " + text);
        }
        return text.substring(start, position).intern();
    }

    private boolean accept(char expected) {
        if (text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (text.charAt(position) == ' ') {
            position++;
        }
    }
}
