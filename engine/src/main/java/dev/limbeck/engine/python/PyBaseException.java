package dev.limbeck.engine.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An exception as scripts see it: an instance of {@code BaseException} or of a class derived from it. */
@PyType("BaseException")
public class PyBaseException extends PyObject {
    private PyTuple args;
    private @Nullable PyBaseException cause;
    private @Nullable PyBaseException context;
    private boolean suppressContext;
    private Traceback traceback = Traceback.EMPTY;
    private @Nullable Throwable origin;
    private boolean catchable = true;

    public PyBaseException(PyClass type, Object... args) {
        super(type);
        this.args = accepted(PyTuple.of(args));
    }

    /** An OSError keeps the file's name apart from its other arguments. */
    private PyTuple accepted(PyTuple given) {
        if (given.size() < 3 || !type().isSubclassOf(Exceptions.OS_ERROR)) {
            return given;
        }
        attributes().put("filename", given.get(2));
        return PyTuple.of(given.get(0), given.get(1));
    }

    @PyNew("BaseException(*args, **kwargs)")
    public static PyBaseException create(PyClass type, List<Object> args, Map<String, Object> kwargs) {
        PyClass actual = type == Exceptions.OS_ERROR && args.size() >= 2 ? osError(args.get(0)) : type;
        return new PyBaseException(actual, args.toArray());
    }

    /** The class that {@code OSError(errno, …)} makes an instance of. */
    private static PyClass osError(Object errno) {
        if (!(errno instanceof Long number)) {
            return Exceptions.OS_ERROR;
        }
        return switch (number.intValue()) {
            case 1, 13 -> Exceptions.PERMISSION_ERROR;
            case 2 -> Exceptions.FILE_NOT_FOUND_ERROR;
            case 3 -> Exceptions.PROCESS_LOOKUP_ERROR;
            case 4 -> Exceptions.INTERRUPTED_ERROR;
            case 10 -> Exceptions.CHILD_PROCESS_ERROR;
            case 11 -> Exceptions.BLOCKING_IO_ERROR;
            case 17 -> Exceptions.FILE_EXISTS_ERROR;
            case 20 -> Exceptions.NOT_A_DIRECTORY_ERROR;
            case 21 -> Exceptions.IS_A_DIRECTORY_ERROR;
            case 32 -> Exceptions.BROKEN_PIPE_ERROR;
            case 104 -> Exceptions.CONNECTION_RESET_ERROR;
            case 110 -> Exceptions.TIMEOUT_ERROR;
            case 111 -> Exceptions.CONNECTION_REFUSED_ERROR;
            default -> Exceptions.OS_ERROR;
        };
    }

    @PyMethod("__init__(*args, **kwargs)")
    public final void init(List<Object> args, Map<String, Object> kwargs) {
        this.args = accepted(PyTuple.copyOf(args));
        for (Map.Entry<String, Object> keyword : kwargs.entrySet()) {
            if (!takesKeyword(keyword.getKey())) {
                throw PyException.typeError(type().name() + "() takes no keyword arguments");
            }
            attributes().put(keyword.getKey(), keyword.getValue());
        }
    }

    private boolean takesKeyword(String name) {
        if (type().isSubclassOf(Exceptions.IMPORT_ERROR)) {
            return name.equals("name") || name.equals("path");
        }
        return (type().isSubclassOf(Exceptions.ATTRIBUTE_ERROR) || type().isSubclassOf(Exceptions.NAME_ERROR))
                && (name.equals("name") || name.equals("obj"));
    }

    @PyAttribute("args")
    public final PyTuple args() {
        return args;
    }

    @PySetter("args")
    public final void setArgs(PyTuple args) {
        this.args = args;
    }

    /** What {@code raise … from} named. */
    @PyAttribute("__cause__")
    public final @Nullable PyBaseException cause() {
        return cause;
    }

    @PySetter("__cause__")
    public final void setCause(@Nullable PyBaseException cause) {
        this.cause = cause;
        this.suppressContext = true;
    }

    /** The exception that was being handled when this one was raised. */
    @PyAttribute("__context__")
    public final @Nullable PyBaseException context() {
        return context;
    }

    @PySetter("__context__")
    public final void setContext(@Nullable PyBaseException context) {
        this.context = context;
    }

    @PyAttribute("__suppress_context__")
    public final boolean suppressesContext() {
        return suppressContext;
    }

