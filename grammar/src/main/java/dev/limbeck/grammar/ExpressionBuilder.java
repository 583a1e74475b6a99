package dev.limbeck.grammar;

import dev.limbeck.grammar.Expression.*;
import dev.limbeck.grammar.Python.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes expressions of what the parser read, and refuses what its rules were too generous to refuse. */
final class ExpressionBuilder {
    final SourceFile source;
    final NameTable names;
    final Targets targets;
    final Surroundings surroundings;
    private final StringConcatenation strings;

    ExpressionBuilder(SourceFile source) {
        this.source = source;
        this.names = new NameTable(source.text());
        this.targets = new Targets(source);
        this.surroundings = new Surroundings(source);
        this.strings = new StringConcatenation(this);
    }

    String name(Token token) {
        return names.name(start(token), end(token));
    }

    // Lists of expressions

    Expression assigned(AssignedContext node) {
        return node.yield != null ? yieldExpression(node.yield) : expressions(node.list);
    }

    /** One expression, or a tuple without parentheses. */
    Expression expressions(ExpressionsContext node) {
        return expressions(node, false);
    }

    /** As {@link #expressions(ExpressionsContext)}; a lonely {@code a := b} may be allowed. */
    Expression expressions(ExpressionsContext node, boolean allowsWalrus) {
        if (node.items.size() == 1 && node.comma == null) {
            ElementContext only = node.items.get(0);
            if (!allowsWalrus) {
                refuseWalrus(only);
            }
            return single(only);
        }
        return new Tuple(span(node), elements(node.items, allowsWalrus));
    }

    private List<Expression> elements(List<ElementContext> nodes, boolean allowsWalrus) {
        List<Expression> result = new ArrayList<>(nodes.size());
        for (ElementContext node : nodes) {
            if (!allowsWalrus) {
                refuseWalrus(node);
            }
            if (node.star != null && !Operation.canBeStarred(node.starred)) {
                throw looseStar(span(node.starred));
            }
            result.add(element(node));
        }
        return result;
    }

    private PythonSyntaxError looseStar(Span span) {
        return error(span, "what is starred here needs parentheses around it");
    }

    private void refuseWalrus(ElementContext node) {
        if (node.named != null) {
            throw error(span(node), "':=' needs parentheses around it here");
        }
    }

    /** An expression that isn't starred. */
    Expression single(ElementContext node) {
        if (node.star != null) {
            throw error(span(node), "can't use starred expression here");
        }
        return element(node);
    }

    Expression element(ElementContext node) {
        if (node.star != null) {
            return new Starred(span(node), expression(node.starred));
        }
        Expression first = expression(node.first);
        if (node.as != null) {
            throw error(span(node.as), "'as' can only stand in an import, a with statement, a case or an except");
        }
        if (node.named == null) {
            return first;
        }
        return new NamedExpr(span(node), targets.name(first), expression(node.named));
    }

    /** What a loop or a comprehension assigns to. */
    Expression targets(TargetsContext node) {
        Expression target;
        if (node.items.size() == 1 && node.comma == null) {
            target = loopTarget(node.items.get(0));
        } else {
            List<Expression> elements = new ArrayList<>(node.items.size());
            for (LoopTargetContext item : node.items) {
                elements.add(loopTarget(item));
            }
            target = new Tuple(span(node), elements);
        }
        targets.bind(target);
        return target;
    }

    private Expression loopTarget(LoopTargetContext node) {
        Expression target = unary(node.name);
        return node.star == null ? target : new Starred(span(node), target);
    }

    Expression yieldExpression(YieldExpressionContext node) {
        surroundings.yield(span(node), node.from != null);
        if (node.from != null) {
            return new YieldFrom(span(node), expression(node.from));
        }
        return new Yield(span(node), node.list == null ? null : expressions(node.list));
    }

    // Operators

    Expression expression(ExpressionContext node) {
        if (node.lambda != null) {
            Parameters parameters = new ParameterBuilder(this).parameters(node.args);
            surroundings.enterLambda();
            Expression body = expression(node.result);
            surroundings.leave();
            return new Lambda(span(node), parameters, body);
        }
        Expression body = operation(node.body);
        if (node.test == null) {
            return body;
        }
        return new IfExp(span(node), operation(node.test), body, expression(node.orelse));
    }

    Expression operation(OperationContext node) {
        if (node.operands.size() == 1) {
            return unary(node.operands.get(0));
        }
        return new Operation(this, node.operands, node.operators).build();
    }

    /** An operand with its prefixes. */
    Expression unary(OperandContext node) {
        return node.prefixes.isEmpty() ? primary(node) : new Operation(this, List.of(node), List.of()).build();
    }

