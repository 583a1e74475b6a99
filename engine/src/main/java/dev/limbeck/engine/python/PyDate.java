package dev.limbeck.engine.python;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** {@code datetime.date}; {@link PyDateTime} is a subclass, as in Python. */
@PyType(value = "date", module = "datetime", subclassable = false)
public class PyDate extends NativeOrder implements NativeText {
    /** The day before 0001-01-01, from which ordinals count. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1, 1, 1).minusDays(1);

    private final LocalDate date;

    PyDate(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw PyException.overflowError("date value out of range");
        }
        this.date = date;
    }

    public static PyDate of(LocalDate date) {
        return new PyDate(date);
    }

    public final LocalDate toLocalDate() {
        return date;
    }

    static LocalDate checked(long year, long month, long day) {
        if (year < 1 || year > 9999) {
            throw PyException.valueError("year " + year + " is out of range");
        }
        if (month < 1 || month > 12) {
            throw PyException.valueError("month must be in 1..12");
        }
        try {
            return LocalDate.of((int) year, (int) month, Math.toIntExact(day));
        } catch (DateTimeException | ArithmeticException e) {
            throw PyException.valueError("day is out of range for month");
        }
    }

    @PyNew("date(year, month, day)")
    public static PyDate create(long year, long month, long day) {
        return new PyDate(checked(year, month, day));
    }

    @PyAttribute("min")
    public static PyDate min() {
        return new PyDate(LocalDate.of(1, 1, 1));
    }

    @PyAttribute("max")
    public static PyDate max() {
        return new PyDate(LocalDate.of(9999, 12, 31));
    }

    @PyAttribute("resolution")
    public static PyTimeDelta resolution() {
        return PyTimeDelta.of(Duration.ofDays(1));
    }

    private static boolean isDateTime(PyClass type) {
        return type.isSubclassOf(PyClass.of(PyDateTime.class));
    }

    @PyMethod("today()")
    public static PyDate today(Interpreter interpreter, PyClass type) {
        return isDateTime(type)
                ? PyDateTime.now(interpreter, type, None.NONE)
                : new PyDate(LocalDate.now(interpreter.host().clock()));
    }

    @PyMethod("fromordinal(ordinal, /)")
    public static PyDate fromOrdinal(PyClass type, long ordinal) {
        if (ordinal < 1) {
            throw PyException.valueError("ordinal must be >= 1");
        }
        LocalDate date = DAY_ZERO.plusDays(ordinal);
        return isDateTime(type) ? PyDateTime.of(date.atStartOfDay()) : new PyDate(date);
    }

    @PyMethod("fromtimestamp(timestamp, /)")
    public static PyDate fromTimestamp(Interpreter interpreter, PyClass type, Object timestamp) {
        Instant moment = PyDateTime.instant(timestamp);
        return new PyDate(LocalDate.ofInstant(moment, interpreter.host().clock().getZone()));
    }

    @PyMethod("fromisoformat(date_string, /)")
    public static PyDate fromIsoFormat(PyClass type, Object text) {
        if (!(PyDerived.unwrap(text) instanceof String given)) {
            throw PyException.typeError("fromisoformat: argument must be str");
        }
        LocalDate parsed = TimeText.parseIsoDate(given);
        if (parsed == null) {
            throw PyException.valueError("Invalid isoformat string: " + TextRepr.repr(given));
        }
        return new PyDate(parsed);
    }

    @PyMethod("fromisocalendar(year, week, day)")
    public static PyDate fromIsoCalendar(PyClass type, long year, long week, long day) {
        if (year < 1 || year > 9999) {
            throw PyException.valueError("Year is out of range: " + year);
        }
        LocalDate date = TimeText.ofWeek((int) year, (int) week, (int) day);
        return isDateTime(type) ? PyDateTime.of(date.atStartOfDay()) : new PyDate(date);
    }

    @PyAttribute("year")
    public final long year() {
        return date.getYear();
    }

    @PyAttribute("month")
    public final long month() {
        return date.getMonthValue();
    }

    @PyAttribute("day")
    public final long day() {
        return date.getDayOfMonth();
    }

    @PyMethod("toordinal()")
    public final long toOrdinal() {
        return ChronoUnit.DAYS.between(DAY_ZERO, date);
    }

    @PyMethod("weekday()")
    public final long weekday() {
        return date.getDayOfWeek().getValue() - 1;
    }

    @PyMethod("isoweekday()")
    public final long isoWeekday() {
        return date.getDayOfWeek().getValue();
    }

    @PyMethod("isocalendar()")
    public final PyTuple isoCalendar() {
        return PyTuple.of(
                (long) date.get(IsoFields.WEEK_BASED_YEAR),
                (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                isoWeekday());
    }

    @PyMethod("ctime()")
    public final String ctime() {
        return strftime("%a %b %e %H:%M:%S %Y");
    }

    @PyMethod("timetuple()")
    public Object timeTuple() {
        return StructTime.of(date.atStartOfDay(), -1);
    }

    @PyMethod("strftime(format)")
    public String strftime(String format) {
        return TimeText.format(format, date.atTime(LocalTime.MIDNIGHT), null, "");
    }

    @Override
    public final String format(String specification) {
        return strftime(specification);
    }

    @PyMethod("isoformat()")
    public final String isoFormatOfDate() {
        return TimeText.iso(date);
    }

    @PyMethod("replace(year=None, month=None, day=None)")
    public final PyDate replaceDate(@Nullable Long year, @Nullable Long month, @Nullable Long day) {
        return create(year == null ? year() : year, month == null ? month() : month, day == null ? day() : day);
    }

    static LocalDate shifted(LocalDate date, long days) {
        try {
            LocalDate shifted = date.plusDays(days);
            if (shifted.getYear() >= 1 && shifted.getYear() <= 9999) {
                return shifted;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // said below
        }
        throw PyException.overflowError("date value out of range");
    }

    @PyMethod("__add__(other, /)")
    public Object plus(Object other) {
        return other instanceof PyTimeDelta delta
                ? new PyDate(shifted(date, delta.days()))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @PyMethod("__radd__(other, /)")
    public final Object reflectedPlus(Object other) {
        return plus(other);
    }

    @PyMethod("__sub__(other, /)")
    public Object minus(Object other) {
        if (other instanceof PyTimeDelta delta) {
            return new PyDate(shifted(date, -delta.days()));
        }
        return other instanceof PyDate theirs && !(other instanceof PyDateTime)
                ? PyTimeDelta.of(Duration.ofDays(ChronoUnit.DAYS.between(theirs.date, date)))
                : NotImplemented.NOT_IMPLEMENTED;
    }

    @Override
    @Nullable
    Integer compareWith(Object other) {
        return other instanceof PyDate theirs && !(other instanceof PyDateTime) ? date.compareTo(theirs.date) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PyDate theirs && !(other instanceof PyDateTime) && theirs.date.equals(date);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }

    @Override
    public String str() {
        return TimeText.iso(date);
    }

    @Override
    public String repr() {
        return "datetime.date(" + year() + ", " + month() + ", " + day() + ")";
    }

    @Override
    public final String toString() {
        return str();
    }
}
