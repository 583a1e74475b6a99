package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTime;
import dev.limbeck.engine.python.PyTimeDelta;
import dev.limbeck.engine.python.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as {@code psycopg2} writes and reads them. */
final class PostgresqlValues implements ServerSession.Values {
    @Override
    public String literal(Object given) {
        Object value = PyDerived.unwrap(given);
        if (value == None.NONE) {
            return "NULL";
        }
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Boolean flag) {
            return flag ? "true" : "false";
        }
        if (value instanceof Long || value instanceof BigInteger) {
            String digits = value.toString();
            // "- -1" and not a comment, "--1"
            return digits.startsWith("-") ? " " + digits : digits;
        }
        if (value instanceof Double number) {
            return floating(number);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() < 0 ? " " + Operators.str(number) : Operators.str(number);
        }
        if (value instanceof UUID) {
            return "'" + value + "'::uuid";
        }
        if (value instanceof PyBytes bytes) {
            return "'\\x" + HexFormat.of().formatHex(bytes.toByteArray()) + "'::bytea";
        }
        if (value instanceof PyList list) {
            return array(list.items());
        }
        if (value instanceof PyTuple tuple) {
            return "(" + items(tuple.items()) + ")";
        }
        return moment(value);
    }

    private static String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw PyException.valueError("A string literal cannot contain NUL (0x00) characters.");
        }
        String quoted = "'" + text.replace("'", "''") + "'";
        // with E the same in either setting of standard_conforming_strings
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    private static String floating(double number) {
        if (Double.isNaN(number)) {
            return "'NaN'::float";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "'Infinity'::float" : "'-Infinity'::float";
        }
        String text = Operators.repr(number);
        return text.startsWith("-") ? " " + text : text;
    }

    private String array(List<Object> items) {
        return items.isEmpty() ? "'{}'" : "ARRAY[" + items(items) + "]";
    }

    private String items(List<Object> items) {
        List<String> literals = new ArrayList<>(items.size());
        for (Object item : items) {
            literals.add(literal(item));
        }
        return String.join(", ", literals);
    }

    private static String moment(Object value) {
        if (value instanceof PyDateTime) {
            boolean aware = Operators.getAttribute(value, "tzinfo") != None.NONE;
            String iso = Operators.str(Operators.callMethod(value, "isoformat"));
            return "'" + iso + "'::timestamp" + (aware ? "tz" : "");
        }
        if (value instanceof PyDate) {
            return "'" + PythonTime.text(value) + "'::date";
        }
        if (value instanceof PyTime) {
            return "'" + PythonTime.text(value) + "'::time";
        }
        if (value instanceof PyTimeDelta interval) {
            long[] parts = PythonTime.parts(interval);
            return "'" + parts[0] + " days " + parts[1] + "." + sixDigits(parts[2]) + " seconds'::interval";
        }
        throw PyException.of(
                DatabaseErrors.PROGRAMMING_ERROR,
                "(psycopg2.ProgrammingError) can't adapt type '" + Operators.typeName(value) + "'");
    }

    private static String sixDigits(long microseconds) {
        String digits = Long.toString(microseconds);
        return "0".repeat(6 - digits.length()) + digits;
    }

    // Reading ---------------------------------------------------------------------------------------------------

    @Override
    public Object read(ResultSet row, ResultSetMetaData metaData, int column) throws SQLException {
        String type = metaData.getColumnTypeName(column);
        if (type.startsWith("_")) {
            Array array = row.getArray(column);
            return array == null ? None.NONE : list(array.getArray(), type.substring(1));
        }
        return value(row.getString(column), type);
    }

    private static Object list(Object array, String itemType) throws SQLException {
        PyList list = new PyList();
        for (Object item : (Object[]) array) {
            list.add(
                    item instanceof Object[]
                            ? list(item, itemType)
                            : value(item == null ? null : text(item), itemType));
        }
        return list;
    }

    private static String text(Object item) {
        return item instanceof Boolean flag ? (flag ? "t" : "f") : item.toString();
    }

    private static Object value(@Nullable String text, String type) throws SQLException {
        if (text == null) {
            return None.NONE;
        }
        return switch (type) {
            case "int2", "int4", "int8", "oid", "serial", "bigserial", "smallserial" -> Long.valueOf(text);
            case "numeric" -> text.equals("NaN") ? (Object) text : new BigDecimal(text);
            case "float4", "float8" -> floatOf(text);
            case "bool" -> text.equals("t") || text.equals("true");
            case "bytea" -> PyBytes.copyOf(HexFormat.of().parseHex(text.substring(2)));
            case "uuid" -> UUID.fromString(text);
            case "json", "jsonb" -> json(text);
            case "timestamp", "timestamptz" -> text.endsWith("infinity") ? text : PythonTime.datetime(text);
            case "date" -> text.endsWith("infinity") ? text : PythonTime.date(text);
            case "time", "timetz" -> PythonTime.time(text);
            case "interval" -> PostgresqlInterval.parse(text);
            default -> text;
        };
    }

    private static Object floatOf(String text) {
        return switch (text) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.valueOf(text);
        };
    }

    private static Object json(String text) {
        Interpreter interpreter = Interpreter.current();
        return interpreter.callMethod(interpreter.importModule("json"), "loads", text);
    }
}
