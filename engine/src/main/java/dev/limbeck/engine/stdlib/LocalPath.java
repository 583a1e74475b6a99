package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.BuiltinFunctions;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.PyBytes;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyFile;
import dev.limbeck.engine.python.PyIterator;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.TextRepr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code pathlib.Path}: what scripts may read of a file. */
@PyType(value = "PosixPath", module = "pathlib", subclassable = false)
final class LocalPath extends PurePath {
    LocalPath(String text) {
        super(text);
    }

    @PyNew("Path(*args, **kwargs)")
    public static LocalPath create(List<Object> args, Map<String, Object> kwargs) {
        return new LocalPath(joined("", args));
    }

    @Override
    PurePath like(String path) {
        return new LocalPath(path);
    }

    @PyMethod("cwd()")
    public static LocalPath cwd(Interpreter interpreter, PyClass type) {
        return new LocalPath(OsModule.getcwd(interpreter));
    }

    @PyMethod("home()")
    public static LocalPath home(Interpreter interpreter, PyClass type) {
        return new LocalPath(joined("", List.of(OsPathModule.expanduser(interpreter, "~"))));
    }

    @PyMethod("exists()")
    public boolean exists(Interpreter interpreter) {
        return VisibleFiles.exists(interpreter, text());
    }

    @PyMethod("is_file()")
    public boolean isFile(Interpreter interpreter) {
        return VisibleFiles.isFile(interpreter, text());
    }

    @PyMethod("is_dir()")
    public boolean isDirectory(Interpreter interpreter) {
        return VisibleFiles.isDirectory(interpreter, text());
    }

    @PyMethod("is_symlink()")
    public boolean isSymbolicLink() {
        return false;
    }

    @PyMethod("absolute()")
    public LocalPath absolute(Interpreter interpreter) {
        return new LocalPath(joined(OsModule.getcwd(interpreter), List.of(text())));
    }

    @PyMethod("resolve(strict=False)")
    public LocalPath resolve(Interpreter interpreter, boolean strict) {
        if (strict && !exists(interpreter)) {
            throw VisibleFiles.notFound(text());
        }
        return new LocalPath(OsPathModule.realpath(interpreter, text(), strict));
    }

    @PyMethod("expanduser()")
    public LocalPath expanduser(Interpreter interpreter) {
        return new LocalPath(OsPathModule.expanduser(interpreter, text()));
    }

    @PyMethod("samefile(other_path)")
    public boolean isSameFile(Interpreter interpreter, Object otherPath) {
        return resolve(interpreter, false)
                .text()
                .equals(OsPathModule.realpath(interpreter, PyFile.path(otherPath), false));
    }

    @PyMethod("read_text(encoding=None, errors=None)")
    public Object readText(Interpreter interpreter, @Nullable String encoding, @Nullable String errors) {
        return open(interpreter, "r", -1L, encoding, errors, null).read(null);
    }

    @PyMethod("read_bytes()")
    public PyBytes readBytes(Interpreter interpreter) {
        return PyBytes.copyOf(PyFile.read(interpreter, text()));
    }

    @PyMethod("open(mode='r', buffering=-1, encoding=None, errors=None, newline=None)")
    public PyFile open(
            Interpreter interpreter,
            String mode,
            Object buffering,
            @Nullable String encoding,
            @Nullable String errors,
            @Nullable String newline) {
        return BuiltinFunctions.open(interpreter, text(), mode, buffering, encoding, errors, newline, true, None.NONE);
    }

    @PyMethod("iterdir()")
    public PyIterator iterdir(Interpreter interpreter) {
        List<Object> entries = new ArrayList<>();
        for (String name : VisibleFiles.list(interpreter, text())) {
            entries.add(joinpath(List.of(name)));
        }
        return new PyIterator(entries.iterator(), "generator");
    }

    @PyMethod("glob(pattern)")
    public PyIterator glob(Interpreter interpreter, String pattern) {
        List<Object> found = new ArrayList<>();
        collect(interpreter, this, PosixPaths.parts(pattern), found);
        return new PyIterator(found.iterator(), "generator");
    }

    @PyMethod("rglob(pattern)")
    public PyIterator rglob(Interpreter interpreter, String pattern) {
        return glob(interpreter, "**/" + pattern);
    }

    private static void collect(Interpreter interpreter, PurePath directory, List<String> pattern, List<Object> found) {
        if (pattern.isEmpty()) {
            found.add(directory);
            return;
        }
        if (!VisibleFiles.isDirectory(interpreter, directory.text())) {
            return;
        }
        List<String> rest = pattern.subList(1, pattern.size());
        boolean deep = pattern.get(0).equals("**");
        if (deep) {
            collect(interpreter, directory, rest, found);
        }
        for (String name : VisibleFiles.list(interpreter, directory.text())) {
            PurePath entry = directory.joinpath(List.of(name));
            if (deep && VisibleFiles.isDirectory(interpreter, entry.text())) {
                collect(interpreter, entry, pattern, found);
            } else if (!deep && matches(pattern.get(0), name)) {
                collect(interpreter, entry, rest, found);
            }
        }
    }

    @PyMethod("mkdir(mode=511, parents=False, exist_ok=False)")
    public void mkdir(Interpreter interpreter, Object mode, boolean parents, boolean existOk) {
        VisibleFiles.makeDirectory(interpreter, text(), existOk);
    }

    @PyMethod("write_text(*args, **kwargs)")
    public void writeText(List<Object> args, Map<String, Object> kwargs) {
        throw VisibleFiles.refused("write them", text());
    }

    @PyMethod("write_bytes(data)")
    public void writeBytes(Object data) {
        throw VisibleFiles.refused("write them", text());
    }

    @PyMethod("touch(*args, **kwargs)")
    public void touch(List<Object> args, Map<String, Object> kwargs) {
        throw VisibleFiles.refused("write them", text());
    }

    @PyMethod("unlink(missing_ok=False)")
    public void unlink(Object missingOk) {
        throw VisibleFiles.refused("remove them", text());
    }

    @Override
    public String repr() {
        return "PosixPath(" + TextRepr.repr(text()) + ")";
    }
}
