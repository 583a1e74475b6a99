package dev.limbeck.engine.python;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code datetime.time}. */
@PyType(value = "time", module = "datetime", subclassable = false)
public final class PyTime extends NativeOrder implements NativeText {
    private final LocalTime time;
    private final Object zone;
    private final long fold;

    private PyTime(LocalTime time, Object zone, long fold) {
        this.time = time;
        this.zone = zone;
        this.fold = fold;
    }

    /** A time without a zone, cut to microseconds. */
    public static PyTime of(LocalTime time) {
        return of(time, None.NONE);
    }

    /** {@code zone} is a tzinfo or None. */
    public static PyTime of(LocalTime time, Object zone) {
        return new PyTime(time.withNano(time.getNano() / 1000 * 1000), PyTzInfo.check(zone), 0);
    }

    public LocalTime toLocalTime() {
        return time;
    }

    /** The offset from UTC, null when it has none. */
    public @Nullable PyTimeDelta offset() {
        return PyTzInfo.offset(zone, None.NONE);
    }

    static LocalTime checked(long hour, long minute, long second, long microsecond) {
        check(hour, 23, "hour");
        check(minute, 59, "minute");
        check(second, 59, "second");
        check(microsecond, 999_999, "microsecond");
        return LocalTime.of((int) hour, (int) minute, (int) second, (int) microsecond * 1000);
    }

    private static void check(long value, long most, String name) {
        if (value < 0 || value > most) {
            throw PyException.valueError(name + " must be in 0.." + most);
        }
    }

    @PyNew("time(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)")
    public static PyTime create(long hour, long minute, long second, long microsecond, Object tzinfo, long fold) {
        return new PyTime(checked(hour, minute, second, microsecond), PyTzInfo.check(tzinfo), fold);
    }

    @PyAttribute("min")
    public static PyTime min() {
        return of(LocalTime.MIN);
    }

    @PyAttribute("max")
    public static PyTime max() {
        return of(LocalTime.MAX);
    }

    @PyAttribute("resolution")
    public static PyTimeDelta resolution() {
        return PyTimeDelta.resolution();
    }

    @PyMethod("fromisoformat(time_string, /)")
    public static PyTime fromIsoFormat(PyClass type, String text) {
        TimeText.Parsed parsed = TimeText.parseIsoTime(text);
        if (parsed == null || parsed.time() == null) {
            throw PyException.valueError("Invalid isoformat string: " + TextRepr.repr(text));
        }
        return of(parsed.time(), parsed.offset() == null ? None.NONE : PyTimeZone.of(parsed.offset()));
    }

    @PyAttribute("hour")
    public long hour() {
        return time.getHour();
    }

    @PyAttribute("minute")
    public long minute() {
        return time.getMinute();
    }

    @PyAttribute("second")
    public long second() {
        return time.getSecond();
    }

    @PyAttribute("microsecond")
    public long microsecond() {
        return time.getNano() / 1000;
    }

    @PyAttribute("tzinfo")
    public Object zone() {
        return zone;
    }

    @PyAttribute("fold")
    public long fold() {
        return fold;
    }

    @PyMethod("utcoffset()")
    public Object utcoffset() {
        PyTimeDelta offset = offset();
        return offset == null ? None.NONE : offset;
    }

    @PyMethod("tzname()")
    public Object tzname() {
        return PyTzInfo.name(zone, None.NONE);
    }

    @PyMethod("isoformat(timespec='auto')")
    public String isoFormat(String timespec) {
        PyTimeDelta offset = offset();
        return TimeText.iso(time, timespec) + (offset == null ? "" : TimeText.offset(offset, ":"));
    }

    @PyMethod("strftime(format)")
    public String strftime(String format) {
        Object name = tzname();
        return TimeText.format(
                format, time.atDate(LocalDate.of(1900, 1, 1)), offset(), name == None.NONE ? "" : Operators.str(name));
    }

    @Override
    public String format(String specification) {
        return strftime(specification);
    }

    @PyMethod("replace(hour=None, minute=None, second=None, microsecond=None, tzinfo=..., *, fold=None)")
    public PyTime replace(
            @Nullable Long hour,
            @Nullable Long minute,
            @Nullable Long second,
            @Nullable Long microsecond,
            Object tzinfo,
            @Nullable Long fold) {
        return create(
                hour == null ? hour() : hour,
                minute == null ? minute() : minute,
                second == null ? second() : second,
                microsecond == null ? microsecond() : microsecond,
                tzinfo == Ellipsis.ELLIPSIS ? zone : tzinfo,
                fold == null ? this.fold : fold);
    }

    private long micros() {
        PyTimeDelta offset = offset();
        long micros = time.toNanoOfDay() / 1000;
        return offset == null ? micros : micros - offset.micros().longValue();
    }

    @Override
    @Nullable
    Integer compareWith(Object other) {
        if (!(other instanceof PyTime theirs)) {
            return null;
        }
        if ((offset() == null) != (theirs.offset() == null)) {
            throw PyException.typeError("can't compare offset-naive and offset-aware times");
        }
        return Long.compare(micros(), theirs.micros());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyTime theirs
                && (offset() == null) == (theirs.offset() == null)
                && micros() == theirs.micros();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(micros());
    }

    @Override
    public String str() {
        return isoFormat("auto");
    }

    @Override
    public String repr() {
        StringBuilder text =
                new StringBuilder("datetime.time(").append(hour()).append(", ").append(minute());
        if (second() != 0 || microsecond() != 0) {
            text.append(", ").append(second());
        }
        if (microsecond() != 0) {
            text.append(", ").append(microsecond());
        }
        if (fold != 0) {
            text.append(", fold=").append(fold);
        }
        if (zone != None.NONE) {
            text.append(", tzinfo=").append(Operators.repr(zone));
        }
        return text.append(')').toString();
    }

    @Override
    public String toString() {
        return str();
    }
}
