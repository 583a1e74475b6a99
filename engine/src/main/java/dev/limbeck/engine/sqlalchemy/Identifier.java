package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import org.jspecify.annotations.Nullable;

/**
 * A name as it reaches SQL: its text, and what its writer wants done with it.
 *
 * @param quote whether to quote it; null leaves that to the dialect
 * @param kind how far the dialect and the naming convention may change it
 */
public record Identifier(String text, @Nullable Boolean quote, Kind kind) {
    /** How far a name may be changed. */
    public enum Kind {
        /** As written; too long a name is an error. */
        PLAIN,
        /** May be cut to the length that the database allows. */
        TRUNCATED,
        /** Made by a naming convention or by {@code op.f()}: may be cut, and no convention applies to it again. */
        CONVENTION
    }

    public Identifier(String text) {
        this(text, null, Kind.PLAIN);
    }

    /** The name that a script passed, or null when it passed None or nothing. */
    public static @Nullable Identifier orNull(@Nullable Object value) {
        Object given = Values.orNull(value);
        return given == null ? null : of(given);
    }

    public static Identifier of(Object value) {
        if (value instanceof Identifier name) {
            return name;
        }
        if (value instanceof QuotedName name) {
            return name.identifier();
        }
        return new Identifier(Operators.str(value));
    }

    /** A name made by a naming convention. */
    public static Identifier convention(String text) {
        return new Identifier(text, null, Kind.CONVENTION);
    }

    /** A name from {@code name} and an explicit {@code quote}, as {@code Column(…, quote=True)} gives them. */
    public static Identifier quoted(Object name, @Nullable Boolean quote) {
        Identifier plain = of(name);
        return quote == null || plain.quote() != null ? plain : new Identifier(plain.text(), quote, plain.kind());
    }

    public boolean isConvention() {
        return kind == Kind.CONVENTION;
    }

    /** The string that scripts see. */
    public Object toPython() {
        return quote == null && kind == Kind.PLAIN ? text : new QuotedName(PyClass.of(pythonClass()), this);
    }

    private Class<? extends QuotedName> pythonClass() {
        return switch (kind) {
            case PLAIN -> QuotedName.class;
            case TRUNCATED -> QuotedName.TruncatedLabel.class;
            case CONVENTION -> QuotedName.Conv.class;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
