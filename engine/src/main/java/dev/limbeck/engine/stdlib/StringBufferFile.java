package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** {@code io.StringIO}: a text file in memory. Positions count chars. */
@PyType(value = "StringIO", module = "_io", subclassable = false)
final class StringBufferFile implements Iterator<Object> {
    private final StringBuilder content;
    private int at;
    private boolean closed;

    private StringBufferFile(String initial) {
        this.content = new StringBuilder(initial);
    }

    @PyNew("StringIO(initial_value='', newline=None)")
    public static StringBufferFile create(@Nullable String initial, Object newline) {
        return new StringBufferFile(initial == null ? "" : initial);
    }

    private void checkOpen() {
        if (closed) {
            throw PyException.valueError("I/O operation on closed file");
        }
    }

    @PyMethod("write(s, /)")
    public long write(String s) {
        checkOpen();
        int end = Math.min(content.length(), at + s.length());
        content.replace(at, end, s);
        at += s.length();
        return s.codePointCount(0, s.length());
    }

    @PyMethod("getvalue()")
    public String getvalue() {
        checkOpen();
        return content.toString();
    }

    @PyMethod("read(size=-1, /)")
    public String read(@Nullable Long size) {
        checkOpen();
        int end = size == null || size < 0 ? content.length() : (int) Math.min(content.length(), at + size);
        String part = content.substring(Math.min(at, end), end);
        at = end;
        return part;
    }

    @PyMethod("readline(size=-1, /)")
    public String readline(@Nullable Long size) {
        checkOpen();
        int newline = content.indexOf("\n", at);
        return read(newline < 0 ? null : (Long) (newline + 1L - at));
    }

    @PyMethod("readlines(hint=-1, /)")
    public PyList readlines(@Nullable Long hint) {
        PyList lines = new PyList();
        forEachRemaining(lines::add);
        return lines;
    }

    @PyMethod("seek(pos, whence=0, /)")
    public long seek(long pos, long whence) {
        checkOpen();
        long base = whence == 0 ? 0 : whence == 1 ? at : content.length();
        at = (int) Math.max(0, Math.min(content.length(), base + pos));
        return at;
    }

    @PyMethod("tell()")
    public long tell() {
        return at;
    }

    @PyMethod("flush()")
    public void flush() {
        checkOpen();
    }

    @PyMethod("close()")
    public void close() {
        closed = true;
    }

    @PyMethod("__enter__()")
    public StringBufferFile enter() {
        checkOpen();
        return this;
    }

    @PyMethod("__exit__(*args)")
    public void exit(List<Object> args) {
        close();
    }

    @Override
    public boolean hasNext() {
        checkOpen();
        return at < content.length();
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return readline(null);
    }
}