    /** An operand after its prefixes: an atom, and the calls, attributes and subscripts behind it. */
    Expression primary(OperandContext node) {
        int start = node.prefixes.isEmpty() ? start(node) : startOfAtom(node);
        Expression result = atom(node);
        for (int i = 0; i < node.trailers.size(); i++) {
            TrailerContext trailer = node.trailers.get(i);
            Span span = new Span(start, end(trailer));
            if (trailer.attr != null) {
                result = new Attribute(span, result, name(trailer.attr));
            } else if (trailer.call != null) {
                Arguments arguments = arguments(trailer.args, span(trailer));
                result = new Call(span, result, arguments.args, arguments.keywords);
            } else {
                result = new Subscript(span, result, subscript(trailer));
            }
        }
        return result;
    }

    static int startOfAtom(OperandContext node) {
        if (node.token != null) {
            return start(node.token);
        }
        if (!node.literals.isEmpty()) {
            return start(node.literals.get(0));
        }
        return start(node.group != null ? node.group : node.list != null ? node.list : node.dict);
    }

    private Expression atom(OperandContext node) {
        if (node.token != null) {
            return atom(node.token);
        }
        if (node.group != null) {
            return parenthesised(node.group);
        }
        if (node.list != null) {
            return listDisplay(node.list);
        }
        return node.dict != null ? braceDisplay(node.dict) : strings.literal(node.literals);
    }

    private Expression atom(Token token) {
        Span span = span(token);
        return switch (token.getType()) {
            case Python.NAME -> new Name(span, name(token));
            case Python.NUMBER -> number(token);
            case Python.NONE -> new Constant(span, Literal.Singleton.NONE);
            case Python.TRUE -> new Constant(span, true);
            case Python.FALSE -> new Constant(span, false);
            default -> new Constant(span, Literal.Singleton.ELLIPSIS);
        };
    }

    Constant number(Token token) {
        Span span = span(token);
        String literal = source.text(span);
        if (NumberLiteral.isTooLong(literal)) {
            throw error(span, "integer literal has more than 4300 digits");
        }
        return new Constant(span, NumberLiteral.value(literal));
    }

    Expression strings(List<StringPieceContext> pieces) {
        return strings.literal(pieces);
    }

    // Calls and subscripts

    /** What stands between the parentheses of a call or of a class statement. */
    record Arguments(List<Expression> args, List<Keyword> keywords) {
        static final Arguments NONE = new Arguments(List.of(), List.of());
    }

    Arguments arguments(@Nullable ArgumentsContext node, @Nullable Span parentheses) {
        if (node == null) {
            return Arguments.NONE;
        }
        List<Expression> args = new ArrayList<>(node.items.size());
        List<Keyword> keywords = new ArrayList<>();
        for (ArgumentContext item : node.items) {
            if (item.mapping != null) {
                keywords.add(new Keyword(span(item), null, expression(item.mapping)));
            } else if (item.equal != null) {
                keywords.add(new Keyword(span(item), keywordName(item.first), expression(item.value)));
            } else {
                Expression arg = argument(item, node.items.size() == 1 ? parentheses : null);
                checkOrder(arg, keywords);
                args.add(arg);
            }
        }
        checkRepeated(keywords);
        return new Arguments(args, keywords);
    }

    private Expression argument(ArgumentContext item, @Nullable Span parentheses) {
        if (item.generators.isEmpty()) {
            return element(item.first);
        }
        if (parentheses == null) {
            throw error(span(item), "Generator expression must be parenthesized");
        }
        return generator(parentheses, item.first, item.generators);
    }

    private void checkOrder(Expression arg, List<Keyword> keywords) {
        boolean isStarred = arg instanceof Starred;
        for (Keyword keyword : keywords) {
            if (keyword.arg() == null) {
                throw error(
                        arg.span(),
                        isStarred
                                ? "iterable argument unpacking follows keyword argument unpacking"
                                : "positional argument follows keyword argument unpacking");
            }
            if (!isStarred) {
                throw error(arg.span(), "positional argument follows keyword argument");
            }
        }
    }

    private void checkRepeated(List<Keyword> keywords) {
        if (keywords.size() < 2) {
            return;
        }
        HashSet<String> seen = new HashSet<>();
        for (Keyword keyword : keywords) {
            String arg = keyword.arg();
            if (arg != null && !seen.add(arg)) {
                throw error(keyword.span(), "keyword argument repeated: " + arg);
            }
        }
    }

    private String keywordName(ElementContext node) {
        Expression name = element(node);
        if (name instanceof Name simple && node.getStart().getType() == Python.NAME) {
            return simple.id();
        }
        if (name instanceof Constant constant && node.getStart() == node.getStop() && isWord(constant)) {
            throw error(name.span(), "cannot assign to " + Targets.describe(name));
        }
        throw error(span(node), "expression cannot contain assignment, perhaps you meant \"==\"?");
    }

    private static boolean isWord(Constant constant) {
        return constant.value() instanceof Boolean || constant.value() == Literal.Singleton.NONE;
    }

