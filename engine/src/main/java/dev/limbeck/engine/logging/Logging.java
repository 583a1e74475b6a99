package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.Interpreter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loggers of one interpreter. */
public final class Logging {
    private final Interpreter interpreter;
    private final Map<String, Logger> loggers = new LinkedHashMap<>();
    private final Logger root = new Logger(this, "root", null, Level.WARNING);
    private int disabledUpTo;

    private Logging(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The loggers that scripts of {@code interpreter} see. */
    public static Logging of(Interpreter interpreter) {
        return interpreter.state(Logging.class, () -> new Logging(interpreter));
    }

    Interpreter interpreter() {
        return interpreter;
    }

    public Logger root() {
        return root;
    }

    /** The logger of this dotted name, made with its ancestors when there is none. The empty name is the root. */
    public Logger logger(String name) {
        if (name.isEmpty() || name.equals("root")) {
            return root;
        }
        Logger known = loggers.get(name);
        if (known == null) {
            int dot = name.lastIndexOf('.');
            Logger parent = dot < 0 ? root : logger(name.substring(0, dot));
            known = new Logger(this, name, parent, Level.NOTSET);
            loggers.put(name, known);
        }
        return known;
    }

    /** All loggers but the root, in the order in which they were made. */
    public List<Logger> loggers() {
        return new ArrayList<>(loggers.values());
    }

    int disabledUpTo() {
        return disabledUpTo;
    }

    /** {@code logging.disable(level)}. */
    void disable(int level) {
        disabledUpTo = level;
    }
}
