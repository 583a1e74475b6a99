package dev.limbeck.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands after {@code case}. Kinds and field names follow the {@code pattern} sum of Python's own {@code ast} module. */
public sealed interface Pattern extends Node {
    <R> R accept(Visitor<R> visitor);

    /** {@code 1}, {@code "a"}, {@code Colour.RED}: compared with {@code ==}. */
    record MatchValue(Span span, Expression value) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchValue(this);
        }
    }

    /** {@code None}, {@code True} or {@code False}, compared with {@code is}; values as in {@link Expression.Constant}. */
    record MatchSingleton(Span span, Object value) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchSingleton(this);
        }
    }

    /** {@code [a, *rest]}. */
    record MatchSequence(Span span, List<Pattern> patterns) implements Pattern {
        public MatchSequence {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchSequence(this);
        }
    }

    /** {@code {key: pattern, **rest}}: as many keys as patterns. */
    record MatchMapping(
            Span span,
            List<Expression> keys,
            List<Pattern> patterns,
            @Nullable String rest) implements Pattern {
        public MatchMapping {
            keys = List.copyOf(keys);
            patterns = List.copyOf(patterns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchMapping(this);
        }
    }

    /** {@code Cls(pattern, attr=pattern)}. */
    record MatchClass(
            Span span, Expression cls, List<Pattern> patterns, List<String> kwdAttrs, List<Pattern> kwdPatterns)
            implements Pattern {
        public MatchClass {
            patterns = List.copyOf(patterns);
            kwdAttrs = List.copyOf(kwdAttrs);
            kwdPatterns = List.copyOf(kwdPatterns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchClass(this);
        }
    }

    /** {@code *name} inside a sequence; no name for {@code *_}. */
    record MatchStar(Span span, @Nullable String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchStar(this);
        }
    }

    /** {@code pattern as name}, {@code name} alone, or {@code _} with neither. */
    record MatchAs(
            Span span, @Nullable Pattern pattern, @Nullable String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchAs(this);
        }
    }

    /** {@code a | b}. */
    record MatchOr(Span span, List<Pattern> patterns) implements Pattern {
        public MatchOr {
            patterns = List.copyOf(patterns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.matchOr(this);
        }
    }

    /** One method per kind: a walker that forgets a kind does not compile. */
    interface Visitor<R> {
        R matchValue(MatchValue node);

        R matchSingleton(MatchSingleton node);

        R matchSequence(MatchSequence node);

        R matchMapping(MatchMapping node);

        R matchClass(MatchClass node);

        R matchStar(MatchStar node);

        R matchAs(MatchAs node);

        R matchOr(MatchOr node);
    }
}
