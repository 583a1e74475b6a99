package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.BinaryType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.IntervalType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.SqlalchemyErrors;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UserDefinedType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes values into the text of SQL; a dialect overrides what it writes differently. */
public class LiteralCompiler {
    protected final Dialect dialect;

    LiteralCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /** {@code value}, which is not None, as a literal of {@code type}. */
    public final String render(Object value, TypeEngine type) {
        try {
            return escapeBackslashes(literal(value, type.variantFor(dialect.name())));
        } catch (PyException e) {
            if (e.is(SqlalchemyErrors.COMPILE_ERROR)) {
                throw e;
            }
            throw SqlalchemyErrors.compile("Could not render literal value \"" + Operators.repr(value)
                    + "\" with datatype " + datatype(type) + "; see parent stack trace for more detail.");
        }
    }

    private static String datatype(TypeEngine type) {
        try {
            return new DefaultDialect().typeCompiler().process(type);
        } catch (PyException e) {
            return type.repr();
        }
    }

    /** What a database that takes a backslash for an escape wants of the whole literal. */
    protected String escapeBackslashes(String literal) {
        return literal;
    }

    private String literal(Object value, TypeEngine type) {
        if (value == None.NONE) {
            return "NULL";
        }
        if (type instanceof TypeDecorator decorator) {
            Object bound =
                    Operators.callMethod(decorator, "process_literal_param", value, new DialectForScripts(dialect));
            return literal(bound, decorator.dialectImpl(new DialectForScripts(dialect)));
        }
        if (type instanceof EnumType words) {
            return string(words.toDatabase(value));
        }
        Object plain = PyDerived.unwrap(value);
        if (type instanceof StringType) {
            return stringOf(plain, type);
        }
        if (type instanceof BooleanType) {
            return bool(plain);
        }
        if (type instanceof IntegerType) {
            return integer(plain);
        }
        if (type instanceof NumericType) {
            return plain instanceof BigDecimal decimal ? Operators.str(decimal) : Operators.str(plain);
        }
        if (type instanceof DateTimeType || (type.affinity() == DateTimeType.class)) {
            return dateTime(plain, type);
        }
        if (type instanceof DateType) {
            return date(plain, type);
        }
        if (type instanceof TimeType) {
            return time(plain, type);
        }
        if (type instanceof BinaryType) {
            return binary(plain);
        }
        if (type instanceof UuidType uuid) {
            return uuid(plain, uuid);
        }
        if (type instanceof JsonType) {
            throw noRenderer(plain, type);
        }
        if (type instanceof ArrayType array) {
            return array(plain, array);
        }
        if (type.affinity() == IntervalType.class) {
            return interval(plain);
        }
        if (type instanceof UserDefinedType own) {
            Object processor = Operators.callMethod(own, "literal_processor", new DialectForScripts(dialect));
            if (processor != None.NONE) {
                return Operators.str(Operators.call(processor, value));
            }
        }
        return other(plain, type);
    }

    /** A literal of a type that only this database has. */
    protected String other(Object value, TypeEngine type) {
        throw noRenderer(value, type);
    }

    private static PyException noRenderer(Object value, TypeEngine type) {
        return SqlalchemyErrors.compile("No literal value renderer is available for literal value \""
                + Operators.repr(value) + "\" with datatype " + datatype(type));
    }

    protected String stringOf(Object value, TypeEngine type) {
        return string(value);
    }

    /** Text in single quotes. */
    protected final String string(Object value) {
        if (!(value instanceof String text)) {
            throw PyException.attributeError("'" + Operators.typeName(value) + "' object has no attribute 'replace'");
        }
        return "'" + text.replace("'", "''") + "'";
    }

    private static String integer(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        if (value instanceof Double || value instanceof BigDecimal || value instanceof String) {
            return Operators.str(new BigDecimal(Operators.str(value).strip()).toBigInteger());
        }
        return Operators.str(value);
    }

    protected String bool(Object value) {
        boolean isTrue = Operators.equal(value, true);
        if (!isTrue && !Operators.equal(value, false)) {
            throw value instanceof Long
                    ? PyException.valueError("Value " + Operators.repr(value) + " is not None, True, or False")
                    : PyException.typeError("Not a boolean value: " + Operators.repr(value));
        }
        if (dialect.supportsNativeBoolean()) {
            return isTrue ? "true" : "false";
        }
        return isTrue ? "1" : "0";
    }

    protected static String isoformat(Object value) {
        return Operators.str(Operators.callMethod(value, "isoformat"));
    }

    protected String dateTime(Object value, TypeEngine type) {
        return "'" + isoformat(value).replace('T', ' ') + "'";
    }

    protected String date(Object value, TypeEngine type) {
        String iso = isoformat(value);
        int time = iso.indexOf('T');
        return "'" + (time < 0 ? iso : iso.substring(0, time)) + "'";
    }

    protected String time(Object value, TypeEngine type) {
        String iso = isoformat(value);
        return "'" + iso.substring(iso.indexOf('T') + 1) + "'";
    }

    protected String binary(Object value) {
        if (!(value instanceof PyBytes bytes)) {
            throw PyException.attributeError("'" + Operators.typeName(value) + "' object has no attribute 'decode'");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return string(text);
        } catch (CharacterCodingException e) {
            throw PyException.of(Exceptions.UNICODE_DECODE_ERROR, "'utf-8' codec can't decode bytes");
        }
    }

    protected String uuid(Object value, UuidType type) {
        if (!type.asUuid()) {
            return string(Operators.str(value).replace("-", ""));
        }
        if (type.nativeUuid() && dialect.supportsNativeUuid()) {
            return string(Operators.str(value));
        }
        if (!(value instanceof UUID uuid)) {
            throw PyException.attributeError("'" + Operators.typeName(value) + "' object has no attribute 'hex'");
        }
        return string(uuid.toString().replace("-", ""));
    }

    protected String array(Object value, ArrayType type) {
        throw noRenderer(value, type);
    }

    protected String item(Object value, TypeEngine type) {
        return literal(value, type.variantFor(dialect.name()));
    }

    /** A length of time, which a database without a type for it keeps as a moment; SQLAlchemy does not write that one. */
    protected String interval(Object value) {
        throw SqlalchemyErrors.compile("Could not render literal value \"" + Operators.repr(value)
                + "\" with datatype DATETIME; see parent stack trace for more detail.");
    }

    /** Seconds with their fraction, as {@code timedelta.total_seconds()} gives them. */
    protected static String totalSeconds(Object value) {
        return Operators.str(Operators.callMethod(value, "total_seconds"));
    }
}
