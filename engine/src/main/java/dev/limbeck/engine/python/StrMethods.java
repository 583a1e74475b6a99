package dev.limbeck.engine.python;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** {@code str}. */
@PyType(value = "str", of = String.class)
public final class StrMethods {
    private StrMethods() {}

    @PyNew("str(object='', encoding=..., errors=...)")
    public static String create(Object object, Object encoding, Object errors) {
        if (encoding == Ellipsis.ELLIPSIS && errors == Ellipsis.ELLIPSIS) {
            return Operators.str(object);
        }
        if (object instanceof String) {
            throw PyException.typeError("decoding str is not supported");
        }
        byte[] bytes = BytesMethods.bytesOf(object);
        if (bytes == null) {
            throw PyException.typeError(
                    "decoding to str: need a bytes-like object, " + Operators.typeName(object) + " found");
        }
        return Encodings.decode(bytes, codecName("str", encoding), codecName("str", errors, "strict"));
    }

    private static String codecName(String function, Object name) {
        return codecName(function, name, "utf-8");
    }

    private static String codecName(String function, Object name, String usual) {
        if (name == Ellipsis.ELLIPSIS) {
            return usual;
        }
        if (PyDerived.unwrap(name) instanceof String text) {
            return text;
        }
        String parameter = usual.equals("strict") ? "errors" : "encoding";
        throw PyException.typeError(
                function + "() argument '" + parameter + "' must be str, not " + Operators.typeName(name));
    }

    // --- case and kind ------------------------------------------------------------------------------------------

    @PyMethod("upper()")
    public static String upper(String self) {
        return TextCase.upper(self);
    }

    @PyMethod("lower()")
    public static String lower(String self) {
        return TextCase.lower(self);
    }

    @PyMethod("capitalize()")
    public static String capitalize(String self) {
        return TextCase.capitalize(self);
    }

    @PyMethod("title()")
    public static String title(String self) {
        return TextCase.titleWords(self);
    }

    @PyMethod("casefold()")
    public static String casefold(String self) {
        return TextCase.casefold(self);
    }

    @PyMethod("swapcase()")
    public static String swapcase(String self) {
        return TextCase.swap(self);
    }

    @PyMethod("isalpha()")
    public static boolean isalpha(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(Character::isLetter);
    }

    @PyMethod("isdecimal()")
    public static boolean isdecimal(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(Character::isDigit);
    }

    @PyMethod("isdigit()")
    public static boolean isdigit(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(TextCase::isDigit);
    }

    @PyMethod("isnumeric()")
    public static boolean isnumeric(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(TextCase::isNumeric);
    }

    @PyMethod("isalnum()")
    public static boolean isalnum(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(c -> Character.isLetter(c) || TextCase.isNumeric(c));
    }

    @PyMethod("isascii()")
    public static boolean isascii(String self) {
        return self.chars().allMatch(c -> c < 128);
    }

    @PyMethod("isspace()")
    public static boolean isspace(String self) {
        return !self.isEmpty() && self.codePoints().allMatch(Text::isSpace);
    }

    @PyMethod("isprintable()")
    public static boolean isprintable(String self) {
        return self.codePoints().allMatch(Text::isPrintable);
    }

