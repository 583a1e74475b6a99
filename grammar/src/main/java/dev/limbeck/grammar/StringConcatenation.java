package dev.limbeck.grammar;

import static dev.limbeck.grammar.ExpressionBuilder.end;
import static dev.limbeck.grammar.ExpressionBuilder.span;
import static dev.limbeck.grammar.ExpressionBuilder.start;

import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Python.FstringPartContext;
import dev.limbeck.grammar.Python.StringPieceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins literals that stand side by side, f-strings among them, to one constant or f-string. */
final class StringConcatenation {
    private final ExpressionBuilder expressions;
    private final StringLiteral literals;

    StringConcatenation(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.literals = new StringLiteral(expressions.source);
    }

    Expression literal(List<StringPieceContext> pieces) {
        StringPieceContext first = pieces.get(0);
        Span span = new Span(start(first), end(pieces.get(pieces.size() - 1)));
        boolean isBytes = isBytes(first);
        boolean isFormatted = false;
        for (StringPieceContext piece : pieces) {
            if (isBytes(piece) != isBytes) {
                throw expressions.error(span, "cannot mix bytes and nonbytes literals");
            }
            isFormatted |= piece.literal == null;
        }
        if (isFormatted) {
            Parts parts = new Parts();
            for (StringPieceContext piece : pieces) {
                add(piece, parts);
            }
            return new JoinedStr(span, parts.done());
        }
        String value = pieces.size() == 1 ? decode(first) : join(pieces);
        return new Constant(span, isBytes ? new Literal.Bytes(value) : value);
    }

    private boolean isBytes(StringPieceContext piece) {
        return piece.literal != null && literals.isBytes(start(piece));
    }

    private String join(List<StringPieceContext> pieces) {
        StringBuilder result = new StringBuilder();
        for (StringPieceContext piece : pieces) {
            result.append(decode(piece));
        }
        return result.toString();
    }

    private String decode(StringPieceContext piece) {
        return literals.decode(start(piece), end(piece));
    }

    private void add(StringPieceContext piece, Parts parts) {
        if (piece.literal != null) {
            parts.text(decode(piece), start(piece), end(piece));
        } else {
            addAll(piece.parts, start(piece), parts);
        }
    }

    private void addAll(List<FstringPartContext> nodes, int literalStart, Parts parts) {
        for (FstringPartContext node : nodes) {
            if (node.text != null) {
                int start = start(node.text);
                int end = end(node.text);
                parts.text(literals.decodeFormatted(literalStart, start, end), start, end);
            } else {
                parts.value(field(node, literalStart, parts));
            }
        }
    }

    private FormattedValue field(FstringPartContext node, int literalStart, Parts parts) {
        Conversion conversion = conversion(node);
        if (node.equal != null) {
            int start = end(node.open);
            int end = endOfExpression(node);
            parts.text(expressions.source.text().substring(start, end), start, end);
            if (node.conversion == null && node.colon == null) {
                conversion = Conversion.REPR;
            }
        }
        Expression value = expressions.assigned(node.field);
        return new FormattedValue(span(node), value, conversion, specification(node, literalStart));
    }

    /** Where what {@code =} repeats ends: blanks after it belong to it. */
    private static int endOfExpression(FstringPartContext node) {
        if (node.conversion != null) {
            return start(node.bang);
        }
        return start(node.colon != null ? node.colon : node.close);
    }

    private Conversion conversion(FstringPartContext node) {
        if (node.conversion == null) {
            return Conversion.NONE;
        }
        return switch (expressions.name(node.conversion)) {
            case "s" -> Conversion.STR;
            case "r" -> Conversion.REPR;
            case "a" -> Conversion.ASCII;
            default ->
                throw expressions.error(
                        span(node.conversion),
                        "f-string: invalid conversion character '" + expressions.name(node.conversion)
                                + "': expected 's', 'r', or 'a'");
        };
    }

    private @Nullable JoinedStr specification(FstringPartContext node, int literalStart) {
        if (node.colon == null) {
            return null;
        }
        Parts parts = new Parts();
        addAll(node.spec, literalStart, parts);
        return new JoinedStr(new Span(end(node.colon), start(node.close)), parts.done());
    }

    /** The values of an f-string. Texts side by side become one. */
    private static final class Parts {
        private final List<Expression> values = new ArrayList<>();
        private @Nullable StringBuilder text;
        private int start;
        private int end;

        void text(String more, int from, int to) {
            if (text == null) {
                text = new StringBuilder();
                start = from;
            }
            text.append(more);
            end = to;
        }

        void value(FormattedValue value) {
            endText();
            values.add(value);
        }

        List<Expression> done() {
            endText();
            return values;
        }

        private void endText() {
            if (text != null && text.length() > 0) {
                values.add(new Constant(new Span(start, end), text.toString()));
            }
            text = null;
        }
    }
}
