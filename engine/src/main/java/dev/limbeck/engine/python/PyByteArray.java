package dev.limbeck.engine.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A Python {@code bytearray}. */
@PyType("bytearray")
public final class PyByteArray implements Iterable<Object>, NativeText {
    private byte[] bytes;
    private int size;

    public PyByteArray(byte[] bytes) {
        this.bytes = bytes.clone();
        this.size = bytes.length;
    }

    @PyNew("bytearray(source=..., encoding=..., errors=...)")
    public static PyByteArray create(Object source, Object encoding, Object errors) {
        return new PyByteArray(BytesMethods.create(source, encoding, errors).toByteArray());
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @PyMethod("append(item, /)")
    public void append(Object item) {
        bytes = size == bytes.length ? Arrays.copyOf(bytes, Math.max(16, size * 2)) : bytes;
        bytes[size++] = BytesMethods.oneByte(item, "byte must be in range(0, 256)");
    }

    @PyMethod("extend(iterable, /)")
    public void extend(Object iterable) {
        for (byte b : BytesMethods.create(iterable, Ellipsis.ELLIPSIS, Ellipsis.ELLIPSIS)
                .toByteArray()) {
            append((long) (b & 0xff));
        }
    }

    @PyMethod("clear()")
    public void clear() {
        size = 0;
    }

    @PyMethod("copy()")
    public PyByteArray copy() {
        return new PyByteArray(toByteArray());
    }

    @PyMethod("decode(encoding='utf-8', errors='strict')")
    public String decode(String encoding, String errors) {
        return Encodings.decode(toByteArray(), encoding, errors);
    }

    @PyMethod("hex(sep=..., bytes_per_sep=1)")
    public String hex(Object separator, long bytesPerSeparator) {
        return BytesMethods.hex(PyBytes.copyOf(toByteArray()), separator, bytesPerSeparator);
    }

    @PyMethod("__len__()")
    public int size() {
        return size;
    }

    @PyMethod("__getitem__(index, /)")
    public Object getItem(Object index) {
        Object item = Operators.getItem(PyBytes.copyOf(toByteArray()), index);
        return item instanceof PyBytes slice ? new PyByteArray(slice.toByteArray()) : item;
    }

    @PyMethod("__setitem__(index, value, /)")
    public void setItem(Object index, Object value) {
        long at = Operators.index(index);
        long position = at < 0 ? at + size : at;
        if (position < 0 || position >= size) {
            throw PyException.indexError("bytearray index out of range");
        }
        bytes[(int) position] = BytesMethods.oneByte(value, "byte must be in range(0, 256)");
    }

    @PyMethod("__contains__(item, /)")
    public boolean contains(Object item) {
        return Operators.contains(PyBytes.copyOf(toByteArray()), item);
    }

    @PyMethod("__add__(other, /)")
    public Object plus(Object other) {
        byte[] more = BytesMethods.bytesOf(other);
        if (more == null) {
            return NotImplemented.NOT_IMPLEMENTED;
        }
        PyByteArray sum = copy();
        sum.extend(PyBytes.copyOf(more));
        return sum;
    }

    @PyMethod("__iadd__(other, /)")
    public Object plusInPlace(Object other) {
        extend(other);
        return this;
    }

    @PyMethod("__eq__(other, /)")
    public Object isEqual(Object other) {
        byte[] theirs = BytesMethods.bytesOf(other);
        return theirs == null ? NotImplemented.NOT_IMPLEMENTED : (Object) Arrays.equals(toByteArray(), theirs);
    }

    @Override
    public Iterator<Object> iterator() {
        List<Object> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add((long) (bytes[i] & 0xff));
        }
        return items.iterator();
    }

    @Override
    public String repr() {
        return "bytearray(" + TextRepr.reprBytes(toByteArray()) + ")";
    }

    @Override
    public String toString() {
        return repr();
    }
}
