package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.NativeText;
import dev.limbeck.engine.python.NotImplemented;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyFile;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import dev.limbeck.engine.python.TextRepr;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** {@code pathlib.PurePath}: a path as a text, in normal form except for {@code ..}. */
@PyType(value = "PurePosixPath", module = "pathlib", subclassable = false)
class PurePath extends PyObject implements NativeText {
    private final String text;

    PurePath(String text) {
        this.text = text;
    }

    @PyNew("PurePath(*args)")
    public static PurePath create(List<Object> args) {
        return new PurePath(joined("", args));
    }

    /** {@code base} and more segments as one path in normal form. */
    static String joined(String base, List<Object> segments) {
        String joined = base;
        for (Object segment : segments) {
            String part = segment instanceof PurePath path ? path.text : PyFile.path(segment);
            boolean apart = !joined.isEmpty() && !joined.endsWith("/");
            joined = part.startsWith("/") ? part : joined + (apart ? "/" : "") + part;
        }
        boolean two = joined.startsWith("//") && !joined.startsWith("///");
        String root = two ? "//" : joined.startsWith("/") ? "/" : "";
        String normal = root + String.join("/", PosixPaths.parts(joined));
        return normal.isEmpty() ? "." : normal;
    }

    /** A path of the same kind. */
    PurePath like(String path) {
        return new PurePath(path);
    }

    final String text() {
        return text;
    }

    private List<String> names() {
        return PosixPaths.parts(text);
    }

    private String root() {
        return text.startsWith("/") ? "/" : "";
    }

    @PyAttribute("parts")
    public PyTuple parts() {
        List<String> parts = new ArrayList<>();
        if (isAbsolute()) {
            parts.add("/");
        }
        parts.addAll(names());
        return PyTuple.copyOf(parts);
    }

    @PyAttribute("drive")
    public String drive() {
        return "";
    }

    @PyAttribute("root")
    public String rootName() {
        return root();
    }

    @PyAttribute("anchor")
    public String anchor() {
        return root();
    }

    @PyAttribute("name")
    public String name() {
        List<String> names = names();
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    private int extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 && dot < name.length() - 1 ? dot : name.length();
    }

    @PyAttribute("suffix")
    public String suffix() {
        return name().substring(extension());
    }

    @PyAttribute("stem")
    public String stem() {
        return name().substring(0, extension());
    }

    @PyAttribute("suffixes")
    public PyList suffixes() {
        String name = name();
        PyList suffixes = new PyList();
        int start = name.startsWith(".") ? 1 : 0;
        if (name.endsWith(".")) {
            return suffixes;
        }
        List<String> parts = Arrays.asList(name.substring(start).split("\\.", -1));
        for (String part : parts.subList(1, parts.size())) {
            suffixes.add("." + part);
        }
        return suffixes;
    }

    @PyAttribute("parent")
    public PurePath parent() {
        List<String> names = names();
        if (names.isEmpty()) {
            return this;
        }
        return like(joined(root(), List.of(String.join("/", names.subList(0, names.size() - 1)))));
    }

    @PyAttribute("parents")
    public PyTuple parents() {
        List<Object> parents = new ArrayList<>();
        PurePath path = this;
        for (int i = names().size(); i > 0; i--) {
            path = path.parent();
            parents.add(path);
        }
        return PyTuple.copyOf(parents);
    }

    @PyMethod("joinpath(*args)")
    public PurePath joinpath(List<Object> args) {
        return like(joined(text.equals(".") ? "" : text, args));
    }

