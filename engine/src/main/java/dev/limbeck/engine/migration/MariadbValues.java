package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyTimeDelta;
import dev.limbeck.engine.python.PyTuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as {@code pymysql} writes and reads them. */
final class MariadbValues implements ServerSession.Values {
    private final Connection connection;
    private @Nullable Boolean backslashEscapes;

    MariadbValues(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String literal(Object given) throws SQLException {
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
        if (value instanceof Long || value instanceof BigInteger || value instanceof BigDecimal) {
            return Operators.str(value);
        }
        if (value instanceof Double number) {
            String text = Operators.repr(number);
            if (number.isNaN() || number.isInfinite()) {
                throw PyException.of(
                        DatabaseErrors.PROGRAMMING_ERROR,
                        "(pymysql.err.ProgrammingError) " + text + " can not be used with MySQL");
            }
            return text.indexOf('e') < 0 ? text + "e0" : text;
        }
        if (value instanceof PyBytes bytes) {
            return "x'" + HexFormat.of().formatHex(bytes.toByteArray()) + "'";
        }
        if (value instanceof PyList || value instanceof PyTuple) {
            List<String> items = new ArrayList<>();
            for (Object item : Operators.list(value)) {
                items.add(literal(item));
            }
            return "(" + String.join(",", items) + ")";
        }
        if (PythonTime.isMoment(value)) {
            return "'" + PythonTime.text(value) + "'";
        }
        if (value instanceof PyTimeDelta interval) {
            return "'" + clock(PythonTime.parts(interval)) + "'";
        }
        return string(Operators.str(value));
    }

    private static String clock(long[] parts) {
        long seconds = parts[0] * 86_400 + parts[1];
        String sign = seconds < 0 ? "-" : "";
        long plain = Math.abs(seconds);
        String text = sign + plain / 3600 + ":" + two(plain / 60 % 60) + ":" + two(plain % 60);
        if (parts[2] == 0) {
            return text;
        }
        String digits = Long.toString(parts[2]);
        return text + "." + "0".repeat(6 - digits.length()) + digits;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    private String string(String text) throws SQLException {
        if (!needsEscapes(text)) {
            return "'" + text + "'";
        }
        if (!escapesWithBackslash()) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0' -> quoted.append("\\0");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\032' -> quoted.append("\\Z");
                case '"' -> quoted.append("\\\"");
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    private static boolean needsEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\'' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    private boolean escapesWithBackslash() throws SQLException {
        Boolean known = backslashEscapes;
        if (known == null) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT @@sql_mode")) {
                row.next();
                known = !row.getString(1).contains("NO_BACKSLASH_ESCAPES");
            }
            backslashEscapes = known;
        }
        return known;
    }

    @Override
    public Object read(ResultSet row, ResultSetMetaData metaData, int column) throws SQLException {
        switch (metaData.getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.BIT -> {
                byte[] bytes = row.getBytes(column);
                return bytes == null ? None.NONE : PyBytes.copyOf(bytes);
            }
            default -> {
                String text = row.getString(column);
                return text == null ? None.NONE : value(text, metaData.getColumnType(column));
            }
        }
    }

    private static Object value(String text, int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BOOLEAN -> integer(text);
            case Types.DECIMAL, Types.NUMERIC -> new BigDecimal(text);
            case Types.FLOAT, Types.REAL, Types.DOUBLE -> Double.valueOf(text);
            case Types.DATE -> text.startsWith("0000") ? text : PythonTime.date(text);
            case Types.TIMESTAMP -> text.startsWith("0000") ? text : PythonTime.datetime(text);
            case Types.TIME -> interval(text);
            default -> text;
        };
    }

    private static Object integer(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? 1L : 0L;
        }
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** {@code TIME} is a length of time to the Python driver. */
    private static Object interval(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = (negative ? text.substring(1) : text).split(":");
        BigDecimal seconds = new BigDecimal(parts[2])
                .add(BigDecimal.valueOf(Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60));
        long microseconds = seconds.movePointRight(6).longValue();
        return PythonTime.timedelta(0, negative ? -microseconds : microseconds);
    }
}
