package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Exceptions;
import dev.limbeck.engine.python.Host;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDerived;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.StandardStream;
import java.util.List;
import java.util.Locale;

/** {@code sys}, as of Python 3.11. */
final class SysModule {
    private SysModule() {}

    static NativeModule create() {
        return NativeModule.named("sys")
                .lazy("path", Interpreter::sysPath)
                .lazy("modules", Interpreter::sysModules)
                .lazy("argv", interpreter -> new PyList(interpreter.host().argv()))
                .lazy("stdout", interpreter -> stream(interpreter.host(), "stdout"))
                .lazy("stderr", interpreter -> stream(interpreter.host(), "stderr"))
                .lazy("__stdout__", interpreter -> stream(interpreter.host(), "stdout"))
                .lazy("__stderr__", interpreter -> stream(interpreter.host(), "stderr"))
                .value("stdin", None.NONE)
                .value("version", "3.11.0 (limbeck)")
                .lazy("version_info", interpreter -> versionInfo())
                .value("hexversion", 0x030b00f0L)
                .lazy("platform", interpreter -> platform())
                .value("executable", "")
                .value("prefix", "/usr")
                .value("base_prefix", "/usr")
                .value("exec_prefix", "/usr")
                .value("byteorder", "little")
                .value("maxsize", Long.MAX_VALUE)
                .value("maxunicode", (long) Character.MAX_CODE_POINT)
                .value("dont_write_bytecode", true)
                .lazy("warnoptions", interpreter -> new PyList())
                .lazy("builtin_module_names", interpreter -> PyTuple.EMPTY)
                .functions(SysModule.class);
    }

    private static StandardStream stream(Host host, String name) {
        return new StandardStream(name.equals("stdout") ? host.stdout() : host.stderr(), name, host.isTerminal());
    }

    private static PyDerived versionInfo() {
        PyClass type = NamedTuples.create(
                "version_info", List.of("major", "minor", "micro", "releaselevel", "serial"), new PyDict(), "sys");
        return new PyDerived(type, PyTuple.of(3L, 11L, 0L, "final", 0L));
    }

    static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? "win32" : system.startsWith("mac") ? "darwin" : "linux";
    }

    @PyMethod("exit(status=None, /)")
    public static void exit(Object status) {
        throw new PyException(
                status == None.NONE
                        ? new PyBaseException(Exceptions.SYSTEM_EXIT)
                        : new PyBaseException(Exceptions.SYSTEM_EXIT, status));
    }

    @PyMethod("getdefaultencoding()")
    public static String getdefaultencoding() {
        return "utf-8";
    }

    @PyMethod("getfilesystemencoding()")
    public static String getfilesystemencoding() {
        return "utf-8";
    }

    @PyMethod("getrecursionlimit()")
    public static long getrecursionlimit() {
        return 1000;
    }

    @PyMethod("setrecursionlimit(limit, /)")
    public static void setrecursionlimit(long limit) {
        // the limit is the host's business
    }

    @PyMethod("intern(string, /)")
    public static String intern(String string) {
        return string;
    }
}
