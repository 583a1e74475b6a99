package dev.limbeck.engine.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A Python {@code bytes}. */
public final class PyBytes implements Comparable<PyBytes> {
    private final byte[] bytes;

    private PyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PyBytes copyOf(byte[] bytes) {
        return new PyBytes(bytes.clone());
    }

    /** Each char of {@code text} (all at most 255) as one byte, as in a bytes literal. */
    public static PyBytes latin1(String text) {
        return new PyBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** The unsigned byte at {@code index}. */
    public int get(int index) {
        return bytes[index] & 0xff;
    }

    /** One char for each byte. */
    public String toLatin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int compareTo(PyBytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Operators.repr(this);
    }
}
