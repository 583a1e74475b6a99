package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.ModuleSource;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules {@code logging} and {@code logging.handlers}. */
public final class LoggingModule implements ModuleSource {
    @Override
    public @Nullable NativeModule module(String name) {
        return switch (name) {
            case "logging" -> logging();
            case "logging.handlers" -> NativeModule.named(name).reexport("logging", "StreamHandler");
            default -> null;
        };
    }

    private static NativeModule logging() {
        return NativeModule.named("logging")
                .value("NOTSET", (long) Level.NOTSET)
                .value("DEBUG", (long) Level.DEBUG)
                .value("INFO", (long) Level.INFO)
                .value("WARNING", (long) Level.WARNING)
                .value("WARN", (long) Level.WARNING)
                .value("ERROR", (long) Level.ERROR)
                .value("CRITICAL", (long) Level.CRITICAL)
                .value("FATAL", (long) Level.CRITICAL)
                .type("Logger", Logger.class)
                .type("LogRecord", LogRecord.class)
                .type("Formatter", Formatter.class)
                .type("Handler", Handler.class)
                .type("NullHandler", Handler.Null.class)
                .type("StreamHandler", Handler.Stream.class)
                .lazy("root", interpreter -> Logging.of(interpreter).root())
                .submodules("config", "handlers")
                .functions(LoggingModule.class);
    }

    @PyMethod("getLogger(name=None)")
    public static Logger getLogger(Interpreter interpreter, @Nullable String name) {
        return Logging.of(interpreter).logger(name == null ? "" : name);
    }

    @PyMethod("getLevelName(level)")
    public static Object getLevelName(Object level) {
        return level instanceof String ? (Object) (long) Level.of(level) : Level.name(Level.of(level));
    }

    @PyMethod("disable(level=50)")
    public static void disable(Interpreter interpreter, Object level) {
        Logging.of(interpreter).disable(Level.of(level));
    }

    @PyMethod("captureWarnings(capture)")
    public static void captureWarnings(Object capture) {}

    @PyMethod("basicConfig(**kwargs)")
    public static void basicConfig(Interpreter interpreter, Map<String, Object> kwargs) {
        Logger root = Logging.of(interpreter).root();
        if (Operators.truth(kwargs.getOrDefault("force", false))) {
            root.handlers().items().clear();
        }
        if (root.handlers().size() > 0) {
            return;
        }
        if (kwargs.getOrDefault("filename", None.NONE) != None.NONE) {
            throw PyException.notImplementedError(
                    "logging.basicConfig(filename=...) isn't supported: scripts may not write files; leave it out to log to"
                            + " standard error");
        }
        Object handlers = kwargs.getOrDefault("handlers", None.NONE);
        Formatter formatter = new Formatter(
                text(kwargs, "format", "%(levelname)s:%(name)s:%(message)s"),
                text(kwargs, "datefmt", ""),
                interpreter.host().clock());
        if (handlers == None.NONE) {
            Handler handler = new Handler.Stream(kwargs.getOrDefault("stream", None.NONE));
            handler.setFormatter(formatter);
            root.addHandler(handler);
        } else {
            for (Object handler : Operators.list(handlers)) {
                if (handler instanceof Handler known) {
                    root.addHandler(known);
                }
            }
        }
        Object level = kwargs.getOrDefault("level", None.NONE);
        if (level != None.NONE) {
            root.setLevel(level);
        }
    }

    private static String text(Map<String, Object> kwargs, String name, String otherwise) {
        Object value = kwargs.getOrDefault(name, None.NONE);
        return value == None.NONE ? otherwise : Operators.str(value);
    }

    @PyMethod("debug(msg, *args, **kwargs)")
    public static void debug(Interpreter interpreter, Object msg, List<Object> args, Map<String, Object> kwargs) {
        configured(interpreter).debug(msg, args, kwargs);
    }

    @PyMethod("info(msg, *args, **kwargs)")
    public static void info(Interpreter interpreter, Object msg, List<Object> args, Map<String, Object> kwargs) {
        configured(interpreter).info(msg, args, kwargs);
    }

    @PyMethod("warning(msg, *args, **kwargs)")
    public static void warning(Interpreter interpreter, Object msg, List<Object> args, Map<String, Object> kwargs) {
        configured(interpreter).warning(msg, args, kwargs);
    }

    @PyMethod("error(msg, *args, **kwargs)")
    public static void error(Interpreter interpreter, Object msg, List<Object> args, Map<String, Object> kwargs) {
        configured(interpreter).error(msg, args, kwargs);
    }

    @PyMethod("critical(msg, *args, **kwargs)")
    public static void critical(Interpreter interpreter, Object msg, List<Object> args, Map<String, Object> kwargs) {
        configured(interpreter).critical(msg, args, kwargs);
    }

    /** The root logger; the module's own functions give it a handler if it has none. */
    private static Logger configured(Interpreter interpreter) {
        basicConfig(interpreter, Map.of());
        return Logging.of(interpreter).root();
    }
}
