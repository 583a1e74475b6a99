package dev.limbeck.engine.python;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

/** {@code uuid.UUID}. */
@PyType(value = "UUID", module = "uuid", of = UUID.class)
public final class UuidMethods {
    private UuidMethods() {}

    @PyNew("UUID(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None)")
    public static UUID create(Object hex, Object bytes, Object bytesLe, Object fields, Object number, Object version) {
        UUID uuid;
        int given = 0;
        for (Object argument : List.of(hex, bytes, bytesLe, fields, number)) {
            given += argument == None.NONE ? 0 : 1;
        }
        if (given != 1) {
            throw PyException.typeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given");
        }
        if (hex != None.NONE) {
            uuid = ofHex(hex);
        } else if (bytes != None.NONE) {
            uuid = ofBytes(sixteen(bytes, "bytes"));
        } else if (bytesLe != None.NONE) {
            uuid = ofBytes(swapped(sixteen(bytesLe, "bytes_le")));
        } else if (fields != None.NONE) {
            uuid = ofFields(Operators.list(fields));
        } else {
            uuid = ofInt(Integers.big(Operators.indexObject(number)));
        }
        return version == None.NONE ? uuid : withVersion(uuid, (int) Operators.index(version));
    }

    private static UUID ofHex(Object given) {
        if (!(PyDerived.unwrap(given) instanceof String text)) {
            throw PyException.attributeError("'" + Operators.typeName(given) + "' object has no attribute 'replace'");
        }
        String hex = text.replace("urn:", "").replace("uuid:", "");
        int start = 0;
        int end = hex.length();
        while (start < end && "{}".indexOf(hex.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "{}".indexOf(hex.charAt(end - 1)) >= 0) {
            end--;
        }
        hex = hex.substring(start, end).replace("-", "");
        if (hex.length() != 32) {
            throw PyException.valueError("badly formed hexadecimal UUID string");
        }
        return ofInt(Integers.big(IntText.parse(hex, 16)));
    }

    /** The UUID of 16 bytes, as they stand in a network. */
    public static UUID ofBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The same with another version, and the variant of RFC 4122. */
    public static UUID withVersion(UUID uuid, int version) {
        if (version < 1 || version > 5) {
            throw PyException.valueError("illegal version number");
        }
        long high = (uuid.getMostSignificantBits() & ~0xf000L) | (long) version << 12;
        long low = (uuid.getLeastSignificantBits() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static UUID ofInt(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > 128) {
            throw PyException.valueError("int is out of range (need a 128-bit value)");
        }
        return new UUID(number.shiftRight(64).longValue(), number.longValue());
    }

    private static UUID ofFields(List<Object> fields) {
        if (fields.size() != 6) {
            throw PyException.valueError("fields is not a 6-tuple");
        }
        int[] bits = {32, 16, 16, 8, 8, 48};
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < bits.length; i++) {
            BigInteger field = Integers.big(Operators.indexObject(fields.get(i)));
            if (field.signum() < 0 || field.bitLength() > bits[i]) {
                throw PyException.valueError("field " + (i + 1) + " out of range (need a " + bits[i] + "-bit value)");
            }
            number = number.shiftLeft(bits[i]).or(field);
        }
        return ofInt(number);
    }

    private static byte[] sixteen(Object value, String name) {
        byte[] bytes =
                BytesMethods.create(value, Ellipsis.ELLIPSIS, Ellipsis.ELLIPSIS).toByteArray();
        if (bytes.length != 16) {
            throw PyException.valueError(name + " is not a 16-char string");
        }
        return bytes;
    }

    private static byte[] swapped(byte[] bytes) {
        byte[] swapped = bytes.clone();
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6};
        for (int i = 0; i < order.length; i++) {
            swapped[i] = bytes[order[i]];
        }
        return swapped;
    }

    private static byte[] raw(UUID self) {
        return ByteBuffer.allocate(16)
                .putLong(self.getMostSignificantBits())
                .putLong(self.getLeastSignificantBits())
                .array();
    }

    @PyAttribute("hex")
    public static String hex(UUID self) {
        return self.toString().replace("-", "");
    }

    @PyAttribute("int")
    public static BigInteger number(UUID self) {
        return new BigInteger(1, raw(self));
    }

    @PyAttribute("bytes")
    public static PyBytes bytes(UUID self) {
        return PyBytes.copyOf(raw(self));
    }

    @PyAttribute("bytes_le")
    public static PyBytes bytesLe(UUID self) {
        return PyBytes.copyOf(swapped(raw(self)));
    }

    @PyAttribute("urn")
    public static String urn(UUID self) {
        return "urn:uuid:" + self;
    }

    @PyAttribute("version")
    public static Object version(UUID self) {
        return self.variant() == 2 ? (Object) (long) self.version() : None.NONE;
    }

    @PyAttribute("variant")
    public static String variant(UUID self) {
        return switch (self.variant()) {
            case 0 -> "reserved for NCS compatibility";
            case 2 -> "specified in RFC 4122";
            case 6 -> "reserved for Microsoft compatibility";
            default -> "reserved for future definition";
        };
    }

    @PyAttribute("fields")
    public static PyTuple fields(UUID self) {
        return PyTuple.of(
                self.getMostSignificantBits() >>> 32,
                self.getMostSignificantBits() >>> 16 & 0xffff,
                self.getMostSignificantBits() & 0xffff,
                self.getLeastSignificantBits() >>> 56,
                self.getLeastSignificantBits() >>> 48 & 0xff,
                node(self));
    }

    @PyAttribute("node")
    public static long node(UUID self) {
        return self.getLeastSignificantBits() & 0xffffffffffffL;
    }

    @PyMethod("__int__()")
    public static BigInteger toInt(UUID self) {
        return number(self);
    }

    private static Object compare(UUID self, Object other, IntPredicate holds) {
        return other instanceof UUID theirs
                ? (Object) holds.test(number(self).compareTo(number(theirs)))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__lt__(other, /)")
    public static Object isLess(UUID self, Object other) {
        return compare(self, other, order -> order < 0);
    }

    @PyMethod("__le__(other, /)")
    public static Object isLessOrEqual(UUID self, Object other) {
        return compare(self, other, order -> order <= 0);
    }

    @PyMethod("__gt__(other, /)")
    public static Object isGreater(UUID self, Object other) {
        return compare(self, other, order -> order > 0);
    }

    @PyMethod("__ge__(other, /)")
    public static Object isGreaterOrEqual(UUID self, Object other) {
        return compare(self, other, order -> order >= 0);
    }
}
