package dev.limbeck.engine.stdlib;

import dev.limbeck.engine.python.Interpreter;
import dev.limbeck.engine.python.NativeModule;
import dev.limbeck.engine.python.None;
import dev.limbeck.engine.python.Numbers;
import dev.limbeck.engine.python.PyClass;
import dev.limbeck.engine.python.PyDateTime;
import dev.limbeck.engine.python.PyException;
import dev.limbeck.engine.python.PyMethod;
import dev.limbeck.engine.python.StructTime;
import dev.limbeck.engine.python.TimeText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** {@code time}. */
final class TimeModule {
    private TimeModule() {}

    static NativeModule create() {
        return NativeModule.named("time")
                .type("struct_time", StructTime.class)
                .lazy("timezone", interpreter -> 0L - localOffset(interpreter).getTotalSeconds())
                .functions(TimeModule.class);
    }

    private static ZoneOffset localOffset(Interpreter interpreter) {
        return zone(interpreter).getRules().getOffset(interpreter.host().clock().instant());
    }

    private static ZoneId zone(Interpreter interpreter) {
        return interpreter.host().clock().getZone();
    }

    private static Instant now(Interpreter interpreter) {
        return interpreter.host().clock().instant();
    }

    @PyMethod("time()")
    public static double time(Interpreter interpreter) {
        Instant now = now(interpreter);
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    @PyMethod("time_ns()")
    public static long timeNs(Interpreter interpreter) {
        Instant now = now(interpreter);
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @PyMethod("perf_counter()")
    public static double perfCounter() {
        return System.nanoTime() / 1e9;
    }

    @PyMethod("perf_counter_ns()")
    public static long perfCounterNs() {
        return System.nanoTime();
    }

    @PyMethod("monotonic()")
    public static double monotonic() {
        return System.nanoTime() / 1e9;
    }

    @PyMethod("process_time()")
    public static double processTime() {
        return System.nanoTime() / 1e9;
    }

    @PyMethod("sleep(secs, /)")
    public static void sleep(Object secs) {
        double seconds = Numbers.toDouble(secs);
        if (seconds < 0) {
            throw PyException.valueError("sleep length must be non-negative");
        }
        try {
            Thread.sleep((long) (seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PyException.runtimeError("interrupted while sleeping");
        }
    }

    private static LocalDateTime local(Interpreter interpreter, Object secs) {
        return LocalDateTime.ofInstant(moment(interpreter, secs), zone(interpreter));
    }

    private static Instant moment(Interpreter interpreter, Object secs) {
        return secs == None.NONE ? now(interpreter) : Instant.ofEpochSecond((long) Math.floor(Numbers.toDouble(secs)));
    }

    @PyMethod("gmtime(secs=None, /)")
    public static StructTime gmtime(Interpreter interpreter, Object secs) {
        return StructTime.of(LocalDateTime.ofInstant(moment(interpreter, secs), ZoneOffset.UTC), 0);
    }

    @PyMethod("localtime(secs=None, /)")
    public static StructTime localtime(Interpreter interpreter, Object secs) {
        return StructTime.of(local(interpreter, secs), 0);
    }

    @PyMethod("mktime(t, /)")
    public static double mktime(Interpreter interpreter, StructTime t) {
        return t.toLocalDateTime().atZone(zone(interpreter)).toEpochSecond();
    }

    @PyMethod("strftime(format, t=None, /)")
    public static String strftime(Interpreter interpreter, String format, Object t) {
        LocalDateTime time = t instanceof StructTime struct ? struct.toLocalDateTime() : local(interpreter, None.NONE);
        return TimeText.format(format, time, null, zone(interpreter).getId());
    }

    @PyMethod("strptime(string, format='%a %b %d %H:%M:%S %Y', /)")
    public static StructTime strptime(String string, String format) {
        return StructTime.of(
                PyDateTime.strptime(PyClass.of(PyDateTime.class), string, format)
                        .toLocalDateTime(),
                -1);
    }

    @PyMethod("ctime(secs=None, /)")
    public static String ctime(Interpreter interpreter, Object secs) {
        return TimeText.format("%c", local(interpreter, secs), null, "");
    }
}
