package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.DictMethods;
import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.LookAhead;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFile;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code os}: the environment, names of files, and nothing that changes the machine. */
final class OsModule {
    private OsModule() {}

    static NativeModule create() {
        return NativeModule.named("os")
                .value("name", "posix")
                .value("sep", "/")
                .value("pathsep", ":")
                .value("linesep", "\n")
                .value("curdir", ".")
                .value("pardir", "..")
                .value("extsep", ".")
                .value("devnull", "/dev/null")
                .value("F_OK", 0L)
                .value("R_OK", 4L)
                .value("W_OK", 2L)
                .value("X_OK", 1L)
                .submodules("path")
                .lazy("environ", OsModule::environment)
                .lazy("PathLike", interpreter -> PyClass.of(PurePath.class))
                .lazy("error", interpreter -> Exceptions.OS_ERROR)
                .functions(OsModule.class);
    }

    /** {@code os.environ}: a copy of the host's, which scripts may change for themselves. */
    @PyType(value = "_Environ", module = "os", of = PyDict.class, bases = DictMethods.class, subclassable = false)
    static final class Environ {
        private Environ() {}

        @PyMethod("__setitem__(key, value)")
        public static void setItem(PyDict self, Object key, Object value) {
            if (!(PyDerived.unwrap(value) instanceof String text)) {
                throw PyException.typeError("str expected, not " + Operators.typeName(value));
            }
            self.put(key, text);
        }

        @PyMethod("copy()")
        public static PyDict copy(PyDict self) {
            return new PyDict(self);
        }

        @PyMethod("__repr__()")
        public static String repr(PyDerived self) {
            return "environ(" + Operators.repr(self.payload()) + ")";
        }
    }

    /** The environment as this interpreter's scripts see it. */
    private record Environment(PyDerived value) {}

    private static PyDerived environment(Interpreter interpreter) {
        return interpreter.state(
                        Environment.class,
                        () -> new Environment(new PyDerived(
                                PyClass.of(Environ.class),
                                new PyDict(interpreter.host().environ()))))
                .value;
    }

    static PyDict environ(Interpreter interpreter) {
        return (PyDict) environment(interpreter).payload();
    }

    @PyMethod("getenv(key, default=None)")
    public static Object getenv(Interpreter interpreter, Object key, Object otherwise) {
        return environ(interpreter).getOrDefault(key, otherwise);
    }

    @PyMethod("putenv(name, value, /)")
    public static void putenv(Interpreter interpreter, String name, String value) {
        environ(interpreter).put(name, value);
    }

    @PyMethod("unsetenv(name, /)")
    public static void unsetenv(Interpreter interpreter, String name) {
        environ(interpreter).remove(name);
    }

    @PyMethod("getcwd()")
    public static String getcwd(Interpreter interpreter) {
        return interpreter
                .host()
                .workingDirectory()
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    @PyMethod("fspath(path)")
    public static String fspath(Object path) {
        return PyFile.path(path);
    }

    @PyMethod("listdir(path='.')")
    public static PyList listdir(Interpreter interpreter, Object path) {
        return new PyList(VisibleFiles.list(interpreter, PyFile.path(path)));
    }

    @PyMethod("walk(top, topdown=True, onerror=None, followlinks=False)")
    public static PyIterator walk(
            Interpreter interpreter, Object top, boolean topdown, Object onerror, boolean followlinks) {
        Deque<String> left = new ArrayDeque<>(List.of(PyFile.path(top)));
        return new PyIterator(
                new LookAhead() {
                    private @Nullable String parent;
                    private PyList entered = new PyList();

                    @Override
                    protected @Nullable Object advance() {
                        // what the script left of the list of directories is where to go on
                        for (int i = entered.size() - 1; parent != null && i >= 0; i--) {
                            left.push(PosixPaths.join(parent, List.of(Operators.str(entered.get(i)))));
                        }
                        String directory = left.poll();
                        if (directory == null || !VisibleFiles.isDirectory(interpreter, directory)) {
                            return null;
                        }
                        PyList directories = new PyList();
                        PyList files = new PyList();
                        for (String name : VisibleFiles.list(interpreter, directory)) {
                            String path = PosixPaths.join(directory, List.of(name));
                            (VisibleFiles.isDirectory(interpreter, path) ? directories : files).add(name);
                        }
                        parent = directory;
                        entered = directories;
                        return PyTuple.of(directory, directories, files);
                    }
                },
                "generator");
    }

    @PyMethod("access(path, mode)")
    public static boolean access(Interpreter interpreter, Object path, long mode) {
        return (mode & 2) == 0 && VisibleFiles.exists(interpreter, PyFile.path(path));
    }

    @PyMethod("makedirs(name, mode=511, exist_ok=False)")
    public static void makedirs(Interpreter interpreter, Object name, Object mode, boolean existOk) {
        VisibleFiles.makeDirectory(interpreter, PyFile.path(name), existOk);
    }

    @PyMethod("mkdir(path, mode=511)")
    public static void mkdir(Interpreter interpreter, Object path, Object mode) {
        VisibleFiles.makeDirectory(interpreter, PyFile.path(path), false);
    }

    @PyMethod("remove(path)")
    public static void remove(Object path) {
        throw VisibleFiles.refused("remove files", PyFile.path(path));
    }

    @PyMethod("unlink(path)")
    public static void unlink(Object path) {
        remove(path);
    }

    @PyMethod("rename(src, dst)")
    public static void rename(Object src, Object dst) {
        throw VisibleFiles.refused("rename files", PyFile.path(src));
    }

    @PyMethod("chdir(path)")
    public static void chdir(Object path) {
        throw VisibleFiles.refused("change the working directory", PyFile.path(path));
    }

    @PyMethod("system(command)")
    public static void system(Object command) {
        throw VisibleFiles.refused("start processes", Operators.str(command));
    }

    @PyMethod("popen(cmd, mode='r', buffering=-1)")
    public static void popen(Object cmd, Object mode, Object buffering) {
        system(cmd);
    }

    @PyMethod("getpid()")
    public static long getpid() {
        return ProcessHandle.current().pid();
    }

    @PyMethod("cpu_count()")
    public static long cpuCount() {
        return Runtime.getRuntime().availableProcessors();
    }

    @PyMethod("urandom(size, /)")
    public static PyBytes urandom(int size) {
        byte[] bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return PyBytes.copyOf(bytes);
    }
}
