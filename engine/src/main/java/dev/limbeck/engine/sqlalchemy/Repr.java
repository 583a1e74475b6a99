package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import org.jspecify.annotations.Nullable;

/** Writes an object as the call that makes it, leaving out arguments that have their default. */
public final class Repr {
    private final StringBuilder text;
    private boolean first = true;

    public Repr(String name) {
        text = new StringBuilder(name).append('(');
    }

    /** A positional argument. */
    public Repr value(Object value) {
        separate();
        text.append(Operators.repr(value));
        return this;
    }

    /** A named argument that is left out when null. */
    public Repr named(String name, @Nullable Object value) {
        if (value != null) {
            separate();
            text.append(name).append('=').append(Operators.repr(value));
        }
        return this;
    }

    /** A named argument that is left out when it equals {@code defaultValue}. */
    public Repr named(String name, boolean value, boolean defaultValue) {
        return value == defaultValue ? this : named(name, value);
    }

    private void separate() {
        if (!first) {
            text.append(", ");
        }
        first = false;
    }

    @Override
    public String toString() {
        return text + ")";
    }
}
