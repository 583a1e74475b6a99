package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import org.jspecify.annotations.Nullable;

/** Small conversions of what scripts pass as arguments. */
public final class Values {
    private Values() {}

    /** Null for Python's None and for an argument that was not given. */
    public static @Nullable Object orNull(@Nullable Object value) {
        return value == None.NONE || value == Ellipsis.ELLIPSIS ? null : value;
    }

    /** The text of {@code value}, null for None. */
    public static @Nullable String textOrNull(@Nullable Object value) {
        Object given = orNull(value);
        return given == null ? null : Operators.str(given);
    }

    /** Python's truth of {@code value}. */
    public static boolean truth(@Nullable Object value) {
        Object given = orNull(value);
        return given != null && Operators.truth(given);
    }

    /** Null for None, else Python's truth: for flags of three states. */
    public static @Nullable Boolean flag(@Nullable Object value) {
        Object given = orNull(value);
        return given == null ? null : (Boolean) Operators.truth(given);
    }

    /** Whether the argument was given at all. */
    public static boolean given(@Nullable Object value) {
        return value != Ellipsis.ELLIPSIS;
    }
}