    @PyMethod("__truediv__(key)")
    public Object dividedBy(Object key) {
        return isPath(key) ? joinpath(List.of(key)) : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__rtruediv__(key)")
    public Object reflectedDividedBy(Object key) {
        return isPath(key) ? like(joined("", List.of(key, this))) : NotImplemented.NOT_IMPLEMENTED;
    }

    private static boolean isPath(Object value) {
        return value instanceof String
                || value instanceof PurePath
                || Operators.type(value).special("__fspath__") != null;
    }

    @PyMethod("as_posix()")
    public String asPosix() {
        return text;
    }

    @PyMethod("as_uri()")
    public String asUri() {
        if (!isAbsolute()) {
            throw PyException.valueError("relative path can't be expressed as a file URI");
        }
        return "file://" + UrlQuoting.quote(text, "/");
    }

    @PyMethod("__fspath__()")
    public String fspath() {
        return text;
    }

    @PyMethod("is_absolute()")
    public boolean isAbsolute() {
        return text.startsWith("/");
    }

    @PyMethod("is_relative_to(other, /, *others)")
    public boolean isRelativeTo(Object other, List<Object> others) {
        return below(base(other, others)) != null;
    }

    @PyMethod("relative_to(other, /, *others)")
    public PurePath relativeTo(Object other, List<Object> others) {
        PurePath base = base(other, others);
        List<String> rest = below(base);
        if (rest == null) {
            throw PyException.valueError(TextRepr.repr(text) + " is not in the subpath of " + TextRepr.repr(base.text)
                    + " OR one path is relative and the other is absolute.");
        }
        return like(joined("", List.of(String.join("/", rest))));
    }

    private PurePath base(Object other, List<Object> others) {
        List<Object> all = new ArrayList<>(others);
        all.add(0, other);
        return new PurePath(joined("", all));
    }

    /** The names of this path below {@code base}, or null when it isn't below. */
    private @Nullable List<String> below(PurePath base) {
        List<String> mine = names();
        List<String> theirs = base.names();
        boolean below = base.isAbsolute() == isAbsolute()
                && theirs.size() <= mine.size()
                && mine.subList(0, theirs.size()).equals(theirs);
        return below ? mine.subList(theirs.size(), mine.size()) : null;
    }

    @PyMethod("match(path_pattern)")
    public boolean match(String pattern) {
        List<String> wanted = PosixPaths.parts(pattern);
        List<String> names = names();
        if (wanted.isEmpty()) {
            throw PyException.valueError("empty pattern");
        }
        if (wanted.size() > names.size() || (pattern.startsWith("/") && wanted.size() != names.size())) {
            return false;
        }
        for (int i = 1; i <= wanted.size(); i++) {
            if (!matches(wanted.get(wanted.size() - i), names.get(names.size() - i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code name} matches a pattern with {@code * ? [...]}. */
    static boolean matches(String pattern, String name) {
        String glob = pattern.replace("{", "\\{").replace("}", "\\}");
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
    }

    @PyMethod("with_name(name)")
    public PurePath withName(String name) {
        if (name().isEmpty()) {
            throw PyException.valueError(repr() + " has an empty name");
        }
        if (name.isEmpty() || name.contains("/") || name.equals(".")) {
            throw PyException.valueError("Invalid name " + TextRepr.repr(name));
        }
        return parent().joinpath(List.of(name));
    }

    @PyMethod("with_stem(stem)")
    public PurePath withStem(String stem) {
        return withName(stem + suffix());
    }

    @PyMethod("with_suffix(suffix)")
    public PurePath withSuffix(String suffix) {
        if (suffix.contains("/") || (!suffix.isEmpty() && !suffix.startsWith(".")) || suffix.equals(".")) {
            throw PyException.valueError("Invalid suffix " + TextRepr.repr(suffix));
        }
        return withName(stem() + suffix);
    }

    private Object compare(Object other, IntPredicate holds) {
        return other instanceof PurePath path
                ? (Object) holds.test(Operators.compare(parts(), path.parts()))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__lt__(other)")
    public Object isLess(Object other) {
        return compare(other, order -> order < 0);
    }

    @PyMethod("__le__(other)")
    public Object isLessOrEqual(Object other) {
        return compare(other, order -> order <= 0);
    }

    @PyMethod("__gt__(other)")
    public Object isGreater(Object other) {
        return compare(other, order -> order > 0);
    }

    @PyMethod("__ge__(other)")
    public Object isGreaterOrEqual(Object other) {
        return compare(other, order -> order >= 0);
    }

    @PyMethod("__eq__(other)")
    public Object isEqual(Object other) {
        return other instanceof PurePath path ? (Object) path.text.equals(text) : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__hash__()")
    public long hash() {
        return text.hashCode();
    }

    @Override
    public String str() {
        return text;
    }

    @Override
    public String repr() {
        return "PurePosixPath(" + TextRepr.repr(text) + ")";
    }
}
