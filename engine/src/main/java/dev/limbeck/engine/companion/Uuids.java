package dev.limbeck.engine.companion;

import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.UuidMethods;
import java.nio.ByteBuffer;
import java.util.UUID;

/** How the packages' UUID types keep a UUID where the database has no type for it. */
final class Uuids {
    private Uuids() {}

    /** {@code uuid.UUID(value)} of what is no UUID yet. */
    static UUID ofHex(Object value) {
        return value instanceof UUID known
                ? known
                : UuidMethods.create(value, None.NONE, None.NONE, None.NONE, None.NONE, None.NONE);
    }

    /** The UUID of a text, or of 16 bytes. */
    static UUID of(Object value) {
        return value instanceof PyBytes
                ? UuidMethods.create(None.NONE, value, None.NONE, None.NONE, None.NONE, None.NONE)
                : ofHex(value);
    }

    /** The 32 hexadecimal digits. */
    static String hex(UUID uuid) {
        return uuid.toString().replace("-", "");
    }

    static PyBytes bytes(UUID uuid) {
        return PyBytes.copyOf(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    /** What a script gets for the digits or the bytes that the database holds. */
    static Object result(Object value) {
        if (value == None.NONE || value instanceof UUID) {
            return value;
        }
        if (value instanceof PyBytes || value instanceof String) {
            return of(value);
        }
        throw PyException.valueError("badly formed hexadecimal UUID string: " + Operators.repr(value));
    }
}
