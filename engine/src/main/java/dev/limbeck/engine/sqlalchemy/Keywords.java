package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Ellipsis;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code **kw} of a call, from which the known names are taken one by one; what is left is the dialects'. */
final class Keywords {
    private final Map<String, Object> left;

    Keywords(Map<String, Object> keywords) {
        left = new LinkedHashMap<>(keywords);
    }

    /** The argument, null when it is None or was not given. */
    @Nullable
    Object take(String name) {
        return Values.orNull(left.remove(name));
    }

    /** The argument, {@link Ellipsis} when it was not given; None stays None. */
    Object takeGiven(String name) {
        Object value = left.remove(name);
        return value == null ? Ellipsis.ELLIPSIS : value;
    }

    @Nullable
    String text(String name) {
        return Values.textOrNull(take(name));
    }

    boolean truth(String name) {
        return Values.truth(left.remove(name));
    }

    @Nullable
    Boolean flag(String name) {
        return Values.flag(left.remove(name));
    }

    /** What no one has taken. */
    Map<String, Object> rest() {
        return left;
    }
}
