package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyAttribute;
import dev.limbeck.engine.python.PyBaseException;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyList;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PySetter;
import dev.limbeck.engine.python.PyTuple;
import dev.limbeck.engine.python.PyType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A logger: passes what is important enough to its handlers and its ancestors' ones. */
@PyType(value = "Logger", module = "logging", subclassable = false)
public final class Logger {
    private final Logging logging;
    private final String name;
    private final @Nullable Logger parent;
    private final PyList handlers = new PyList();
    private int level;
    private boolean propagate = true;
    private boolean disabled;

    Logger(Logging logging, String name, @Nullable Logger parent, int level) {
        this.logging = logging;
        this.name = name;
        this.parent = parent;
        this.level = level;
    }

    @PyAttribute("name")
    public String name() {
        return name;
    }

    @PyAttribute("parent")
    public @Nullable Logger parent() {
        return parent;
    }

    @PyAttribute("handlers")
    public PyList handlers() {
        return handlers;
    }

    @PyAttribute("level")
    public int level() {
        return level;
    }

    @PyAttribute("propagate")
    public boolean propagate() {
        return propagate;
    }

    @PySetter("propagate")
    public void setPropagate(Object propagate) {
        this.propagate = Operators.truth(propagate);
    }

    @PyAttribute("disabled")
    public boolean disabled() {
        return disabled;
    }

    @PySetter("disabled")
    public void setDisabled(Object disabled) {
        this.disabled = Operators.truth(disabled);
    }

    @PyMethod("setLevel(level)")
    public void setLevel(Object level) {
        this.level = Level.of(level);
    }

    @PyMethod("getEffectiveLevel()")
    public int effectiveLevel() {
        for (Logger logger = this; logger != null; logger = logger.parent) {
            if (logger.level != Level.NOTSET) {
                return logger.level;
            }
        }
        return Level.NOTSET;
    }

    @PyMethod("isEnabledFor(level)")
    public boolean isEnabledFor(int level) {
        return !disabled && level >= effectiveLevel() && level > logging.disabledUpTo();
    }

    @PyMethod("addHandler(hdlr)")
    public void addHandler(Handler handler) {
        if (!handlers.items().contains(handler)) {
            handlers.items().add(handler);
        }
    }

    @PyMethod("removeHandler(hdlr)")
    public void removeHandler(Object handler) {
        handlers.items().remove(handler);
    }

    @PyMethod("hasHandlers()")
    public boolean hasHandlers() {
        for (Logger logger = this; logger != null; logger = logger.propagate ? logger.parent : null) {
            if (logger.handlers.size() > 0) {
                return true;
            }
        }
        return false;
    }

    @PyMethod("addFilter(filter)")
    public void addFilter(Object filter) {}

    @PyMethod("getChild(suffix)")
    public Logger child(String suffix) {
        return logging.logger(parent == null ? suffix : name + "." + suffix);
    }

    @PyMethod("debug(msg, *args, **kwargs)")
    public void debug(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.DEBUG, msg, args, kwargs);
    }

    @PyMethod("info(msg, *args, **kwargs)")
    public void info(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.INFO, msg, args, kwargs);
    }

    @PyMethod("warning(msg, *args, **kwargs)")
    public void warning(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.WARNING, msg, args, kwargs);
    }

    @PyMethod("warn(msg, *args, **kwargs)")
    public void warn(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.WARNING, msg, args, kwargs);
    }

    @PyMethod("error(msg, *args, **kwargs)")
    public void error(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.ERROR, msg, args, kwargs);
    }

    @PyMethod("exception(msg, *args, **kwargs)")
    public void exception(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.ERROR, msg, args, kwargs);
    }

    @PyMethod("critical(msg, *args, **kwargs)")
    public void critical(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.CRITICAL, msg, args, kwargs);
    }

    @PyMethod("fatal(msg, *args, **kwargs)")
    public void fatal(Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.CRITICAL, msg, args, kwargs);
    }

    @PyMethod("log(level, msg, *args, **kwargs)")
    public void logAt(Object level, Object msg, List<Object> args, Map<String, Object> kwargs) {
        log(Level.of(level), msg, args, kwargs);
    }

    private void log(int level, Object msg, List<Object> args, Map<String, Object> kwargs) {
        if (isEnabledFor(level)) {
            Object exception = kwargs.getOrDefault("exc_info", None.NONE);
            emit(level, message(msg, args), exception instanceof PyBaseException error ? report(error) : "");
        }
    }

    private static String message(Object msg, List<Object> args) {
        if (args.isEmpty()) {
            return Operators.str(msg);
        }
        boolean mapping = args.size() == 1 && args.get(0) instanceof PyDict dict && dict.size() > 0;
        Object values = mapping ? args.get(0) : PyTuple.copyOf(args);
        return Operators.str(Operators.binary(BinaryOperator.MOD, Operators.str(msg), values));
    }

    private static String report(PyBaseException error) {
        return new PyException(error).report().stripTrailing();
    }

    /** Logs {@code message} as it stands. */
    public void log(int level, String message) {
        if (isEnabledFor(level)) {
            emit(level, message, "");
        }
    }

    /** {@link #log} at level INFO. */
    public void info(String message) {
        log(Level.INFO, message);
    }

    private void emit(int level, String message, String traceback) {
        Interpreter interpreter = logging.interpreter();
        LogRecord event =
                new LogRecord(name, level, message, interpreter.host().clock().instant(), traceback);
        boolean heard = false;
        for (Logger logger = this; logger != null; logger = logger.propagate ? logger.parent : null) {
            for (Object handler : List.copyOf(logger.handlers.items())) {
                heard = true;
                if (handler instanceof Handler known && level >= known.level()) {
                    known.handle(interpreter, event);
                }
            }
        }
        if (!heard && level >= Level.WARNING) { // logging.lastResort
            interpreter.host().stderr().print(message + "\n");
            interpreter.host().stderr().flush();
        }
    }
}
