package dev.limbeck.grammar;

import static dev.limbeck.grammar.ExpressionBuilder.end;
import static dev.limbeck.grammar.ExpressionBuilder.span;
import static dev.limbeck.grammar.ExpressionBuilder.start;

import dev.limbeck.grammar.Python.*;
import dev.limbeck.grammar.Statement.*;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes statements of what the parser read. */
final class StatementBuilder {
    private final ExpressionBuilder expressions;
    private final PatternBuilder patterns;
    private final Surroundings surroundings;

    StatementBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.patterns = new PatternBuilder(expressions);
        this.surroundings = expressions.surroundings;
    }

    List<Statement> statements(List<StatementContext> nodes) {
        List<Statement> result = new ArrayList<>(nodes.size());
        for (StatementContext node : nodes) {
            if (node instanceof SimpleStatementsContext simple) {
                addLine(simple.line, result);
            } else {
                result.add(compound(node));
            }
        }
        return result;
    }

    private void addLine(SimpleLineContext line, List<Statement> into) {
        for (SimpleStatementContext part : line.parts) {
            into.add(simple(part));
        }
    }

    private List<Statement> block(BlockContext node) {
        if (node.line == null) {
            return statements(node.body);
        }
        List<Statement> result = new ArrayList<>(node.line.parts.size());
        addLine(node.line, result);
        return result;
    }

    private List<Statement> optionalBlock(@Nullable BlockContext node) {
        return node == null ? List.of() : block(node);
    }

    // Compound statements

    private Statement compound(StatementContext node) {
        if (node instanceof FunctionContext function) {
            return function(function.function, List.of(), null);
        }
        if (node instanceof IfContext branch) {
            return branch(branch);
        }
        if (node instanceof WithContext with) {
            return with(with.context, null);
        }
        if (node instanceof ForContext loop) {
            return loop(loop.loop, null);
        }
        if (node instanceof TryContext attempt) {
            return attempt(attempt);
        }
        if (node instanceof ClassContext definition) {
            return classDef(definition.class_, List.of());
        }
        if (node instanceof DecoratedContext decorated) {
            return decorated(decorated);
        }
        if (node instanceof WhileContext loop) {
            return loop(loop);
        }
        if (node instanceof AsyncContext async) {
            return async(async);
        }
        return match((MatchContext) node);
    }

    private Statement async(AsyncContext node) {
        Token keyword = node.start;
        if (node.function != null) {
            return function(node.function, List.of(), keyword);
        }
        return node.loop != null ? loop(node.loop, keyword) : with(node.context, keyword);
    }

    private Statement branch(IfContext node) {
        Expression test = test(node.test);
        List<Statement> body = block(node.body);
        int count = node.clauses.size();
        List<Expression> tests = new ArrayList<>(count);
        List<List<Statement>> bodies = new ArrayList<>(count);
        for (ElifClauseContext clause : node.clauses) {
            tests.add(test(clause.test));
            bodies.add(block(clause.body));
        }
        List<Statement> orelse = optionalBlock(node.orelse);
        for (int i = count - 1; i >= 0; i--) {
            int end = lastEnd(orelse.isEmpty() ? bodies.get(i) : orelse);
            orelse = List.of(new If(new Span(start(node.clauses.get(i)), end), tests.get(i), bodies.get(i), orelse));
        }
        int end = lastEnd(orelse.isEmpty() ? body : orelse);
        return new If(new Span(start(node), end), test, body, orelse);
    }

    private Expression test(ElementContext node) {
        return expressions.single(node);
    }

    private Statement loop(WhileContext node) {
        Expression test = test(node.test);
        List<Statement> body = loopBody(node.body);
        List<Statement> orelse = optionalBlock(node.orelse);
        return new While(new Span(start(node), lastEnd(orelse.isEmpty() ? body : orelse)), test, body, orelse);
    }

    private Statement loop(ForLoopContext node, @Nullable Token async) {
        if (async != null) {
            surroundings.async(span(async), "for");
        }
        Expression target = expressions.targets(node.target);
        Expression iter = expressions.expressions(node.iter);
        List<Statement> body = loopBody(node.body);
        List<Statement> orelse = optionalBlock(node.orelse);
        int end = lastEnd(orelse.isEmpty() ? body : orelse);
        return async == null
                ? new For(new Span(start(node), end), target, iter, body, orelse)
                : new AsyncFor(new Span(start(async), end), target, iter, body, orelse);
    }

    private List<Statement> loopBody(BlockContext node) {
        surroundings.enterLoop();
        List<Statement> body = block(node);
        surroundings.leaveLoop();
        return body;
    }

    private Statement with(WithBlockContext node, @Nullable Token async) {
        if (async != null) {
            surroundings.async(span(async), "with");
        }
        List<WithItem> items = withItems(node.items);
        List<Statement> body = block(node.body);
        int end = lastEnd(body);
        return async == null
                ? new With(new Span(start(node), end), items, body)
                : new AsyncWith(new Span(start(async), end), items, body);
    }

    private List<WithItem> withItems(List<WithItemContext> nodes) {
        List<WithItem> result = new ArrayList<>(nodes.size());
        ParenthesisedContext group = nodes.size() == 1 ? groupOfItems(nodes.get(0)) : null;
        if (group != null) {
            for (ElementContext item : group.items) {
                result.add(withItem(span(item), expressions.expression(item.first), item.as));
            }
            return result;
        }
        for (WithItemContext node : nodes) {
            result.add(withItem(span(node), expressions.expression(node.value), node.as));
        }
        return result;
    }

    private WithItem withItem(Span span, Expression context, @Nullable OperandContext as) {
        if (as == null) {
            return new WithItem(span, context, null);
        }
        Expression target = expressions.unary(as);
        expressions.targets.bind(target);
        return new WithItem(span, context, target);
    }

    /** The parentheses of {@code with (a as b, c):}, where they hold nothing but such items. */
    private static @Nullable ParenthesisedContext groupOfItems(WithItemContext node) {
        if (node.as != null || node.value.lambda != null || node.value.test != null) {
            return null;
        }
        List<OperandContext> operands = node.value.body.operands;
        OperandContext operand = operands.get(0);
        ParenthesisedContext group = operand.group;
        if (operands.size() > 1 || group == null || !operand.trailers.isEmpty() || !operand.prefixes.isEmpty()) {
            return null;
        }
        if (group.items.isEmpty() || !group.generators.isEmpty()) {
            return null;
        }
        for (ElementContext item : group.items) {
            if (item.star != null || item.named != null) {
                return null;
            }
        }
        return group;
    }

    private Statement attempt(TryContext node) {
        List<Statement> body = block(node.body);
        List<ExceptHandler> handlers = new ArrayList<>(node.handlers.size());
        for (int i = 0; i < node.handlers.size(); i++) {
            HandlerContext handler = node.handlers.get(i);
            checkHandler(handler, node.handlers.get(0), i == node.handlers.size() - 1);
            handlers.add(handler(handler));
        }
        if (handlers.isEmpty() && node.finalbody == null) {
            throw expressions.error(
                    new Span(start(node), start(node) + 3), "expected 'except' or 'finally' block after 'try'");
        }
        if (handlers.isEmpty() && node.orelse != null) {
            throw expressions.error(span(node.orelse), "expected 'except' before 'else'");
        }
        List<Statement> orelse = optionalBlock(node.orelse);
        List<Statement> finalbody = optionalBlock(node.finalbody);
        int end = endOfTry(handlers, orelse, finalbody);
        Span span = new Span(start(node), end);
        boolean isStar = !node.handlers.isEmpty() && node.handlers.get(0).star != null;
        return isStar
                ? new TryStar(span, body, handlers, orelse, finalbody)
                : new Try(span, body, handlers, orelse, finalbody);
    }

    private static int endOfTry(List<ExceptHandler> handlers, List<Statement> orelse, List<Statement> finalbody) {
        if (!finalbody.isEmpty()) {
            return lastEnd(finalbody);
        }
        return orelse.isEmpty() ? handlers.get(handlers.size() - 1).span().end() : lastEnd(orelse);
    }

    private void checkHandler(HandlerContext node, HandlerContext first, boolean isLast) {
        if ((node.star == null) != (first.star == null)) {
            throw expressions.error(span(node.start), "cannot have both 'except' and 'except*' on the same 'try'");
        }
        if (node.type == null && node.star != null) {
            throw expressions.error(span(node.star), "expected one or more exception types");
        }
        if (node.type == null && !isLast) {
            throw expressions.error(span(node.start), "default 'except:' must be last");
        }
        if (!node.others.isEmpty()) {
            int end = end(node.others.get(node.others.size() - 1));
            throw expressions.error(new Span(start(node.type), end), "multiple exception types must be parenthesized");
        }
    }

    private ExceptHandler handler(HandlerContext node) {
        Expression type = node.type == null ? null : expressions.expression(node.type);
        String name = node.name == null ? null : expressions.name(node.name);
        List<Statement> body = block(node.body);
        return new ExceptHandler(new Span(start(node), lastEnd(body)), type, name, body);
    }

    private Statement match(MatchContext node) {
        Expression subject = expressions.expressions(node.subject, true);
        List<MatchCase> cases = new ArrayList<>(node.cases.size());
        for (CaseBlockContext item : node.cases) {
            Pattern pattern = patterns.pattern(item.patterns);
            Expression guard = item.guard == null ? null : test(item.guard);
            List<Statement> body = block(item.body);
            cases.add(new MatchCase(new Span(start(item), lastEnd(body)), pattern, guard, body));
        }
        int end = cases.get(cases.size() - 1).span().end();
        return new Match(new Span(start(node), end), subject, cases);
    }

    // Definitions

    private Statement decorated(DecoratedContext node) {
        List<Expression> decorators = new ArrayList<>(node.decorators.size());
        for (DecoratorContext decorator : node.decorators) {
            decorators.add(expressions.single(decorator.value));
        }
        return node.class_ != null
                ? classDef(node.class_, decorators)
                : function(node.function, decorators, node.async);
    }

    private Statement function(FunctionDefContext node, List<Expression> decorators, @Nullable Token async) {
        String name = expressions.name(node.name);
        List<TypeParam> types = typeParams(node.types);
        Parameters parameters = new ParameterBuilder(expressions).parameters(node.args);
        Expression returns = node.result == null ? null : expressions.expression(node.result);
        surroundings.enterFunction(async != null);
        List<Statement> body = block(node.body);
        surroundings.leave();
        int end = lastEnd(body);
        return async == null
                ? new FunctionDef(new Span(start(node), end), name, parameters, body, decorators, returns, types)
                : new AsyncFunctionDef(new Span(start(async), end), name, parameters, body, decorators, returns, types);
    }

    private Statement classDef(ClassDefContext node, List<Expression> decorators) {
        String name = expressions.name(node.name);
        List<TypeParam> types = typeParams(node.types);
        ExpressionBuilder.Arguments arguments = expressions.arguments(node.args, null);
        surroundings.enterClass();
        List<Statement> body = block(node.body);
        surroundings.leave();
        Span span = new Span(start(node), lastEnd(body));
        return new ClassDef(span, name, arguments.args(), arguments.keywords(), body, decorators, types);
    }

    private List<TypeParam> typeParams(@Nullable TypeParamsContext node) {
        if (node == null) {
            return List.of();
        }
        List<TypeParam> result = new ArrayList<>(node.items.size());
        boolean hasDefault = false;
        for (TypeParamContext item : node.items) {
            TypeParam param = typeParam(item);
            if (hasDefault && param.defaultValue() == null) {
                throw expressions.error(
                        param.span(),
                        "non-default type parameter '" + param.name() + "' follows default type parameter");
            }
            hasDefault |= param.defaultValue() != null;
            result.add(param);
        }
        return result;
    }

    private TypeParam typeParam(TypeParamContext node) {
        TypeParam.Kind kind = node.kind == null
                ? TypeParam.Kind.TYPE_VAR
                : node.kind.getType() == Python.STAR ? TypeParam.Kind.TYPE_VAR_TUPLE : TypeParam.Kind.PARAM_SPEC;
        if (node.bound != null && kind != TypeParam.Kind.TYPE_VAR) {
            throw expressions.error(span(node.bound), "only a plain type parameter can have a bound");
        }
        Expression bound = node.bound == null ? null : expressions.expression(node.bound);
        Expression value = null;
        if (node.value != null) {
            boolean mayBeStarred = kind == TypeParam.Kind.TYPE_VAR_TUPLE;
            value = mayBeStarred ? expressions.element(node.value) : expressions.single(node.value);
        }
        return new TypeParam(span(node), kind, expressions.name(node.name), bound, value);
    }

    // Simple statements

    private Statement simple(SimpleStatementContext node) {
        if (node instanceof ExpressionStatementContext expression) {
            return expressionStatement(expression);
        }
        Span span = span(node);
        switch (node.start.getType()) {
            case Python.RETURN -> {
                surroundings.returnStatement(span);
                ExpressionsContext result = ((ReturnContext) node).result;
                return new Return(span, result == null ? null : expressions.expressions(result));
            }
            case Python.PASS -> {
                return new Pass(span);
            }
            case Python.BREAK -> {
                surroundings.breakStatement(span);
                return new Break(span);
            }
            case Python.CONTINUE -> {
                surroundings.continueStatement(span);
                return new Continue(span);
            }
            case Python.IMPORT -> {
                return importModule((ImportContext) node);
            }
            case Python.FROM -> {
                return importFrom((ImportFromContext) node);
            }
            case Python.RAISE -> {
                RaiseContext raise = (RaiseContext) node;
                return new Raise(span, optional(raise.exc), optional(raise.cause));
            }
            case Python.ASSERT -> {
                AssertContext assertion = (AssertContext) node;
                return new Assert(span, expressions.expression(assertion.test), optional(assertion.message));
            }
            case Python.DEL -> {
                return delete((DeleteContext) node);
            }
            case Python.TYPE -> {
                return typeAlias((TypeAliasContext) node);
            }
            default -> {
                return scope((ScopeContext) node);
            }
        }
    }

    private @Nullable Expression optional(@Nullable ExpressionContext node) {
        return node == null ? null : expressions.expression(node);
    }

    private Statement expressionStatement(ExpressionStatementContext node) {
        Span span = span(node);
        if (!node.rest.isEmpty()) {
            refuseLonelyStar(node.first);
        }
        Expression first = expressions.assigned(node.first);
        if (node.annotation != null) {
            return annotated(node, first);
        }
        if (node.op != null) {
            expressions.targets.augment(first);
            Operator op = Operation.operator(node.op.op.getType());
            return new AugAssign(span, first, op, expressions.assigned(node.last));
        }
        if (node.rest.isEmpty()) {
            return new Expr(span, first);
        }
        int last = node.rest.size() - 1;
        List<Expression> targets = new ArrayList<>(last + 1);
        targets.add(first);
        for (int i = 0; i < last; i++) {
            targets.add(expressions.assigned(node.rest.get(i)));
        }
        for (Expression target : targets) {
            expressions.targets.assign(target);
        }
        return new Assign(span, targets, expressions.assigned(node.rest.get(last)));
    }

    private void refuseLonelyStar(AssignedContext node) {
        if (node.list != null && node.list.items.size() == 1 && node.list.comma == null) {
            ElementContext only = node.list.items.get(0);
            if (only.star != null) {
                throw expressions.error(span(only), "starred assignment target must be in a list or tuple");
            }
        }
    }

    private Statement annotated(ExpressionStatementContext node, Expression target) {
        expressions.targets.annotate(target);
        boolean isSimple = target instanceof Expression.Name && node.first.start.getType() == Python.NAME;
        Expression annotation = expressions.expression(node.annotation);
        Expression value = node.last == null ? null : expressions.assigned(node.last);
        return new AnnAssign(span(node), target, annotation, value, isSimple);
    }

    private Statement delete(DeleteContext node) {
        List<Expression> targets = new ArrayList<>();
        for (ElementContext item : node.deleted.items) {
            Expression target = expressions.single(item);
            expressions.targets.delete(target);
            targets.add(target);
        }
        return new Delete(span(node), targets);
    }

    private Statement importModule(ImportContext node) {
        List<Alias> names = new ArrayList<>(node.names.size());
        for (DottedAliasContext alias : node.names) {
            names.add(new Alias(span(alias), dotted(alias.name), alias.as == null ? null : expressions.name(alias.as)));
        }
        return new Import(span(node), names);
    }

    private Statement importFrom(ImportFromContext node) {
        int level = 0;
        for (Token dots : node.dots) {
            level += dots.getType() == Python.DOT ? 1 : 3;
        }
        if (level == 0 && node.module == null) {
            throw expressions.error(span(node), "expected a module name after 'from'");
        }
        List<Alias> names = new ArrayList<>();
        if (node.star != null) {
            surroundings.importStar(span(node.star));
            names.add(new Alias(span(node.star), "*", null));
        } else {
            if (node.open == null && node.names.comma != null) {
                throw expressions.error(
                        span(node.names.comma), "trailing comma not allowed without surrounding parentheses");
            }
            for (AliasNameContext alias : node.names.items) {
                String as = alias.as == null ? null : expressions.name(alias.as);
                names.add(new Alias(span(alias), expressions.name(alias.name), as));
            }
        }
        return new ImportFrom(span(node), node.module == null ? null : dotted(node.module), names, level);
    }

    private String dotted(DottedNameContext node) {
        if (node.parts.size() == 1) {
            return expressions.name(node.parts.get(0));
        }
        StringBuilder result = new StringBuilder();
        for (Token part : node.parts) {
            if (!result.isEmpty()) {
                result.append('.');
            }
            result.append(expressions.name(part));
        }
        return result.toString();
    }

    private Statement typeAlias(TypeAliasContext node) {
        Expression.Name name = new Expression.Name(span(node.name), expressions.name(node.name));
        return new TypeAlias(span(node), name, typeParams(node.types), expressions.expression(node.aliased));
    }

    private Statement scope(ScopeContext node) {
        List<String> names = new ArrayList<>(node.names.size());
        for (Token name : node.names) {
            names.add(expressions.name(name));
        }
        if (node.keyword.getType() == Python.GLOBAL) {
            return new Global(span(node), names);
        }
        surroundings.nonlocal(span(node));
        return new Nonlocal(span(node), names);
    }

    private static int lastEnd(List<Statement> body) {
        return body.get(body.size() - 1).span().end();
    }
}
