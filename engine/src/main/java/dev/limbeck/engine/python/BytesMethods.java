package dev.limbeck.engine.python;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code bytes}. Searching and cutting is done on the bytes as Latin-1 text. */
@PyType(value = "bytes", of = PyBytes.class)
public final class BytesMethods {
    private static final String SPACE = " \t\n\r\u000b\f";

    private BytesMethods() {}

    @PyNew("bytes(source=..., encoding=..., errors=...)")
    public static PyBytes create(Object source, Object encoding, Object errors) {
        Object value = PyDerived.unwrap(source);
        if (value instanceof String text) {
            if (encoding == Ellipsis.ELLIPSIS) {
                throw PyException.typeError("string argument without an encoding");
            }
            return StrMethods.encode(text, encoding, errors == Ellipsis.ELLIPSIS ? "strict" : errors);
        }
        if (encoding != Ellipsis.ELLIPSIS) {
            throw PyException.typeError("encoding without a string argument");
        }
        if (value == Ellipsis.ELLIPSIS) {
            return PyBytes.copyOf(new byte[0]);
        }
        byte[] bytes = bytesOf(value);
        if (bytes != null) {
            return PyBytes.copyOf(bytes);
        }
        Object method = Operators.type(value).special("__bytes__");
        if (method != null && Operators.callSpecial(method, value) instanceof PyBytes result) {
            return result;
        }
        if (Integers.isInteger(value)) {
            return zeros(value);
        }
        return fromItems(value);
    }

    private static PyBytes zeros(Object count) {
        long size = Operators.index(count);
        if (size < 0) {
            throw PyException.valueError("negative count");
        }
        if (size > 1 << 30) {
            throw PyException.of(Exceptions.MEMORY_ERROR, "");
        }
        return PyBytes.copyOf(new byte[(int) size]);
    }

