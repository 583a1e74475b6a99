package dev.limbeck.engine.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file that a script opened for reading. Read as a whole: migrations read SQL and data files, not streams. */
@PyType(value = "TextIOWrapper", module = "_io", subclassable = false)
public final class PyFile implements Iterator<Object>, NativeText {
    private final String name;
    private final String mode;
    private final @Nullable String encoding;

    /** Text, or bytes as Latin-1. */
    private final String content;

    private int at;
    private boolean closed;

    private PyFile(String name, String mode, @Nullable String encoding, String content) {
        this.name = name;
        this.mode = mode;
        this.encoding = encoding;
        this.content = content;
    }

    /** {@code open(file, mode)}; only reading is allowed, and only where the host lets scripts read. */
    static PyFile open(
            Interpreter interpreter,
            Object file,
            String mode,
            @Nullable String encoding,
            @Nullable String errors,
            @Nullable String newline) {
        boolean binary = mode.indexOf('b') >= 0;
        String name = path(file);
        checkMode(mode, name);
        if (binary && encoding != null) {
            throw PyException.valueError("binary mode doesn't take an encoding argument");
        }
        byte[] bytes = read(interpreter, name);
        if (binary) {
            return new PyFile(name, mode, null, PyBytes.copyOf(bytes).toLatin1());
        }
        String used = encoding == null ? "UTF-8" : encoding;
        String text = Encodings.decode(bytes, used, errors == null ? "strict" : errors);
        boolean translate = newline == null && text.indexOf('\r') >= 0;
        return new PyFile(
                name, mode, used, translate ? text.replace("\r\n", "\n").replace('\r', '\n') : text);
    }

    private static void checkMode(String mode, String name) {
        for (int i = 0; i < mode.length(); i++) {
            if ("rwaxbt+".indexOf(mode.charAt(i)) < 0) {
                throw PyException.valueError("invalid mode: '" + mode + "'");
            }
        }
        if (mode.indexOf('w') >= 0 || mode.indexOf('a') >= 0 || mode.indexOf('x') >= 0 || mode.indexOf('+') >= 0) {
            throw PyException.osError(
                    Exceptions.PERMISSION_ERROR, 13, "Scripts may read files but not write them", name);
        }
    }

    /** {@code os.fspath(value)}, for {@code open}: a string or something with {@code __fspath__}. */
    public static String path(Object value) {
        Object plain = PyDerived.unwrap(value);
        if (plain instanceof String text) {
            return text;
        }
        if (plain instanceof PyBytes bytes) {
            return Encodings.decode(bytes.toByteArray(), "utf-8", "surrogateescape");
        }
        Object method = Operators.type(plain).special("__fspath__");
        if (method != null && PyDerived.unwrap(Operators.callSpecial(method, plain)) instanceof String text) {
            return text;
        }
        throw PyException.typeError("expected str, bytes or os.PathLike object, not " + Operators.typeName(value));
    }

    /** The bytes of a file that scripts may read; otherwise the OSError that CPython would raise. */
    public static byte[] read(Interpreter interpreter, String name) {
        Path path = interpreter.readableFile(name);
        if (Files.isDirectory(path)) {
            throw PyException.osError(Exceptions.IS_A_DIRECTORY_ERROR, 21, "Is a directory", name);
        }
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw PyException.osError(Exceptions.FILE_NOT_FOUND_ERROR, 2, "No such file or directory", name);
        } catch (NotDirectoryException e) {
            throw PyException.osError(Exceptions.NOT_A_DIRECTORY_ERROR, 20, "Not a directory", name);
        } catch (IOException e) {
            throw Files.exists(path)
                    ? PyException.osError(Exceptions.PERMISSION_ERROR, 13, "Permission denied", name)
                    : PyException.osError(Exceptions.OS_ERROR, 5, "Input/output error", name);
        }
    }

    private boolean isBinary() {
        return encoding == null;
    }

    private Object value(String part) {
        return isBinary() ? PyBytes.latin1(part) : part;
    }

    private void checkOpen() {
        if (closed) {
            throw PyException.valueError("I/O operation on closed file.");
        }
    }

    @PyMethod("read(size=-1, /)")
    public Object read(@Nullable Long size) {
        checkOpen();
        int end = content.length();
        if (size != null && size >= 0) {
            int left = content.codePointCount(at, end);
            end = size < left ? content.offsetByCodePoints(at, (int) (long) size) : end;
        }
        String part = content.substring(at, end);
        at = end;
        return value(part);
    }

    @PyMethod("readline(size=-1, /)")
    public Object readLine(@Nullable Long size) {
        checkOpen();
        int newline = content.indexOf('\n', at);
        int end = newline < 0 ? content.length() : newline + 1;
        String line = content.substring(at, end);
        at = end;
        return value(line);
    }

    @PyMethod("readlines(hint=-1, /)")
    public PyList readLines(@Nullable Long hint) {
        PyList lines = new PyList();
        while (hasNext()) {
            lines.add(next());
        }
        return lines;
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
        return readLine(null);
    }

    @PyMethod("seek(offset, whence=0, /)")
    public long seek(long offset, long whence) {
        checkOpen();
        long base = whence == 0 ? 0 : whence == 1 ? at : content.length();
        at = (int) Math.max(0, Math.min(content.length(), base + offset));
        return at;
    }

    @PyMethod("tell()")
    public long tell() {
        return at;
    }

    @PyMethod("write(text, /)")
    public void write(Object text) {
        throw PyException.of(PyClass.exception("io", "UnsupportedOperation", Exceptions.OS_ERROR), "not writable");
    }

    @PyMethod("close()")
    public void close() {
        closed = true;
    }

    @PyMethod("flush()")
    public void flush() {
        checkOpen();
    }

    @PyMethod("readable()")
    public boolean isReadable() {
        return true;
    }

    @PyMethod("writable()")
    public boolean isWritable() {
        return false;
    }

    @PyMethod("isatty()")
    public boolean isTerminal() {
        return false;
    }

    @PyMethod("__enter__()")
    public PyFile enter() {
        checkOpen();
        return this;
    }

    @PyMethod("__exit__(*args)")
    public void exit(List<Object> args) {
        close();
    }

    @PyAttribute("name")
    public String name() {
        return name;
    }

    @PyAttribute("mode")
    public String mode() {
        return mode;
    }

    @PyAttribute("closed")
    public boolean isClosed() {
        return closed;
    }

    @PyAttribute("encoding")
    public Object encoding() {
        return encoding == null ? None.NONE : encoding;
    }

    @Override
    public String repr() {
        String shown = TextRepr.repr(name);
        return isBinary()
                ? "<_io.BufferedReader name=" + shown + ">"
                : "<_io.TextIOWrapper name=" + shown + " mode='" + mode + "' encoding='" + encoding + "'>";
    }

    @Override
    public String toString() {
        return repr();
    }
}
