package dev.limbeck.engine.python;

import org.jspecify.annotations.Nullable;

/** Values written in Java that have an order: the four ordering methods in terms of one comparison. */
abstract class NativeOrder {
    /** Negative, zero or positive; null when {@code other} is no value to compare with. */
    abstract @Nullable Integer compareWith(Object other);

    @PyMethod("__lt__(other, /)")
    public final Object isLess(Object other) {
        Integer order = compareWith(other);
        return order == null ? NotImplemented.NOT_IMPLEMENTED : (Object) (order < 0);
    }

    @PyMethod("__le__(other, /)")
    public final Object isLessOrEqual(Object other) {
        Integer order = compareWith(other);
        return order == null ? NotImplemented.NOT_IMPLEMENTED : (Object) (order <= 0);
    }

    @PyMethod("__gt__(other, /)")
    public final Object isGreater(Object other) {
        Integer order = compareWith(other);
        return order == null ? NotImplemented.NOT_IMPLEMENTED : (Object) (order > 0);
    }

    @PyMethod("__ge__(other, /)")
    public final Object isGreaterOrEqual(Object other) {
        Integer order = compareWith(other);
        return order == null ? NotImplemented.NOT_IMPLEMENTED : (Object) (order >= 0);
    }
}