    @PyMethod("isupper()")
    public static boolean isupper(String self) {
        return self.codePoints().anyMatch(Character::isUpperCase)
                && self.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    @PyMethod("islower()")
    public static boolean islower(String self) {
        return self.codePoints().anyMatch(Character::isLowerCase)
                && self.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    @PyMethod("istitle()")
    public static boolean istitle(String self) {
        boolean inWord = false;
        boolean any = false;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            i += Character.charCount(c);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (capital ? inWord : !inWord && Character.isLowerCase(c)) {
                return false;
            }
            inWord = TextCase.isCased(c);
            any |= inWord;
        }
        return any;
    }

    @PyMethod("isidentifier()")
    public static boolean isidentifier(String self) {
        if (self.isEmpty()) {
            return false;
        }
        int first = self.codePointAt(0);
        if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
            return false;
        }
        return self.codePoints()
                .skip(1)
                .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    // --- searching ----------------------------------------------------------------------------------------------

    /** The char offsets that {@code start} and {@code end} arguments select; empty (-1) when start is behind the end. */
    private record Window(int from, int to) {
        static Window of(String text, Object start, Object end) {
            if (start == None.NONE && end == None.NONE) {
                return new Window(0, text.length());
            }
            int length = Text.length(text);
            int first = position(start, length, 0);
            int last = Math.min(length, position(end, length, length));
            if (first > last) {
                return new Window(-1, -1);
            }
            return new Window(Text.offset(text, first), Text.offset(text, last));
        }

        boolean isEmpty() {
            return from < 0;
        }
    }

    /** A start or end argument of a search, not beyond {@link Integer}, not below 0. */
    static int position(Object argument, int length, int otherwise) {
        if (argument == None.NONE) {
            return otherwise;
        }
        if (!Integers.isInteger(PyDerived.unwrap(argument))
                && Operators.type(argument).special("__index__") == null) {
            throw PyException.typeError("slice indices must be integers or None or have an __index__ method");
        }
        long index = Integers.clampedIndex(argument);
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, index < 0 ? index + length : index));
    }

    private static String text(Object argument) {
        if (PyDerived.unwrap(argument) instanceof String text) {
            return text;
        }
        throw PyException.typeError("must be str, not " + Operators.typeName(argument));
    }

    @PyMethod("find(sub, start=None, end=None, /)")
    public static long find(String self, Object sub, Object start, Object end) {
        String wanted = text(sub);
        Window window = Window.of(self, start, end);
        if (window.isEmpty()) {
            return -1;
        }
        int found = self.indexOf(wanted, window.from);
        return found < 0 || found + wanted.length() > window.to ? -1 : Text.index(self, found);
    }

    @PyMethod("rfind(sub, start=None, end=None, /)")
    public static long rfind(String self, Object sub, Object start, Object end) {
        String wanted = text(sub);
        Window window = Window.of(self, start, end);
        if (window.isEmpty() || window.to - wanted.length() < window.from) {
            return -1;
        }
        int found = self.lastIndexOf(wanted, window.to - wanted.length());
        return found < window.from ? -1 : Text.index(self, found);
    }

    @PyMethod("index(sub, start=None, end=None, /)")
    public static long index(String self, Object sub, Object start, Object end) {
        return found(find(self, sub, start, end));
    }

    @PyMethod("rindex(sub, start=None, end=None, /)")
    public static long rindex(String self, Object sub, Object start, Object end) {
        return found(rfind(self, sub, start, end));
    }

    private static long found(long position) {
        if (position < 0) {
            throw PyException.valueError("substring not found");
        }
        return position;
    }

    @PyMethod("count(sub, start=None, end=None, /)")
    public static long count(String self, Object sub, Object start, Object end) {
        String wanted = text(sub);
        Window window = Window.of(self, start, end);
        if (window.isEmpty()) {
            return 0;
        }
        if (wanted.isEmpty()) {
            return self.codePointCount(window.from, window.to) + 1L;
        }
        long count = 0;
        int at = self.indexOf(wanted, window.from);
        while (at >= 0 && at + wanted.length() <= window.to) {
            count++;
            at = self.indexOf(wanted, at + wanted.length());
        }
        return count;
    }

    @PyMethod("startswith(prefix, start=None, end=None, /)")
    public static boolean startswith(String self, Object prefix, Object start, Object end) {
        return matchesEnd(self, prefix, start, end, true);
    }

    @PyMethod("endswith(suffix, start=None, end=None, /)")
    public static boolean endswith(String self, Object suffix, Object start, Object end) {
        return matchesEnd(self, suffix, start, end, false);
    }

    private static boolean matchesEnd(String self, Object wanted, Object start, Object end, boolean atStart) {
        Window window = Window.of(self, start, end);
        String method = atStart ? "startswith" : "endswith";
        if (PyDerived.unwrap(wanted) instanceof PyTuple choices) {
            for (Object choice : choices.items()) {
                if (!(PyDerived.unwrap(choice) instanceof String text)) {
                    throw PyException.typeError(
                            "tuple for " + method + " must only contain str, not " + Operators.typeName(choice));
                }
                if (matchesEnd(self, text, window, atStart)) {
                    return true;
                }
            }
            return false;
        }
        if (PyDerived.unwrap(wanted) instanceof String text) {
            return matchesEnd(self, text, window, atStart);
        }
        throw PyException.typeError(
                method + " first arg must be str or a tuple of str, not " + Operators.typeName(wanted));
    }

    private static boolean matchesEnd(String self, String wanted, Window window, boolean atStart) {
        if (window.isEmpty() || window.to - window.from < wanted.length()) {
            return false;
        }
        return self.startsWith(wanted, atStart ? window.from : window.to - wanted.length());
    }

    // --- cutting and joining ------------------------------------------------------------------------------------

    @PyMethod("split(sep=None, maxsplit=-1)")
    public static PyList split(String self, Object sep, Object maxsplit) {
        return new PyList(Splitting.split(self, separator(sep), limit(maxsplit), Text::isSpace));
    }

    @PyMethod("rsplit(sep=None, maxsplit=-1)")
    public static PyList rsplit(String self, Object sep, Object maxsplit) {
        return new PyList(Splitting.splitFromEnd(self, separator(sep), limit(maxsplit), Text::isSpace));
    }

    static int limit(Object maxsplit) {
        long limit = Operators.index(maxsplit);
        return limit < 0 ? Integer.MAX_VALUE : (int) Math.min(limit, Integer.MAX_VALUE);
    }

    /** Empty stands for None: split at white space. */
    private static String separator(Object sep) {
        if (sep == None.NONE) {
            return "";
        }
        if (PyDerived.unwrap(sep) instanceof String text) {
            return notEmpty(text);
        }
        throw PyException.typeError("must be str or None, not " + Operators.typeName(sep));
    }

    private static String notEmpty(String separator) {
        if (separator.isEmpty()) {
            throw PyException.valueError("empty separator");
        }
        return separator;
    }

    @PyMethod("splitlines(keepends=False)")
    public static PyList splitlines(String self, boolean keepends) {
        return new PyList(Splitting.lines(self, keepends));
    }

    @PyMethod("partition(sep, /)")
    public static PyTuple partition(String self, Object sep) {
        String separator = notEmpty(text(sep));
        int at = self.indexOf(separator);
        return at < 0
                ? PyTuple.of(self, "", "")
                : PyTuple.of(self.substring(0, at), separator, self.substring(at + separator.length()));
    }

    @PyMethod("rpartition(sep, /)")
    public static PyTuple rpartition(String self, Object sep) {
        String separator = notEmpty(text(sep));
        int at = self.lastIndexOf(separator);
        return at < 0
                ? PyTuple.of("", "", self)
                : PyTuple.of(self.substring(0, at), separator, self.substring(at + separator.length()));
    }

    @PyMethod("join(iterable, /)")
    public static String join(String self, Object iterable) {
        if (!isIterable(iterable)) {
            throw PyException.typeError("can only join an iterable");
        }
        StringBuilder joined = new StringBuilder();
        Iterator<Object> items = Operators.iterate(iterable);
        for (int i = 0; items.hasNext(); i++) {
            Object item = items.next();
            if (!(PyDerived.unwrap(item) instanceof String text)) {
                throw PyException.typeError(
                        "sequence item " + i + ": expected str instance, " + Operators.typeName(item) + " found");
            }
            joined.append(i == 0 ? "" : self).append(text);
        }
        return joined.toString();
    }

    private static boolean isIterable(Object value) {
        return !(value instanceof Long || value instanceof Double || value instanceof Boolean || value == None.NONE);
    }

    @PyMethod("strip(chars=None, /)")
    public static String strip(String self, Object chars) {
        return chars == None.NONE ? Text.strip(self) : strip(self, chars("strip", chars), true, true);
    }

    @PyMethod("lstrip(chars=None, /)")
    public static String lstrip(String self, Object chars) {
        return chars == None.NONE ? Text.stripStart(self) : strip(self, chars("lstrip", chars), true, false);
    }

    @PyMethod("rstrip(chars=None, /)")
    public static String rstrip(String self, Object chars) {
        return chars == None.NONE ? Text.stripEnd(self) : strip(self, chars("rstrip", chars), false, true);
    }

    private static String chars(String method, Object chars) {
        if (PyDerived.unwrap(chars) instanceof String text) {
            return text;
        }
        throw PyException.typeError(method + " arg must be None or str");
    }

    private static String strip(String text, String chars, boolean atStart, boolean atEnd) {
        int start = 0;
        int end = text.length();
        while (atStart && start < end && chars.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (atEnd && end > start && chars.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    @PyMethod("removeprefix(prefix, /)")
    public static String removeprefix(String self, Object prefix) {
        String text = argument("removeprefix", "", prefix);
        return self.startsWith(text) ? self.substring(text.length()) : self;
    }

    @PyMethod("removesuffix(suffix, /)")
    public static String removesuffix(String self, Object suffix) {
        String text = argument("removesuffix", "", suffix);
        return !text.isEmpty() && self.endsWith(text) ? self.substring(0, self.length() - text.length()) : self;
    }

    private static String argument(String method, String number, Object argument) {
        if (PyDerived.unwrap(argument) instanceof String text) {
            return text;
        }
        throw PyException.typeError(
                method + "() argument" + number + " must be str, not " + Operators.typeName(argument));
    }

    @PyMethod("replace(old, new, count=-1, /)")
    public static String replace(String self, Object old, Object replacement, Object count) {
        String from = argument("replace", " 1", old);
        String to = argument("replace", " 2", replacement);
        long limit = Operators.index(count);
        if (limit < 0) {
            return from.isEmpty() ? replaceEmpty(self, to, Long.MAX_VALUE) : self.replace(from, to);
        }
        if (from.isEmpty()) {
            return replaceEmpty(self, to, limit);
        }
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (long i = 0; i < limit; i++) {
            int found = self.indexOf(from, at);
            if (found < 0) {
                break;
            }
            replaced.append(self, at, found).append(to);
            at = found + from.length();
        }
        return replaced.append(self, at, self.length()).toString();
    }

    /** {@code to} before every character and at the end, at most {@code limit} times. */
    private static String replaceEmpty(String self, String to, long limit) {
        StringBuilder replaced = new StringBuilder();
        long left = limit;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            replaced.append(left-- > 0 ? to : "").appendCodePoint(c);
            i += Character.charCount(c);
        }
        return replaced.append(left > 0 ? to : "").toString();
    }

    // --- filling ------------------------------------------------------------------------------------------------

    @PyMethod("ljust(width, fillchar=' ', /)")
    public static String ljust(String self, Object width, Object fillchar) {
        return self + Text.repeat(fill(fillchar), missing(self, width));
    }

    @PyMethod("rjust(width, fillchar=' ', /)")
    public static String rjust(String self, Object width, Object fillchar) {
        return Text.repeat(fill(fillchar), missing(self, width)) + self;
    }

    @PyMethod("center(width, fillchar=' ', /)")
    public static String center(String self, Object width, Object fillchar) {
        int fill = fill(fillchar);
        int missing = missing(self, width);
        if (missing == 0) {
            return self;
        }
        int left = missing / 2 + (missing & (int) Operators.index(width) & 1);
        return Text.repeat(fill, left) + self + Text.repeat(fill, missing - left);
    }

    @PyMethod("zfill(width, /)")
    public static String zfill(String self, Object width) {
        int missing = missing(self, width);
        boolean signed = !self.isEmpty() && (self.charAt(0) == '+' || self.charAt(0) == '-');
        return signed ? self.charAt(0) + "0".repeat(missing) + self.substring(1) : "0".repeat(missing) + self;
    }

    private static int missing(String self, Object width) {
        return (int) Math.max(0, Operators.index(width) - Text.length(self));
    }

    private static int fill(Object fillchar) {
        if (!(PyDerived.unwrap(fillchar) instanceof String text)) {
            throw PyException.typeError(
                    "The fill character must be a unicode character, not " + Operators.typeName(fillchar));
        }
        if (Text.length(text) != 1) {
            throw PyException.typeError("The fill character must be exactly one character long");
        }
        return text.codePointAt(0);
    }

    @PyMethod("expandtabs(tabsize=8)")
    public static String expandtabs(String self, Object tabsize) {
        long size = Operators.index(tabsize);
        StringBuilder expanded = new StringBuilder();
        long column = 0;
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t') {
                int blanks = size > 0 ? (int) (size - column % size) : 0;
                expanded.append(" ".repeat(blanks));
                column += blanks;
            } else {
                expanded.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return expanded.toString();
    }

    // --- formatting, translating, encoding ----------------------------------------------------------------------

    @PyMethod("format(*args, **kwargs)")
    public static String format(String self, List<Object> args, Map<String, Object> kwargs) {
        return StringFormat.format(self, Arguments.of(args, kwargs));
    }

    @PyMethod("format_map(mapping, /)")
    public static String formatMap(String self, Object mapping) {
        return StringFormat.formatMap(self, mapping);
    }

    @PyMethod("encode(encoding='utf-8', errors='strict')")
    public static PyBytes encode(String self, Object encoding, Object errors) {
        return PyBytes.copyOf(
                Encodings.encode(self, codecName("encode", encoding), codecName("encode", errors, "strict")));
    }

    @PyMethod("translate(table, /)")
    public static String translate(String self, Object table) {
        StringBuilder translated = new StringBuilder(self.length());
        for (int i = 0; i < self.length(); ) {
            int c = self.codePointAt(i);
            i += Character.charCount(c);
            Object to = translation(table, c);
            if (to instanceof String text) {
                translated.append(text);
            } else if (to instanceof Long code) {
                if (code < 0 || code > Character.MAX_CODE_POINT) {
                    throw PyException.valueError("character mapping must be in range(0x110000)");
                }
                translated.appendCodePoint(code.intValue());
            } else if (to != None.NONE) {
                throw PyException.typeError("character mapping must return integer, None or str");
            }
        }
        return translated.toString();
    }

    private static Object translation(Object table, int c) {
        if (table instanceof PyDict dict) {
            return dict.getOrDefault((long) c, (long) c);
        }
        try {
            return PyDerived.unwrap(Operators.getItem(table, (long) c));
        } catch (PyException e) {
            if (e.is(Exceptions.LOOKUP_ERROR)) {
                return (long) c;
            }
            throw e;
        }
    }

    @PyMethod("maketrans(x, y=..., z=..., /)")
    public static PyDict maketrans(PyClass type, Object x, Object y, Object z) {
        PyDict table = new PyDict();
        if (y == Ellipsis.ELLIPSIS) {
            if (!(PyDerived.unwrap(x) instanceof PyDict given)) {
                throw PyException.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (Map.Entry<Object, Object> entry : given.entries()) {
                table.put(codeOf(entry.getKey()), entry.getValue());
            }
            return table;
        }
        if (!(PyDerived.unwrap(x) instanceof String from)) {
            throw PyException.typeError("first maketrans argument must be a string if there is a second argument");
        }
        String to = argument("maketrans", " 2", y);
        int[] keys = from.codePoints().toArray();
        int[] values = to.codePoints().toArray();
        if (keys.length != values.length) {
            throw PyException.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < keys.length; i++) {
            table.put((long) keys[i], (long) values[i]);
        }
        if (z != Ellipsis.ELLIPSIS) {
            argument("maketrans", " 3", z).codePoints().forEach(c -> table.put((long) c, None.NONE));
        }
        return table;
    }

    private static Object codeOf(Object key) {
        if (PyDerived.unwrap(key) instanceof String text) {
            if (Text.length(text) != 1) {
                throw PyException.valueError("string keys in translate table must be of length 1");
            }
            return (long) text.codePointAt(0);
        }
        if (Integers.isInteger(PyDerived.unwrap(key))) {
            return key;
        }
        throw PyException.typeError("keys in translate table must be strings or integers");
    }
}