    private static PyBytes fromItems(Object iterable) {
        Iterator<Object> items;
        try {
            items = Operators.iterate(iterable);
        } catch (PyException e) {
            throw e.is(Exceptions.TYPE_ERROR)
                    ? PyException.typeError("cannot convert '" + Operators.typeName(iterable) + "' object to bytes")
                    : e;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (items.hasNext()) {
            bytes.write(oneByte(items.next(), "bytes must be in range(0, 256)"));
        }
        return PyBytes.copyOf(bytes.toByteArray());
    }

    static byte oneByte(Object item, String outOfRange) {
        if (Operators.indexObject(item) instanceof Long value && value >= 0 && value < 256) {
            return value.byteValue();
        }
        throw PyException.valueError(outOfRange);
    }

    /** The content of a bytes-like object; null of others. */
    public static byte @Nullable [] bytesOf(Object given) {
        Object value = PyDerived.unwrap(given);
        if (value instanceof PyBytes bytes) {
            return bytes.toByteArray();
        }
        return value instanceof PyByteArray bytes ? bytes.toByteArray() : null;
    }

    /** As Latin-1 text; a TypeError when {@code value} is not bytes-like. */
    private static String text(Object value) {
        byte[] bytes = bytesOf(value);
        if (bytes == null) {
            throw PyException.typeError("a bytes-like object is required, not '" + Operators.typeName(value) + "'");
        }
        return PyBytes.copyOf(bytes).toLatin1();
    }

    /** As {@link #text}, of the first argument of a search, which may also be one byte as an int. */
    private static String wanted(Object value) {
        if (Integers.isInteger(PyDerived.unwrap(value))) {
            return String.valueOf((char) (oneByte(value, "byte must be in range(0, 256)") & 0xff));
        }
        if (bytesOf(value) == null) {
            throw PyException.typeError(
                    "argument should be integer or bytes-like object, not '" + Operators.typeName(value) + "'");
        }
        return text(value);
    }

    private static PyList list(List<String> parts) {
        List<Object> items = new ArrayList<>(parts.size());
        for (String part : parts) {
            items.add(PyBytes.latin1(part));
        }
        return new PyList(items);
    }

    private static boolean isSpace(int c) {
        return SPACE.indexOf(c) >= 0;
    }

    // --- text ---------------------------------------------------------------------------------------------------

    @PyMethod("decode(encoding='utf-8', errors='strict')")
    public static String decode(PyBytes self, String encoding, String errors) {
        return Encodings.decode(self.toByteArray(), encoding, errors);
    }

    @PyMethod("hex(sep=..., bytes_per_sep=1)")
    public static String hex(PyBytes self, Object sep, long bytesPerSep) {
        String separator = sep == Ellipsis.ELLIPSIS ? "" : sep instanceof String given ? given : text(sep);
        StringBuilder hex = new StringBuilder(self.size() * 2);
        int size = self.size();
        for (int i = 0; i < size; i++) {
            long edge = bytesPerSep >= 0 ? size - i : i;
            if (i > 0 && bytesPerSep != 0 && edge % bytesPerSep == 0) {
                hex.append(separator);
            }
            hex.append(Character.forDigit(self.get(i) >> 4, 16)).append(Character.forDigit(self.get(i) & 15, 16));
        }
        return hex.toString();
    }

    @PyMethod("fromhex(string, /)")
    public static PyBytes fromhex(PyClass type, String string) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < string.length()) {
            if (isSpace(string.charAt(at))) {
                at++;
                continue;
            }
            for (int digit = at; digit < at + 2; digit++) {
                if (digit >= string.length() || Character.digit(string.charAt(digit), 16) < 0) {
                    throw PyException.valueError("non-hexadecimal number found in fromhex() arg at position " + digit);
                }
            }
            bytes.write(Integer.parseInt(string, at, at + 2, 16));
            at += 2;
        }
        return PyBytes.copyOf(bytes.toByteArray());
    }

    // --- searching ----------------------------------------------------------------------------------------------

    @PyMethod("find(sub, start=None, end=None, /)")
    public static long find(PyBytes self, Object sub, Object start, Object end) {
        return StrMethods.find(self.toLatin1(), wanted(sub), start, end);
    }

    @PyMethod("rfind(sub, start=None, end=None, /)")
    public static long rfind(PyBytes self, Object sub, Object start, Object end) {
        return StrMethods.rfind(self.toLatin1(), wanted(sub), start, end);
    }

    @PyMethod("index(sub, start=None, end=None, /)")
    public static long index(PyBytes self, Object sub, Object start, Object end) {
        return found(find(self, sub, start, end));
    }

    @PyMethod("rindex(sub, start=None, end=None, /)")
    public static long rindex(PyBytes self, Object sub, Object start, Object end) {
        return found(rfind(self, sub, start, end));
    }

    private static long found(long position) {
        if (position < 0) {
            throw PyException.valueError("subsection not found");
        }
        return position;
    }

    @PyMethod("count(sub, start=None, end=None, /)")
    public static long count(PyBytes self, Object sub, Object start, Object end) {
        return StrMethods.count(self.toLatin1(), wanted(sub), start, end);
    }

    @PyMethod("startswith(prefix, start=None, end=None, /)")
    public static boolean startswith(PyBytes self, Object prefix, Object start, Object end) {
        return StrMethods.startswith(self.toLatin1(), affix("startswith", prefix), start, end);
    }

    @PyMethod("endswith(suffix, start=None, end=None, /)")
    public static boolean endswith(PyBytes self, Object suffix, Object start, Object end) {
        return StrMethods.endswith(self.toLatin1(), affix("endswith", suffix), start, end);
    }

    private static Object affix(String method, Object wanted) {
        if (PyDerived.unwrap(wanted) instanceof PyTuple choices) {
            List<Object> texts = new ArrayList<>();
            for (Object choice : choices.items()) {
                texts.add(text(choice));
            }
            return PyTuple.copyOf(texts);
        }
        if (bytesOf(wanted) == null) {
            throw PyException.typeError(
                    method + " first arg must be bytes or a tuple of bytes, not " + Operators.typeName(wanted));
        }
        return text(wanted);
    }

    // --- cutting, joining, filling ------------------------------------------------------------------------------

    @PyMethod("split(sep=None, maxsplit=-1)")
    public static PyList split(PyBytes self, Object sep, Object maxsplit) {
        return list(
                Splitting.split(self.toLatin1(), separator(sep), StrMethods.limit(maxsplit), BytesMethods::isSpace));
    }

    @PyMethod("rsplit(sep=None, maxsplit=-1)")
    public static PyList rsplit(PyBytes self, Object sep, Object maxsplit) {
        return list(Splitting.splitFromEnd(
                self.toLatin1(), separator(sep), StrMethods.limit(maxsplit), BytesMethods::isSpace));
    }

    private static String separator(Object sep) {
        if (sep == None.NONE) {
            return "";
        }
        String separator = text(sep);
        if (separator.isEmpty()) {
            throw PyException.valueError("empty separator");
        }
        return separator;
    }

    @PyMethod("splitlines(keepends=False)")
    public static PyList splitlines(PyBytes self, boolean keepends) {
        String text = self.toLatin1();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                int end = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? at + 1 : at;
                lines.add(text.substring(start, keepends ? end + 1 : at));
                start = end + 1;
                at = end;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return list(lines);
    }

    @PyMethod("partition(sep, /)")
    public static PyTuple partition(PyBytes self, Object sep) {
        return bytes(StrMethods.partition(self.toLatin1(), text(sep)));
    }

    @PyMethod("rpartition(sep, /)")
    public static PyTuple rpartition(PyBytes self, Object sep) {
        return bytes(StrMethods.rpartition(self.toLatin1(), text(sep)));
    }

    private static PyTuple bytes(PyTuple texts) {
        return PyTuple.of(
                PyBytes.latin1((String) texts.get(0)), PyBytes.latin1((String) texts.get(1)), PyBytes.latin1((String)
                        texts.get(2)));
    }

    @PyMethod("join(iterable, /)")
    public static PyBytes join(PyBytes self, Object iterable) {
        StringBuilder joined = new StringBuilder();
        Iterator<Object> items = Operators.iterate(iterable);
        for (int i = 0; items.hasNext(); i++) {
            Object item = items.next();
            if (bytesOf(item) == null) {
                throw PyException.typeError("sequence item " + i + ": expected a bytes-like object, "
                        + Operators.typeName(item) + " found");
            }
            joined.append(i == 0 ? "" : self.toLatin1()).append(text(item));
        }
        return PyBytes.latin1(joined.toString());
    }

    @PyMethod("strip(chars=None, /)")
    public static PyBytes strip(PyBytes self, Object chars) {
        return PyBytes.latin1(StrMethods.strip(self.toLatin1(), chars == None.NONE ? SPACE : text(chars)));
    }

    @PyMethod("lstrip(chars=None, /)")
    public static PyBytes lstrip(PyBytes self, Object chars) {
        return PyBytes.latin1(StrMethods.lstrip(self.toLatin1(), chars == None.NONE ? SPACE : text(chars)));
    }

    @PyMethod("rstrip(chars=None, /)")
    public static PyBytes rstrip(PyBytes self, Object chars) {
        return PyBytes.latin1(StrMethods.rstrip(self.toLatin1(), chars == None.NONE ? SPACE : text(chars)));
    }

    @PyMethod("replace(old, new, count=-1, /)")
    public static PyBytes replace(PyBytes self, Object old, Object replacement, Object count) {
        return PyBytes.latin1(StrMethods.replace(self.toLatin1(), text(old), text(replacement), count));
    }

    @PyMethod("removeprefix(prefix, /)")
    public static PyBytes removeprefix(PyBytes self, Object prefix) {
        return PyBytes.latin1(StrMethods.removeprefix(self.toLatin1(), text(prefix)));
    }

    @PyMethod("removesuffix(suffix, /)")
    public static PyBytes removesuffix(PyBytes self, Object suffix) {
        return PyBytes.latin1(StrMethods.removesuffix(self.toLatin1(), text(suffix)));
    }

    @PyMethod("ljust(width, fillbyte=b' ', /)")
    public static PyBytes ljust(PyBytes self, Object width, Object fillbyte) {
        return PyBytes.latin1(StrMethods.ljust(self.toLatin1(), width, text(fillbyte)));
    }

    @PyMethod("rjust(width, fillbyte=b' ', /)")
    public static PyBytes rjust(PyBytes self, Object width, Object fillbyte) {
        return PyBytes.latin1(StrMethods.rjust(self.toLatin1(), width, text(fillbyte)));
    }

    @PyMethod("center(width, fillbyte=b' ', /)")
    public static PyBytes center(PyBytes self, Object width, Object fillbyte) {
        return PyBytes.latin1(StrMethods.center(self.toLatin1(), width, text(fillbyte)));
    }

    @PyMethod("zfill(width, /)")
    public static PyBytes zfill(PyBytes self, Object width) {
        return PyBytes.latin1(StrMethods.zfill(self.toLatin1(), width));
    }

    // --- ASCII case and kind ------------------------------------------------------------------------------------

    @PyMethod("upper()")
    public static PyBytes upper(PyBytes self) {
        return mapped(self, 'a', 'z');
    }

    @PyMethod("lower()")
    public static PyBytes lower(PyBytes self) {
        return mapped(self, 'A', 'Z');
    }

    /** Changes the case of the letters between {@code first} and {@code last}. */
    private static PyBytes mapped(PyBytes self, char first, char last) {
        byte[] bytes = self.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] >= first && bytes[i] <= last ? (byte) (bytes[i] ^ 0x20) : bytes[i];
        }
        return PyBytes.copyOf(bytes);
    }

    @PyMethod("isdigit()")
    public static boolean isdigit(PyBytes self) {
        return self.size() > 0 && self.toLatin1().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @PyMethod("isalpha()")
    public static boolean isalpha(PyBytes self) {
        return self.size() > 0 && self.toLatin1().chars().allMatch(c -> c < 128 && Character.isLetter(c));
    }

    @PyMethod("isalnum()")
    public static boolean isalnum(PyBytes self) {
        return self.size() > 0 && self.toLatin1().chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    @PyMethod("isspace()")
    public static boolean isspace(PyBytes self) {
        return self.size() > 0 && self.toLatin1().chars().allMatch(BytesMethods::isSpace);
    }

    @PyMethod("isascii()")
    public static boolean isascii(PyBytes self) {
        return self.toLatin1().chars().allMatch(c -> c < 128);
    }
}