    private Expression subscript(TrailerContext node) {
        SliceContext first = node.slices.get(0);
        if (node.slices.size() == 1 && node.comma == null && (first.lower == null || first.lower.star == null)) {
            return slice(first);
        }
        List<Expression> elements = new ArrayList<>(node.slices.size());
        for (SliceContext slice : node.slices) {
            elements.add(slice(slice));
        }
        Token last = node.comma;
        int end = last != null ? end(last) : end(node.slices.get(node.slices.size() - 1));
        return new Tuple(new Span(start(first), end), elements);
    }

    private Expression slice(SliceContext node) {
        if (node.colons.isEmpty()) {
            return element(node.lower);
        }
        ElementContext lower = node.lower;
        if (lower != null) {
            refuseWalrus(lower);
        }
        return new Slice(
                span(node),
                lower == null ? null : single(lower),
                node.upper == null ? null : expression(node.upper),
                node.step == null ? null : expression(node.step));
    }

    // Displays and comprehensions

    private Expression parenthesised(ParenthesisedContext node) {
        if (node.yield != null) {
            return yieldExpression(node.yield);
        }
        if (!node.generators.isEmpty()) {
            return generator(span(node), node.items.get(0), node.generators);
        }
        if (node.items.size() == 1 && node.comma == null) {
            return single(node.items.get(0));
        }
        return new Tuple(span(node), elements(node.items, true));
    }

    private Expression generator(Span span, ElementContext element, List<ComprehensionContext> generators) {
        surroundings.enterGenerator();
        Expression elt = comprehended(element);
        List<Comprehension> comprehensions = comprehensions(generators);
        surroundings.leave();
        return new GeneratorExp(span, elt, comprehensions);
    }

    private Expression listDisplay(ListDisplayContext node) {
        if (node.generators.isEmpty()) {
            return new Expression.List(span(node), elements(node.items, true));
        }
        return new ListComp(span(node), comprehended(node.items.get(0)), comprehensions(node.generators));
    }

    private Expression braceDisplay(BraceDisplayContext node) {
        if (!node.generators.isEmpty()) {
            return braceComprehension(node, node.items.get(0));
        }
        boolean isSet = false;
        for (BraceItemContext item : node.items) {
            isSet |= item.mapping == null && item.entry == null;
        }
        return isSet ? set(node) : dict(node);
    }

    private Expression braceComprehension(BraceDisplayContext node, BraceItemContext item) {
        if (item.mapping != null) {
            throw error(span(item), "dict unpacking cannot be used in dict comprehension");
        }
        if (item.entry == null) {
            return new SetComp(span(node), comprehended(item.key), comprehensions(node.generators));
        }
        refuseWalrus(item.key);
        return new DictComp(span(node), single(item.key), expression(item.entry), comprehensions(node.generators));
    }

    private Expression set(BraceDisplayContext node) {
        List<Expression> elements = new ArrayList<>(node.items.size());
        for (BraceItemContext item : node.items) {
            if (item.mapping != null || item.entry != null) {
                int at = item.entry != null ? end(item.key) : start(item);
                throw error(new Span(at, end(item)), "cannot mix the elements of a set with the entries of a dict");
            }
            elements.add(element(item.key));
        }
        return new Expression.Set(span(node), elements);
    }

    private Expression dict(BraceDisplayContext node) {
        List<Item> items = new ArrayList<>(node.items.size());
        for (BraceItemContext item : node.items) {
            if (item.mapping != null) {
                if (!Operation.canBeStarred(item.mapping)) {
                    throw looseStar(span(item.mapping));
                }
                items.add(new Item(null, operation(item.mapping)));
            } else {
                refuseWalrus(item.key);
                items.add(new Item(single(item.key), expression(item.entry)));
            }
        }
        return new Dict(span(node), items);
    }

    private Expression comprehended(ElementContext node) {
        if (node.star != null) {
            throw error(span(node), "iterable unpacking cannot be used in comprehension");
        }
        return element(node);
    }

    private List<Comprehension> comprehensions(List<ComprehensionContext> nodes) {
        List<Comprehension> result = new ArrayList<>(nodes.size());
        for (ComprehensionContext node : nodes) {
            if (node.async != null) {
                surroundings.asyncComprehension(span(node));
            }
            Expression target = targets(node.target);
            Expression iter = operation(node.iter);
            List<Expression> ifs = new ArrayList<>(node.conditions.size());
            for (OperationContext condition : node.conditions) {
                ifs.add(operation(condition));
            }
            result.add(new Comprehension(span(node), target, iter, ifs, node.async != null));
        }
        return result;
    }

    // Places

    static int start(Token token) {
        return token.getStartIndex();
    }

    static int end(Token token) {
        return token.getStopIndex() + 1;
    }

    static int start(ParserRuleContext node) {
        return node.start.getStartIndex();
    }

    static int end(ParserRuleContext node) {
        return node.stop.getStopIndex() + 1;
    }

    static Span span(Token token) {
        return new Span(start(token), end(token));
    }

    static Span span(ParserRuleContext node) {
        return new Span(start(node), end(node));
    }

    PythonSyntaxError error(Span span, String message) {
        return new PythonSyntaxError(source, span, message);
    }
}
