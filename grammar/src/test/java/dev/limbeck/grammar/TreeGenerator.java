package dev.limbeck.grammar;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random trees that a parser could have made. */
final class TreeGenerator {
    private static final Span NOWHERE = new Span(0, 0);
    private static final String[] NAMES = {"a", "b", "revision", "match", "case", "type", "_x", "é", "日本"};
    private static final String[] TEXTS = {
        "", "x", "it's", "\"", "\\", "{", "}", "{}", "two\nlines", "\r", "é😀\u0000", "\u2028"
    };
    private static final Object[] CONSTANTS = {
        0L,
        42L,
        Long.MAX_VALUE,
        new BigInteger("123456789012345678901234567890"),
        1.5,
        1e300,
        true,
        false,
        Literal.Singleton.NONE,
        Literal.Singleton.ELLIPSIS,
        new Literal.Bytes("\u0000\u00ff'\\x"),
        new Literal.Imaginary(2.5)
    };

    private final Random random;
    private int budget;

    TreeGenerator(Random random) {
        this.random = random;
        this.budget = 20 + random.nextInt(150);
    }

    List<Statement> module() {
        return body(false, false);
    }

    private <T> List<T> some(int least, Supplier<? extends T> item) {
        List<T> items = new ArrayList<>();
        int count = least + (budget > 0 ? random.nextInt(3) : 0);
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return items;
    }

