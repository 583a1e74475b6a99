package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values between scripts and JDBC drivers, as the databases' Python drivers convert them without knowing a type. */
final class JdbcValues {
    private JdbcValues() {}

    /** What to hand to {@code PreparedStatement.setObject}. */
    static @Nullable Object toJdbc(Object value) {
        if (value == None.NONE) {
            return null;
        }
        if (value instanceof PyBytes bytes) {
            return bytes.toByteArray();
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        return value;
    }

    static Object fromJdbc(ResultSet row, int column) throws SQLException {
        return fromJdbc(row.getObject(column));
    }

    private static Object fromJdbc(@Nullable Object value) throws SQLException {
        if (value == null) {
            return None.NONE;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return (double) number;
        }
        if (value instanceof byte[] bytes) {
            return PyBytes.copyOf(bytes);
        }
        if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        if (value instanceof Blob blob) {
            return PyBytes.copyOf(blob.getBytes(1, Math.toIntExact(blob.length())));
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, Math.toIntExact(clob.length()));
        }
        if (value instanceof Array array) {
            List<Object> items = new ArrayList<>();
            for (Object item : (Object[]) array.getArray()) {
                items.add(fromJdbc(item));
            }
            return new PyList(items);
        }
        return value;
    }
}