    @PySetter("__suppress_context__")
    public final void setSuppressContext(boolean suppressContext) {
        this.suppressContext = suppressContext;
    }

    /** The frames left so far. */
    public final Traceback traceback() {
        return traceback;
    }

    /** The Java exception that this one stands for, which leaves the interpreter in its place; null for most. */
    final @Nullable Throwable origin() {
        return origin;
    }

    final void setOrigin(Throwable origin, boolean catchable) {
        this.origin = origin;
        this.catchable = catchable;
    }

    final boolean isCatchable() {
        return catchable;
    }

    /** Remembers what was being handled when this was raised, unless that would close a circle. */
    final void chain(@Nullable PyBaseException handled) {
        for (PyBaseException each = handled; each != null; each = each.context) {
            if (each == this) {
                return;
            }
        }
        if (handled != null) {
            context = handled;
        }
    }

    @PyMethod("with_traceback(tb)")
    public final PyBaseException withTraceback(Object tb) {
        return this;
    }

    @PyAttribute("__traceback__")
    public final @Nullable Object tracebackOrNone() {
        return traceback.isEmpty() ? null : traceback;
    }

    @PySetter("__traceback__")
    public final void setTracebackObject(Object traceback) {
        this.traceback = traceback instanceof Traceback known ? known : Traceback.EMPTY;
    }

    @PyMethod("add_note(note)")
    public final void addNote(String note) {
        if (!(ownAttribute("__notes__") instanceof PyList)) {
            attributes().put("__notes__", new PyList());
        }
        if (ownAttribute("__notes__") instanceof PyList notes) {
            notes.add(note);
        }
    }

    /** Attributes that CPython takes from the arguments: {@code e.value}, {@code e.code}, {@code e.errno}, … */
    @PyMethod("__getattr__(name)")
    public final Object fromArguments(String name) {
        Object value = argument(name);
        if (value == null) {
            throw Attributes.missing(this, name);
        }
        return value;
    }

    private @Nullable Object argument(String name) {
        PyClass type = type();
        if (type.isSubclassOf(Exceptions.STOP_ITERATION) && name.equals("value")
                || type.isSubclassOf(Exceptions.SYSTEM_EXIT) && name.equals("code")) {
            return args.size() == 0 ? None.NONE : args.size() == 1 ? args.get(0) : args;
        }
        if (type.isSubclassOf(Exceptions.OS_ERROR)) {
            return switch (name) {
                case "errno" -> args.size() < 2 ? None.NONE : args.get(0);
                case "strerror" -> args.size() < 2 ? None.NONE : args.get(1);
                case "filename" -> None.NONE;
                default -> null;
            };
        }
        boolean known = type.isSubclassOf(Exceptions.IMPORT_ERROR) && (name.equals("name") || name.equals("path"))
                || type.isSubclassOf(Exceptions.NAME_ERROR) && name.equals("name")
                || type.isSubclassOf(Exceptions.ATTRIBUTE_ERROR) && (name.equals("name") || name.equals("obj"));
        if (known) {
            return None.NONE;
        }
        return type.isSubclassOf(Exceptions.IMPORT_ERROR) && name.equals("msg") ? text() : null;
    }

    /** {@code str(e)}. */
    @PyMethod("__str__()")
    public final String text() {
        PyClass type = type();
        if (type.isSubclassOf(Exceptions.KEY_ERROR) && args.size() == 1) {
            return Operators.repr(args.get(0));
        }
        if (type.isSubclassOf(Exceptions.OS_ERROR) && args.size() >= 2) {
            String text = "[Errno " + Operators.str(args.get(0)) + "] " + Operators.str(args.get(1));
            Object filename = ownAttribute("filename");
            return filename == null || filename == None.NONE ? text : text + ": " + Operators.repr(filename);
        }
        return switch (args.size()) {
            case 0 -> "";
            case 1 -> Operators.str(args.get(0));
            default -> Operators.str(args);
        };
    }

    @PyMethod("__repr__()")
    public final String repr() {
        StringBuilder text = new StringBuilder(type().name()).append('(');
        for (int i = 0; i < args.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Operators.repr(args.get(i)));
        }
        return text.append(')').toString();
    }

    final void setTraceback(Traceback traceback) {
        this.traceback = traceback;
    }
}