    private <T> T maybe(Supplier<T> item) {
        return random.nextInt(3) == 0 && budget > 0 ? item.get() : null;
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private Expression.Name nameNode() {
        return new Expression.Name(NOWHERE, name());
    }

    // Statements

    private List<Statement> body(boolean inFunction, boolean inLoop) {
        return some(1, () -> statement(inFunction, inLoop));
    }

    private List<Statement> optionalBody(boolean inFunction, boolean inLoop) {
        return random.nextBoolean() ? List.of() : body(inFunction, inLoop);
    }

    private Statement statement(boolean inFunction, boolean inLoop) {
        budget--;
        int kind = random.nextInt(budget > 0 ? 27 : 12);
        return switch (kind) {
            case 0 -> new Statement.Expr(NOWHERE, expression());
            case 1 -> new Statement.Assign(NOWHERE, some(1, () -> target(true)), expression());
            case 2 -> new Statement.AugAssign(NOWHERE, simpleTarget(), operator(), expression());
            case 3 -> annotated();
            case 4 -> inFunction ? new Statement.Return(NOWHERE, maybe(this::expression)) : new Statement.Pass(NOWHERE);
            case 5 -> new Statement.Delete(NOWHERE, some(1, this::simpleTarget));
            case 6 -> raise();
            case 7 -> new Statement.Assert(NOWHERE, expression(), maybe(this::expression));
            case 8 ->
                new Statement.Import(
                        NOWHERE, some(1, () -> new Alias(NOWHERE, name() + "." + name(), maybe(this::name))));
            case 9 -> importFrom(inFunction);
            case 10 -> inLoop ? new Statement.Break(NOWHERE) : new Statement.Global(NOWHERE, some(1, this::name));
            case 11 -> inLoop ? new Statement.Continue(NOWHERE) : new Statement.Pass(NOWHERE);
            case 12, 13 ->
                new Statement.If(NOWHERE, expression(), body(inFunction, inLoop), optionalBody(inFunction, inLoop));
            case 14 ->
                new Statement.While(NOWHERE, expression(), body(inFunction, true), optionalBody(inFunction, inLoop));
            case 15, 16 ->
                new Statement.For(
                        NOWHERE, target(true), expression(), body(inFunction, true), optionalBody(inFunction, inLoop));
            case 17 -> new Statement.With(NOWHERE, some(1, this::withItem), body(inFunction, inLoop));
            case 18 -> new Statement.Match(NOWHERE, expression(), some(1, () -> matchCase(inFunction, inLoop)));
            case 19, 20 -> attempt(inFunction, inLoop);
            case 21 ->
                new Statement.ClassDef(
                        NOWHERE,
                        name(),
                        args(),
                        keywords(),
                        body(false, false),
                        some(0, this::expression),
                        typeParams());
            case 22 ->
                new Statement.AsyncFunctionDef(
                        NOWHERE,
                        name(),
                        parameters(true),
                        body(true, false),
                        some(0, this::expression),
                        null,
                        List.of());
            case 23 -> new Statement.TypeAlias(NOWHERE, nameNode(), typeParams(), expression());
            case 24 -> inFunction ? new Statement.Nonlocal(NOWHERE, some(1, this::name)) : new Statement.Pass(NOWHERE);
            default ->
                new Statement.FunctionDef(
                        NOWHERE,
                        name(),
                        parameters(true),
                        body(true, false),
                        some(0, this::expression),
                        maybe(this::expression),
                        typeParams());
        };
    }

    private Statement annotated() {
        Expression target = simpleTarget();
        boolean simple = target instanceof Expression.Name && random.nextBoolean();
        return new Statement.AnnAssign(NOWHERE, target, expression(), maybe(this::expression), simple);
    }

    private Statement raise() {
        Expression exc = maybe(this::expression);
        return new Statement.Raise(NOWHERE, exc, exc == null ? null : maybe(this::expression));
    }

    private Statement importFrom(boolean inFunction) {
        int level = random.nextInt(5);
        String module = level == 0 || random.nextBoolean() ? name() + "." + name() : null;
        List<Alias> names = inFunction || random.nextBoolean()
                ? some(1, () -> new Alias(NOWHERE, name(), maybe(this::name)))
                : List.of(new Alias(NOWHERE, name(), null));
        return new Statement.ImportFrom(NOWHERE, module, names, level);
    }

    private WithItem withItem() {
        return new WithItem(NOWHERE, expression(), maybe(() -> target(false)));
    }

    private Statement attempt(boolean inFunction, boolean inLoop) {
        boolean isStar = random.nextInt(4) == 0;
        List<ExceptHandler> handlers = some(1, () -> {
            Expression type = expression();
            return new ExceptHandler(NOWHERE, type, maybe(this::name), body(inFunction, inLoop && !isStar));
        });
        List<Statement> body = body(inFunction, inLoop);
        List<Statement> orelse = optionalBody(inFunction, inLoop);
        List<Statement> last = optionalBody(inFunction, inLoop);
        return isStar
                ? new Statement.TryStar(NOWHERE, body, handlers, orelse, last)
                : new Statement.Try(NOWHERE, body, handlers, orelse, last);
    }

    private List<TypeParam> typeParams() {
        if (random.nextInt(4) > 0) {
            return List.of();
        }
        return some(0, () -> {
            TypeParam.Kind kind = TypeParam.Kind.values()[random.nextInt(3)];
            Expression bound = kind == TypeParam.Kind.TYPE_VAR ? maybe(this::expression) : null;
            return new TypeParam(NOWHERE, kind, name(), bound, null);
        });
    }

    private Parameters parameters(boolean annotated) {
        if (random.nextInt(3) == 0) {
            return Parameters.NONE;
        }
        int[] number = {0};
        boolean[] defaults = {false};
        Supplier<Parameter> named = () -> parameter("p" + number[0]++, annotated, defaults);
        List<Parameter> posonly = some(0, named);
        List<Parameter> args = some(0, named);
        Parameter vararg = maybe(() -> parameter("args", annotated, null));
        defaults[0] = false;
        List<Parameter> kwonly = some(0, () -> parameter("k" + number[0]++, annotated, new boolean[1]));
        return new Parameters(posonly, args, vararg, kwonly, maybe(() -> parameter("kw", annotated, null)));
    }

    private Parameter parameter(String name, boolean annotated, boolean[] defaults) {
        Expression value = null;
        if (defaults != null && (defaults[0] || random.nextInt(3) == 0)) {
            defaults[0] = true;
            value = expression();
        }
        return new Parameter(NOWHERE, name, annotated ? maybe(this::expression) : null, value);
    }

    // Targets

    private Expression simpleTarget() {
        return switch (random.nextInt(4)) {
            case 0 -> new Expression.Attribute(NOWHERE, expression(), name());
            case 1 -> new Expression.Subscript(NOWHERE, expression(), slice());
            default -> nameNode();
        };
    }

    private Expression target(boolean mayNest) {
        if (!mayNest || random.nextInt(3) > 0) {
            return simpleTarget();
        }
        List<Expression> elements = some(1, () -> target(false));
        if (random.nextInt(3) == 0) {
            elements.set(0, new Expression.Starred(NOWHERE, simpleTarget()));
        }
        return random.nextBoolean() ? new Expression.Tuple(NOWHERE, elements) : new Expression.List(NOWHERE, elements);
    }

    // Expressions

    private Expression expression() {
        budget--;
        if (budget <= 0) {
            return random.nextBoolean() ? nameNode() : constant();
        }
        return switch (random.nextInt(24)) {
            case 0 -> new Expression.BoolOp(NOWHERE, any(BoolOperator.values()), List.of(expression(), expression()));
            case 1 -> new Expression.NamedExpr(NOWHERE, nameNode(), expression());
            case 2, 3 -> new Expression.BinOp(NOWHERE, expression(), operator(), expression());
            case 4 -> new Expression.UnaryOp(NOWHERE, any(UnaryOperator.values()), expression());
            case 5 -> new Expression.Lambda(NOWHERE, parameters(false), expression());
            case 6 -> new Expression.IfExp(NOWHERE, expression(), expression(), expression());
            case 7 ->
                new Expression.Dict(NOWHERE, some(0, () -> new Expression.Item(maybe(this::expression), expression())));
            case 8 -> new Expression.Set(NOWHERE, some(1, this::element));
            case 9 -> new Expression.ListComp(NOWHERE, expression(), generators());
            case 10 -> new Expression.SetComp(NOWHERE, expression(), generators());
            case 11 -> new Expression.DictComp(NOWHERE, expression(), expression(), generators());
            case 12 -> new Expression.GeneratorExp(NOWHERE, expression(), generators());
            case 13 -> compare();
            case 14, 15 -> new Expression.Call(NOWHERE, expression(), args(), keywords());
            case 16 -> formatted(2);
            case 17 -> new Expression.Attribute(NOWHERE, expression(), name());
            case 18 -> new Expression.Subscript(NOWHERE, expression(), slice());
            case 19 -> new Expression.List(NOWHERE, some(0, this::element));
            case 20 -> new Expression.Tuple(NOWHERE, some(0, this::element));
            case 21, 22 -> constant();
            default -> nameNode();
        };
    }

    private Expression element() {
        return random.nextInt(5) == 0 ? new Expression.Starred(NOWHERE, expression()) : expression();
    }

    private List<Expression> args() {
        return some(0, this::element);
    }

    private List<Keyword> keywords() {
        int[] number = {0};
        return some(0, () -> new Keyword(NOWHERE, random.nextInt(4) == 0 ? null : "k" + number[0]++, expression()));
    }

    private List<Comprehension> generators() {
        return some(1, () -> new Comprehension(NOWHERE, target(true), expression(), some(0, this::expression), false));
    }

    private Expression compare() {
        List<CompareOperator> ops = some(1, () -> any(CompareOperator.values()));
        List<Expression> comparators = new ArrayList<>();
        ops.forEach(op -> comparators.add(expression()));
        return new Expression.Compare(NOWHERE, expression(), ops, comparators);
    }

    private Expression slice() {
        return switch (random.nextInt(4)) {
            case 0 -> oneSlice();
            case 1 -> new Expression.Tuple(NOWHERE, List.of(oneSlice(), element()));
            default -> expression();
        };
    }

    private Expression oneSlice() {
        return new Expression.Slice(NOWHERE, maybe(this::expression), maybe(this::expression), maybe(this::expression));
    }

    private Expression.JoinedStr formatted(int depth) {
        List<Expression> values = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String text = TEXTS[random.nextInt(TEXTS.length)];
            if (!text.isEmpty()) {
                values.add(new Expression.Constant(NOWHERE, text));
            }
            values.add(new Expression.FormattedValue(
                    NOWHERE,
                    expression(),
                    any(Expression.Conversion.values()),
                    depth > 0 ? maybe(() -> formatted(depth - 1)) : null));
        }
        return new Expression.JoinedStr(NOWHERE, values);
    }

