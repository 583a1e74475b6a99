package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyException;
import java.util.Locale;

/** The numbers that Python's logging calls levels. */
public final class Level {
    public static final int NOTSET = 0;
    public static final int DEBUG = 10;
    public static final int INFO = 20;
    public static final int WARNING = 30;
    public static final int ERROR = 40;
    public static final int CRITICAL = 50;

    private Level() {}

    /** The level that a script means by {@code value}: a number, or one of the names. */
    public static int of(Object value) {
        if (value instanceof Long number) {
            return Math.toIntExact(number);
        }
        if (value instanceof String name) {
            return named(name);
        }
        throw PyException.typeError("Level not an integer or a valid string: " + Operators.repr(value));
    }

    private static int named(String name) {
        return switch (name) {
            case "CRITICAL", "FATAL" -> CRITICAL;
            case "ERROR" -> ERROR;
            case "WARNING", "WARN" -> WARNING;
            case "INFO" -> INFO;
            case "DEBUG" -> DEBUG;
            case "NOTSET" -> NOTSET;
            default -> throw PyException.valueError("Unknown level: " + Operators.repr(name));
        };
    }

    /** {@code logging.getLevelName}. */
    static String name(int level) {
        return switch (level) {
            case CRITICAL -> "CRITICAL";
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case INFO -> "INFO";
            case DEBUG -> "DEBUG";
            case NOTSET -> "NOTSET";
            default -> String.format(Locale.ROOT, "Level %d", level);
        };
    }
}
