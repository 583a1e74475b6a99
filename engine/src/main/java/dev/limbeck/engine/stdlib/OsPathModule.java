package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFile;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code os.path}. */
final class OsPathModule {
    private OsPathModule() {}

    static NativeModule create(String name) {
        return NativeModule.named(name)
                .value("sep", "/")
                .value("pathsep", ":")
                .value("curdir", ".")
                .value("pardir", "..")
                .value("extsep", ".")
                .functions(OsPathModule.class);
    }

    @PyMethod("join(a, *p)")
    public static String join(Object a, List<Object> p) {
        List<String> more = new ArrayList<>(p.size());
        for (Object part : p) {
            more.add(joinable(part));
        }
        return PosixPaths.join(joinable(a), more);
    }

    private static String joinable(Object part) {
        if (PyDerived.unwrap(part) instanceof String text) {
            return text;
        }
        if (Operators.type(part).special("__fspath__") == null) {
            throw PyException.typeError("join() argument must be str, bytes, or os.PathLike object, not '"
                    + Operators.typeName(part) + "'");
        }
        return PyFile.path(part);
    }

    @PyMethod("basename(p)")
    public static String basename(Object p) {
        return PosixPaths.basename(PyFile.path(p));
    }

    @PyMethod("dirname(p)")
    public static String dirname(Object p) {
        return PosixPaths.dirname(PyFile.path(p));
    }

    @PyMethod("split(p)")
    public static PyTuple split(Object p) {
        String path = PyFile.path(p);
        return PyTuple.of(PosixPaths.dirname(path), PosixPaths.basename(path));
    }

    @PyMethod("splitext(p)")
    public static PyTuple splitext(Object p) {
        String path = PyFile.path(p);
        int extension = PosixPaths.extension(path);
        return PyTuple.of(path.substring(0, extension), path.substring(extension));
    }

    @PyMethod("normpath(path)")
    public static String normpath(Object path) {
        return PosixPaths.normalize(PyFile.path(path));
    }

    @PyMethod("normcase(s)")
    public static String normcase(Object s) {
        return PyFile.path(s);
    }

    @PyMethod("isabs(s)")
    public static boolean isabs(Object s) {
        return PyFile.path(s).startsWith("/");
    }

    @PyMethod("abspath(path)")
    public static String abspath(Interpreter interpreter, Object path) {
        return absolute(interpreter, PyFile.path(path));
    }

    static String absolute(Interpreter interpreter, String path) {
        return PosixPaths.normalize(PosixPaths.join(OsModule.getcwd(interpreter), List.of(path)));
    }

    @PyMethod("realpath(filename, *, strict=False)")
    public static String realpath(Interpreter interpreter, Object filename, boolean strict) {
        String absolute = absolute(interpreter, PyFile.path(filename));
        Path visible = VisibleFiles.visible(interpreter, absolute);
        if (visible == null || !Files.exists(visible)) {
            return absolute;
        }
        try {
            return visible.toRealPath().toString();
        } catch (IOException e) {
            return absolute;
        }
    }

    @PyMethod("relpath(path, start=None)")
    public static String relpath(Interpreter interpreter, Object path, Object start) {
        String from = start == None.NONE ? OsModule.getcwd(interpreter) : abspath(interpreter, start);
        return PosixPaths.relative(abspath(interpreter, path), from);
    }

    @PyMethod("exists(path)")
    public static boolean exists(Interpreter interpreter, Object path) {
        return VisibleFiles.exists(interpreter, PyFile.path(path));
    }

    @PyMethod("lexists(path)")
    public static boolean lexists(Interpreter interpreter, Object path) {
        return exists(interpreter, path);
    }

    @PyMethod("isfile(path)")
    public static boolean isfile(Interpreter interpreter, Object path) {
        return VisibleFiles.isFile(interpreter, PyFile.path(path));
    }

    @PyMethod("isdir(s)")
    public static boolean isdir(Interpreter interpreter, Object s) {
        return VisibleFiles.isDirectory(interpreter, PyFile.path(s));
    }

    @PyMethod("getsize(filename)")
    public static long getsize(Interpreter interpreter, Object filename) {
        return VisibleFiles.status(interpreter, PyFile.path(filename)).size();
    }

    @PyMethod("getmtime(filename)")
    public static double getmtime(Interpreter interpreter, Object filename) {
        return VisibleFiles.status(interpreter, PyFile.path(filename)).modified();
    }

    @PyMethod("expanduser(path)")
    public static String expanduser(Interpreter interpreter, Object path) {
        String given = PyFile.path(path);
        boolean home = given.equals("~") || given.startsWith("~/");
        Object directory = OsModule.environ(interpreter).get("HOME");
        return home && directory != null ? Operators.str(directory) + given.substring(1) : given;
    }

    @PyMethod("expandvars(path)")
    public static String expandvars(Interpreter interpreter, Object path) {
        String text = PyFile.path(path);
        PyDict environ = OsModule.environ(interpreter);
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = variableEnd(text, i);
            boolean braces = end > 0 && text.charAt(i + 1) == '{';
            Object value = end < 0 ? null : environ.get(text.substring(i + (braces ? 2 : 1), end - (braces ? 1 : 0)));
            if (value == null) {
                expanded.append(text.charAt(i));
            } else {
                expanded.append(Operators.str(value));
                i = end - 1;
            }
        }
        return expanded.toString();
    }

    /** Where the variable reference that starts at {@code at} ends, or -1 when none starts there. */
    private static int variableEnd(String text, int at) {
        if (text.charAt(at) != '$' || at + 1 == text.length()) {
            return -1;
        }
        if (text.charAt(at + 1) == '{') {
            return text.indexOf('}', at) + 1 == 0 ? -1 : text.indexOf('}', at) + 1;
        }
        int end = at + 1;
        while (end < text.length()
                && (text.charAt(end) == '_'
                        || (text.charAt(end) < 128 && Character.isLetterOrDigit(text.charAt(end))))) {
            end++;
        }
        return end == at + 1 ? -1 : end;
    }

    @PyMethod("commonprefix(m)")
    public static String commonprefix(Object m) {
        List<Object> paths = Operators.list(m);
        if (paths.isEmpty()) {
            return "";
        }
        String prefix = PyFile.path(paths.get(0));
        for (Object each : paths) {
            String path = PyFile.path(each);
            int common = 0;
            while (common < prefix.length() && common < path.length() && prefix.charAt(common) == path.charAt(common)) {
                common++;
            }
            prefix = prefix.substring(0, common);
        }
        return prefix;
    }

    @PyMethod("commonpath(paths)")
    public static String commonpath(Object paths) {
        List<Object> all = Operators.list(paths);
        if (all.isEmpty()) {
            throw PyException.valueError("commonpath() arg is an empty sequence");
        }
        String first = PyFile.path(all.get(0));
        List<String> common = PosixPaths.parts(first);
        for (Object each : all) {
            String path = PyFile.path(each);
            if (path.startsWith("/") != first.startsWith("/")) {
                throw PyException.valueError("Can't mix absolute and relative paths");
            }
            List<String> parts = PosixPaths.parts(path);
            int same = 0;
            while (same < common.size()
                    && same < parts.size()
                    && common.get(same).equals(parts.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return (first.startsWith("/") ? "/" : "") + String.join("/", common);
    }
}
