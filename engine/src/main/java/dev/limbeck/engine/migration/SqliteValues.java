package dev.limbeck.engine.migration;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyDate;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values as {@code sqlite3} takes and gives them: those of SQLite's storage classes, and dates as text. */
final class SqliteValues {
    private SqliteValues() {}

    /** @param position of the parameter, from 1 */
    static @Nullable Object toJdbc(Object given, int position) {
        Object value = PyDerived.unwrap(given);
        if (value == None.NONE) {
            return null;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Long || value instanceof Double || value instanceof String) {
            return value;
        }
        if (value instanceof PyBytes bytes) {
            return bytes.toByteArray();
        }
        if (value instanceof BigInteger) {
            throw PyException.overflowError("Python int too large to convert to SQLite INTEGER");
        }
        if (value instanceof PyDate) {
            return PythonTime.text(value);
        }
        throw PyException.of(
                DatabaseErrors.PROGRAMMING_ERROR,
                "(sqlite3.ProgrammingError) Error binding parameter " + position + ": type '"
                        + Operators.typeName(value) + "' is not supported");
    }

    static Object fromJdbc(@Nullable Object value) {
        if (value == null) {
            return None.NONE;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof byte[] bytes ? PyBytes.copyOf(bytes) : value;
    }
}
