package dev.limbeck.grammar;

import org.jspecify.annotations.Nullable;

/** {@code T: bound = default}, {@code *Ts} or {@code **P} between the brackets of a generic definition. */
public record TypeParam(
        Span span,
        Kind kind,
        String name,
        @Nullable Expression bound,
        @Nullable Expression defaultValue) implements Node {
    /** Named as in Python's {@code ast}: {@code TypeVar}, {@code TypeVarTuple}, {@code ParamSpec}. */
    public enum Kind {
        TYPE_VAR,
        TYPE_VAR_TUPLE,
        PARAM_SPEC
    }
}
