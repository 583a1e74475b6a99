package dev.limbeck.engine.dialect;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.sqlalchemy.ArrayType;
import dev.limbeck.engine.sqlalchemy.BooleanType;
import dev.limbeck.engine.sqlalchemy.DateTimeType;
import dev.limbeck.engine.sqlalchemy.DateType;
import dev.limbeck.engine.sqlalchemy.EnumType;
import dev.limbeck.engine.sqlalchemy.IntegerType;
import dev.limbeck.engine.sqlalchemy.IntervalType;
import dev.limbeck.engine.sqlalchemy.JsonType;
import dev.limbeck.engine.sqlalchemy.NullType;
import dev.limbeck.engine.sqlalchemy.NumericType;
import dev.limbeck.engine.sqlalchemy.StringType;
import dev.limbeck.engine.sqlalchemy.TimeType;
import dev.limbeck.engine.sqlalchemy.TypeDecorator;
import dev.limbeck.engine.sqlalchemy.TypeEngine;
import dev.limbeck.engine.sqlalchemy.UserDefinedType;
import dev.limbeck.engine.sqlalchemy.UuidType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What SQLAlchemy's types do between scripts and a database's Python driver: an enum's member becomes its word, a
 * dictionary JSON text, and on the way back the other way round. A dialect overrides what its driver does itself.
 */
public class ValueConverter {
    private static final int DECIMAL_PLACES = 10;

    protected final Dialect dialect;

    public ValueConverter(Dialect dialect) {
        this.dialect = dialect;
    }

    // To the driver ---------------------------------------------------------------------------------------------

    /** The value that the Python driver would get for {@code value}. */
    public final Object bind(Object value, TypeEngine declared) {
        if (declared instanceof NullType || declared instanceof IntegerType) {
            return value;
        }
        TypeEngine type = declared.variantFor(dialect.name());
        if (type instanceof TypeDecorator decorator) {
            DialectForScripts seen = new DialectForScripts(dialect);
            return bind(
                    Operators.callMethod(decorator, "process_bind_param", value, seen), decorator.dialectImpl(seen));
        }
        if (type instanceof JsonType json) {
            return value == None.NONE && json.noneAsNull() ? value : jsonText(value);
        }
        if (type instanceof UserDefinedType own) {
            return processed(value, Operators.callMethod(own, "bind_processor", new DialectForScripts(dialect)));
        }
        if (value == None.NONE) {
            return value;
        }
        if (type instanceof EnumType words) {
            return words.toDatabase(value);
        }
        Object plain = PyDerived.unwrap(value);
        if (type instanceof StringType) {
            return plain;
        }
        if (type instanceof BooleanType) {
            return bool(plain);
        }
        if (type instanceof NumericType) {
            return numeric(plain);
        }
        if (type instanceof UuidType uuid) {
            return uuid(plain, uuid);
        }
        if (type instanceof ArrayType array) {
            return items(plain, array, true);
        }
        Class<? extends TypeEngine> family = type.affinity();
        if (family == DateTimeType.class || family == DateType.class || family == TimeType.class) {
            return moment(plain, type);
        }
        return family == IntervalType.class ? interval(plain) : plain;
    }

    /** What a processor of a script's own type makes of {@code value}; the same without one. */
    private static Object processed(Object value, Object processor) {
        return processor == None.NONE ? value : Operators.call(processor, value);
    }

    private Object bool(Object value) {
        boolean isTrue = Operators.equal(value, true);
        if (!isTrue && !Operators.equal(value, false)) {
            throw value instanceof Long
                    ? PyException.valueError("Value " + Operators.repr(value) + " is not None, True, or False")
                    : PyException.typeError("Not a boolean value: " + Operators.repr(value));
        }
        return dialect.supportsNativeBoolean() ? (Object) isTrue : isTrue ? 1L : 0L;
    }

    protected Object numeric(Object value) {
        return value;
    }

    private Object uuid(Object value, UuidType type) {
        if (type.nativeUuid() && dialect.supportsNativeUuid()) {
            return type.asUuid() ? value : Operators.str(value);
        }
        if (type.asUuid() && !(value instanceof UUID)) {
            throw PyException.attributeError("'" + Operators.typeName(value) + "' object has no attribute 'hex'");
        }
        return Operators.str(value).replace("-", "");
    }

    /** A date, a time, or both. */
    protected Object moment(Object value, TypeEngine type) {
        return value;
    }

