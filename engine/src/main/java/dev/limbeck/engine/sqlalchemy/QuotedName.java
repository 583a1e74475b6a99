package dev.limbeck.engine.sqlalchemy;

import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import org.jspecify.annotations.Nullable;

/** An {@link Identifier} as scripts see it: a string that remembers how it wants to be quoted. */
@PyType(value = "quoted_name", module = "sqlalchemy.sql.elements", bases = String.class)
public class QuotedName extends PyDerived {
    private final Identifier identifier;

    QuotedName(PyClass type, Identifier identifier) {
        super(type, identifier.text());
        this.identifier = identifier;
    }

    @PyNew("quoted_name(value, quote)")
    public static QuotedName create(PyClass type, String value, @Nullable Boolean quote) {
        return new QuotedName(type, new Identifier(value, quote, Identifier.Kind.PLAIN));
    }

    public Identifier identifier() {
        return identifier;
    }

    @PyAttribute("quote")
    public @Nullable Boolean quote() {
        return identifier.quote();
    }

    /** {@code _truncated_label}: a name that may be cut. */
    @PyType(value = "_truncated_label", module = "sqlalchemy.sql.elements")
    public static class TruncatedLabel extends QuotedName {
        TruncatedLabel(PyClass type, Identifier identifier) {
            super(type, identifier);
        }

        @PyNew("_truncated_label(value, quote=None)")
        public static QuotedName create(PyClass type, String value, @Nullable Boolean quote) {
            return new TruncatedLabel(type, new Identifier(value, quote, Identifier.Kind.TRUNCATED));
        }
    }

    /** {@code conv}: a name that no naming convention applies to any more. */
    @PyType(value = "conv", module = "sqlalchemy.sql.elements")
    public static final class Conv extends TruncatedLabel {
        Conv(PyClass type, Identifier identifier) {
            super(type, identifier);
        }

        @PyNew("conv(value, quote=None)")
        public static QuotedName create(PyClass type, String value, @Nullable Boolean quote) {
            return new Conv(type, new Identifier(value, quote, Identifier.Kind.CONVENTION));
        }
    }
}
