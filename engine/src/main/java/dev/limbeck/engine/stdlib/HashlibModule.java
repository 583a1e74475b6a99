package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyType;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code hashlib}. */
final class HashlibModule {
    /** Python's names of digests, and Java's. */
    private static final Map<String, String> ALGORITHMS = algorithms();

    private HashlibModule() {}

    private static Map<String, String> algorithms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("md5", "MD5");
        names.put("sha1", "SHA-1");
        names.put("sha224", "SHA-224");
        names.put("sha256", "SHA-256");
        names.put("sha384", "SHA-384");
        names.put("sha512", "SHA-512");
        names.put("sha3_224", "SHA3-224");
        names.put("sha3_256", "SHA3-256");
        names.put("sha3_384", "SHA3-384");
        names.put("sha3_512", "SHA3-512");
        return Collections.unmodifiableMap(names);
    }

    static NativeModule create() {
        NativeModule module = NativeModule.named("hashlib").functions(HashlibModule.class);
        for (String name : ALGORITHMS.keySet()) {
            module.function(
                    name + "(string=b'', *, usedforsecurity=True)",
                    (interpreter, arguments) -> Digest.of(name, arguments.get(0)));
        }
        module.lazy(
                "algorithms_available",
                interpreter -> PySet.of(ALGORITHMS.keySet().iterator()));
        return module.lazy(
                "algorithms_guaranteed",
                interpreter -> PySet.of(ALGORITHMS.keySet().iterator()));
    }

    @PyMethod("new(name, data=b'', *, usedforsecurity=True)")
    public static Digest create(String name, Object data, Object usedforsecurity) {
        String plain = name.toLowerCase(Locale.ROOT).replace('-', '_');
        String known = ALGORITHMS.containsKey(plain) ? plain : plain.replace("_", "");
        if (!ALGORITHMS.containsKey(known)) {
            throw PyException.valueError("unsupported hash type " + name);
        }
        return Digest.of(known, data);
    }

    @PyMethod("pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None)")
    public static PyBytes pbkdf2(String hashName, Object password, Object salt, long iterations, Object dklen) {
        Digest digest = create(hashName, PyBytes.latin1(""), true);
        int length = dklen instanceof Long given ? given.intValue() : (int) digest.digestSize();
        try {
            String algorithm =
                    "Hmac" + String.valueOf(ALGORITHMS.get(digest.name())).replace("SHA-", "SHA");
            Mac mac = Mac.getInstance(algorithm);
            byte[] key = bytes(password);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
            ByteArrayOutputStream derived = new ByteArrayOutputStream();
            for (int block = 1; derived.size() < length; block++) {
                mac.update(bytes(salt));
                byte[] round = mac.doFinal(
                        new byte[] {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block});
                byte[] result = round.clone();
                for (long i = 1; i < iterations; i++) {
                    round = mac.doFinal(round);
                    for (int j = 0; j < result.length; j++) {
                        result[j] ^= round[j];
                    }
                }
                derived.writeBytes(result);
            }
            return PyBytes.copyOf(Arrays.copyOf(derived.toByteArray(), length));
        } catch (GeneralSecurityException e) {
            throw PyException.of(Exceptions.VALUE_ERROR, "unsupported hash type " + hashName);
        }
    }

    private static byte[] bytes(Object data) {
        byte[] bytes = BytesMethods.bytesOf(data);
        if (bytes == null) {
            throw PyException.typeError(
                    data instanceof String
                            ? "Strings must be encoded before hashing"
                            : "object supporting the buffer API required");
        }
        return bytes;
    }

    /** A hash object. */
    @PyType(value = "HASH", module = "_hashlib", subclassable = false)
    static final class Digest implements NativeText {
        private final String name;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        private Digest(String name) {
            this.name = name;
        }

        static Digest of(String name, Object data) {
            Digest digest = new Digest(name);
            if (data != Ellipsis.ELLIPSIS) {
                digest.update(data);
            }
            return digest;
        }

        @PyMethod("update(data, /)")
        public void update(Object data) {
            this.data.writeBytes(bytes(data));
        }

        @PyMethod("digest()")
        public PyBytes digest() {
            try {
                return PyBytes.copyOf(
                        MessageDigest.getInstance(ALGORITHMS.get(name)).digest(data.toByteArray()));
            } catch (NoSuchAlgorithmException e) {
                throw PyException.valueError("unsupported hash type " + name);
            }
        }

        @PyMethod("hexdigest()")
        public String hexdigest() {
            return BytesMethods.hex(digest(), Ellipsis.ELLIPSIS, 1);
        }

        @PyMethod("copy()")
        public Digest copy() {
            Digest copy = new Digest(name);
            copy.data.writeBytes(data.toByteArray());
            return copy;
        }

        @PyAttribute("name")
        public String name() {
            return name;
        }

        @PyAttribute("digest_size")
        public long digestSize() {
            return digest().size();
        }

        @PyAttribute("block_size")
        public long blockSize() {
            return name.equals("sha384") || name.equals("sha512") ? 128 : 64;
        }

        @Override
        public String repr() {
            return "<" + name + " _hashlib.HASH object>";
        }

        @Override
        public String toString() {
            return Operators.repr(this);
        }
    }
}