    /** A length of time. */
    protected Object interval(Object value) {
        return value;
    }

    private Object items(Object value, ArrayType type, boolean binding) {
        if (!(value instanceof PyList || value instanceof PyTuple)) {
            return value;
        }
        PyList converted = new PyList();
        for (Object item : Operators.list(value)) {
            boolean nested = item instanceof PyList || item instanceof PyTuple;
            converted.add(
                    nested
                            ? items(item, type, binding)
                            : binding ? bind(item, type.itemType()) : result(item, type.itemType()));
        }
        return !binding && type.asTuple() ? PyTuple.copyOf(converted.items()) : converted;
    }

    protected static String jsonText(Object value) {
        Interpreter interpreter = Interpreter.current();
        return Operators.str(interpreter.callMethod(interpreter.importModule("json"), "dumps", value));
    }

    // From the driver -------------------------------------------------------------------------------------------

    /** What scripts get for {@code value} of the driver. */
    public final Object result(Object value, TypeEngine declared) {
        if (declared instanceof NullType || declared instanceof IntegerType) {
            return value;
        }
        TypeEngine type = declared.variantFor(dialect.name());
        if (type instanceof TypeDecorator decorator) {
            DialectForScripts seen = new DialectForScripts(dialect);
            Object plain = result(value, decorator.dialectImpl(seen));
            return Operators.callMethod(decorator, "process_result_value", plain, seen);
        }
        if (type instanceof UserDefinedType own) {
            DialectForScripts seen = new DialectForScripts(dialect);
            return processed(value, Operators.callMethod(own, "result_processor", seen, None.NONE));
        }
        if (value == None.NONE) {
            return value;
        }
        if (type instanceof EnumType words) {
            return words.fromDatabase(value);
        }
        if (type instanceof StringType) {
            return value;
        }
        if (type instanceof BooleanType) {
            return value instanceof Long number ? (Object) (number != 0) : value;
        }
        if (type instanceof NumericType number) {
            return number.asdecimal() ? decimal(value, number) : toFloat(value);
        }
        if (type instanceof UuidType uuid) {
            return uuidResult(value, uuid);
        }
        if (type instanceof JsonType) {
            return jsonResult(value);
        }
        if (type instanceof ArrayType array) {
            return items(value, array, false);
        }
        Class<? extends TypeEngine> family = type.affinity();
        if (family == DateTimeType.class || family == DateType.class || family == TimeType.class) {
            return momentResult(value, family);
        }
        return family == IntervalType.class ? intervalResult(value) : value;
    }

    private static Object toFloat(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private static Object decimal(Object value, NumericType type) {
        if (value instanceof BigDecimal) {
            return value;
        }
        Object scale = type.decimalReturnScale() == null ? type.scale() : type.decimalReturnScale();
        int places = scale instanceof Long known ? known.intValue() : DECIMAL_PLACES;
        if (value instanceof Double number) {
            return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN);
        }
        return value instanceof Long number ? new BigDecimal(number).setScale(places) : value;
    }

    private static Object uuidResult(Object value, UuidType type) {
        String text = Operators.str(value).replace("-", "");
        String dashed = text.length() != 32
                ? Operators.str(value)
                : String.join(
                        "-",
                        text.substring(0, 8),
                        text.substring(8, 12),
                        text.substring(12, 16),
                        text.substring(16, 20),
                        text.substring(20));
        return type.asUuid() ? UUID.fromString(dashed) : dashed;
    }

    protected Object jsonResult(Object value) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.callMethod(interpreter.importModule("json"), "loads", value);
    }

    /** @param family {@link DateTimeType}, {@link DateType} or {@link TimeType} */
    protected Object momentResult(Object value, Class<? extends TypeEngine> family) {
        return value;
    }

    protected Object intervalResult(Object value) {
        return value;
    }

    // For databases without dates -------------------------------------------------------------------------------

    private static PyDateTime epoch() {
        return PyDateTime.of(LocalDateTime.of(1970, 1, 1, 0, 0));
    }

    /** The moment that lies {@code interval} behind the epoch. */
    protected static Object afterEpoch(Object interval) {
        return Operators.binary(BinaryOperator.ADD, epoch(), interval);
    }

    protected static Object sinceEpoch(Object moment) {
        return Operators.binary(BinaryOperator.SUB, moment, epoch());
    }
}