    private Expression constant() {
        if (random.nextBoolean()) {
            return new Expression.Constant(NOWHERE, TEXTS[random.nextInt(TEXTS.length)]);
        }
        return new Expression.Constant(NOWHERE, CONSTANTS[random.nextInt(CONSTANTS.length)]);
    }

    private Operator operator() {
        return any(Operator.values());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    // Patterns

    private MatchCase matchCase(boolean inFunction, boolean inLoop) {
        return new MatchCase(NOWHERE, pattern(), maybe(this::expression), body(inFunction, inLoop));
    }

    private Pattern pattern() {
        budget--;
        return switch (random.nextInt(budget > 0 ? 9 : 4)) {
            case 0 -> new Pattern.MatchValue(NOWHERE, new Expression.Constant(NOWHERE, 7L));
            case 1 -> new Pattern.MatchValue(NOWHERE, new Expression.Attribute(NOWHERE, nameNode(), name()));
            case 2 -> new Pattern.MatchSingleton(NOWHERE, random.nextBoolean() ? true : Literal.Singleton.NONE);
            case 3 -> new Pattern.MatchAs(NOWHERE, null, random.nextBoolean() ? name() : null);
            case 4 -> sequence();
            case 5 -> mapping();
            case 6 -> classPattern();
            case 7 -> new Pattern.MatchOr(NOWHERE, List.of(pattern(), pattern()));
            default -> new Pattern.MatchAs(NOWHERE, pattern(), name());
        };
    }

    private Pattern sequence() {
        List<Pattern> items = some(0, this::pattern);
        if (random.nextBoolean()) {
            items.add(new Pattern.MatchStar(NOWHERE, maybe(this::name)));
        }
        return new Pattern.MatchSequence(NOWHERE, items);
    }

    private Pattern mapping() {
        List<Expression> keys = some(0, () -> new Expression.Constant(NOWHERE, TEXTS[random.nextInt(TEXTS.length)]));
        List<Pattern> values = new ArrayList<>();
        keys.forEach(key -> values.add(pattern()));
        return new Pattern.MatchMapping(NOWHERE, keys, values, maybe(this::name));
    }

    private Pattern classPattern() {
        int[] number = {0};
        List<String> attributes = some(0, () -> "k" + number[0]++);
        List<Pattern> values = new ArrayList<>();
        attributes.forEach(attribute -> values.add(pattern()));
        return new Pattern.MatchClass(NOWHERE, nameNode(), some(0, this::pattern), attributes, values);
    }
}
