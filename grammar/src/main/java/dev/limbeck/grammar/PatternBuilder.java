package dev.limbeck.grammar;

import static dev.limbeck.grammar.ExpressionBuilder.end;
import static dev.limbeck.grammar.ExpressionBuilder.span;
import static dev.limbeck.grammar.ExpressionBuilder.start;

import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Pattern.*;
import dev.limbeck.grammar.Python.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes patterns of what stands after {@code case}. */
final class PatternBuilder {
    private final ExpressionBuilder expressions;

    PatternBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    /** A pattern, or a sequence of them without brackets. */
    Pattern pattern(PatternListContext node) {
        if (node.items.size() > 1 || node.comma != null) {
            return new MatchSequence(span(node), patterns(node));
        }
        return single(node);
    }

    private Pattern single(PatternListContext node) {
        PatternElementContext only = node.items.get(0);
        if (only.star != null) {
            throw expressions.error(span(only), "a starred pattern can only stand in a sequence");
        }
        return pattern(only.single);
    }

    private List<Pattern> patterns(PatternListContext node) {
        List<Pattern> result = new ArrayList<>(node.items.size());
        boolean hasStar = false;
        for (PatternElementContext item : node.items) {
            if (item.star == null) {
                result.add(pattern(item.single));
                continue;
            }
            if (hasStar) {
                throw expressions.error(span(item), "multiple starred expressions in sequence pattern");
            }
            hasStar = true;
            result.add(new MatchStar(span(item), capture(item.name)));
        }
        return result;
    }

    /** The name to bind, or null for {@code _}. */
    private @Nullable String capture(Token token) {
        String name = expressions.name(token);
        return name.equals("_") ? null : name;
    }

    private Pattern pattern(PatternContext node) {
        Pattern result = closed(node.options.get(0));
        if (node.options.size() > 1) {
            List<Pattern> options = new ArrayList<>(node.options.size());
            options.add(result);
            for (int i = 1; i < node.options.size(); i++) {
                options.add(closed(node.options.get(i)));
            }
            int end = end(node.options.get(node.options.size() - 1));
            result = new MatchOr(new Span(start(node), end), options);
        }
        if (node.as == null) {
            return result;
        }
        String name = capture(node.as);
        if (name == null) {
            throw expressions.error(span(node.as), "cannot use '_' as a target");
        }
        return new MatchAs(span(node), result, name);
    }

    private Pattern closed(ClosedPatternContext node) {
        Span span = span(node);
        if (node.number != null) {
            return new MatchValue(span, number(node));
        }
        if (!node.literals.isEmpty()) {
            Expression value = expressions.strings(node.literals);
            if (value instanceof JoinedStr) {
                throw expressions.error(span, "patterns may only match literals and attribute lookups");
            }
            return new MatchValue(span, value);
        }
        if (node.constant != null) {
            return new MatchSingleton(span, singleton(node.constant));
        }
        if (!node.names.isEmpty()) {
            return named(node, span);
        }
        return switch (node.open.getType()) {
            case Python.LPAR -> group(node, span);
            case Python.LSQB -> new MatchSequence(span, optionalPatterns(node.elements));
            default -> mapping(node, span);
        };
    }

    private Pattern group(ClosedPatternContext node, Span span) {
        PatternListContext elements = node.elements;
        if (elements != null && elements.items.size() == 1 && elements.comma == null) {
            return single(elements);
        }
        return new MatchSequence(span, optionalPatterns(elements));
    }

    private List<Pattern> optionalPatterns(@Nullable PatternListContext node) {
        return node == null ? List.of() : patterns(node);
    }

    private static Object singleton(Token token) {
        return token.getType() == Python.NONE ? Literal.Singleton.NONE : (Object) (token.getType() == Python.TRUE);
    }

    private Expression number(ClosedPatternContext node) {
        Expression result = expressions.number(node.number);
        if (node.sign != null) {
            Span span = new Span(start(node), end(node.number));
            result = new UnaryOp(span, UnaryOperator.USUB, result);
        }
        if (node.op == null) {
            return result;
        }
        Constant imaginary = expressions.number(node.imaginary);
        if (!(imaginary.value() instanceof Literal.Imaginary)) {
            throw expressions.error(imaginary.span(), "imaginary number required in complex literal");
        }
        return new BinOp(span(node), result, Operation.operator(node.op.getType()), imaginary);
    }

    private Pattern named(ClosedPatternContext node, Span span) {
        boolean isClass = node.open != null;
        if (node.names.size() == 1 && !isClass) {
            return new MatchAs(span, null, capture(node.names.get(0)));
        }
        Token first = node.names.get(0);
        Expression value = new Name(span(first), expressions.name(first));
        for (int i = 1; i < node.names.size(); i++) {
            Token part = node.names.get(i);
            value = new Attribute(new Span(start(node), end(part)), value, expressions.name(part));
        }
        return isClass ? classPattern(node, span, value) : new MatchValue(span, value);
    }

    private Pattern classPattern(ClosedPatternContext node, Span span, Expression cls) {
        List<Pattern> positional = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<Pattern> values = new ArrayList<>();
        if (node.args != null) {
            for (PatternArgumentContext item : node.args.items) {
                if (item.value != null) {
                    attributes.add(attribute(item, attributes));
                    values.add(pattern(item.value));
                } else if (attributes.isEmpty()) {
                    positional.add(pattern(item.first));
                } else {
                    throw expressions.error(span(item), "positional patterns follow keyword patterns");
                }
            }
        }
        return new MatchClass(span, cls, positional, attributes, values);
    }

    private String attribute(PatternArgumentContext item, List<String> before) {
        Token only = item.first.start;
        if (only != item.first.stop || only.getType() != Python.NAME) {
            throw expressions.error(span(item.first), "expected a name before '='");
        }
        String name = expressions.name(only);
        if (before.contains(name)) {
            throw expressions.error(span(only), "attribute name repeated in class pattern: " + name);
        }
        return name;
    }

    private Pattern mapping(ClosedPatternContext node, Span span) {
        List<Expression> keys = new ArrayList<>();
        List<Pattern> values = new ArrayList<>();
        String rest = null;
        for (MappingItemContext item : node.items) {
            if (rest != null) {
                throw expressions.error(span(item), "a double star pattern must be the last of a mapping");
            }
            if (item.rest != null) {
                rest = capture(item.rest);
                if (rest == null) {
                    throw expressions.error(span(item), "cannot use '_' as a target");
                }
            } else {
                keys.add(key(item.key));
                values.add(pattern(item.value));
            }
        }
        return new MatchMapping(span, keys, values, rest);
    }

    private Expression key(ClosedPatternContext node) {
        Pattern key = closed(node);
        if (key instanceof MatchValue value && node.start.getType() != Python.LPAR) {
            return value.value();
        }
        if (key instanceof MatchSingleton singleton && node.start.getType() != Python.LPAR) {
            return new Constant(key.span(), singleton.value());
        }
        throw expressions.error(key.span(), "mapping pattern keys may only match literals and attribute lookups");
    }
}
