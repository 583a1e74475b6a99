package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.sqlalchemy.Identifier;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Dialect} as scripts see it: {@code bind.dialect.name}, {@code dialect.type_descriptor(type)}. */
@PyType(value = "Dialect", module = "sqlalchemy.engine.interfaces")
public final class DialectForScripts extends PyObject {
    private final Dialect dialect;

    public DialectForScripts(Dialect dialect) {
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    @PyAttribute("name")
    public String name() {
        return dialect.name();
    }

    @PyAttribute("max_identifier_length")
    public int maxIdentifierLength() {
        return dialect.maxIdentifierLength();
    }

    /** None while no connection has told. */
    @PyAttribute("server_version_info")
    public @Nullable PyTuple serverVersionInfo() {
        List<Long> version = dialect.serverVersion();
        return version == null ? null : PyTuple.copyOf(version);
    }

    @PyAttribute("supports_comments")
    public boolean supportsComments() {
        return dialect.supportsComments();
    }

    @PyAttribute("supports_native_enum")
    public boolean supportsNativeEnum() {
        return dialect.supportsNativeEnum();
    }

    @PyAttribute("supports_native_boolean")
    public boolean supportsNativeBoolean() {
        return dialect.supportsNativeBoolean();
    }

    @PyAttribute("supports_sequences")
    public boolean supportsSequences() {
        return dialect.supportsSequences();
    }

    @PyAttribute("identifier_preparer")
    public PreparerForScripts identifierPreparer() {
        return new PreparerForScripts(dialect.preparer());
    }

    @PyMethod("type_descriptor(typeobj)")
    public Object typeDescriptor(Interpreter interpreter, Object typeobj) {
        Object type = TypeEngine.toInstance(interpreter, typeobj);
        return type instanceof TypeEngine known ? dialect.typeDescriptor(known) : type;
    }

    /** {@code dialect.identifier_preparer}. */
    @PyType(value = "IdentifierPreparer", module = "sqlalchemy.sql.compiler")
    public static final class PreparerForScripts extends PyObject {
        private final IdentifierPreparer preparer;

        PreparerForScripts(IdentifierPreparer preparer) {
            this.preparer = preparer;
        }

        @PyMethod("quote(ident, force=None)")
        public String quote(Object ident, Object force) {
            return preparer.quote(Identifier.of(ident));
        }

        @PyMethod("quote_identifier(value)")
        public String quoteIdentifier(String value) {
            return preparer.quoteIdentifier(value);
        }

        @PyMethod("quote_schema(schema, force=None)")
        public String quoteSchema(Object schema, Object force) {
            return preparer.quoteSchema(Identifier.of(schema));
        }
    }
}
