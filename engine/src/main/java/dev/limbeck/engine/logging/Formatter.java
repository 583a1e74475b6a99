package dev.limbeck.engine.logging;

import dev.limbeck.engine.python.BinaryOperator;
import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Operators;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDict;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.PyNew;
import dev.limbeck.engine.python.PyObject;
import dev.limbeck.engine.python.PyType;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a record into a line, by a {@code %}-format over the record's fields. */
@PyType(value = "Formatter", module = "logging")
public final class Formatter extends PyObject {
    static final String MESSAGE_ONLY = "%(message)s";

    private final String format;
    private final @Nullable String dateFormat;
    private final Clock clock;

    /** @param clock whose zone the times are written in; asked only if any is */
    public Formatter(@Nullable String format, @Nullable String dateFormat, Clock clock) {
        this.format = format == null || format.isEmpty() ? MESSAGE_ONLY : format;
        this.dateFormat = dateFormat == null || dateFormat.isEmpty() ? null : dateFormat;
        this.clock = clock;
    }

    @PyNew("Formatter(fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)")
    public static Formatter create(
            Interpreter interpreter,
            PyClass type,
            @Nullable String fmt,
            @Nullable String datefmt,
            String style,
            Object validate,
            Object defaults) {
        if (!style.equals("%") || defaults != None.NONE) {
            throw PyException.notImplementedError(
                    "log formats in style '" + style + "' aren't supported; use style '%'");
        }
        return new Formatter(fmt, datefmt, interpreter.host().clock());
    }

    @PyMethod("format(record)")
    public String format(LogRecord record) {
        PyDict fields = new PyDict();
        fields.put("name", record.name());
        fields.put("levelname", record.levelName());
        fields.put("levelno", (long) record.level());
        fields.put("message", record.message());
        fields.put("msg", record.message());
        fields.put("created", record.created().toEpochMilli() / 1000.0);
        fields.put("msecs", (double) (record.created().toEpochMilli() % 1000));
        if (format.contains("%(process)")) {
            fields.put("process", ProcessHandle.current().pid());
        }
        fields.put("processName", "MainProcess");
        fields.put("threadName", Thread.currentThread().getName());
        for (String unknown : new String[] {"module", "filename", "pathname", "funcName"}) {
            fields.put(unknown, "");
        }
        fields.put("lineno", 0L);
        if (format.contains("%(asctime)")) {
            fields.put("asctime", time(record));
        }
        String line = Operators.str(Operators.binary(BinaryOperator.MOD, format, fields));
        return record.traceback().isEmpty() ? line : line + "\n" + record.traceback();
    }

    private String time(LogRecord record) {
        ZonedDateTime time = record.created().atZone(clock.getZone());
        if (dateFormat == null) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT)
                    .format(time);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dateFormat.length(); i++) {
            char c = dateFormat.charAt(i);
            if (c == '%' && i + 1 < dateFormat.length()) {
                i++;
                text.append(directive(dateFormat.charAt(i), time));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@code time.strftime} in the C locale, for what log formats use. */
    private static String directive(char directive, ZonedDateTime time) {
        String pattern = switch (directive) {
            case 'Y' -> "yyyy";
            case 'y' -> "yy";
            case 'm' -> "MM";
            case 'd' -> "dd";
            case 'H' -> "HH";
            case 'I' -> "hh";
            case 'M' -> "mm";
            case 'S' -> "ss";
            case 'f' -> "SSSSSS";
            case 'p' -> "a";
            case 'a' -> "EEE";
            case 'A' -> "EEEE";
            case 'b' -> "MMM";
            case 'B' -> "MMMM";
            case 'j' -> "DDD";
            case 'z' -> "xx";
            case 'Z' -> "zzz";
            case 'T' -> "HH:mm:ss";
            case 'F' -> "yyyy-MM-dd";
            default -> null;
        };
        if (pattern == null) {
            return directive == '%' ? "%" : "%" + directive;
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
