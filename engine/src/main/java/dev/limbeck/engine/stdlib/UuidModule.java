package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.UuidMethods;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** {@code uuid}. */
final class UuidModule {
    /** 100-nanosecond steps from 1582-10-15 to 1970-01-01. */
    private static final long GREGORIAN_OFFSET = 0x01b21dd213814000L;

    private UuidModule() {}

    static NativeModule create() {
        return NativeModule.named("uuid")
                .type("UUID", UuidMethods.class)
                .value("NAMESPACE_DNS", UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
                .value("NAMESPACE_URL", UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"))
                .value("NAMESPACE_OID", UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8"))
                .value("NAMESPACE_X500", UUID.fromString("6ba7b814-9dad-11d1-80b4-00c04fd430c8"))
                .value("RESERVED_NCS", "reserved for NCS compatibility")
                .value("RFC_4122", "specified in RFC 4122")
                .functions(UuidModule.class);
    }

    @PyMethod("uuid4()")
    public static UUID uuid4() {
        return UUID.randomUUID();
    }

    @PyMethod("uuid1(node=None, clock_seq=None)")
    public static UUID uuid1(Interpreter interpreter, Object node, Object clockSeq) {
        Instant now = interpreter.host().clock().instant();
        long time = now.getEpochSecond() * 10_000_000L + now.getNano() / 100 + GREGORIAN_OFFSET;
        long high = time << 32 | (time >>> 32 & 0xffff) << 16 | 0x1000 | (time >>> 48 & 0xfff);
        // a random node with the multicast bit, as the standard asks when there is no hardware address
        long low = new SecureRandom().nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L | 0x010000000000L;
        return new UUID(high, low);
    }

    @PyMethod("uuid3(namespace, name)")
    public static UUID uuid3(UUID namespace, Object name) {
        return named("MD5", namespace, name, 3);
    }

    @PyMethod("uuid5(namespace, name)")
    public static UUID uuid5(UUID namespace, Object name) {
        return named("SHA-1", namespace, name, 5);
    }

    private static UUID named(String algorithm, UUID namespace, Object name, int version) {
        byte[] text = BytesMethods.bytesOf(name);
        if (text == null) {
            if (!(name instanceof String given)) {
                throw PyException.typeError("name must be str, not " + Operators.typeName(name));
            }
            text = given.getBytes(StandardCharsets.UTF_8);
        }
        byte[] all = ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array();
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(all);
            return UuidMethods.withVersion(UuidMethods.ofBytes(Arrays.copyOf(digest, 16)), version);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JVM has no " + algorithm, e);
        }
    }
}
