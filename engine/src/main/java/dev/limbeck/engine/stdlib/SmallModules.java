package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BytesMethods;
import dev.limbeck.engine.python.Ellipsis;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PySet;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.StrMethods;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modules of a few functions: {@code base64}, {@code secrets}, {@code copy}, {@code warnings}, {@code importlib}, … */
final class SmallModules {
    private SmallModules() {}

    static @Nullable NativeModule create(String name) {
        return switch (name) {
            case "base64" -> NativeModule.named(name).functions(Base64Functions.class);
            case "secrets" -> NativeModule.named(name).functions(SecretsFunctions.class);
            case "copy" -> NativeModule.named(name).functions(CopyFunctions.class);
            case "warnings" -> NativeModule.named(name).functions(WarningFunctions.class);
            case "importlib" -> NativeModule.named(name).functions(ImportFunctions.class);
            case "platform" -> NativeModule.named(name).functions(PlatformFunctions.class);
            case "string" -> string();
            case "textwrap" -> NativeModule.named(name).functions(TextwrapFunctions.class);
            case "io" ->
                NativeModule.named(name)
                        .type("StringIO", StringBufferFile.class)
                        .reexport("builtins", "open");
            case "urllib" -> NativeModule.named(name).submodules("parse");
            default -> null;
        };
    }

    private static NativeModule string() {
        String lower = "abcdefghijklmnopqrstuvwxyz";
        String upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        return NativeModule.named("string")
                .value("ascii_lowercase", lower)
                .value("ascii_uppercase", upper)
                .value("ascii_letters", lower + upper)
                .value("digits", "0123456789")
                .value("hexdigits", "0123456789abcdefABCDEF")
                .value("octdigits", "01234567")
                .value("punctuation", punctuation)
                .value("whitespace", " \t\n\r\u000b\f")
                .value("printable", "0123456789" + lower + upper + punctuation + " \t\n\r\u000b\f")
                .functions(StringFunctions.class);
    }

    private static byte[] bytes(Object value) {
        byte[] bytes = BytesMethods.bytesOf(value);
        if (bytes == null) {
            throw PyException.typeError("a bytes-like object is required, not '" + Operators.typeName(value) + "'");
        }
        return bytes;
    }

    /** {@code string}. */
    static final class StringFunctions {
        private StringFunctions() {}

        @PyMethod("capwords(s, sep=None)")
        public static String capwords(String s, Object sep) {
            List<Object> words = new ArrayList<>();
            for (Object word : StrMethods.split(s, sep, -1L).items()) {
                words.add(StrMethods.capitalize((String) word));
            }
            return StrMethods.join(sep == None.NONE ? " " : Operators.str(sep), new PyList(words));
        }
    }

    /** {@code base64}. */
    static final class Base64Functions {
        private Base64Functions() {}

        @PyMethod("b64encode(s, altchars=None)")
        public static PyBytes encode(Object s, Object altchars) {
            return PyBytes.copyOf(Base64.getEncoder().encode(bytes(s)));
        }

        @PyMethod("b64decode(s, altchars=None, validate=False)")
        public static PyBytes decode(Object s, Object altchars, Object validate) {
            String text =
                    s instanceof String given ? given : PyBytes.copyOf(bytes(s)).toLatin1();
            String plain = text.chars()
                    .filter(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '='))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (plain.length() % 4 != 0) {
                throw PyException.of(
                        PyClass.exception("binascii", "Error", Exceptions.VALUE_ERROR), "Incorrect padding");
            }
            return PyBytes.copyOf(Base64.getDecoder().decode(plain));
        }

        @PyMethod("standard_b64encode(s)")
        public static PyBytes standardEncode(Object s) {
            return encode(s, None.NONE);
        }

        @PyMethod("standard_b64decode(s)")
        public static PyBytes standardDecode(Object s) {
            return decode(s, None.NONE, false);
        }

        @PyMethod("urlsafe_b64encode(s)")
        public static PyBytes urlsafeEncode(Object s) {
            return PyBytes.copyOf(Base64.getUrlEncoder().encode(bytes(s)));
        }

        @PyMethod("urlsafe_b64decode(s)")
        public static PyBytes urlsafeDecode(Object s) {
            String text =
                    s instanceof String given ? given : PyBytes.copyOf(bytes(s)).toLatin1();
            return decode(text.replace('-', '+').replace('_', '/'), None.NONE, false);
        }

