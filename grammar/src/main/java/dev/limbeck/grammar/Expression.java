package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** A Python expression. Kinds and field names follow the {@code expr} sum of Python's own {@code ast} module. */
public sealed interface Expression extends Node {
    <R> R accept(Visitor<R> visitor);

    /** {@code a and b and c}: one operator, two values or more. */
    record BoolOp(Span span, BoolOperator op, java.util.List<Expression> values) implements Expression {
        public BoolOp {
            values = java.util.List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.boolOp(this);
        }
    }

    /** {@code (target := value)}. */
    record NamedExpr(Span span, Name target, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.namedExpr(this);
        }
    }

    /** {@code left + right}. */
    record BinOp(Span span, Expression left, Operator op, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binOp(this);
        }
    }

    /** {@code not operand}, {@code -operand}. */
    record UnaryOp(Span span, UnaryOperator op, Expression operand) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unaryOp(this);
        }
    }

    /** {@code lambda args: body}. */
    record Lambda(Span span, Parameters args, Expression body) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lambda(this);
        }
    }

    /** {@code body if test else orelse}. */
    record IfExp(Span span, Expression test, Expression body, Expression orelse) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ifExp(this);
        }
    }

    /** {@code {key: value, **other}}. */
    record Dict(Span span, java.util.List<Item> items) implements Expression {
        public Dict {
            items = java.util.List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dict(this);
        }
    }

    /** {@code {a, *b}}; never empty. */
    record Set(Span span, java.util.List<Expression> elts) implements Expression {
        public Set {
            elts = java.util.List.copyOf(elts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** {@code [elt for x in xs]}. */
    record ListComp(Span span, Expression elt, java.util.List<Comprehension> generators) implements Expression {
        public ListComp {
            generators = java.util.List.copyOf(generators);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listComp(this);
        }
    }

    /** {@code {elt for x in xs}}. */
    record SetComp(Span span, Expression elt, java.util.List<Comprehension> generators) implements Expression {
        public SetComp {
            generators = java.util.List.copyOf(generators);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setComp(this);
        }
    }

    /** {@code {key: value for x in xs}}. */
    record DictComp(Span span, Expression key, Expression value, java.util.List<Comprehension> generators)
            implements Expression {
        public DictComp {
            generators = java.util.List.copyOf(generators);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dictComp(this);
        }
    }

    /** {@code (elt for x in xs)}. */
    record GeneratorExp(Span span, Expression elt, java.util.List<Comprehension> generators) implements Expression {
        public GeneratorExp {
            generators = java.util.List.copyOf(generators);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generatorExp(this);
        }
    }

    /** {@code await value}. */
    record Await(Span span, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.await(this);
        }
    }

    /** {@code yield}, {@code yield value}. */
    record Yield(Span span, @Nullable Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yieldExpression(this);
        }
    }

    /** {@code yield from value}. */
    record YieldFrom(Span span, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.yieldFrom(this);
        }
    }

    /** {@code left < a <= b}: as many operators as comparators. */
    record Compare(
            Span span, Expression left, java.util.List<CompareOperator> ops, java.util.List<Expression> comparators)
            implements Expression {
        public Compare {
            ops = java.util.List.copyOf(ops);
            comparators = java.util.List.copyOf(comparators);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.compare(this);
        }
    }

    /** {@code f(a, *b, key=c, **d)}. A {@code *b} is a {@link Starred} among the {@code args}, which Python evaluates before all {@code keywords}. */
    record Call(Span span, Expression func, java.util.List<Expression> args, java.util.List<Keyword> keywords)
            implements Expression {
        public Call {
            args = java.util.List.copyOf(args);
            keywords = java.util.List.copyOf(keywords);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code {value!r:spec}} inside an f-string. */
    record FormattedValue(
            Span span,
            Expression value,
            Conversion conversion,
            @Nullable JoinedStr formatSpec) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formattedValue(this);
        }
    }

    /** An f-string: {@link Constant} texts and {@link FormattedValue}s in turn. */
    record JoinedStr(Span span, java.util.List<Expression> values) implements Expression {
        public JoinedStr {
            values = java.util.List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.joinedStr(this);
        }
    }

    /** A literal. The value is a {@code String}, {@code Long} (or {@code BigInteger} beyond it), {@code Double}, {@code Boolean}
     * or a {@link Literal}; never null. */
    record Constant(Span span, Object value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** {@code value.attr}. */
    record Attribute(Span span, Expression value, String attr) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attribute(this);
        }
    }

    /** {@code value[slice]}. */
    record Subscript(Span span, Expression value, Expression slice) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subscript(this);
        }
    }

    /** {@code *value} in a call, a display, a target or a subscript. */
    record Starred(Span span, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.starred(this);
        }
    }

    /** A variable. Names are NFKC-normalised and interned. */
    record Name(Span span, String id) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** {@code [a, *b]}, also as a target. */
    record List(Span span, java.util.List<Expression> elts) implements Expression {
        public List {
            elts = java.util.List.copyOf(elts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** {@code a, *b}, with or without parentheses, also as a target. */
    record Tuple(Span span, java.util.List<Expression> elts) implements Expression {
        public Tuple {
            elts = java.util.List.copyOf(elts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tuple(this);
        }
    }

    /** {@code lower:upper:step} inside a subscript. */
    record Slice(
            Span span,
            @Nullable Expression lower,
            @Nullable Expression upper,
            @Nullable Expression step) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.slice(this);
        }
    }

    /** One {@code key: value} of a {@link Dict}; without a key it is {@code **value}. */
    record Item(@Nullable Expression key, Expression value) {}

    /** {@code !s}, {@code !r} or {@code !a} of a {@link FormattedValue}. */
    enum Conversion {
        NONE,
        STR,
        REPR,
        ASCII
    }

    /** One method per kind: a walker that forgets a kind does not compile. */
    interface Visitor<R> {
        R boolOp(BoolOp node);

        R namedExpr(NamedExpr node);

        R binOp(BinOp node);

        R unaryOp(UnaryOp node);

        R lambda(Lambda node);

        R ifExp(IfExp node);

        R dict(Dict node);

        R set(Set node);

        R listComp(ListComp node);

        R setComp(SetComp node);

        R dictComp(DictComp node);

        R generatorExp(GeneratorExp node);

        R await(Await node);

        R yieldExpression(Yield node);

        R yieldFrom(YieldFrom node);

        R compare(Compare node);

        R call(Call node);

        R formattedValue(FormattedValue node);

        R joinedStr(JoinedStr node);

        R constant(Constant node);

        R attribute(Attribute node);

        R subscript(Subscript node);

        R starred(Starred node);

        R name(Name node);

        R list(List node);

        R tuple(Tuple node);

        R slice(Slice node);
    }
}