        @PyMethod("b16encode(s)")
        public static PyBytes hexEncode(Object s) {
            return PyBytes.latin1(BytesMethods.hex(PyBytes.copyOf(bytes(s)), Ellipsis.ELLIPSIS, 1)
                    .toUpperCase(Locale.ROOT));
        }
    }

    /** {@code secrets}. */
    static final class SecretsFunctions {
        private SecretsFunctions() {}

        private static byte[] random(Object nbytes) {
            byte[] bytes = new byte[nbytes == None.NONE ? 32 : (int) Operators.index(nbytes)];
            new SecureRandom().nextBytes(bytes);
            return bytes;
        }

        @PyMethod("token_bytes(nbytes=None)")
        public static PyBytes tokenBytes(Object nbytes) {
            return PyBytes.copyOf(random(nbytes));
        }

        @PyMethod("token_hex(nbytes=None)")
        public static String tokenHex(Object nbytes) {
            return BytesMethods.hex(tokenBytes(nbytes), Ellipsis.ELLIPSIS, 1);
        }

        @PyMethod("token_urlsafe(nbytes=None)")
        public static String tokenUrlsafe(Object nbytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(random(nbytes));
        }

        @PyMethod("randbelow(exclusive_upper_bound)")
        public static long randbelow(long bound) {
            if (bound <= 0) {
                throw PyException.valueError("Upper bound must be positive.");
            }
            return new SecureRandom().nextLong(bound);
        }

        @PyMethod("choice(seq)")
        public static Object choice(Object seq) {
            return Operators.getItem(seq, randbelow(Operators.length(seq)));
        }

        @PyMethod("compare_digest(a, b)")
        public static boolean compareDigest(Object a, Object b) {
            return Operators.equal(a, b);
        }
    }

    /** {@code copy}. */
    static final class CopyFunctions {
        private CopyFunctions() {}

        @PyMethod("copy(x)")
        public static Object copy(Object x) {
            if (x instanceof PyList || x instanceof PyDict || x instanceof PySet) {
                return Operators.callMethod(x, "copy");
            }
            if (Operators.type(x).special("__copy__") != null) {
                return Operators.callMethod(x, "__copy__");
            }
            if (x instanceof PyObject object && isPlain(object)) {
                PyObject copy = like(object);
                copy.attributes().putAll(object.attributes());
                return copy;
            }
            return x;
        }

        private static boolean isPlain(PyObject object) {
            return object.getClass() == PyObject.class || object instanceof PyDerived;
        }

        private static PyObject like(PyObject object) {
            return object instanceof PyDerived derived
                    ? new PyDerived(object.type(), copy(derived.payload()))
                    : new PyObject(object.type());
        }

        @PyMethod("deepcopy(x, memo=None)")
        public static Object deepcopy(Object x, Object memo) {
            return deep(x, new IdentityHashMap<>());
        }

        private static Object deep(Object x, Map<Object, Object> done) {
            Object known = done.get(x);
            if (known != null) {
                return known;
            }
            if (x instanceof PyList list) {
                PyList copy = new PyList();
                done.put(x, copy);
                list.items().forEach(item -> copy.add(deep(item, done)));
                return copy;
            }
            if (x instanceof PyDict dict) {
                PyDict copy = new PyDict();
                done.put(x, copy);
                dict.entries().forEach(entry -> copy.put(deep(entry.getKey(), done), deep(entry.getValue(), done)));
                return copy;
            }
            if (x instanceof PyTuple tuple) {
                List<Object> copy = new ArrayList<>();
                tuple.items().forEach(item -> copy.add(deep(item, done)));
                return PyTuple.copyOf(copy);
            }
            if (x instanceof PySet) {
                return copy(x);
            }
            if (Operators.type(x).special("__deepcopy__") != null) {
                return Operators.callMethod(x, "__deepcopy__", new PyDict());
            }
            if (x instanceof PyObject object && isPlain(object)) {
                PyObject copy = like(object);
                done.put(x, copy);
                object.attributes()
                        .entries()
                        .forEach(entry -> copy.attributes().put(entry.getKey(), deep(entry.getValue(), done)));
                return copy;
            }
            return x;
        }
    }

    /** {@code warnings}: written to the error stream as CPython's default filter shows them. */
    static final class WarningFunctions {
        private WarningFunctions() {}

        @PyMethod("warn(message, category=None, stacklevel=1, source=None)")
        public static void warn(
                Interpreter interpreter, Object message, Object category, Object stacklevel, Object source) {
            if (message instanceof PyObject given && given.type().isSubclassOf(Exceptions.WARNING)) {
                interpreter.warn(given.type(), Operators.str(given));
            } else {
                interpreter.warn(
                        category instanceof PyClass given ? given : Exceptions.USER_WARNING, Operators.str(message));
            }
        }

        @PyMethod("filterwarnings(*args, **kwargs)")
        public static void filterwarnings(List<Object> args, Map<String, Object> kwargs) {
            // only what users should see is shown anyway
        }

        @PyMethod("simplefilter(*args, **kwargs)")
        public static void simplefilter(List<Object> args, Map<String, Object> kwargs) {
            // only what users should see is shown anyway
        }

        @PyMethod("resetwarnings()")
        public static void resetwarnings() {
            // there are no filters
        }

        @PyMethod("catch_warnings(**kwargs)")
        public static Object catchWarnings(Map<String, Object> kwargs) {
            return ContextlibModule.NullContext.create(new PyList());
        }
    }

    /** {@code importlib}. */
    static final class ImportFunctions {
        private ImportFunctions() {}

        @PyMethod("import_module(name, package=None)")
        public static Object importModule(Interpreter interpreter, String name, Object package0) {
            if (!name.startsWith(".")) {
                return interpreter.importModule(name);
            }
            if (package0 == None.NONE) {
                throw PyException.typeError(
                        "the 'package' argument is required to perform a relative import for " + Operators.repr(name));
            }
            String base = Operators.str(package0);
            String rest = name.substring(1);
            while (rest.startsWith(".")) {
                base = base.substring(0, Math.max(0, base.lastIndexOf('.')));
                rest = rest.substring(1);
            }
            return interpreter.importModule(rest.isEmpty() ? base : base + "." + rest);
        }

        @PyMethod("reload(module)")
        public static Object reload(Object module) {
            return module;
        }
    }

    /** {@code platform}. */
    static final class PlatformFunctions {
        private PlatformFunctions() {}

        @PyMethod("system()")
        public static String system() {
            return switch (SysModule.platform()) {
                case "win32" -> "Windows";
                case "darwin" -> "Darwin";
                default -> "Linux";
            };
        }

        @PyMethod("python_version()")
        public static String pythonVersion() {
            return "3.11.0";
        }

        @PyMethod("python_implementation()")
        public static String pythonImplementation() {
            return "CPython";
        }

        @PyMethod("machine()")
        public static String machine() {
            return System.getProperty("os.arch", "").replace("amd64", "x86_64");
        }

        @PyMethod("node()")
        public static String node() {
            return "";
        }

        @PyMethod("release()")
        public static String release() {
            return System.getProperty("os.version", "");
        }

        @PyMethod("platform()")
        public static String platform() {
            return system() + "-" + release() + "-" + machine();
        }
    }

    /** {@code textwrap}. */
    static final class TextwrapFunctions {
        private TextwrapFunctions() {}

        @PyMethod("dedent(text)")
        public static String dedent(String text) {
            String[] lines = text.split("\n", -1);
            String margin = null;
            for (int i = 0; i < lines.length; i++) {
                String content = lines[i].stripLeading();
                if (content.isEmpty()) {
                    lines[i] = "";
                    continue;
                }
                String indent = lines[i].substring(0, lines[i].length() - content.length());
                margin = margin == null ? indent : common(margin, indent);
            }
            int cut = margin == null ? 0 : margin.length();
            for (int i = 0; i < lines.length; i++) {
                lines[i] = lines[i].isEmpty() ? "" : lines[i].substring(cut);
            }
            return String.join("\n", lines);
        }

        private static String common(String left, String right) {
            int length = 0;
            while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
                length++;
            }
            return left.substring(0, length);
        }

        @PyMethod("indent(text, prefix, predicate=None)")
        public static String indent(Interpreter interpreter, String text, String prefix, Object predicate) {
            StringBuilder indented = new StringBuilder();
            for (Object each : StrMethods.splitlines(text, true).items()) {
                String line = (String) each;
                boolean wanted =
                        predicate == None.NONE ? !line.isBlank() : Operators.truth(interpreter.call(predicate, line));
                indented.append(wanted ? prefix : "").append(line);
            }
            return indented.toString();
        }

        @PyMethod("wrap(text, width=70, **kwargs)")
        public static PyList wrap(String text, long width, Map<String, Object> kwargs) {
            PyList lines = new PyList();
            StringBuilder line = new StringBuilder();
            for (Object each : StrMethods.split(text, None.NONE, -1L).items()) {
                String word = (String) each;
                if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
                while (line.length() > width) {
                    lines.add(line.substring(0, (int) width));
                    line.delete(0, (int) width);
                }
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
            return lines;
        }

        @PyMethod("fill(text, width=70, **kwargs)")
        public static String fill(String text, long width, Map<String, Object> kwargs) {
            return StrMethods.join("\n", wrap(text, width, kwargs));
        }

        @PyMethod("shorten(text, width, placeholder=' [...]')")
        public static String shorten(String text, long width, String placeholder) {
            String plain = StrMethods.join(" ", StrMethods.split(text, None.NONE, -1L));
            if (plain.length() <= width) {
                return plain;
            }
            int cut = plain.lastIndexOf(' ', (int) width - placeholder.length());
            return (cut <= 0 ? "" : plain.substring(0, cut)) + (cut <= 0 ? placeholder.strip() : placeholder);
        }
    }
}
